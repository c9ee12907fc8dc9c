package org.openvalidate.result;

import org.openvalidate.catalogue.Text;

/** How much a verdict is worth; follows from who called whom. None of them claims an act of the vendor's. */
public enum EvidenceGrade {
    /** Our merchant against our gateway. */
    REHEARSAL("rehearsal", "自测演练"),
    /** Our merchant against the sandbox. */
    GATEWAY_EXERCISED("gateway exercised by the reference merchant", "沙箱连通验证(参考商户)"),
    /** The merchant's system against our gateway. */
    MERCHANT_OBSERVED("merchant observed on the simulated gateway", "商户系统实测(模拟网关)"),
    /** The merchant's system against the sandbox. */
    ACCEPTANCE("merchant observed on the sandbox", "商户系统实测(沙箱)");

    private final Text label;

    EvidenceGrade(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** In words. */
    public Text label() {
        return label;
    }

    /** The grade of a pair of sides. */
    public static EvidenceGrade of(String merchant, String gateway) {
        boolean external = merchant.equals("external");
        boolean sandbox = gateway.equals("sandbox");
        if (external) {
            return sandbox ? ACCEPTANCE : MERCHANT_OBSERVED;
        }
        return sandbox ? GATEWAY_EXERCISED : REHEARSAL;
    }
}
