package org.openvalidate.catalogue;

/** How sure we are that a clause is the vendor's own rule. Printed beside every expectation. */
public enum Grade {
    A("Alipay page of this product", "官方文档（本产品）"),
    N("Alipay page of a newer product", "官方文档（新版产品）"),
    M("domestic Alipay text or a mirror", "国内文档"),
    G("seen in public code", "代码实例"),
    P("another wallet's page of the same cases", "同类钱包参考"),
    I("this tool's own convention, not the vendor's", "本工具约定（非官方要求）");

    private final Text label;

    Grade(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** The grade in words. */
    public Text label() {
        return label;
    }
}
