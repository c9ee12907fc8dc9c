package org.openvalidate.dialect.legacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The string that is signed: sorted by name, joined, neither encoded nor empty. Source: legacy-online §1.2. */
public final class PreSign {

    static final Set<String> NEVER_SIGNED = Set.of("sign", "sign_type");

    private PreSign() {}

    /** The pre-sign string of these parameters, without {@code sign}, {@code sign_type} and empty values. */
    public static String of(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !NEVER_SIGNED.contains(parameter.getKey()))
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
    }
}
