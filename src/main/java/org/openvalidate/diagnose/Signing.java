package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may have been signed, and how the key was put to it. A value: every change makes another one. Thousands of them are
 * tried, so that the text is built once and shared by those that differ in the key alone.
 */
final class Signing {

    static final Comparator<Named> BY_NAME = Comparator.comparing(Named::name);

    private final List<Named> named;
    private final @Nullable Comparator<Named> order;
    private final Charset charset;
    private final Layout layout;
    private final Keying keying;
    private @Nullable String text;

    /**
     * @param named parameters in the order in which they came
     * @param order how they are sorted, null where they are not
     * @param charset in which the text is made bytes
     * @param layout how the text is put together
     * @param keying how a shared key is put to the text
     */
    Signing(List<Named> named, @Nullable Comparator<Named> order, Charset charset, Layout layout, Keying keying) {
        this.named = List.copyOf(named);
        this.order = order;
        this.charset = charset;
        this.layout = layout;
        this.keying = keying;
    }

    /**
     * A parameter that may have been signed.
     *
     * @param raw its value as it stands on the wire, each character one byte
     */
    record Named(String name, String value, String raw) {
        Named value(String other) {
            return new Named(name, other, raw);
        }
    }

    /** What stands between and around names and values. */
    record Layout(String quote, String equals, String joint, UnaryOperator<String> whole) {
        static final Layout USUAL = new Layout("", "=", "&", UnaryOperator.identity());

        Layout quote(String other) {
            return new Layout(other, equals, joint, whole);
        }

        Layout joined(String otherEquals, String otherJoint) {
            return new Layout(quote, otherEquals, otherJoint, whole);
        }

        Layout whole(UnaryOperator<String> change) {
            return new Layout(quote, equals, joint, text -> change.apply(whole.apply(text)));
        }
    }

    /** Text and key to what is hashed. */
    interface Keying {
        Keying USUAL = (text, key) -> text + key;

        String apply(String text, String key);

        /** The same with another key in the place of the right one. */
        default Keying key(UnaryOperator<String> change) {
            return (text, key) -> apply(text, change.apply(key));
        }
    }

    List<Named> named() {
        return named;
    }

    Charset charset() {
        return charset;
    }

    Layout layout() {
        return layout;
    }

    Keying keying() {
        return keying;
    }

    Signing order(@Nullable Comparator<Named> other) {
        return new Signing(named, other, charset, layout, keying);
    }

    Signing named(List<Named> others) {
        return new Signing(others, order, charset, layout, keying);
    }

    Signing charset(Charset other) {
        return new Signing(named, order, other, layout, keying);
    }

    Signing layout(Layout other) {
        return new Signing(named, order, charset, other, keying);
    }

    Signing keying(Keying other) {
        Signing same = new Signing(named, order, charset, layout, other);
        same.text = text();
        return same;
    }

    Signing with(Named one) {
        List<Named> more = new ArrayList<>(named);
        more.add(one);
        return named(more);
    }

    Signing without(String name) {
        return named(named.stream().filter(each -> !each.name().equals(name)).toList());
    }

    /** The same with other values; of one parameter alone where one is named. */
    Signing values(String only, Function<Named, String> change) {
        List<Named> others = new ArrayList<>(named.size());
        for (Named each : named) {
            others.add(only.isEmpty() || each.name().equals(only) ? each.value(change.apply(each)) : each);
        }
        return named(others);
    }

    Optional<Named> parameter(String name) {
        return named.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The pre-sign string. */
    String text() {
        String built = text;
        if (built == null) {
            built = layout.whole().apply(joined());
            text = built;
        }
        return built;
    }

    private String joined() {
        List<Named> sorted = new ArrayList<>(named);
        if (order != null) {
            sorted.sort(order);
        }
        StringBuilder joined = new StringBuilder();
        for (Named each : sorted) {
            joined.append(joined.isEmpty() ? "" : layout.joint())
                    .append(each.name())
                    .append(layout.equals())
                    .append(layout.quote())
                    .append(each.value())
                    .append(layout.quote());
        }
        return joined.toString();
    }
}
