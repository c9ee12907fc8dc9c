package org.openvalidate.merchant.differing;

import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.Draft;

/** The fields of a request that says more than it must. */
final class Fields {

    private Fields() {}

    /** The same request with one field more, if there is something to say. */
    static Draft with(Draft draft, String name, String value) {
        if (value.isEmpty()) {
            return draft;
        }
        Map<String, String> fields = new TreeMap<>(draft.fields());
        fields.put(name, value);
        return new Draft(draft.service(), draft.partner(), fields, draft.signType(), draft.charset(), draft.path());
    }
}
