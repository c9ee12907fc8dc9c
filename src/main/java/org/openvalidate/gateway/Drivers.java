package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Call;

/**
 * The drivers in {@code extend_params} of a taxi. Source: legacy-online §6.3. How several are written is not published: an
 * array, an object whose one member is such an array, and the object of a single driver are read. An {@code operation_id}
 * is set when the taxi is first registered; later it may be left out, and a new one is refused.
 */
final class Drivers {

    /** How many drivers a taxi may have. */
    static final int MOST = 10;

    private static final String NAME = "extend_params";
    private static final String OPERATION = "operation_id";
    private static final String TAXI = "4121";

    private Drivers() {}

    static Optional<String> defect(Call call) {
        String text = call.parameter(NAME);
        return Defects.first(
                () -> Defects.unless(text.isEmpty() || JsonText.isContainer(text), NAME + " is no JSON"),
                () -> isTaxi(call) ? ofTaxi(all(text)) : Optional.empty());
    }

    /**
     * What is wrong with the operation ids of a call, given those that are registered and cannot change; empty where none
     * are.
     */
    static Optional<String> unregistered(Call call, Set<String> registered) {
        List<String> named = isTaxi(call) ? operations(call.parameter(NAME)) : List.of();
        return registered.isEmpty()
                ? Defects.unless(named.stream().noneMatch(String::isEmpty), NAME + " has a driver without " + OPERATION)
                : Defects.unless(
                        named.stream().allMatch(id -> id.isEmpty() || registered.contains(id)),
                        OPERATION + " is set on the first registration only");
    }

    /** The operation ids that a call names. */
    static Set<String> named(Call call) {
        return isTaxi(call)
                ? operations(call.parameter(NAME)).stream()
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<String> ofTaxi(List<String> drivers) {
        List<String> named = drivers.stream()
                .map(driver -> JsonText.value(driver, OPERATION))
                .filter(id -> !id.isEmpty())
                .toList();
        return Defects.first(
                () -> Defects.unless(
                        !drivers.isEmpty() && drivers.size() <= MOST,
                        NAME + " does not name 1 to " + MOST + " drivers"),
                () -> Defects.unless(
                        named.stream().allMatch(id -> id.matches("[A-Za-z0-9]{1,64}")),
                        OPERATION + " is not 1 to 64 letters and digits"),
                () -> Defects.unless(Set.copyOf(named).size() == named.size(), OPERATION + " is there twice"),
                () -> Defects.unless(
                        drivers.stream()
                                .noneMatch(driver ->
                                        JsonText.value(driver, "contact_person").isBlank()),
                        NAME + " has a driver without contact_person"),
                () -> bounded(drivers, "contact_person", 64),
                () -> bounded(drivers, "contact_way", 256));
    }

    private static Optional<String> bounded(List<String> drivers, String name, int longest) {
        return Defects.unless(
                drivers.stream()
                        .map(driver -> JsonText.value(driver, name))
                        .allMatch(value -> value.codePointCount(0, value.length()) <= longest),
                name + " is longer than " + longest);
    }

    private static List<String> operations(String text) {
        return all(text).stream()
                .map(driver -> JsonText.value(driver, OPERATION))
                .toList();
    }

    private static List<String> all(String text) {
        List<String> parts = JsonText.elements(text);
        if (text.stripLeading().startsWith("[")) {
            return parts;
        }
        boolean wrapped = parts.size() == 1 && parts.get(0).startsWith("[");
        return wrapped ? JsonText.elements(parts.get(0)) : parts.isEmpty() ? List.of() : List.of(text);
    }

    private static boolean isTaxi(Call call) {
        return call.parameter("store_industry").equals(TAXI);
    }
}
