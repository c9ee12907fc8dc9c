package org.openvalidate.operator.web;

import java.util.Map;
import org.openvalidate.operator.FreePlay;

/** What a template shows of the free play between the cases. */
final class FreeModel {

    private FreeModel() {}

    static Map<String, Object> of(FreePlay free) {
        String code = free.code();
        return Map.of(
                "digits", CaseModel.grouped(code),
                "bars", ScanCode.bars(code).model(),
                "square", ScanCode.square(code).model(),
                "sold", free.sold());
    }
}
