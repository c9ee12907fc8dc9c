package org.openvalidate.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.Problem;

/**
 * What is wrong with the input or the surroundings, in the reader's language. Problems and faults speak English wherever
 * they are found, since programs read them too; the table {@code problem-words.zh.txt} says each of their sentences in
 * Chinese. Names of files, sheets, settings and options are the user's own words and stay as they are.
 */
public final class ProblemWords {

    private static final PhraseTable TABLE = new PhraseTable("problem-words.zh.txt");

    private ProblemWords() {}

    /** Place, mistake and remedy in one line. */
    public static String line(Problem problem, Lang lang) {
        return lang == Lang.EN
                ? problem.toString()
                : in(problem.where(), lang) + "：" + in(problem.what(), lang) + in(problem.remedy(), lang);
    }

    /** The same problem, told to a reader of this language. */
    public static Problem in(Problem problem, Lang lang) {
        return new Problem(in(problem.where(), lang), in(problem.what(), lang), in(problem.remedy(), lang));
    }

    /** A sentence, or several lines of them; what no table says stays English. */
    public static String in(String said, Lang lang) {
        return lang == Lang.EN
                ? said
                : said.lines().map(each -> chinese(each).orElse(each)).collect(Collectors.joining("\n"));
    }

    /** What is said, in Chinese; empty where no table says it. */
    public static Optional<String> chinese(String said) {
        return TABLE.told(said, ProblemWords::chinese).or(() -> FactWords.chinese(said));
    }

    /** The phrases of the table in English, most telling first. */
    public static List<String> phrases() {
        return TABLE.english();
    }
}
