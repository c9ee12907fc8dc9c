package org.openvalidate.workbook;

import java.util.Set;

/** What the ids of cases and clauses look like, and how the two are kept apart. */
final class Ids {

    /** Variants of a case are rows of their own, told apart by a letter. */
    static final String CASE = "[A-Z]{3,8}-\\d{3}[a-z]?";

    static final String CLAUSE = "[A-Z][A-Z0-9]{1,7}-\\d{1,4}";

    /** The areas of the whole catalogue. No clause may look as if it were a case. */
    static final Set<String> CASE_PREFIXES =
            Set.of("CON", "SPOT", "TQR", "SQR", "WEB", "NTF", "REF", "CAN", "REC", "SEC", "ERR", "ACC", "LIVE", "API");

    private Ids() {}

    static String prefix(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }
}
