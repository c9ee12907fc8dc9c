package org.openvalidate.target;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.RunSentences;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.Opening;

/** The head of a case's recording: what must hold, so that it can be judged again without the workbook. */
public final class CaseOpening {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CaseOpening() {}

    public static Opening of(
            TestCase testCase,
            Catalogue catalogue,
            Settings settings,
            String tool,
            String partner,
            String clock,
            Instant start) {
        // nothing is called in a case that a person attests: the rules of the wire have nothing to say of it
        List<Expectation> standing = testCase.kind() == CaseKind.ATTESTATION ? List.of() : catalogue.standing();
        List<Obligation> obligations = Stream.concat(
                        testCase.expected().stream().map(each -> obligation(catalogue, each, false)),
                        standing.stream().map(each -> obligation(catalogue, each, true)))
                .toList();
        return of(testCase, obligations, catalogue, settings, tool, partner, clock, start);
    }

    /** The same where a person attests the whole row: each of its clauses, and nothing of messages. */
    public static Opening attested(
            TestCase testCase,
            Catalogue catalogue,
            Settings settings,
            String tool,
            String partner,
            String clock,
            Instant start) {
        List<Obligation> obligations = testCase.expected().stream()
                .map(Expectation::clause)
                .distinct()
                .map(clause -> Dictionary.expectation(RunSentences.CONFIRMED, List.of(clause)))
                .map(each -> obligation(catalogue, each, false))
                .toList();
        return of(testCase, obligations, catalogue, settings, tool, partner, clock, start);
    }

    private static Opening of(
            TestCase testCase,
            List<Obligation> obligations,
            Catalogue catalogue,
            Settings settings,
            String tool,
            String partner,
            String clock,
            Instant start) {
        return new Opening(
                testCase.id(),
                testCase.origin(),
                obligations,
                testCase.allows(),
                catalogue.version(),
                catalogue.sha256(),
                tool,
                settings.seed(),
                clock,
                settings.merchant(),
                settings.gateway(),
                partner,
                start);
    }

    /** When a case opens: as its row says, else as the workbook says for all; GMT+8. */
    public static Instant start(TestCase testCase, Figures figures) {
        LocalDateTime own = testCase.start();
        LocalDateTime local = own == null ? LocalDateTime.parse(figures.text(Figures.CASE_START), WRITTEN) : own;
        return local.toInstant(ZoneOffset.ofHours(8));
    }

    private static Obligation obligation(Catalogue catalogue, Expectation expectation, boolean standing) {
        Clause clause = catalogue.clause(expectation.clause());
        return new Obligation(expectation, clause.grade(), clause.weight(), standing);
    }
}
