package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries what commonly goes wrong, alone and then in pairs, until something comes to the signature. */
final class Search {

    /**
     * What was found.
     *
     * @param causes everything that is wrong with the signature, empty where nothing is
     * @param signed what was signed
     */
    record Found(List<Cause> causes, Signing signed) {}

    private final Signing right;
    private final List<Seal> seals;
    private final List<Slip> texts;
    private final List<Slip> keyings;

    Search(Signing right, Circumstances around, List<Seal> seals) {
        this.right = right;
        this.seals = seals;
        texts = new ArrayList<>(TextSlips.of(right, around));
        texts.addAll(JsonSlips.of(right));
        texts.addAll(ValueSlips.of(right));
        keyings = KeySlips.all();
    }

    Optional<Found> run() {
        return as(List.of()).or(this::alone).or(this::inPairs);
    }

    private Optional<Found> as(List<Slip> slips) {
        Signing signing = right;
        for (Slip slip : slips) {
            signing = slip.change().apply(signing);
        }
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

    private Optional<Found> alone() {
        return all().stream().map(slip -> as(List.of(slip))).flatMap(Optional::stream).findFirst();
    }

    private List<Slip> all() {
        List<Slip> all = new ArrayList<>(keyings);
        all.addAll(texts);
        return all;
    }

    /** Key and text are independent; two slips of the text come in either order. */
    private Optional<Found> inPairs() {
        if (seals.stream().noneMatch(Seal::cheap)) {
            return Optional.empty();
        }
        for (Slip first : texts) {
            Signing once = first.change().apply(right);
            if (once.text().equals(right.text()) && once.charset().equals(right.charset())) {
                continue;
            }
            Optional<Found> found = all().stream()
                    .filter(second -> second.id() != first.id() || !second.field().equals(first.field()))
                    .map(second -> as(List.of(first, second)))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
