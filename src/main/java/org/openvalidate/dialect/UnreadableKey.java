package org.openvalidate.dialect;

/** A text that is no key. Neither the text nor a part of it stands in the message. */
public final class UnreadableKey extends Exception {

    /** Why, and what to do, in both languages. */
    public enum Reason {
        EMPTY("There is nothing in it.", "内容为空。", "Put the key into it.", "请填入密钥。"),
        ENCRYPTED(
                "The key is protected by a password.",
                "密钥设有密码保护。",
                "Write it without: openssl pkcs8 -topk8 -nocrypt -in KEY.",
                "请去掉密码：openssl pkcs8 -topk8 -nocrypt -in KEY。"),
        OPENSSH(
                "The key is in the form of OpenSSH.",
                "密钥为 OpenSSH 格式。",
                "Make a pair with the command keys, or convert it with ssh-keygen -p -m PEM -f KEY.",
                "请用 keys 命令生成密钥对，或用 ssh-keygen -p -m PEM -f KEY 转换。"),
        CERTIFICATE(
                "This is a certificate, not a key.",
                "这是证书，不是密钥。",
                "Take the public key out of it: openssl x509 -pubkey -noout -in FILE.",
                "请取出其中的公钥：openssl x509 -pubkey -noout -in FILE。"),
        HALF_ARMOUR(
                "Its first or last line (-----BEGIN …-----, -----END …-----) is missing or damaged.",
                "缺少首行或末行（-----BEGIN …-----、-----END …-----），或已损坏。",
                "Copy the whole file again, or the Base64 alone on one line.",
                "请重新完整复制文件，或只保留单行 Base64。"),
        NOT_BASE64(
                "It has characters that no key has.",
                "含有密钥中不会出现的字符。",
                "Copy the key again; it consists of letters, digits, +, / and =.",
                "请重新复制密钥；密钥只含字母、数字、+、/ 和 =。"),
        CUT("The key is cut, or a line of it is missing.", "密钥被截断，或缺少其中一行。", "Copy the whole key again.", "请重新完整复制密钥。"),
        NO_KEY(
                "This is no RSA or DSA key in PKCS#8, PKCS#1 or X.509.",
                "这不是 PKCS#8、PKCS#1 或 X.509 格式的 RSA 或 DSA 密钥。",
                "Name the file of the key; the MD5 key is a text of 32 letters and digits.",
                "请指定密钥文件；MD5 密钥是 32 位字母和数字的文本。");

        private final String en;
        private final String zh;
        private final String remedyEn;
        private final String remedyZh;

        Reason(String en, String zh, String remedyEn, String remedyZh) {
            this.en = en;
            this.zh = zh;
            this.remedyEn = remedyEn;
            this.remedyZh = remedyZh;
        }

        /** What is wrong, in {@code en} or {@code zh}. */
        public String what(String lang) {
            return lang.equals("zh") ? zh : en;
        }

        /** What to do about it. */
        public String remedy(String lang) {
            return lang.equals("zh") ? remedyZh : remedyEn;
        }
    }

    private final Reason reason;

    UnreadableKey(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}
