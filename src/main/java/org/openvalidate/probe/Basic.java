package org.openvalidate.probe;

/** What must hold before a case is run, in the order in which it is looked at. */
public enum Basic {
    SETTINGS("settings", "设置"),
    KEYS("keys", "密钥"),
    PAIR("pair", "密钥对"),
    NOTIFY("address for notices", "通知地址"),
    TLS("TLS", "TLS"),
    GATEWAY("gateway", "网关"),
    PARTNER("partner and products", "账号与产品"),
    SIGNATURE("signature round trip", "加签往返"),
    ANSWERS("the gateway's signature", "网关签名"),
    CLOCK("clock", "时钟"),
    SFTP("files over SFTP", "SFTP 文件");

    private final String en;
    private final String zh;

    Basic(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** Its name, in {@code en} or {@code zh}. */
    public String in(String lang) {
        return lang.equals("zh") ? zh : en;
    }
}
