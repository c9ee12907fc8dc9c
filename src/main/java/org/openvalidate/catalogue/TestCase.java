package org.openvalidate.catalogue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the Cases sheet.
 *
 * @param id such as {@code SPOT-006b}; variants are rows of their own
 * @param product where the feature file stands: in-store, online, acquirer, all, or one product
 * @param area the case prefix in lower case, such as {@code spot}
 * @param title the vendor's title where there is one
 * @param requirement mandatory, conditional, optional
 * @param runsOn pairs of sides that can run it, never empty
 * @param scenario the vendor's heading 场景描述
 * @param purpose the vendor's heading 集成测试目的
 * @param procedure the vendor's heading 集成测试步骤, for a person at a till
 * @param preconditions what is armed, may be empty
 * @param actions what is done, at least one
 * @param expectations the steps behind {@link #expected()}, at least one
 * @param allows clauses that the case breaks on purpose
 * @param start the gateway's clock when the case opens, GMT+8, or null for the catalogue's default
 * @param tail how long after the last act absence is judged, or null for the catalogue's default; virtual time only
 * @param applies the answers to the questionnaire under which it applies, beside those that its product asks for
 * @param origin where the row stands
 */
public record TestCase(
        String id,
        String product,
        String area,
        Text title,
        Requirement requirement,
        Set<RunsOn> runsOn,
        Text scenario,
        Text purpose,
        Text procedure,
        List<Step> preconditions,
        List<Step> actions,
        List<Step> expectations,
        Set<String> allows,
        @Nullable LocalDateTime start,
        @Nullable Duration tail,
        Condition applies,
        Origin origin) {

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "in-store", List.of("barcode", "transaction-qr", "store-qr"),
            "online", List.of("web", "wap", "app"));

    public TestCase {
        runsOn = Set.copyOf(runsOn);
        preconditions = List.copyOf(preconditions);
        actions = List.copyOf(actions);
        expectations = List.copyOf(expectations);
        allows = Set.copyOf(allows);
    }

    /** A case that applies whatever its merchant answers, its product apart. */
    public TestCase(
            String id,
            String product,
            String area,
            Text title,
            Requirement requirement,
            Set<RunsOn> runsOn,
            Text scenario,
            Text purpose,
            Text procedure,
            List<Step> preconditions,
            List<Step> actions,
            List<Step> expectations,
            Set<String> allows,
            @Nullable LocalDateTime start,
            @Nullable Duration tail,
            Origin origin) {
        this(
                id,
                product,
                area,
                title,
                requirement,
                runsOn,
                scenario,
                purpose,
                procedure,
                preconditions,
                actions,
                expectations,
                allows,
                start,
                tail,
                Condition.ALWAYS,
                origin);
    }

    /** Under which answers it applies: its product is one of the merchant's, and its own condition holds. */
    public Condition condition() {
        return switch (product) {
            case "all" -> applies;
            case "acquirer" ->
                asked(Question.INTEGRATION, List.of(Question.ACQUIRER)).and(applies);
            default ->
                asked(Question.PRODUCTS, MEMBERS.getOrDefault(product, List.of(product)))
                        .and(applies);
        };
    }

    /** Who is judged. */
    public CaseKind kind() {
        if (runsOn.equals(Set.of(RunsOn.ATTESTED))) {
            return CaseKind.ATTESTATION;
        }
        return runsOn.stream().anyMatch(RunsOn::judgesMerchant) ? CaseKind.MERCHANT : CaseKind.PROBE;
    }

    /** Whether it is judged once, after the last case, and never played by itself. */
    public boolean overRun() {
        return actions.stream().anyMatch(each -> each.sentence().en().equals(RunSentences.WHOLE_RUN));
    }

    /** The expectation lines as rules. */
    public List<Expectation> expected() {
        return expectations.stream().map(Dictionary::expectation).toList();
    }

    private static Condition asked(String question, List<String> answers) {
        return new Condition(List.of(new Condition.Term(question, false, answers)));
    }

    /** Whether a pair of sides can run it. */
    public boolean canRunOn(String merchant, String gateway) {
        return runsOn.stream().anyMatch(each -> each.pairs(merchant, gateway));
    }
}
