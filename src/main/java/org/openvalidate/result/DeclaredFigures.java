package org.openvalidate.result;

import java.util.List;
import java.util.Map;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Clause;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Fact;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;

/** Holds the figures that a merchant declared against the ranges that their clauses document: one finding for each. */
final class DeclaredFigures {

    /** Stable id of the rule. */
    static final String RULE = "declared.figure";

    private DeclaredFigures() {}

    /** The figures that lie outside; whether that blocks is its clause's affair. */
    static List<Finding> judge(Catalogue catalogue, Answers answers) {
        return answers.outOfRange().stream()
                .map(question -> finding(catalogue.clause(question.clause()), question, answers.text(question.id())))
                .toList();
    }

    private static Finding finding(Clause clause, Question question, String declared) {
        Text sentence = new Text(
                "the declared " + question.id() + " lies within "
                        + question.range().en(),
                "商户声明的 " + question.id() + " 在文档规定的范围内（" + question.range().zh() + "）");
        Expectation expectation = new Expectation(RULE, Map.of("question", question.id()), clause.id(), sentence);
        return new Finding(
                new Obligation(expectation, clause.grade(), clause.weight(), true),
                Outcome.VIOLATED,
                List.of(
                        new Fact("expected", question.range().en()),
                        new Fact("but was", declared),
                        new Fact("question", question.id())),
                List.of());
    }
}
