package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.report.Rendered.elements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.RunFixtures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What WCAG 2.2 AA asks of the page as far as a machine can see it: contrast, headings, landmarks, names, focus. */
class AccessibleTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{3,6})");
    private static final Pattern INK = Pattern.compile("(?:fill|stroke)=\"\\$\\{(\\w+)}\"");

    /** Success criterion 1.4.3: every colour of letters on every ground that it stands on. */
    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, tint",
        "ink, red-tint",
        "ink, green-tint",
        "ink, amber-tint",
        "ink, grey-tint",
        "quiet, paper",
        "quiet, tint",
        "quiet, red-tint",
        "quiet, amber-tint",
        "link, paper",
        "link, tint",
        "link, red-tint",
        "link, amber-tint",
        "link, grey-tint",
        "red, paper",
        "red, red-tint",
        "red, tint",
        "green, paper",
        "green, green-tint",
        "amber, paper",
        "amber, amber-tint",
        "grey, paper",
        "grey, grey-tint",
        "paper, red"
    })
    void letters_stand_out_from_their_ground(String letters, String ground) {
        Map<String, String> colours = colours();

        assertThat(contrast(colours.get(letters), colours.get(ground)))
                .as("%s on %s", letters, ground)
                .isGreaterThanOrEqualTo(TEXT);
    }

    @Test
    void so_do_the_words_of_a_chip_and_the_rims_of_boxes() {
        Map<String, String> colours = colours();

        assertThat(contrast(colours.get("link"), "#eaf2fc")).isGreaterThanOrEqualTo(TEXT);
        for (String rim : List.of("red", "amber", "link", "quiet", "green", "grey")) {
            assertThat(contrast(colours.get(rim), colours.get("paper"))).as(rim).isGreaterThanOrEqualTo(SHAPE);
        }
    }

    /** Success criterion 1.4.11: lines and letters of the picture on its white ground. */
    @Test
    void everything_that_matters_in_a_picture_stands_out() {
        String picture = resource("timeline.ftlh");
        Map<String, String> inks = new TreeMap<>();
        Matcher assigned = Pattern.compile("(\\w+) = \"(#[0-9a-f]{6})\"").matcher(picture);
        while (assigned.find()) {
            inks.put(assigned.group(1), assigned.group(2));
        }
        Matcher used = INK.matcher(picture);
        List<String> names = new ArrayList<>();
        while (used.find()) {
            names.add(used.group(1));
        }
        names.removeIf(name -> !inks.containsKey(name));

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(contrast(inks.get(name), "#ffffff")).as(name).isGreaterThanOrEqualTo(TEXT));
    }

    /** The paper has the colours of the page. */
    @Test
    void the_paper_has_no_colour_of_letters_that_the_page_has_not() {
        Matcher letters = Pattern.compile("[^-]color: (#[0-9a-f]{6})").matcher(resource("pdf.css"));
        List<String> found = new ArrayList<>();
        while (letters.find()) {
            found.add(letters.group(1));
        }

        assertThat(found).isNotEmpty();
        assertThat(colours().values().stream().map(AccessibleTest::long6).toList())
                .containsAll(found);
    }

    /** Success criteria 1.3.1 and 2.4.6. */
    @ParameterizedTest
    @EnumSource
    void headings_go_down_one_level_at_a_time_from_a_single_one(Lang lang) {
        List<Integer> levels = elements(page(lang), "*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d of %s", i, levels).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    /** Success criteria 1.3.1, 2.4.1 and 3.1.1. */
    @ParameterizedTest
    @EnumSource
    void the_page_has_a_language_its_landmarks_and_a_way_past_them(Lang lang) {
        Document page = page(lang);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(lang == Lang.ZH ? "zh-CN" : "en");
        assertThat(elements(page, "title").get(0).getTextContent()).isNotBlank();
        assertThat(elements(page, "header")).hasSize(1);
        assertThat(elements(page, "main")).hasSize(1);
        assertThat(elements(page, "nav"))
                .hasSize(1)
                .allMatch(nav -> !nav.getAttribute("aria-label").isBlank());
        assertThat(elements(page, "a").get(0).getAttribute("href")).isEqualTo("#cases");
        assertThat(elements(page, "a").stream()
                        .filter(link -> link.getAttribute("class").equals("language"))
                        .map(link -> link.getAttribute("hreflang") + link.getAttribute("lang")))
                .allMatch(named -> named.matches("(en){2}|(zh-CN){2}"));
    }

    /** Success criterion 1.3.1. */
    @ParameterizedTest
    @EnumSource
    void every_head_of_a_table_says_what_it_heads(Lang lang) {
        Document page = page(lang);

        assertThat(elements(page, "th"))
                .isNotEmpty()
                .allMatch(head -> head.getAttribute("scope").matches("col|row"));
        assertThat(elements(page, "table"))
                .allMatch(table -> table.getElementsByTagName("th").getLength() > 0);
    }

    /** Success criteria 1.1.1, 2.4.4, 3.3.2 and 4.1.2. */
    @ParameterizedTest
    @EnumSource
    void whatever_is_pressed_or_seen_has_a_name(Lang lang) {
        Document page = page(lang);

        assertThat(elements(page, "a")).allMatch(link -> !link.getTextContent().isBlank());
        assertThat(elements(page, "summary"))
                .allMatch(each -> !each.getTextContent().isBlank());
        assertThat(elements(page, "input")).allMatch(input -> within(input, "label") && within(input, "fieldset"));
        assertThat(elements(page, "fieldset"))
                .allMatch(group -> group.getElementsByTagName("legend").getLength() == 1);
        assertThat(elements(page, "svg"))
                .isNotEmpty()
                .allMatch(picture -> picture.getAttribute("role").equals("img")
                        && picture.getElementsByTagName("title").getLength() == 1);
        assertThat(elements(page, "img"))
                .allMatch(picture -> !picture.getAttribute("alt").isBlank());
    }

    /** Success criteria 1.3.1 and 4.1.2: what a name refers to is there. */
    @ParameterizedTest
    @EnumSource
    void every_name_by_reference_refers_to_something(Lang lang) {
        Document page = page(lang);
        List<String> ids = elements(page, "*").stream()
                .map(each -> each.getAttribute("id"))
                .toList();

        assertThat(elements(page, "*").stream()
                        .map(each -> each.getAttribute("aria-labelledby"))
                        .filter(named -> !named.isEmpty())
                        .flatMap(named -> Stream.of(named.split(" "))))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    /** Success criteria 1.4.1 and 2.4.7. */
    @Test
    void the_keyboard_is_seen_and_no_colour_speaks_alone() {
        String sheet = resource("report.css");

        assertThat(sheet)
                .contains("a:focus-visible, summary:focus-visible { outline: 3px", "input:focus-visible { outline: 3px")
                .doesNotContain("outline: none", "outline: 0", "user-select: none");
        assertThat(sheet).contains("content: \"✓\"", "content: \"✗\"", "content: \"?\"");
    }

    /** Success criterion 1.4.10, and paper: nothing is fixed to a width of its own, nothing folded stays unseen. */
    @Test
    void the_page_fits_a_small_window_and_a_sheet_of_paper() {
        assertThat(resource("report.css"))
                .contains("@media (max-width: 44rem)", "@media print", ".wide { overflow-x: auto; }")
                .contains("details::details-content { content-visibility: visible");
    }

    private static Document page(Lang lang) {
        return Rendered.tree(Rendered.page(RunFixtures.mixed(lang), lang));
    }

    private static boolean within(Node node, String name) {
        for (Node each = node.getParentNode(); each != null; each = each.getParentNode()) {
            if (each.getNodeName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> colours() {
        return VARIABLE.matcher(resource("report.css"))
                .results()
                .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));
    }

    /** As WCAG defines it. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(long6(colour).substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String long6(String colour) {
        return colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Style.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
