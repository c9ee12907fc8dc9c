package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.CodeClass;
import org.openvalidate.catalogue.ErrorCode;

/** The Errors sheet: the gateway's codes, and what a merchant must do about each. */
final class ErrorsSheet {

    private static final String CODE = "[A-Z][A-Z0-9_]{2,63}";

    private ErrorsSheet() {}

    /** The rows that have no problem. */
    static List<ErrorCode> read(Table table, Problems problems) {
        Required required = new Required(problems);
        List<ErrorCode> codes = new ArrayList<>();
        for (Row row : table.rows()) {
            int before = problems.count();
            String code = required.key(row, "Code", CODE, "SYSTEM_ERROR");
            String letter = required.choice(row, Layout.ERRORS, "Class");
            var handling = required.bilingual(row, "Handling");
            if (problems.count() == before) {
                codes.add(new ErrorCode(code, CodeClass.valueOf(letter), handling));
            }
        }
        return codes;
    }

    static String[] letters() {
        return Stream.of(CodeClass.values()).map(CodeClass::name).toArray(String[]::new);
    }
}
