package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about secondary merchants: how they are reported and reviewed. */
public final class RegistrationSentences {

    public static final String REVIEW_TAKES = "the review of a secondary merchant takes {duration}";
    public static final String REVIEW_TAKES_ZH = "二级商户的审核需要 {duration}";

    public static final String REVIEW_REJECTS = "reviews of secondary merchants end in a rejection because of {quoted}";
    public static final String REVIEW_REJECTS_ZH = "二级商户审核不通过，原因为 {quoted}";

    public static final String REPORTS_STORE = "the shop and its store are reported";
    public static final String REPORTS_STORE_ZH = "报备二级商户及其门店";

    public static final String REPORTS_SITES = "the shop is reported with {count} site(s)";
    public static final String REPORTS_SITES_ZH = "报备线上二级商户，包含 {count} 个站点";

    public static final String REPORTS_TAXI = "a taxi is reported with {count} driver(s)";
    public static final String REPORTS_TAXI_ZH = "报备一辆出租车，包含 {count} 名司机";

    public static final String REPORTS_TYPE = "the shop is reported as {code}";
    public static final String REPORTS_TYPE_ZH = "以 {code} 类型报备二级商户";

    public static final String REPORTS_BADLY = "the shop is reported with the industry code {quoted}";
    public static final String REPORTS_BADLY_ZH = "以行业代码 {quoted} 报备二级商户";

    public static final String CHANGES_NAME = "the shop is renamed to {quoted} after {duration} and reported again";
    public static final String CHANGES_NAME_ZH = "二级商户更名为 {quoted}，并于 {duration}后重新报备";

    public static final String ASKS_UNREPORTED = "the status of a shop that was never reported is queried";
    public static final String ASKS_UNREPORTED_ZH = "查询一个从未报备的二级商户的报备状态";

    public static final String SHOP_CHARGES = "the cashier of the reported shop charges {amount} after {duration}";
    public static final String SHOP_CHARGES_ZH = "被报备门店的收银员收款 {amount}，于 {duration}后进行";

    public static final String ACCEPTED = "the report is accepted for review [{clause}]";
    public static final String ACCEPTED_ZH = "报备请求被受理，进入审核 [{clause}]";

    public static final String QUERIED_UNTIL = "the status is queried until it is {code} [{clause}]";
    public static final String QUERIED_UNTIL_ZH = "持续查询报备状态，直到为 {code} [{clause}]";

    public static final String SEEN = "the status {code} is seen on the way [{clause}]";
    public static final String SEEN_ZH = "查询过程中出现状态 {code} [{clause}]";

    public static final String NOT_SOLD_BEFORE = "no pay names the shop unless it is approved [{clause}]";
    public static final String NOT_SOLD_BEFORE_ZH = "二级商户未审核通过前，支付请求不使用该商户 [{clause}]";

    public static final String REASON_KEPT = "the reason of the rejection is recorded [{clause}]";
    public static final String REASON_KEPT_ZH = "记录审核不通过的原因 [{clause}]";

    public static final String OPERATOR_TOLD = "an operator is told that the report failed [{clause}]";
    public static final String OPERATOR_TOLD_ZH = "报备失败时告知运营人员 [{clause}]";

    public static final String REPORTED_AGAIN = "the changed data are reported again [{clause}]";
    public static final String REPORTED_AGAIN_ZH = "资料变更后重新报备 [{clause}]";

    public static final String UPDATABLE = "nothing changes but what may be changed [{clause}]";
    public static final String UPDATABLE_ZH = "只变更允许修改的字段 [{clause}]";

    public static final String IDS_EQUAL = "every pay names the ids that were reported [{clause}]";
    public static final String IDS_EQUAL_ZH = "每笔支付上送的编号与报备一致 [{clause}]";

    public static final String SITES = "at most {count} sites are reported, each WEB or APP [{clause}]";
    public static final String SITES_ZH = "报备的站点不超过 {count} 个，类型均为 WEB 或 APP [{clause}]";

    public static final String DRIVERS = "at most {count} drivers are reported, each by name [{clause}]";
    public static final String DRIVERS_ZH = "报备的司机不超过 {count} 名，且均有姓名 [{clause}]";

    public static final String IDENTITY = "the report says who owns the shop, as its type demands [{clause}]";
    public static final String IDENTITY_ZH = "按商户类型上送身份资料 [{clause}]";

    private RegistrationSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(REVIEW_TAKES, REVIEW_TAKES_ZH, "length"),
                given(REVIEW_REJECTS, REVIEW_REJECTS_ZH, "reason"),
                when(REPORTS_STORE, REPORTS_STORE_ZH),
                when(REPORTS_SITES, REPORTS_SITES_ZH, "sites"),
                when(REPORTS_TAXI, REPORTS_TAXI_ZH, "drivers"),
                when(REPORTS_TYPE, REPORTS_TYPE_ZH, "type"),
                when(REPORTS_BADLY, REPORTS_BADLY_ZH, "industry"),
                when(CHANGES_NAME, CHANGES_NAME_ZH, "name", "after"),
                when(ASKS_UNREPORTED, ASKS_UNREPORTED_ZH),
                when(SHOP_CHARGES, SHOP_CHARGES_ZH, "amount", "after"),
                then("accepted.report", ACCEPTED, ACCEPTED_ZH),
                then("final.status", QUERIED_UNTIL, QUERIED_UNTIL_ZH, "status"),
                then("seen.status", SEEN, SEEN_ZH, "status"),
                then("approved.pay", NOT_SOLD_BEFORE, NOT_SOLD_BEFORE_ZH),
                then("reason.books", REASON_KEPT, REASON_KEPT_ZH),
                then("raised.operator", OPERATOR_TOLD, OPERATOR_TOLD_ZH),
                then("again.report", REPORTED_AGAIN, REPORTED_AGAIN_ZH),
                then("changed.report", UPDATABLE, UPDATABLE_ZH),
                then("ids.pay", IDS_EQUAL, IDS_EQUAL_ZH),
                then("form.sites", SITES, SITES_ZH, "most"),
                then("form.drivers", DRIVERS, DRIVERS_ZH, "most"),
                then("identity.report", IDENTITY, IDENTITY_ZH));
    }
}
