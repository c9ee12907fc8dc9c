package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Slips that sign other values than those that the gateway reads, whichever of them it is that was changed. */
final class ValueChanges {

    private final Signing right;
    private final List<Slip> slips = new ArrayList<>();

    ValueChanges(Signing right) {
        this.right = right;
    }

    List<Slip> all() {
        return List.copyOf(slips);
    }

    void add(CauseId id, String en, String zh, Function<Signing.Named, String> change) {
        add(id, new Said(en, zh), change);
    }

    /** All values at once, then each alone; what changes nothing is no slip. */
    void add(CauseId id, Said detail, Function<Signing.Named, String> plain) {
        Map<Signing.Named, String> known = new HashMap<>();
        Function<Signing.Named, String> change = each -> known.computeIfAbsent(each, plain);
        List<String> changed = right.named().stream()
                .filter(each -> !change.apply(each).equals(each.value()))
                .map(Signing.Named::name)
                .distinct()
                .toList();
        if (changed.isEmpty()) {
            // another slip may come first, after which this one changes something
            slips.add(new Slip(id, detail, "", signing -> signing.values("", change)));
        } else if (changed.size() == 1) {
            slips.add(new Slip(id, detail, changed.get(0), signing -> signing.values("", change)));
        } else {
            slips.add(new Slip(id, detail, "", signing -> signing.values("", change)));
            changed.forEach(name -> slips.add(new Slip(id, detail, name, signing -> signing.values(name, change))));
        }
    }
}
