package shop.till.alipay;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Words for a buyer's bill: no quotes, no markup, nothing that the charset of the account lacks. */
public final class PlainText {

    private PlainText() {}

    /** @param longest in characters */
    public static String of(String text, Charset charset, int longest) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(point -> "\"'<>&\\|^".indexOf(point) >= 0 || Character.isISOControl(point) ? ' ' : point)
                .mapToObj(Character::toString)
                .map(letter -> encoder.canEncode(letter) ? letter : "?")
                .takeWhile(letter -> plain.length() + letter.length() <= longest)
                .forEach(plain::append);
        return plain.toString().strip();
    }
}
