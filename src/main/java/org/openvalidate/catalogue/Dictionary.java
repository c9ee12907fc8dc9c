package org.openvalidate.catalogue;

import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every sentence that a workbook may use, in both languages: the one place where words meet rules.
 *
 * <p>A line is read in either language and can be written in both.
 */
public final class Dictionary {

    private static final List<Sentence> SENTENCES = Stream.of(
                    GivenSentences.all(),
                    WhenSentences.all(),
                    ThenSentences.all(),
                    RefundSentences.all(),
                    TillSentences.all(),
                    ScanSentences.all(),
                    AccessSentences.all(),
                    NoticeSentences.all(),
                    OnlineSentences.all(),
                    DriverSentences.all(),
                    RegistrationSentences.all(),
                    RunSentences.all(),
                    FileSentences.all())
            .flatMap(List::stream)
            .toList();
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)\\}");
    private static final List<Shape> SHAPES = shapes();

    private Dictionary() {}

    /** All sentences, in the order in which the Steps sheet lists them. */
    public static List<Sentence> sentences() {
        return SENTENCES;
    }

    /** The sentence that a line is an instance of, in whichever language it is written; empty when there is none. */
    public static Optional<Step> read(Part part, String line) {
        return SHAPES.stream()
                .filter(shape -> shape.sentence().part() == part)
                .flatMap(shape -> Stream.ofNullable(shape.expression().match(line.trim()))
                        .map(arguments -> step(shape.sentence(), texts(arguments))))
                .findFirst();
    }

    /** A sentence with these arguments, in either language's units. */
    public static Step step(Sentence sentence, List<String> arguments) {
        if (arguments.size() != sentence.parameters().size()) {
            throw new IllegalArgumentException(
                    "\"" + sentence.en() + "\" takes " + sentence.parameters() + ", not " + arguments);
        }
        Text text = new Text(fill(sentence, arguments, Lang.EN), fill(sentence, arguments, Lang.ZH));
        return new Step(sentence, arguments.stream().map(Dictionary::english).toList(), text);
    }

    /** The expectation of the sentence whose English expression is given: how the glue names a rule. */
    public static Expectation expectation(String expression, List<String> arguments) {
        return SENTENCES.stream()
                .filter(sentence -> sentence.en().equals(expression))
                .map(sentence -> expectation(step(sentence, arguments)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sentence reads \"" + expression + "\""));
    }

    /** The rule behind an expectation line. */
    public static Expectation expectation(Step step) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<String> names = step.sentence().parameters();
        IntStream.range(0, names.size())
                .forEach(i -> arguments.put(names.get(i), step.arguments().get(i)));
        String clause = Optional.ofNullable(arguments.remove("clause"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no expectation: " + step.text().en()));
        return new Expectation(step.sentence().rule(), arguments, clause, step.text());
    }

    private static List<Shape> shapes() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ROOT);
        Parameters.shapes()
                .forEach((name, shape) -> registry.defineParameterType(
                        new ParameterType<>(name, shape, String.class, (String text) -> text, false, false)));
        ExpressionFactory factory = new ExpressionFactory(registry);
        List<Shape> shapes = new ArrayList<>();
        for (Sentence sentence : SENTENCES) {
            shapes.add(new Shape(sentence, factory.createExpression(sentence.en())));
            shapes.add(new Shape(sentence, factory.createExpression(sentence.zh())));
        }
        return shapes;
    }

    private static List<String> texts(List<Argument<?>> arguments) {
        return arguments.stream()
                .map(argument -> argument.getGroup().getValue())
                .toList();
    }

    private static String fill(Sentence sentence, List<String> arguments, Lang lang) {
        Matcher holes = HOLE.matcher(sentence.in(lang));
        StringBuilder line = new StringBuilder();
        int index = 0;
        String last = "";
        int from = 0;
        while (holes.find()) {
            String between = sentence.in(lang).substring(from, holes.start());
            line.append(plural(between, last));
            last = localized(arguments.get(index++), lang);
            line.append(last);
            from = holes.end();
        }
        return line.append(plural(sentence.in(lang).substring(from), last)).toString();
    }

    /** "time(s)" after the number 1 is "time", after any other "times". */
    private static String plural(String words, String number) {
        return words.replace("(s)", number.equals("1") ? "" : "s");
    }

    private static String localized(String argument, Lang lang) {
        return argument.matches(Span.PATTERN) ? Span.in(argument, lang) : argument;
    }

    private static String english(String argument) {
        return localized(argument, Lang.EN);
    }

    private record Shape(Sentence sentence, Expression expression) {}
}
