package org.openvalidate.operator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.FreePlay;

/** What a template shows of the free play between the cases. */
final class FreeModel {

    private FreeModel() {}

    static Map<String, Object> of(FreePlay free, Lang lang) {
        return Map.of(
                "buyers",
                free.buyers().stream().map(each -> buyer(each, lang)).toList(),
                "amounts",
                free.amounts().stream()
                        .map(each -> Map.of(
                                "amount",
                                each.amount(),
                                "happens",
                                each.happens().in(lang)))
                        .toList(),
                "sold",
                free.sold().stream()
                        .map(each -> Map.of(
                                "trade",
                                each.trade(),
                                "sum",
                                each.sum().text() + " " + each.sum().currency()))
                        .toList());
    }

    private static Map<String, Object> buyer(FreePlay.Buyer buyer, Lang lang) {
        Map<String, Object> shown = new LinkedHashMap<>(WalletModel.codes(buyer.code()));
        shown.put("does", buyer.does().in(lang));
        return shown;
    }
}
