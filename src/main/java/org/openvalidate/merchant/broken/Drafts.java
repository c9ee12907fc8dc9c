package org.openvalidate.merchant.broken;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.openvalidate.dialect.Draft;

/** A request that leaves otherwise than it was meant. */
final class Drafts {

    private Drafts() {}

    /** With a field's value changed, where it has that field. */
    static Draft edited(Draft draft, String field, Function<String, String> edit) {
        Map<String, String> fields = new HashMap<>(draft.fields());
        fields.computeIfPresent(field, (name, value) -> edit.apply(value));
        return with(draft, fields);
    }

    /** Without a field. */
    static Draft without(Draft draft, String field) {
        Map<String, String> fields = new HashMap<>(draft.fields());
        fields.remove(field);
        return with(draft, fields);
    }

    private static Draft with(Draft draft, Map<String, String> fields) {
        return new Draft(draft.service(), draft.partner(), fields, draft.signType(), draft.charset(), draft.path());
    }
}
