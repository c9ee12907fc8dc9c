package org.openvalidate.report.allure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** One result for each case of a run, a step for each line of its row. */
public final class AllureResults {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .addModule(new SimpleModule().addSerializer(new LowerCase()))
            .build();

    private final RunRecord run;
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> legible;

    private AllureResults(RunRecord run, UnaryOperator<String> words, UnaryOperator<String> legible) {
        this.run = run;
        this.words = words;
        this.legible = legible;
    }

    /**
     * Name of the file of a case below {@code allure-results/}; depends on the ids of run and case alone.
     */
    public static String file(RunRecord run, CaseResult result) {
        return uuid(run, result) + "-result.json";
    }

    /**
     * What such a file says.
     *
     * @param words turns what findings and verdicts say into the run's language
     * @param legible how a text that others wrote may stand in a report
     */
    public static String of(
            RunRecord run, CaseResult result, UnaryOperator<String> words, UnaryOperator<String> legible) {
        try {
            return JSON.writeValueAsString(new AllureResults(run, words, legible).result(result)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers always make JSON", impossible);
        }
    }

    private static String uuid(RunRecord run, CaseResult result) {
        return named(run.header().id() + "/" + result.testCase().id());
    }

    private static String named(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private TestResult result(CaseResult result) {
        TestCase row = result.testCase();
        Lang lang = run.header().lang();
        String suite = "openvalidate." + row.product() + "." + row.area();
        TestResult told = new TestResult();
        told.setUuid(uuid(run, result));
        told.setHistoryId(named(row.id()));
        told.setTestCaseId(legible.apply(row.id()));
        told.setFullName(legible.apply(suite + "." + row.id()));
        told.setName(legible.apply(row.id() + " " + row.title().in(lang)));
        told.setStatus(status(result.verdict()));
        told.setStage(Stage.FINISHED);
        told.setDescription(legible.apply(row.purpose().in(lang)));
        told.setStatusDetails(new StatusDetails()
                .setMessage(legible.apply(result.verdict().label().in(lang) + ": " + words.apply(result.reason()))));
        told.setStart(millis(result.started()));
        told.setStop(millis(result.finished()));
        told.setLabels(List.of(
                label("epic", row.product()),
                label("feature", row.area()),
                label("parentSuite", row.product()),
                label("suite", row.area()),
                label("severity", severity(row)),
                label("tag", result.grade().name()),
                label("tag", result.verdict().name()),
                label("framework", "openvalidate")));
        told.setLinks(links(result, run.catalogue()));
        told.setSteps(new Steps(words, legible, lang).of(result));
        return told;
    }

    private static Status status(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case INCONCLUSIVE -> Status.BROKEN;
            default -> Status.SKIPPED;
        };
    }

    private static String severity(TestCase row) {
        return switch (row.requirement()) {
            case M -> "critical";
            case C -> "normal";
            case O -> "minor";
        };
    }

    private static List<Link> links(CaseResult result, Catalogue catalogue) {
        return result.testCase().expected().stream()
                .map(each -> catalogue.clauses().get(each.clause()))
                .filter(clause -> clause != null && clause.url().startsWith("https://"))
                .distinct()
                .map(AllureResults::link)
                .toList();
    }

    private static Link link(Clause clause) {
        return new Link().setName(clause.id()).setUrl(clause.url()).setType("link");
    }

    private Label label(String name, String value) {
        return new Label().setName(name).setValue(legible.apply(value));
    }

    private static Long millis(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? 0L : instant.toEpochMilli();
    }
}
