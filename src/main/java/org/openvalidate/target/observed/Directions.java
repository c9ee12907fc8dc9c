package org.openvalidate.target.observed;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;

/** What a till must be pointed at, for the person who configures it. */
final class Directions {

    private static final Text OR = new Text("or", "或");
    private static final Text TRUST = new Text("trust this authority for https:", "使用 https 时信任此证书颁发机构：");
    private static final Text PARTNER = new Text("partner", "合作伙伴号（partner）");
    private static final Text SHARED = new Text(
            "MD5 key, made for this run because ALIPAY_MD5_KEY is not set:", "MD5 密钥（未设置 ALIPAY_MD5_KEY，仅供本次运行）：");
    private static final Text PUBLIC = new Text("verify answers with", "用于验证应答签名的支付宝公钥");

    private Directions() {}

    static List<String> lines(ObservedAccount account, Post post, String authority, Surroundings around, Lang lang) {
        List<String> lines = new ArrayList<>();
        String shown = around.text(Variable.GATEWAY_PUBLIC_URL);
        lines.add(post.point().in(lang));
        lines.add("  " + (shown.isEmpty() ? post.uri() + "  " + OR.in(lang) + "  " + post.secureUri() : shown));
        lines.add("  " + TRUST.in(lang) + " " + authority);
        lines.add("  " + PARTNER.in(lang) + " " + account.partner() + ", " + account.signType());
        if (account.signType() == SignType.MD5) {
            if (account.dealt()) {
                lines.add("  " + SHARED.in(lang) + " " + account.md5Key());
            }
        } else {
            lines.add("  " + PUBLIC.in(lang) + " " + account.publicKey());
        }
        lines.addAll(post.remarks(lang));
        return lines;
    }
}
