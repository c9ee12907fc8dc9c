package org.openvalidate.cli;

import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;

/** What the command keys says. */
enum KeysWords {
    MADE("""
            A pair for %1$s of %2$d bits is in %3$s. Only you can read these files.

              private-pkcs8.pem      for Java, and for ALIPAY_MERCHANT_PRIVATE_KEY_FILE
              private-pkcs1.pem      the same for PHP, C# and Ruby
              private-one-line.txt   the same on one line
              public-x509.pem        its public half
              public-one-line.txt    the same on one line, as the portal wants it

            Keep the private key where the till signs. Send it to nobody: not to Alipay, not to us, not by mail.
            Hand in the public key at Alipay's portal, once for the sandbox and once for production:

              %4$s

            Take Alipay's public key from the same page: it verifies what Alipay signs, and is not this one.
            Fingerprint of the public key (SHA-256), to compare by telephone:
              %5$s""", """
            已在 %3$s 生成 %2$d 位的 %1$s 密钥对，文件仅本人可读。

              private-pkcs8.pem      私钥，用于 Java 及 ALIPAY_MERCHANT_PRIVATE_KEY_FILE
              private-pkcs1.pem      同一私钥，用于 PHP、C#、Ruby
              private-one-line.txt   同一私钥，单行
              public-x509.pem        对应的公钥
              public-one-line.txt    同一公钥，单行，供门户填写

            私钥只保存在加签的系统中，不要发给任何人：不发给支付宝，不发给我们，也不通过邮件发送。
            请在支付宝门户登记公钥，沙箱与生产环境各登记一次：

              %4$s

            请在同一页面取得支付宝公钥：它用于验签，与上面的公钥不是同一个。
            公钥指纹（SHA-256），可电话核对：
              %5$s"""),
    CONVERTED("%1$s (%2$s) is written to %4$s in %3$s. Only you can read it.", "已将 %1$s（%2$s）写为 %4$s 格式：%3$s，仅本人可读。"),
    PAIRED(
            "%1$s %2$s PAIR OK: the private and the public key belong together, %3$s %4$d bits, public key SHA-256 %5$s",
            "%1$s %2$s 密钥成对：私钥与公钥相符，%3$s %4$d 位，公钥 SHA-256 %5$s"),
    NOT_PAIRED(
            "%1$s %2$s NO PAIR: the private and the public key do not belong together, %3$s %4$d bits, public key SHA-256 %5$s",
            "%1$s %2$s 密钥不成对：私钥与公钥不相符，%3$s %4$d 位，公钥 SHA-256 %5$s"),
    MD5_WELL(
            "The key has the form of an MD5 key: 32 letters and digits. Keep it where the till signs; both sides share it.",
            "密钥符合 MD5 密钥格式：32 位字母和数字。密钥由双方共享，请只保存在加签的系统中。");

    private final Text text;

    KeysWords(String en, String zh) {
        this.text = new Text(en, zh);
    }

    String in(Lang lang) {
        return text.in(lang);
    }
}
