package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.report.Rendered.elements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

    @ParameterizedTest
    @EnumSource
    void the_file_reads_as_it_did_when_it_was_last_looked_at(Lang lang) {
        Golden.check("report/mixed." + lang.code() + ".junit.xml", JunitXml.of(RunFixtures.mixed(lang)));
    }

    @Test
    void every_planned_case_is_passed_failed_in_error_or_skipped() {
        Document tree = Rendered.tree(JunitXml.of(RunFixtures.mixed(Lang.EN)));
        Element all = tree.getDocumentElement();

        assertThat(elements(tree, "testcase")).hasSize(Integer.parseInt(all.getAttribute("tests")));
        assertThat(elements(tree, "failure")).hasSize(1);
        assertThat(elements(tree, "error")).hasSize(1);
        assertThat(elements(tree, "skipped")).hasSize(1);
        assertThat(all.getAttribute("tests")).isEqualTo("4");
    }

    @Test
    void hostile_texts_leave_it_well_formed() {
        Document tree = Rendered.tree(JunitXml.of(Hostile.copy(RunFixtures.mixed(Lang.EN))));

        assertThat(elements(tree, "script")).isEmpty();
        assertThat(elements(tree, "failure").get(0).getTextContent()).contains("<script>alert(1)</script>", "]]>");
    }
}
