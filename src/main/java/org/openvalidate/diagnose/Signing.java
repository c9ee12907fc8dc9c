package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may have been signed, and how the key was put to it.
 *
 * @param named parameters in the order in which they came
 * @param order how they are sorted, null where they are not
 * @param charset in which the text is made bytes
 * @param layout how the text is put together
 * @param keying how a shared key is put to the text
 */
record Signing(List<Named> named, @Nullable Comparator<Named> order, Charset charset, Layout layout, Keying keying) {

    static final Comparator<Named> BY_NAME = Comparator.comparing(Named::name);

    Signing {
        named = List.copyOf(named);
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
        return new Signing(named, order, charset, layout, other);
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
        return named(named.stream()
                .map(each -> only.isEmpty() || each.name().equals(only) ? each.value(change.apply(each)) : each)
                .toList());
    }

    Optional<Named> parameter(String name) {
        return named.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The pre-sign string. */
    String text() {
        List<Named> sorted =
                order == null ? named : named.stream().sorted(order).toList();
        return layout.whole()
                .apply(sorted.stream()
                        .map(each -> each.name() + layout.equals() + layout.quote() + each.value() + layout.quote())
                        .collect(Collectors.joining(layout.joint())));
    }
}
