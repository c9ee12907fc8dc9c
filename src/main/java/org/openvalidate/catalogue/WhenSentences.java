package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences that append an act to the script; times count from the start of the charge. */
public final class WhenSentences {

    public static final String CHARGES = "the cashier charges {amount}";
    public static final String CHARGES_ZH = "收银员收款 {amount}";

    public static final String ENTERS_PASSWORD = "the buyer enters the password after {duration}";
    public static final String ENTERS_PASSWORD_ZH = "买家在 {duration}后输入支付密码";

    public static final String UNKNOWN_QUERIED = "a trade that does not exist is queried";
    public static final String UNKNOWN_QUERIED_ZH = "查询一笔不存在的交易";

    private WhenSentences() {}

    static List<Sentence> all() {
        return List.of(
                when(CHARGES, CHARGES_ZH, "amount"),
                when(ENTERS_PASSWORD, ENTERS_PASSWORD_ZH, "after"),
                when(UNKNOWN_QUERIED, UNKNOWN_QUERIED_ZH));
    }
}
