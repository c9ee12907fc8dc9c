package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import org.openvalidate.problem.HarnessFault;

/** The names that the merchant's system gives to what it begins. */
final class Named {

    private static final String ID = "[A-Za-z0-9_.-]{1,128}";

    private Named() {}

    static boolean isUsable(String id) {
        return id.matches(ID);
    }

    /**
     * The id in an answer.
     *
     * @throws HarnessFault where there is none that can be asked for
     */
    static String in(JsonNode answer, String name) {
        String id = answer.path(name).asText("");
        if (!isUsable(id)) {
            throw new HarnessFault("The merchant's test driver answered without a usable " + name
                    + "; letters, digits, dot, hyphen and underscore were expected.");
        }
        return id;
    }
}
