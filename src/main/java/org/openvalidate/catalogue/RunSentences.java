package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about a run as a whole, and about what a person attests. */
public final class RunSentences {

    /** The action of a row that is judged once, after the last case, from all recordings. */
    public static final String WHOLE_RUN = "every other case of the run is over";

    public static final String WHOLE_RUN_ZH = "本次运行的其他用例全部结束";

    public static final String CONFIRMS = "the person in charge confirms the statement above";
    public static final String CONFIRMS_ZH = "负责人确认上述陈述";

    public static final String COVERED = "each of these services was called with success: {services} [{clause}]";
    public static final String COVERED_ZH = "以下接口均成功调用过：{services} [{clause}]";

    public static final String ONE_CASE = "no merchant trade id appears in two cases of the run [{clause}]";
    public static final String ONE_CASE_ZH = "同一商户交易号不出现在本次运行的两个用例中 [{clause}]";

    public static final String NO_PRODUCTION = "no call of the run goes to a production host [{clause}]";
    public static final String NO_PRODUCTION_ZH = "本次运行没有请求发往生产环境 [{clause}]";

    public static final String NOTHING_LEFT = "nothing paid is left behind on the sandbox [{clause}]";
    public static final String NOTHING_LEFT_ZH = "沙箱中没有遗留未退款或未撤销的已付款交易 [{clause}]";

    public static final String NO_STRANGERS = "every call of the run belongs to a case [{clause}]";
    public static final String NO_STRANGERS_ZH = "本次运行的每个请求都属于某个用例 [{clause}]";

    public static final String FETCHED = "a transaction file and a settlement file were fetched [{clause}]";
    public static final String FETCHED_ZH = "交易文件和结算文件均已获取 [{clause}]";

    public static final String CONFIRMED = "the statement is confirmed and the evidence attached [{clause}]";
    public static final String CONFIRMED_ZH = "该陈述已确认并附有证据 [{clause}]";

    public static final String KEPT = "the merchant behaves as it declared [{clause}]";
    public static final String KEPT_ZH = "商户的实际行为与其声明一致 [{clause}]";

    private RunSentences() {}

    static List<Sentence> all() {
        return List.of(
                when(WHOLE_RUN, WHOLE_RUN_ZH),
                when(CONFIRMS, CONFIRMS_ZH),
                then("covered.service", COVERED, COVERED_ZH, "services"),
                then("unique.run", ONE_CASE, ONE_CASE_ZH),
                then("production.run", NO_PRODUCTION, NO_PRODUCTION_ZH),
                then("unsettled.run", NOTHING_LEFT, NOTHING_LEFT_ZH),
                then("outside.run", NO_STRANGERS, NO_STRANGERS_ZH),
                then("fetched.run", FETCHED, FETCHED_ZH),
                then("attested.statement", CONFIRMED, CONFIRMED_ZH),
                then("kept.run", KEPT, KEPT_ZH));
    }
}
