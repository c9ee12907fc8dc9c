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

    /**
     * The call was refused at access level: {@code is_success=F}, unsigned.
     *
     * @param code what stands on the wire
     * @param words what is wrong, for people who see a page; empty where the code says it all
     */
    record Refused(String code, String words) implements Reply {

        /** A refusal whose code says it all. */
        public Refused(String code) {
            this(code, "");
        }
    }

    /**
     * A buyer's visit to the cashier has begun. No dialect writes this: it is a page.
     *
     * @param token names the visit; nobody can guess it
     */
    record Cashier(String token) implements Reply {}

    /** Plain text, unsigned. */
    record Plain(String text) implements Reply {}
}
