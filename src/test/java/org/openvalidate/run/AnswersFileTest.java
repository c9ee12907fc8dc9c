package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Question;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

class AnswersFileTest {

    @TempDir
    Path folder;

    @Test
    void the_template_means_the_defaults_as_it_stands_and_with_every_line_uncommented() throws IOException {
        String template = QuestionSheet.template(Play.CATALOGUE);
        Answers defaults = Play.CATALOGUE.answered(Map.of());
        List<String> ids = Play.CATALOGUE.questionnaire().ids();

        assertThat(read(template).given()).isEmpty();
        Answers uncommented = read(template.replaceAll("(?m)^#([a-z])", "$1"));

        assertThat(uncommented.given()).containsOnlyKeys(ids);
        assertThat(ids).allSatisfy(id -> assertThat(uncommented.to(id)).isEqualTo(defaults.to(id)));
        assertThat(uncommented.declared()).isEqualTo(Play.CATALOGUE.figures());
    }

    @Test
    void the_template_asks_in_both_languages() {
        assertThat(QuestionSheet.template(Play.CATALOGUE)).contains("""

                # How long is it from one query to the next?
                # Answer with a length of time such as 60 s
                # 相邻两次查询间隔多长？
                # 回答方式：时长，例如 60 s
                # Documented range 2 s to 6 s [POLL-2]: PayBy, test cases (another wallet, the same case titles)
                # 文档规定的范围：2 秒至 6 秒 [POLL-2]
                #query-interval = 4 s
                """);
    }

    @Test
    void every_line_that_is_no_answer_is_told_at_once() throws IOException {
        List<Problem> problems = problems("""
                # remark
                product = barcode
                products = barcode, webb
                notices = maybe
                receipts = yes, no
                query-interval = 4
                stores
                currencies =
                taxi = yes
                taxi = no
                """);

        assertThat(problems)
                .extracting(Object::toString)
                .containsExactly(
                        "answers.txt line 2: The questionnaire has no question \"product\". Did you mean \"products\"?",
                        "answers.txt line 3: \"webb\" is no answer to \"products\". Did you mean \"web\"? Write one or more of:"
                                + " barcode, transaction-qr, store-qr, web, wap, app, third-party-qr, customs, auto-debit,"
                                + " tax-refund, json-products.",
                        "answers.txt line 4: \"maybe\" is no answer to \"notices\". Did you mean \"yes\"? Write yes or no.",
                        "answers.txt line 5: \"receipts\" takes one answer. Write yes or no.",
                        "answers.txt line 6: \"4\" is no answer to \"query-interval\". Write a length of time such as 60 s.",
                        "answers.txt line 7: \"stores\" has no answer. Write stores = yes, or remove the line to keep the"
                                + " default.",
                        "answers.txt line 8: \"currencies\" has no answer. Write currencies = GBP, HKD, USD, SGD, JPY, CAD, AUD,"
                                + " EUR, NZD, KRW, THB, CHF, SEK, DKK, NOK, MYR, IDR, PHP, MUR, ILS, LKR, RUB, AED, CZK, ZAR,"
                                + " CNY, or remove the line to keep the default.",
                        "answers.txt line 10: \"taxi\" is answered a second time, first in line 9. Remove one.");
    }

    @Test
    void answers_that_contradict_each_other_are_refused_all_at_once() throws IOException {
        List<Problem> problems = problems("""
                products = barcode, store-qr
                notices = no
                till-budget = 3 s
                """);

        assertThat(problems)
                .extracting(Object::toString)
                .containsExactly(
                        "answers.txt line 1: These answers contradict each other: products = barcode, store-qr, notices = no."
                                + " The questionnaire excludes \"products transaction-qr,store-qr,web,wap,app and notices no\";"
                                + " change one of them.",
                        "answers.txt: These answers contradict each other: notify-verify = yes (the default), notices = no."
                                + " The questionnaire excludes \"notify-verify yes and notices no\"; change one of them.",
                        "answers.txt line 3: These answers contradict each other: till-budget = 3 s, query-interval = 4 s (the default)."
                                + " The questionnaire excludes \"till-budget below query-interval\"; change one of them.",
                        "answers.txt: These answers contradict each other: till-budget = 3 s, pay-timeout = 5 s (the default)."
                                + " The questionnaire excludes \"till-budget below pay-timeout\"; change one of them.");
    }

    @Test
    void a_figure_outside_its_documented_range_is_read_and_noted() throws IOException {
        assertThat(read("query-interval = 8 s\n").outOfRange())
                .extracting(Question::id)
                .containsExactly("query-interval");
    }

    @Test
    void products_without_cases_are_named() throws IOException {
        assertThat(read("products = barcode, customs, auto-debit\n").uncovered())
                .containsExactly("products: customs", "products: auto-debit");
    }

    @Test
    void a_file_that_is_not_there_is_met_with_the_command_that_writes_it() {
        assertThat(catchThrowableOfType(
                                BadInput.class, () -> AnswersFile.read(folder.resolve("none.txt"), Play.CATALOGUE))
                        .getMessage())
                .contains("acceptance.answers", "none.txt cannot be read", "catalogue --questions --out");
    }

    private Answers read(String text) throws IOException {
        return AnswersFile.read(Files.writeString(folder.resolve("answers.txt"), text), Play.CATALOGUE);
    }

    private List<Problem> problems(String text) throws IOException {
        Files.writeString(folder.resolve("answers.txt"), text);
        BadInput thrown = catchThrowableOfType(
                BadInput.class, () -> AnswersFile.read(folder.resolve("answers.txt"), Play.CATALOGUE));
        return thrown.problems().stream()
                .map(each -> new Problem(
                        each.where().substring(each.where().indexOf("answers.txt")), each.what(), each.remedy()))
                .toList();
    }
}
