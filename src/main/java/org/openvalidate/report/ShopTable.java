package org.openvalidate.report;

import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.ReviewedShop;
import org.openvalidate.report.Heard.InCase;

/** Secondary merchants that were reported to the gateway, and what became of them. */
final class ShopTable {

    private ShopTable() {}

    static Table of(Heard heard, Lang lang) {
        return Table.of(
                "secondary-merchants",
                Wording.SECONDARY_MERCHANTS,
                "",
                lang,
                List.of(
                        Wording.CASE,
                        Wording.VERDICT,
                        Wording.SHOP,
                        Wording.SERVICE,
                        Wording.REPORTED,
                        Wording.STATUS_ASKED,
                        Wording.REVIEW,
                        Wording.REASON),
                heard.shops().stream().map(each -> row(each, lang)).toList());
    }

    private static List<Table.Cell> row(InCase<ReviewedShop> each, Lang lang) {
        ReviewedShop shop = each.it();
        return List.of(
                Table.link(each.result()),
                Table.verdict(each.result(), lang),
                Table.text(shop.shop()),
                Table.text(shop.service()),
                Table.number(shop.reports()),
                Table.number(shop.queries()),
                Table.text(shop.status()),
                Table.text(shop.reason()));
    }
}
