package org.openvalidate.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Setting;
import org.openvalidate.config.Settings;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.Waiver;

/**
 * What stands at the head of a run's record: all that decided it.
 *
 * @param planned in the order of the catalogue
 */
record Head(Settings settings, Catalogue catalogue, Answers answers, List<TestCase> planned, Lang lang) {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final Pattern SECRETIVE = Pattern.compile("(?i)password|secret|token|key");

    /** @param particulars who hands the run in */
    RunHeader at(Instant started, Particulars particulars, List<Waiver> waivers) {
        return new RunHeader(
                ID.format(started.atOffset(ZoneOffset.UTC)) + "-" + settings.seed(),
                settings.seed(),
                settings.real() ? "real" : "virtual",
                Version.text(),
                settings.merchant(),
                settings.gateway(),
                settings.text(Settings.BROKEN),
                catalogue.file(),
                catalogue.version(),
                catalogue.sha256(),
                lang,
                settings.all().stream()
                        .map(each -> new RunHeader.Setting(each.name(), masked(each), each.source()))
                        .toList(),
                planned.stream().map(TestCase::id).toList(),
                catalogue.questionnaire().ids().stream()
                        .filter(answers.given()::containsKey)
                        .map(each -> new RunHeader.Answer(each, answers.to(each)))
                        .toList(),
                started,
                particulars,
                waivers);
    }

    /** No setting of ours is a secret; whoever made one of it must not find it in a report. */
    private static String masked(Setting setting) {
        return SECRETIVE.matcher(setting.name()).find() && !setting.name().endsWith(Settings.SEAL_KEY)
                ? "***"
                : setting.value();
    }
}
