package shop.till.sale;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What this till does wrong when it is told to, so that whoever tests tills can see one fail. */
public enum Mistake {
    NONE,
    /** Asks how a payment stands every second. */
    POLLS_EVERY_SECOND,
    /** Shows a failure when its budget is spent, and leaves the trade open. */
    NEVER_CANCELS,
    /** Lets go of a trade after one cancel, whatever came of it. */
    CANCELS_ONCE,
    /** Takes a pay whose outcome is unknown for a failed one. */
    UNKNOWN_IS_FAILURE,
    /** Pays again under another id when the outcome is unknown. */
    PAYS_AGAIN,
    /** Believes answers without looking at their signature. */
    TRUSTS_EVERYBODY,
    /** Calls nobody. */
    CALLS_NOBODY;

    /** As settings name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every word. */
    public static Set<String> words() {
        return Arrays.stream(values()).map(Mistake::word).collect(Collectors.toSet());
    }

    /** The mistake with this word. */
    public static Mistake named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
