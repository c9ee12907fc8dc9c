package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Slips in the order in which they are tried: what is common comes first. */
final class SlipList {

    private final List<Slip> slips = new ArrayList<>();

    void add(Slip slip) {
        slips.add(slip);
    }

    /** A slip that is about the whole. */
    void add(CauseId id, String en, String zh, UnaryOperator<Signing> change) {
        slips.add(new Slip(id, new Said(en, zh), "", change));
    }

    /** A slip that is about one parameter. */
    void addOf(String field, CauseId id, String en, String zh, UnaryOperator<Signing> change) {
        slips.add(new Slip(id, new Said(en, zh), field, change));
    }

    List<Slip> all() {
        return List.copyOf(slips);
    }
}
