package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries what commonly goes wrong, alone and then in pairs, until something comes to the signature. */
final class Search {

    /**
     * What was found.
     *
     * @param causes everything that is wrong with the signature, empty where nothing is
     * @param signed what was signed
     */
    record Found(List<Cause> causes, Signing signed) {}

    private static final Set<CauseId> OF_ONE = Set.of(
            CauseId.JSON_WHITESPACE,
            CauseId.JSON_REWRITTEN,
            CauseId.PARAMETER_NOT_SIGNED,
            CauseId.PLUS_AS_BLANK,
            CauseId.DUPLICATE_PARAMETER);

    private final Signing right;
    private final List<Seal> seals;
    private final List<Slip> texts;
    private final List<Slip> keyings;

    Search(Signing right, Circumstances around, List<Seal> seals) {
        this.right = right;
        this.seals = seals;
        texts = new ArrayList<>(ParameterSlips.of(right, around));
        texts.addAll(OrderSlips.of(right, around));
        texts.addAll(LayoutSlips.of(right, around));
        texts.addAll(CharsetSlips.of(right));
        texts.addAll(JsonSlips.of(right));
        texts.addAll(ValueSlips.of(right));
        keyings = KeySlips.all();
    }

    Optional<Found> run() {
        return as(right, List.of()).or(() -> first(all(), right, List.of())).or(this::inPairs);
    }

    private Optional<Found> as(Signing signing, List<Slip> slips) {
        for (Seal seal : seals) {
            if (seal.fits(signing)) {
                List<Cause> causes = new ArrayList<>();
                slips.forEach(slip -> causes.add(slip.cause()));
                causes.addAll(seal.causes());
                return Optional.of(new Found(causes, signing));
            }
        }
        return Optional.empty();
    }

    /** The first of these that, coming after others, explains the signature. */
    private Optional<Found> first(List<Slip> candidates, Signing before, List<Slip> earlier) {
        for (Slip slip : candidates) {
            boolean repeats = earlier.stream()
                    .anyMatch(each -> each.id() == slip.id() && each.field().equals(slip.field()));
            if (!repeats) {
                List<Slip> slips = new ArrayList<>(earlier);
                slips.add(slip);
                Optional<Found> found = as(slip.change().apply(before), slips);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Slip> all() {
        List<Slip> all = new ArrayList<>(keyings);
        all.addAll(texts);
        return all;
    }

    /**
     * Key and text are independent; two slips of the text come in either order. What is about one parameter of many is rare
     * enough to be looked for alone.
     */
    private Optional<Found> inPairs() {
        if (seals.stream().noneMatch(Seal::cheap)) {
            return Optional.empty();
        }
        List<Slip> common = texts.stream()
                .filter(slip -> slip.field().isEmpty() || OF_ONE.contains(slip.id()))
                .filter(slip -> changes(slip.change().apply(right)))
                .toList();
        List<Slip> second = new ArrayList<>(keyings);
        second.addAll(common);
        for (Slip slip : common) {
            Optional<Found> found = first(second, slip.change().apply(right), List.of(slip));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean changes(Signing signing) {
        return !signing.text().equals(right.text()) || !signing.charset().equals(right.charset());
    }
}
