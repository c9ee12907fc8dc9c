package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about codes that buyers scan: of one order, and of a store. Constants, because annotations need them. */
public final class ScanSentences {

    public static final String ORDER_WITHOUT_CODE = "the order is taken but no code comes back";
    public static final String ORDER_WITHOUT_CODE_ZH = "预下单成功但未返回二维码";

    public static final String ORDER_FAILS = "the order answers {code} but takes effect";
    public static final String ORDER_FAILS_ZH = "预下单返回 {code}，但已生效";

    public static final String ORDER_LOST = "the order is not answered but takes effect";
    public static final String ORDER_LOST_ZH = "预下单无应答，但已生效";

    public static final String ORDERS = "the cashier shows a code for {amount}";
    public static final String ORDERS_ZH = "收银员展示 {amount} 的交易二维码";

    public static final String SCANS = "the buyer scans the code and pays after {duration}";
    public static final String SCANS_ZH = "买家在 {duration}后扫码付款";

    public static final String REPEATS_ORDER =
            "the harness sends the same order again with {count} pieces at {count} each after {duration}";
    public static final String REPEATS_ORDER_ZH = "验收工具重复预下单，数量 {count}、单价 {count}，于 {duration}后";

    public static final String CODE_MADE = "a store code is made after {duration}";
    public static final String CODE_MADE_ZH = "在 {duration}后创建门店码";

    public static final String STORE_SCANNED = "the buyer scans the store code and pays {amount} after {duration}";
    public static final String STORE_SCANNED_ZH = "买家扫门店码付款 {amount}，于 {duration}后";

    public static final String CODE_STOPPED = "the store code is stopped after {duration}";
    public static final String CODE_STOPPED_ZH = "在 {duration}后停用门店码";

    public static final String CODE_RESTARTED = "the store code is restarted after {duration}";
    public static final String CODE_RESTARTED_ZH = "在 {duration}后恢复门店码";

    public static final String CODE_DELETED = "the store code is deleted after {duration}";
    public static final String CODE_DELETED_ZH = "在 {duration}后删除门店码";

    public static final String CODE_MODIFIED = "the store code is given other data after {duration}";
    public static final String CODE_MODIFIED_ZH = "在 {duration}后修改门店码资料";

    public static final String NOTIFY_NAMED = "every code to be scanned is asked for with a notify_url [{clause}]";
    public static final String NOTIFY_NAMED_ZH = "每次申请二维码的请求都带有 notify_url [{clause}]";

    public static final String ANOTHER_ID = "an order without a code is made again under another id [{clause}]";
    public static final String ANOTHER_ID_ZH = "未返回二维码时以新的商户订单号重新下单 [{clause}]";

    public static final String CODE_CARRIES = "the store code carries {field} and {field} [{clause}]";
    public static final String CODE_CARRIES_ZH = "门店码资料带有 {field} 和 {field} [{clause}]";

    public static final String CODE_RETURNED = "the gateway returns the store code [{clause}]";
    public static final String CODE_RETURNED_ZH = "网关返回门店码 [{clause}]";

    public static final String SAME_CODE = "a second code of the same store is the same code [{clause}]";
    public static final String SAME_CODE_ZH = "同一门店再次创建时返回同一门店码 [{clause}]";

    public static final String SALES = "the gateway has charged for {count} sale(s) [{clause}]";
    public static final String SALES_ZH = "网关共扣款 {count} 笔 [{clause}]";

    public static final String NEW_DATA = "a payment by the store code carries the data of its last change [{clause}]";
    public static final String NEW_DATA_ZH = "扫门店码的付款带有最近一次修改的资料 [{clause}]";

    private ScanSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(ORDER_WITHOUT_CODE, ORDER_WITHOUT_CODE_ZH),
                given(ORDER_FAILS, ORDER_FAILS_ZH, "code"),
                given(ORDER_LOST, ORDER_LOST_ZH),
                when(ORDERS, ORDERS_ZH, "amount"),
                when(SCANS, SCANS_ZH, "after"),
                when(REPEATS_ORDER, REPEATS_ORDER_ZH, "quantity", "price", "after"),
                when(CODE_MADE, CODE_MADE_ZH, "after"),
                when(STORE_SCANNED, STORE_SCANNED_ZH, "amount", "after"),
                when(CODE_STOPPED, CODE_STOPPED_ZH, "after"),
                when(CODE_RESTARTED, CODE_RESTARTED_ZH, "after"),
                when(CODE_DELETED, CODE_DELETED_ZH, "after"),
                when(CODE_MODIFIED, CODE_MODIFIED_ZH, "after"),
                then("notify.code", NOTIFY_NAMED, NOTIFY_NAMED_ZH),
                then("another.order", ANOTHER_ID, ANOTHER_ID_ZH),
                then("present.code", CODE_CARRIES, CODE_CARRIES_ZH, "field", "other"),
                then("returned.code", CODE_RETURNED, CODE_RETURNED_ZH),
                then("same.code", SAME_CODE, SAME_CODE_ZH),
                then("count.charge", SALES, SALES_ZH, "count"),
                then("data.notice", NEW_DATA, NEW_DATA_ZH));
    }
}
