package org.openvalidate.testkit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Sentence;

/** A copy of any tree of records in which every free text carries what an attacker would write. */
public final class Hostile {

    /** Markup for elements and attributes, the end of CDATA, NUL, ESC, a lone surrogate, right-to-left, Chinese. */
    public static final String TEXT =
            "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>${1+1}]]>&amp;\u0000\u001b[31m\ud800\u202e反\u05d0\u2028";

    /** Fields whose values are closed sets, kept so that the copy stays a run; so do the dictionary's sentences. */
    private static final Set<String> CLOSED =
            Set.of("merchant", "gateway", "clock", "sha256", "catalogueSha256", "recording");

    private final String text;

    private Hostile(String text) {
        this.text = text;
    }

    public static <T> T copy(T value) {
        return copy(value, TEXT);
    }

    /** @param text what stands at the end of every free text */
    @SuppressWarnings("unchecked")
    public static <T> T copy(T value, String text) {
        return (T) new Hostile(text).of(value);
    }

    private Object of(Object value) {
        if (value instanceof String harmless) {
            return harmless + text;
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::of).toList();
        } else if (value instanceof Set<?> set) {
            return set.stream().map(this::of).collect(Collectors.toSet());
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(entry -> of(entry.getKey()), entry -> of(entry.getValue())));
        }
        return value instanceof Record tree && !(tree instanceof Sentence) ? ofRecord(tree) : value;
    }

    private Object ofRecord(Record tree) {
        RecordComponent[] components = tree.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object value = components[i].getAccessor().invoke(tree);
                values[i] = CLOSED.contains(components[i].getName()) ? value : of(value);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return tree.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
