package org.openvalidate.result;

import java.util.List;

/**
 * Traffic that belongs to no case; it is judged into none.
 *
 * @param count how many calls
 * @param services what they asked for, sorted, each once; a call that names no service counts as an empty one
 */
public record Outside(int count, List<String> services) {

    /** There was none. */
    public static final Outside NONE = new Outside(0, List.of());

    public Outside {
        services = services.stream().distinct().sorted().toList();
    }
}
