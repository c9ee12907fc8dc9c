package org.openvalidate.result;

import java.time.Instant;
import java.util.List;
import org.openvalidate.catalogue.Lang;

/**
 * What a run is, fixed before its first case.
 *
 * @param id unique among runs, letters, digits and hyphens
 * @param seed of every random choice
 * @param clock {@code virtual} or {@code real}
 * @param tool version of the harness
 * @param merchant {@code reference} or {@code external}
 * @param gateway {@code simulated} or {@code sandbox}
 * @param broken name of the broken merchant that is rehearsed, empty for a correct one
 * @param catalogueFile the workbook as the user named it
 * @param catalogueVersion its version
 * @param catalogueSha256 of its bytes
 * @param lang language of the report
 * @param settings every setting with its source, secrets masked
 * @param planned ids of the cases that were chosen, in the workbook's order
 * @param answers what the merchant declared, in the questionnaire's order; defaults are left out
 * @param started when the run began, by the wall clock
 * @param particulars who hands it in
 * @param waivers cases that need not pass for a while
 */
public record RunHeader(
        String id,
        long seed,
        String clock,
        String tool,
        String merchant,
        String gateway,
        String broken,
        String catalogueFile,
        String catalogueVersion,
        String catalogueSha256,
        Lang lang,
        List<Setting> settings,
        List<String> planned,
        List<Answer> answers,
        Instant started,
        Particulars particulars,
        List<Waiver> waivers) {

    public RunHeader {
        settings = List.copyOf(settings);
        planned = List.copyOf(planned);
        answers = List.copyOf(answers);
        waivers = List.copyOf(waivers);
    }

    /** A run for which the merchant declared and handed in nothing. */
    public RunHeader(
            String id,
            long seed,
            String clock,
            String tool,
            String merchant,
            String gateway,
            String broken,
            String catalogueFile,
            String catalogueVersion,
            String catalogueSha256,
            Lang lang,
            List<Setting> settings,
            List<String> planned,
            Instant started) {
        this(
                id,
                seed,
                clock,
                tool,
                merchant,
                gateway,
                broken,
                catalogueFile,
                catalogueVersion,
                catalogueSha256,
                lang,
                settings,
                planned,
                List.of(),
                started,
                Particulars.NONE,
                List.of());
    }

    /** The same run under other particulars, which are often written when it is over. */
    public RunHeader with(Particulars others) {
        return new RunHeader(
                id,
                seed,
                clock,
                tool,
                merchant,
                gateway,
                broken,
                catalogueFile,
                catalogueVersion,
                catalogueSha256,
                lang,
                settings,
                planned,
                answers,
                started,
                others,
                waivers);
    }

    /** One answer to the questionnaire: the question's id and what was answered. */
    public record Answer(String question, List<String> values) {

        public Answer {
            values = List.copyOf(values);
        }
    }

    /** One setting as it was in force: its name, its value with secrets masked, and where it came from. */
    public record Setting(String name, String masked, String source) {}
}
