package org.openvalidate.report;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.Text;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.report.Table.Cell;
import org.openvalidate.report.Table.Piece;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;

/** What the merchant declared, which cases fell away by it, and what people attested. */
final class AnswerTables {

    private AnswerTables() {}

    /** Every question with the answer that holds. */
    static Table answers(RunRecord run, Lang lang) {
        Answers answers = run.answers();
        return Table.of(
                "answers",
                Wording.ANSWERS,
                "",
                lang,
                List.of(Wording.QUESTION, Wording.ANSWER, Wording.GIVEN),
                answers.questionnaire().questions().stream()
                        .map(each -> answer(each, answers, lang))
                        .toList());
    }

    /** Every case that an answer excludes. */
    static Table excluded(RunRecord run, Lang lang) {
        Answers answers = run.answers();
        return Table.of(
                "excluded",
                Wording.EXCLUDED,
                "",
                lang,
                List.of(Wording.CASE, Wording.CASE_TITLE, Wording.REQUIREMENT, Wording.REASON),
                run.cases().stream()
                        .flatMap(each ->
                                answers.excludes(each.testCase()).stream().map(reason -> excluded(each, reason, lang)))
                        .toList());
    }

    /** Every word of a person. */
    static Table attestations(Heard heard, Lang lang) {
        return Table.of(
                "attestations",
                Wording.ATTESTATIONS,
                Wording.ATTESTATIONS_NOTE.in(lang),
                lang,
                List.of(
                        Wording.CASE,
                        Wording.STATEMENT,
                        Wording.HOLDS,
                        Wording.PERSON,
                        Wording.ROLE,
                        Wording.DATE,
                        Wording.ATTACHMENTS),
                heard.said(lang).stream().map(each -> attested(each, lang)).toList());
    }

    private static List<Cell> answer(Question question, Answers answers, Lang lang) {
        String answer = answers.text(question.id());
        boolean given = answers.given().containsKey(question.id());
        return List.of(
                Table.lines(Stream.of(
                        new Piece(question.wording().in(lang), "", ""), new Piece(question.id(), "", "quiet"))),
                Table.text(answer.isEmpty() ? "–" : answer),
                Table.text((given ? Wording.GIVEN_BY_MERCHANT : Wording.GIVEN_BY_DEFAULT).in(lang)));
    }

    private static List<Cell> excluded(CaseResult result, Text reason, Lang lang) {
        return List.of(
                Table.link(result),
                Table.text(result.testCase().title().in(lang)),
                Table.text(result.testCase().requirement().label().in(lang)),
                Table.text(reason.in(lang)));
    }

    private static List<Cell> attested(InCase<ResultDocument.Attestation> each, Lang lang) {
        ResultDocument.Attestation said = each.it();
        return List.of(
                Table.link(each.result()),
                Table.text(said.statement()),
                Table.text((said.holds() ? Wording.YES : Wording.NO).in(lang)),
                Table.text(said.by()),
                Table.text(said.role()),
                Table.text(said.at()),
                Table.lines(said.attachments().stream()
                        .map(file -> new Piece(
                                (file.caption() + " " + file.file()).strip() + "\nSHA-256 " + file.sha256(), "", ""))));
    }
}
