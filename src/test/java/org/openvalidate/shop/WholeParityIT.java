package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openvalidate.shop.Parity.NONE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.result.Verdict;

/**
 * Every merchant, in real time: the reference in every case that can be observed, each broken one in the case that catches it,
 * each differing one in a sale, a cancel and a refund; what nobody can arm in a system of its own is left out. Takes hours; {@code -Dparity.oneOf=12} plays every twelfth, the first of
 * them {@code -Dparity.from}, so that several processes share the whole.
 */
@Tag("by-hand")
class WholeParityIT {

    private static final List<String> EACH = List.of("SPOT-001", "CAN-006", "REF-001");

    /** What nobody can arm or ask for in this system of its own. */
    private static final Set<Verdict> UNPLAYED = Set.of(Verdict.NOT_RUN, Verdict.SKIPPED);

    @TempDir
    Path folder;

    static Stream<Arguments> merchants() {
        List<Arguments> all = Stream.of(
                        Observed.COMMITTED.cases().stream()
                                .filter(WholeParityIT::isObserved)
                                .map(each -> Arguments.of(each.id(), NONE, NONE, Map.of())),
                        BrokenMerchants.all().stream()
                                .filter(each -> isObserved(
                                        Observed.COMMITTED.find(each.caught()).orElseThrow()))
                                .map(each -> Arguments.of(each.caught(), each.id(), NONE, each.answers())),
                        DifferingMerchants.all().stream()
                                .flatMap(each -> EACH.stream()
                                        .map(caseId -> Arguments.of(caseId, NONE, each.id(), each.answers()))))
                .flatMap(each -> each)
                .toList();
        int oneOf = Integer.getInteger("parity.oneOf", 1);
        int from = Integer.getInteger("parity.from", 0);
        return IntStream.range(0, all.size()).filter(i -> i % oneOf == from).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("merchants")
    void a_merchant_is_judged_alike_wherever_it_runs(
            String caseId, String broken, String differing, Map<String, String> answers) throws IOException {
        Parity.Thrice thrice = new Parity(folder).play(caseId, broken, differing, answers);

        assumeTrue(
                thrice.observed().verdict() != Verdict.NOT_RUN,
                thrice.observed().reason());
        assertThat(thrice.observed()).isEqualTo(thrice.rehearsed());
        assertThat(thrice.replayed()).isEqualTo(thrice.recorded());
    }

    private static boolean isObserved(TestCase testCase) {
        return testCase.canRunOn("external", "simulated")
                && testCase.canRunOn("reference", "simulated")
                && !testCase.overRun();
    }
}
