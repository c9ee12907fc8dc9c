package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.report.Rendered.elements;

import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;
import org.openvalidate.wire.Sha256;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class HtmlReportTest {

    /** Everything the templates themselves write; a hostile text that got through would add to it. */
    private static final Set<String> OURS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "nav",
            "main",
            "section",
            "article",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "p",
            "a",
            "span",
            "strong",
            "b",
            "div",
            "dl",
            "dt",
            "dd",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "code",
            "pre",
            "br",
            "blockquote",
            "details",
            "summary",
            "fieldset",
            "legend",
            "label",
            "input",
            "output",
            "script",
            "caption",
            "figure",
            "figcaption",
            "svg",
            "desc",
            "rect",
            "line",
            "text",
            "path",
            "circle");

    @ParameterizedTest
    @EnumSource
    void the_page_looks_as_it_did_when_it_was_last_looked_at(Lang lang) {
        Golden.check("report/mixed." + lang.code() + ".html", Rendered.page(RunFixtures.mixed(lang), lang));
    }

    @ParameterizedTest
    @EnumSource
    void markup_in_any_field_stays_text(Lang lang) {
        Document page = hostile(lang);

        assertThat(elements(page, "*")).extracting(Element::getTagName).isSubsetOf(OURS);
        assertThat(elements(page, "*"))
                .allSatisfy(element -> assertThat(attributes(element)).noneMatch(name -> name.startsWith("on")));
        assertThat(page.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>\"'><img");
    }

    @Test
    void what_cannot_be_seen_is_shown() {
        String text = hostile(Lang.EN).getDocumentElement().getTextContent();

        assertThat(text).doesNotContain("\u202e", "\u2028", "\u001b").contains("\u2400\u241b[31m[U+D800][U+202E]反");
    }

    @Test
    void nothing_is_loaded_from_anywhere() {
        Document page = hostile(Lang.EN);

        assertThat(elements(page, "*"))
                .allSatisfy(element -> assertThat(attributes(element))
                        .doesNotContain("src", "srcset", "style", "background", "action"));
        assertThat(elements(page, "style").get(0).getTextContent()).doesNotContain("url(", "@import");
        assertThat(elements(page, "meta"))
                .extracting(meta -> meta.getAttribute("content"))
                .contains(Style.policy(false));
        assertThat(Style.policy(false)).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void the_only_script_is_the_one_that_the_policy_names() {
        List<Element> scripts = elements(hostile(Lang.EN), "script");

        assertThat(scripts).hasSize(1);
        byte[] digest = HexFormat.of().parseHex(Sha256.of(scripts.get(0).getTextContent()));
        assertThat(Style.policy(false))
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
                .doesNotContain("unsafe");
    }

    @Test
    void only_web_addresses_become_links() {
        List<String> outside = elements(hostile(Lang.EN), "a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.startsWith("#"))
                .toList();

        assertThat(outside).allMatch(href -> href.equals("acceptance-report.zh.html") || href.startsWith("https://"));
    }

    @ParameterizedTest
    @EnumSource
    void every_link_within_the_page_leads_somewhere_and_every_anchor_is_there_once(Lang lang) {
        for (Document page : List.of(hostile(lang), Rendered.tree(Rendered.page(RunFixtures.mixed(lang), lang)))) {
            List<String> ids = elements(page, "*").stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();
            Set<String> targets = elements(page, "a").stream()
                    .map(link -> link.getAttribute("href"))
                    .filter(href -> href.startsWith("#"))
                    .map(href -> href.substring(1))
                    .collect(Collectors.toSet());

            assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
        }
    }

    @Test
    void anchors_can_be_told_from_ids_alone() {
        assertThat(Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN))
                .contains(
                        "id=\"SPOT-003\"",
                        "id=\"SPOT-003-spacing.query\"",
                        "id=\"SPOT-003-spacing.query-2\"",
                        "id=\"SPOT-003-x7\"",
                        "id=\"clause-POLL-2\"");
    }

    @Test
    void an_exchange_that_the_recording_does_not_have_is_named_but_not_linked() {
        String page = Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN, result -> java.util.Optional.empty());

        assertThat(page).contains("#2").doesNotContain("href=\"#SPOT-003-x2\"").contains("There is no recording");
    }

    @Test
    void verdict_comes_first_and_failed_cases_before_passed_ones() {
        String page = Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN);

        assertThat(page)
                .containsSubsequence(
                        "<h1>",
                        "Failed",
                        "1 of 4 cases failed",
                        "Not ready to submit",
                        "id=\"summary\"",
                        "id=\"SPOT-003\"",
                        "id=\"SPOT-006a\"",
                        "id=\"SPOT-001\"",
                        "id=\"SPOT-012\"",
                        "id=\"judging\"",
                        "id=\"clause-HOUSE-3\"");
    }

    @Test
    void advice_turns_nothing_red() {
        Element advice = elements(Rendered.tree(Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN)), "li").stream()
                .filter(item -> item.getAttribute("id").equals("SPOT-003-absent.cancel"))
                .findFirst()
                .orElseThrow();

        assertThat(advice.getAttribute("class")).isEqualTo("finding advised advice");
        assertThat(advice.getTextContent()).contains("Advice: fails no case.");
    }

    @ParameterizedTest
    @EnumSource
    void a_rehearsal_never_says_that_it_is_ready(Lang lang) {
        assertThat(text(RunFixtures.passing(lang), lang))
                .contains(Wording.NOT_READY.in(lang), Wording.REHEARSAL.in(lang))
                .doesNotContain(Wording.READY.in(lang));
        assertThat(text(RunFixtures.observed(lang), lang)).contains(Wording.READY.in(lang));
    }

    @Test
    void many_reasons_against_submitting_are_folded_but_all_there() {
        RunRecord run = RunFixtures.mixed(Lang.EN);
        List<CaseResult> cases = Collections.nCopies(5, run.cases()).stream()
                .flatMap(List::stream)
                .toList();
        RunRecord many = new RunRecord(run.header(), run.catalogue(), cases, run.finished());
        Document page = Rendered.tree(Rendered.page(many, Lang.EN));

        assertThat(page.getDocumentElement().getTextContent()).contains("more reasons (10)");
        assertThat(elements(page, "li").stream()
                        .map(Element::getTextContent)
                        .filter(many.notReadyBecause().stream()
                                .map(reason -> reason.en())
                                .collect(Collectors.toSet())::contains))
                .hasSize(16);
    }

    @Test
    void a_broken_merchant_is_named() {
        assertThat(Rendered.page(RunFixtures.broken(Lang.EN), Lang.EN))
                .contains("A broken merchant was rehearsed on purpose: polls-every-second.");
    }

    @Test
    void a_run_that_broke_off_says_so() {
        assertThat(Rendered.page(RunFixtures.torn(Lang.EN), Lang.EN)).contains("Undecided", "broke off before its end");
    }

    @ParameterizedTest
    @EnumSource
    void every_planned_case_is_accounted_for(Lang lang) {
        RunRecord run = RunFixtures.mixed(lang);
        Document page = Rendered.tree(Rendered.page(run, lang));

        int counted = PageView.of(
                        Material.of(run, result -> Optional.empty(), Optional.empty(), name -> Optional.empty()),
                        lang,
                        "")
                .tallies()
                .stream()
                .mapToInt(tally -> (int) tally.count())
                .sum();
        assertThat(counted).isEqualTo(run.summary().planned());
        assertThat(elements(page, "article")).hasSize(run.summary().planned());
    }

    private static Document hostile(Lang lang) {
        RunRecord run = Hostile.copy(RunFixtures.mixed(lang));
        return Rendered.tree(Rendered.page(run, lang, Rendered::hostileRecording));
    }

    private static String text(RunRecord run, Lang lang) {
        return Rendered.tree(Rendered.page(run, lang)).getDocumentElement().getTextContent();
    }

    private static List<String> attributes(Element element) {
        return java.util.stream.IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                .toList();
    }
}
