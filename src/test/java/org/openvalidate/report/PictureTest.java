package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.RunFixtures;

class PictureTest {

    private static final CaseResult FAILED = RunFixtures.mixed(Lang.EN).cases().get(1);
    private static final TimelineView TIMELINE = drawn(Lang.EN);

    @Test
    void each_call_stands_at_its_instant_on_its_lane() {
        assertThat(TIMELINE.calls()).extracting(TimelineView.Call::label).contains("#1 spot.pay", "#2 query");
        assertThat(TIMELINE.calls()).extracting(TimelineView.Call::x).isSorted();
        TimelineView.Call pay = TIMELINE.calls().get(0);
        assertThat(pay.x()).isEqualTo(TIMELINE.left());
        assertThat(pay.until()).isGreaterThan(pay.x());
        assertThat(pay.from()).isLessThan(pay.to());
    }

    @Test
    void a_notice_goes_from_gateway_to_merchant() {
        TimelineView.Call notice = TIMELINE.calls().stream()
                .filter(call -> call.style().equals("notice"))
                .findFirst()
                .orElseThrow();

        assertThat(notice.from()).isGreaterThan(notice.to());
    }

    @Test
    void the_violation_is_marked_where_it_happened() {
        TimelineView.Band band = TIMELINE.bands().get(0);
        TimelineView.Stretch stretch = band.stretches().get(0);

        assertThat(band.words()).isEqualTo("successive queries are 2 s to 6 s apart [POLL-2]");
        assertThat(band.style()).isEqualTo("violated");
        assertThat(stretch.acted()).isLessThan(stretch.from());
        assertThat(TIMELINE.calls().stream().filter(TimelineView.Call::cited))
                .extracting(TimelineView.Call::label)
                .contains("#2 query", "#3 query");
    }

    @Test
    void a_call_without_a_whole_answer_looks_lost() {
        assertThat(TIMELINE.calls().stream().filter(TimelineView.Call::lost))
                .extracting(TimelineView.Call::label)
                .containsExactly("#6 cancel");
    }

    @Test
    void whoever_does_not_see_it_is_told() {
        assertThat(TIMELINE.description())
                .contains("#2 +1.000 s merchant → gateway alipay.acquire.overseas.query answered");
        assertThat(drawn(Lang.ZH).description()).contains("商户 → 网关");
    }

    @Test
    void an_advice_is_never_drawn_as_a_violation() {
        assertThat(FAILED.findings()).anyMatch(finding -> finding.outcome() == Outcome.VIOLATED && !finding.blocking());
        assertThat(TIMELINE.bands())
                .extracting(TimelineView.Band::words)
                .noneMatch(words -> words.contains("no cancel is sent"));
    }

    @Test
    void nothing_recorded_is_no_picture() {
        Recording empty = RunFixtures.recording(FAILED)
                .map(each -> new Recording(each.opening(), java.util.List.of(), null))
                .orElseThrow();

        assertThat(Picture.of(FAILED, empty, Lang.EN)).isEmpty();
    }

    private static TimelineView drawn(Lang lang) {
        return Picture.of(FAILED, RunFixtures.recording(FAILED).orElseThrow(), lang)
                .orElseThrow();
    }
}
