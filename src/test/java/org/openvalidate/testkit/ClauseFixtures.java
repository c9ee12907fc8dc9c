package org.openvalidate.testkit;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Grade;
import org.openvalidate.catalogue.Text;
import org.openvalidate.catalogue.Weight;

/** The clauses that the fixtures cite. */
final class ClauseFixtures {

    private ClauseFixtures() {}

    static Map<String, Clause> all() {
        return Stream.of(
                        clause(
                                "IV-1",
                                "A paid trade ends as TRADE_SUCCESS.",
                                "付款成功的交易最终状态为 TRADE_SUCCESS。",
                                Grade.A,
                                Weight.MUST),
                        clause(
                                "PAY-3",
                                "A pay request names the store and the secondary merchant.",
                                "支付请求须包含门店和二级商户信息。",
                                Grade.A,
                                Weight.MUST),
                        clause(
                                "PAY-5",
                                "Only a query or a verified notice tells that an open payment succeeded.",
                                "未决支付的成功结果只能由查询或验签通过的通知得知。",
                                Grade.A,
                                Weight.MUST),
                        clause("PAY-9", "The till shows the result.", "收银终端须显示支付结果。", Grade.A, Weight.MUST),
                        clause(
                                "POLL-1",
                                "A merchant that does not know the result asks for it.",
                                "商户未得知支付结果时须发起查询。",
                                Grade.P,
                                Weight.MUST),
                        clause(
                                "POLL-2",
                                "Queries of one trade are 2 s to 6 s apart.",
                                "同一交易相邻两次查询间隔 2 至 6 秒。",
                                Grade.P,
                                Weight.MUST),
                        clause(
                                "HOUSE-3",
                                "A trade that may still be paid is not cancelled early.",
                                "仍可能付款的交易不应提前撤销。",
                                Grade.I,
                                Weight.ADVICE),
                        clause("SGN-1", "Every request is signed.", "每个请求都须签名。", Grade.A, Weight.MUST))
                .collect(Collectors.toMap(Clause::id, Function.identity()));
    }

    private static Clause clause(String id, String en, String zh, Grade grade, Weight weight) {
        String url = grade == Grade.I ? "" : "https://global.alipay.com/docs/ac/legacy/" + id;
        return new Clause(
                id, "Barcode payment", "Best practice", new Text(en, zh), grade, weight, url, "2026-11-20", null);
    }
}
