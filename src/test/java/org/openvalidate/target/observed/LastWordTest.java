package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openvalidate.evidence.Claim;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.target.Ends;
import org.openvalidate.target.GatewaySide;
import org.openvalidate.target.Probing;

/** A till that speaks while the gateway is asked for its last word. */
class LastWordTest {

    private final Set<String> owned = new LinkedHashSet<>();
    private final Set<String> named = new LinkedHashSet<>();

    @Test
    void a_trade_that_comes_while_the_last_word_is_taken_is_not_said_to_be_unknown() {
        List<Map<String, String>> ends = LastWord.of(new Silent(), () -> spoken(), () -> claimed());

        assertThat(ends).isEmpty();
    }

    @Test
    void a_trade_that_the_merchant_had_spoken_of_and_the_gateway_does_not_know_does_not_exist() {
        named.add("T1");

        List<Map<String, String>> ends = LastWord.of(new Silent(), () -> named, () -> Set.of());

        assertThat(ends).containsExactly(Ends.unheardOf("T1"));
        assertThat(ends.get(0)).containsEntry(Claim.STATUS, Claim.NOT_EXIST);
    }

    /** A sale begins as soon as anybody has looked: its id is the case's first, then it is spoken of. */
    private void sells() {
        owned.add("T2");
        named.add("T2");
    }

    private Set<String> spoken() {
        Set<String> now = Set.copyOf(named);
        sells();
        return now;
    }

    private Set<String> claimed() {
        Set<String> now = Set.copyOf(owned);
        sells();
        return now;
    }

    /** A gateway that answers for what it is asked, and has heard of every trade that the case owns. */
    private static final class Silent implements Turn {

        @Override
        public List<Map<String, String>> ends(Set<String> ids, Set<String> spokenOf) {
            Set<String> unknown = new LinkedHashSet<>(spokenOf);
            unknown.removeAll(ids);
            return Ends.of(List.of(), unknown);
        }

        @Override
        public GatewaySide side() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Probing probing() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileShare publish(FileJob job) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant filesOf(LocalDate day) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen(Set<String> ids) {
            return false;
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }
}
