package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about the gateway's files and the merchant's books. Constants, because annotations need them. */
public final class FileSentences {

    public static final String SPOILT = "the files that come have the fault {code}";
    public static final String SPOILT_ZH = "到达的对账文件带有异常 {code}";

    public static final String LATE = "the files come {duration} late";
    public static final String LATE_ZH = "对账文件晚到 {duration}";

    public static final String FROM_SERVER = "the merchant fetches its online files from the server";
    public static final String FROM_SERVER_ZH = "商户从服务器获取线上对账文件";

    public static final String TRANSACTIONS = "the merchant reconciles the transaction file of day {count}";
    public static final String TRANSACTIONS_ZH = "商户核对第 {count} 天的交易文件";

    public static final String SETTLEMENTS = "the merchant reconciles the settlement file of day {count}";
    public static final String SETTLEMENTS_ZH = "商户核对第 {count} 天的结算文件";

    public static final String RANGE = "the merchant reconciles the transactions of days {count} to {count}";
    public static final String RANGE_ZH = "商户核对第 {count} 天至第 {count} 天的交易";

    public static final String DOWNLOADS =
            "the harness asks for the transactions of days {count} to {count} after {duration}";
    public static final String DOWNLOADS_ZH = "验收工具请求第 {count} 天至第 {count} 天的交易，于 {duration}后";

    public static final String RATES = "the harness asks for the rates after {duration}";
    public static final String RATES_ZH = "验收工具在 {duration}后请求汇率文件";

    public static final String DOWNLOADS_RATES = "the merchant downloads the rates of the day after {duration}";
    public static final String DOWNLOADS_RATES_ZH = "商户在 {duration}后下载当日汇率";

    public static final String MATCHED = "{count} row(s) matched and nothing differs [{clause}]";
    public static final String MATCHED_ZH = "匹配 {count} 行，且无任何差异 [{clause}]";

    public static final String DIFFERS = "a difference {code} is reported with its place and values [{clause}]";
    public static final String DIFFERS_ZH = "报告 {code} 差异，并列明其位置和金额等取值 [{clause}]";

    public static final String REFUSED = "the file is refused as a whole and nothing of it is booked [{clause}]";
    public static final String REFUSED_ZH = "整个文件被拒绝，其中任何内容均未入账 [{clause}]";

    public static final String ASKED_AGAIN = "a file that is not there is asked for again [{clause}]";
    public static final String ASKED_AGAIN_ZH = "文件未到时再次获取 [{clause}]";

    public static final String ALARM = "a person is called by {count} o'clock where the file is not there [{clause}]";
    public static final String ALARM_ZH = "文件在 {count} 点前未到时通知负责人 [{clause}]";

    public static final String SETTLED = "a trade left unknown is settled by the file [{clause}]";
    public static final String SETTLED_ZH = "结果未知的交易根据文件得到最终结果 [{clause}]";

    public static final String NO_DATA = "a day without trades is no failure [{clause}]";
    public static final String NO_DATA_ZH = "当日没有交易不视为失败 [{clause}]";

    public static final String SPLIT = "no download of the merchant asks for more than {count} days [{clause}]";
    public static final String SPLIT_ZH = "商户每次下载的日期范围不超过 {count} 天 [{clause}]";

    public static final String TOLD = "the harness is told {quoted} [{clause}]";
    public static final String TOLD_ZH = "验收工具得到的应答包含 {quoted} [{clause}]";

    public static final String RATES_READ = "every rate can be read and is of that day [{clause}]";
    public static final String RATES_READ_ZH = "每条汇率均可解析，且为当日汇率 [{clause}]";

    private FileSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(SPOILT, SPOILT_ZH, "fault"),
                given(LATE, LATE_ZH, "late"),
                given(FROM_SERVER, FROM_SERVER_ZH),
                when(TRANSACTIONS, TRANSACTIONS_ZH, "day"),
                when(SETTLEMENTS, SETTLEMENTS_ZH, "day"),
                when(RANGE, RANGE_ZH, "first", "last"),
                when(DOWNLOADS, DOWNLOADS_ZH, "first", "last", "after"),
                when(RATES, RATES_ZH, "after"),
                when(DOWNLOADS_RATES, DOWNLOADS_RATES_ZH, "after"),
                then("matched.file", MATCHED, MATCHED_ZH, "rows"),
                then("difference.file", DIFFERS, DIFFERS_ZH, "kind"),
                then("refused.file", REFUSED, REFUSED_ZH),
                then("again.file", ASKED_AGAIN, ASKED_AGAIN_ZH),
                then("alarm.file", ALARM, ALARM_ZH, "hour"),
                then("settled.file", SETTLED, SETTLED_ZH),
                then("empty.file", NO_DATA, NO_DATA_ZH),
                then("range.file", SPLIT, SPLIT_ZH, "days"),
                then("told.download", TOLD, TOLD_ZH, "text"),
                then("rates.download", RATES_READ, RATES_READ_ZH));
    }
}
