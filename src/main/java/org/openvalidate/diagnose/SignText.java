package org.openvalidate.diagnose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvalidate.wire.Bytes;

/**
 * The text of {@code sign}, read whatever its form.
 *
 * @param bytes what it stands for
 * @param hex whether it is written in hex
 * @param causes what is wrong with how it is written
 */
record SignText(Bytes bytes, boolean hex, List<Cause> causes) {

    private static final String FIELD = "sign";

    /** No long text of Base64 goes without capital letters by chance. */
    static final Cause LOWERED =
            form("all in small letters, and Base64 tells them from capital ones", "全部变成了小写，而 Base64 区分大小写");

    /** Empty where it is neither Base64 nor hex. */
    static Optional<SignText> read(String sent, boolean wantsHex) {
        List<Cause> causes = new ArrayList<>();
        String sign = repaired(sent, wantsHex, causes);
        if (sign.matches("([0-9a-fA-F]{2})+") && (wantsHex || sign.length() % 256 == 0 || sign.length() == 32)) {
            if (!wantsHex && sign.length() > 32) {
                causes.add(form("in hex, and Base64 is wanted", "使用了十六进制，应为 Base64"));
            }
            String lower = sign.toLowerCase(Locale.ROOT);
            if (wantsHex && !lower.equals(sign)) {
                causes.add(new Cause(CauseId.UPPER_CASE_HEX, Said.plain(""), FIELD));
            }
            return Optional.of(new SignText(Bytes.of(HexFormat.of().parseHex(lower)), true, causes));
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(sign);
            String text = new String(bytes, StandardCharsets.US_ASCII);
            if (text.matches("([0-9a-fA-F]{2}){16,}")) {
                causes.add(form("the Base64 of hex digits", "对十六进制文本又做了 Base64"));
                return Optional.of(
                        new SignText(Bytes.of(HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT))), true, causes));
            }
            if (wantsHex && bytes.length < 64) {
                causes.add(form("in Base64, and 32 hex digits are wanted", "使用了 Base64，应为 32 位十六进制"));
            }
            return Optional.of(new SignText(Bytes.of(bytes), false, causes));
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    private static String repaired(String sent, boolean wantsHex, List<Cause> causes) {
        String sign = sent;
        if (sign.matches(".*%[0-9a-fA-F]{2}.*")) {
            sign = Octets.decoded(sign.replace("+", "%2B"), StandardCharsets.UTF_8);
            causes.add(new Cause(
                    CauseId.ENCODED_TWICE,
                    new Said("it still has %XX when it has arrived", "到达后仍含 %XX").of(FIELD),
                    FIELD));
        }
        if (sign.matches("(?s).*[\\r\\n].*")) {
            sign = sign.replaceAll("[\\r\\n]", "");
            causes.add(form("with line breaks in it", "含有换行"));
        }
        if (sign.matches("^\\s.*|.*\\s$") && wantsHex) {
            sign = sign.strip();
            causes.add(form("with blanks around it", "首尾有空白"));
        }
        if (sign.contains(" ")) {
            sign = sign.replace(' ', '+');
            causes.add(new Cause(
                    CauseId.PLUS_AS_BLANK,
                    new Said("its plus signs were not encoded and arrive as blanks", "其中的加号未编码，到达时变成空格").of(FIELD),
                    FIELD));
        }
        if (sign.matches("[\"'].*[\"']")) {
            sign = sign.substring(1, sign.length() - 1);
            causes.add(new Cause(CauseId.QUOTED_VALUES, new Said("it stands in quotes", "带有引号").of(FIELD), FIELD));
        }
        if (!wantsHex && sign.matches("[a-z0-9+/=]{100,}") && sign.matches(".*[g-z+/].*")) {
            causes.add(LOWERED);
        }
        if (!wantsHex && sign.matches("[A-Za-z0-9_=-]*[_-][A-Za-z0-9_=-]*")) {
            sign = sign.replace('-', '+').replace('_', '/');
            causes.add(form("in the Base64 of URLs", "使用了 URL 安全的 Base64"));
        }
        return sign;
    }

    static Cause form(String en, String zh) {
        return new Cause(CauseId.SIGN_FORM, new Said(en, zh), FIELD);
    }
}
