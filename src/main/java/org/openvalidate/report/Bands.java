package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.CaseResult;

/** Below the lanes of a timeline: a band for each finding, with the time that was permitted where it sets one. */
final class Bands {

    /** Of one band. */
    static final int HEIGHT = 36;

    private final CaseResult result;
    private final List<Permitted> permitted;
    private final TimeScale scale;
    private final int top;
    private final Lang lang;

    /** @param top where the first band begins */
    Bands(CaseResult result, List<Permitted> permitted, TimeScale scale, int top, Lang lang) {
        this.result = result;
        this.permitted = permitted;
        this.scale = scale;
        this.top = top;
        this.lang = lang;
    }

    /** Bounds in time first, then what was violated without any: its words alone, since it has no place of its own. */
    List<TimelineView.Band> drawn() {
        List<TimelineView.Band> bands = new ArrayList<>();
        for (Permitted each : permitted) {
            bands.add(band(
                    bands.size(),
                    each.finding(),
                    each.stretches().stream().map(this::stretch).toList()));
        }
        Set<Finding> bounded = permitted.stream().map(Permitted::finding).collect(Collectors.toSet());
        result.findings().stream()
                .filter(finding -> finding.blocking() && finding.outcome() == Outcome.VIOLATED)
                .filter(finding -> !bounded.contains(finding))
                .forEach(finding -> bands.add(band(bands.size(), finding, List.of())));
        return bands;
    }

    private TimelineView.Band band(int place, Finding finding, List<TimelineView.Stretch> stretches) {
        String clause = finding.obligation().expectation().clause();
        String was = stretches.isEmpty()
                ? " " + FactWords.in("but was", lang) + " " + FactWords.in(Deciding.fact(finding, "but was"), lang)
                : "";
        return new TimelineView.Band(
                top + place * HEIGHT,
                FindingLine.sentence(finding.obligation().expectation(), lang) + " [" + clause + "]"
                        + Legible.line(was.isBlank() ? "" : Wording.COMMA.in(lang) + was.strip()),
                Deciding.isAdvice(finding)
                        ? "advised"
                        : PageView.style(finding.outcome().name()),
                stretches);
    }

    private TimelineView.Stretch stretch(Permitted.Stretch each) {
        return new TimelineView.Stretch(
                scale.at(each.from()), scale.at(each.to()), each.acted() == null ? -1 : scale.at(each.acted()));
    }
}
