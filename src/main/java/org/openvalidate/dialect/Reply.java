package org.openvalidate.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the gateway says, before it is written and signed. */
public sealed interface Reply {

    /** The call was accepted; the business outcome stands in the fields. */
    record Accepted(Map<String, String> fields) implements Reply {
        public Accepted {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** The call was refused at access level: {@code is_success=F}, unsigned. */
    record Refused(String code) implements Reply {}

    /** Plain text, unsigned. */
    record Plain(String text) implements Reply {}
}
