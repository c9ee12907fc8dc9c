package org.openvalidate.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Question;
import org.openvalidate.catalogue.QuestionKind;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.workbook.Nearest;

/**
 * The file named by {@code acceptance.answers}: text in UTF-8, a line {@code question = answer, answer}; what follows
 * {@code #} at the beginning of a line is a remark. A question that is not answered keeps its default.
 */
public final class AnswersFile {

    private static final String SETTING = Settings.PREFIX + Settings.ANSWERS;

    private final String shown;
    private final Catalogue catalogue;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private AnswersFile(String shown, Catalogue catalogue) {
        this.shown = shown;
        this.catalogue = catalogue;
    }

    /**
     * What the merchant declared, or the defaults where no file is named.
     *
     * @throws BadInput with every line that is no answer, or else every two answers that contradict each other
     */
    public static Answers of(Settings settings, Catalogue catalogue) {
        String file = settings.text(Settings.ANSWERS);
        return file.isEmpty() ? catalogue.answered(Map.of()) : read(Path.of(file), catalogue);
    }

    static Answers read(Path file, Catalogue catalogue) {
        AnswersFile answers = new AnswersFile(file.toString().replace('\\', '/'), catalogue);
        List<String> texts = texts(file);
        for (int i = 0; i < texts.size(); i++) {
            String line = texts.get(i).strip().replace("\ufeff", "");
            if (!line.isEmpty() && !line.startsWith("#")) {
                answers.take(i + 1, line);
            }
        }
        Answers taken = catalogue.answered(answers.given);
        if (answers.problems.isEmpty()) {
            answers.contradict(taken);
        }
        if (!answers.problems.isEmpty()) {
            throw new BadInput(answers.problems);
        }
        return taken;
    }

    private static List<String> texts(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new BadInput(
                    SETTING,
                    "The file " + file + " cannot be read as text in UTF-8.",
                    "Write one with: java -jar target/openvalidate.jar catalogue --questions --out " + file + ".");
        }
    }

    private void take(int number, String line) {
        int equals = line.indexOf('=');
        String id = equals < 0 ? line : line.substring(0, equals).strip();
        List<String> values = equals < 0
                ? List.of()
                : Stream.of(line.substring(equals + 1).split(",", -1))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
        Question question = catalogue.questionnaire().find(id).orElse(null);
        if (question == null) {
            List<String> ids = catalogue.questionnaire().ids();
            problem(
                    number,
                    "The questionnaire has no question \"" + id + "\".",
                    Nearest.question(id, ids, "Remove the line."));
        } else if (values.isEmpty()) {
            problem(
                    number,
                    "\"" + id + "\" has no answer.",
                    "Write " + id + " = " + example(question) + ", or remove the line to keep the default.");
        } else if (lines.putIfAbsent(id, number) != null) {
            problem(
                    number,
                    "\"" + id + "\" is answered a second time, first in line " + lines.get(id) + ".",
                    "Remove one.");
        } else {
            check(number, question, values);
            given.put(id, values);
        }
    }

    private void check(int number, Question question, List<String> values) {
        if (values.size() > 1 && question.kind() != QuestionKind.SEVERAL) {
            problem(number, "\"" + question.id() + "\" takes one answer.", "Write " + form(question) + ".");
        }
        for (String value : values) {
            if (!question.accepts(value)) {
                String near = question.choices().isEmpty() ? "" : Nearest.question(value, question.choices(), "") + " ";
                problem(
                        number,
                        "\"" + value + "\" is no answer to \"" + question.id() + "\".",
                        near + "Write " + form(question) + ".");
            }
        }
    }

    private void contradict(Answers answers) {
        for (Question question : catalogue.questionnaire().questions()) {
            question.contradictions().stream()
                    .filter(each -> each.holds(answers))
                    .forEach(each -> problems.add(new Problem(
                            lines.containsKey(question.id()) ? shown + " line " + lines.get(question.id()) : shown,
                            "These answers contradict each other: "
                                    + String.join(
                                            ", ",
                                            each.terms().stream()
                                                    .flatMap(term -> term.asked().stream())
                                                    .distinct()
                                                    .map(id -> id + " = " + answers.text(id)
                                                            + (given.containsKey(id) ? "" : " (the default)"))
                                                    .toList())
                                    + ".",
                            "The questionnaire excludes \"" + each + "\"; change one of them.")));
        }
    }

    private void problem(int number, String what, String remedy) {
        problems.add(new Problem(shown + " line " + number, what, remedy));
    }

    private static String form(Question question) {
        return question.form(org.openvalidate.catalogue.Lang.EN);
    }

    private String example(Question question) {
        return catalogue.answered(Map.of()).text(question.id());
    }
}
