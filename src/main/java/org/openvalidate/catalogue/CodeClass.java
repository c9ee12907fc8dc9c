package org.openvalidate.catalogue;

/** What an error code asks of the merchant, by the letter in the Errors sheet. Source: legacy-online §8. */
public enum CodeClass {
    A("access: correct the request, never repeat it unchanged", "接入错误：修正请求，不得原样重发"),
    B("business: final for this request", "业务错误：对本次请求为终态"),
    U("unknown outcome: query first, or repeat the same request", "结果未知：先查询，或以原请求重发"),
    R("buyer or risk: tell the buyer", "买家或风控原因：提示买家");

    private final Text label;

    CodeClass(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** The class in words. */
    public Text label() {
        return label;
    }
}
