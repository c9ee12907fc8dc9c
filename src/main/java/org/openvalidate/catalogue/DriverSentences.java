package org.openvalidate.catalogue;

import java.util.List;

/** What must hold of a merchant's system that is asked through its test driver. */
public final class DriverSentences {

    public static final String DONE = "the merchant's system does what its test driver is asked for [{clause}]";
    public static final String DONE_ZH = "商户系统执行测试驱动接口请求的操作 [{clause}]";

    private DriverSentences() {}

    static List<Sentence> all() {
        return List.of(Sentence.then("done.driver", DONE, DONE_ZH));
    }
}
