package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final List<Slip> rare;

    private Search(Signing right, List<Seal> seals, List<Slip> texts, List<Slip> keyings, List<Slip> rare) {
        this.right = right;
        this.seals = seals;
        this.texts = texts;
        this.keyings = keyings;
        this.rare = rare;
    }

    static Search of(Signing right, Circumstances around, List<Seal> seals) {
        List<Slip> texts = new ArrayList<>(ParameterSlips.of(right, around));
        texts.addAll(OrderSlips.of(right, around));
        texts.addAll(LayoutSlips.of(right, around));
        texts.addAll(CharsetSlips.of(right));
        texts.addAll(JsonSlips.of(right));
        texts.addAll(EncodingSlips.of(right));
        texts.addAll(MarkupSlips.of(right));
        texts.addAll(ValueSlips.of(right));
        List<Slip> rare = new ArrayList<>(RareTexts.of(around));
        rare.addAll(RareValues.of(right));
        return new Search(right, seals, texts, KeySlips.all(), rare);
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
        all.addAll(rare);
        all.addAll(RareKeys.all());
        return all;
    }

    /**
     * Key and text are independent: whatever was done to the text may come with whatever was done to the key. Two slips of
     * the text come in either order; what is rare, or twice about one parameter of many, is not looked for in such pairs.
     */
    private Optional<Found> inPairs() {
        Search pairs = new Search(right, seals.stream().filter(Seal::cheap).toList(), texts, keyings, rare);
        return pairs.seals.isEmpty()
                ? Optional.empty()
                : pairs.ofTheKeyTwice().or(pairs::ofTextAndKey).or(pairs::ofTheTextTwice);
    }

    /** A key that is not as the portal shows it, and put in the wrong place. */
    private Optional<Found> ofTheKeyTwice() {
        return keyed() ? combined(KeySlips.places(), KeySlips.forms()) : Optional.empty();
    }

    private Optional<Found> ofTextAndKey() {
        List<Slip> changing = Stream.concat(texts.stream(), rare.stream())
                .filter(slip -> changes(slip.change().apply(right)))
                .toList();
        return keyed() ? combined(changing, keyings) : Optional.empty();
    }

    private Optional<Found> ofTheTextTwice() {
        List<Slip> changing = texts.stream()
                .filter(slip -> changes(slip.change().apply(right)))
                .toList();
        List<Slip> common = changing.stream()
                .filter(slip -> slip.field().isEmpty() || OF_ONE.contains(slip.id()))
                .toList();
        List<Slip> ofOne =
                changing.stream().filter(slip -> !common.contains(slip)).toList();
        return combined(common, common).or(() -> combined(common, ofOne));
    }

    private Optional<Found> combined(List<Slip> earlier, List<Slip> later) {
        for (Slip slip : earlier) {
            Optional<Found> found = first(later, slip.change().apply(right), List.of(slip));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean keyed() {
        return seals.stream().anyMatch(Seal::keyed);
    }

    private boolean changes(Signing signing) {
        return !signing.text().equals(right.text()) || !signing.charset().equals(right.charset());
    }
}
