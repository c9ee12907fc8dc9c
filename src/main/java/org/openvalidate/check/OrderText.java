package org.openvalidate.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Entry;

/** The order string that an app handed over. Source: legacy-online §1.3. */
final class OrderText {

    /** What URL-encoding leaves of Base64: no plus, slash or equals sign. */
    private static final Pattern ENCODED = Pattern.compile("(?:^|&)sign=\"[A-Za-z0-9%._*-]+\"(?=&|$)");

    private OrderText() {}

    static String of(Entry entry) {
        return entry.fact(BuyerAct.TEXT).orElse("");
    }

    /** What it asks for, where it can be read. */
    static Optional<Call> call(Entry entry) {
        try {
            return Optional.of(OrderString.read(of(entry)).call());
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** Its parameters, none where it cannot be read. */
    static Map<String, String> parameters(Entry entry) {
        return call(entry).map(Call::parameters).orElse(Map.of());
    }

    /** Whether every value stands in double quotes. */
    static boolean quoted(Entry entry) {
        return !parameters(entry).isEmpty();
    }

    static boolean signatureEncoded(Entry entry) {
        return ENCODED.matcher(of(entry)).find();
    }
}
