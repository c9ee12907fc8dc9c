package org.openvalidate.dialect.legacy;

import java.util.List;

/**
 * A request field.
 *
 * @param name on the wire
 * @param required whether a request without it is refused
 * @param longest how many characters it may have, 0 where no length is documented
 */
public record Field(String name, boolean required, int longest) {

    /** What every signed request carries. Source: legacy-instore §2.2. */
    public static final List<Field> COMMON = List.of(
            must("service", 0), must("partner", 16), must("_input_charset", 0), must("sign_type", 0), must("sign", 0));

    static Field must(String name, int longest) {
        return new Field(name, true, longest);
    }

    static Field may(String name, int longest) {
        return new Field(name, false, longest);
    }
}
