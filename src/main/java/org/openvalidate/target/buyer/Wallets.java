package org.openvalidate.target.buyer;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.gateway.Behaviour;

/** Payment codes that the settings bring: of buyers who pay without a password, each shown once. */
public final class Wallets {

    private final Deque<String> codes = new ArrayDeque<>();

    private Wallets() {}

    public static Wallets of(Surroundings around) {
        Wallets wallets = new Wallets();
        Arrays.stream(around.text(Variable.ALIPAY_PAYMENT_CODES).split("[,\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .forEach(wallets.codes::add);
        return wallets;
    }

    /** Every one of them, which are secrets. */
    public synchronized Iterable<String> all() {
        return new ArrayDeque<>(codes);
    }

    /**
     * The next that will do, empty where none does.
     *
     * @param digits how many it must have, 0 for as many as it has
     * @param prefix with which it must begin
     */
    synchronized Optional<String> code(Behaviour behaviour, int digits, String prefix) {
        if (behaviour != Behaviour.PAYS_AT_ONCE) {
            return Optional.empty();
        }
        for (Iterator<String> each = codes.iterator(); each.hasNext(); ) {
            String code = each.next();
            if ((digits == 0 || code.length() == digits) && code.startsWith(prefix)) {
                each.remove();
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
