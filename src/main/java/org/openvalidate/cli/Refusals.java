package org.openvalidate.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.ProblemWords;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said, and with which exit code, when a command came to nothing. */
final class Refusals {

    static final int BAD_INPUT = 2;
    static final int UNDECIDED = 3;

    private final Lang lang;

    Refusals(Lang lang) {
        this.lang = lang;
    }

    /** The line itself is wrong: how it should look is shown as well, unless a word was only mistyped. */
    int misused(ParameterException wrong, PrintWriter err) {
        err.println(ProblemWords.in(String.valueOf(wrong.getMessage()), lang));
        List<String> suggested =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (suggested.isEmpty()) {
            wrong.getCommandLine().usage(err);
        } else {
            err.println(ConsoleWords.DID_YOU_MEAN.in(lang, String.join(", ", suggested)));
        }
        return BAD_INPUT;
    }

    int explained(Throwable thrown, PrintWriter err) {
        if (thrown instanceof BadInput bad) {
            bad.problems().forEach(problem -> err.println(ProblemWords.line(problem, lang)));
            int count = bad.problems().size();
            err.println((count == 1 ? ConsoleWords.ONE_PROBLEM : ConsoleWords.PROBLEMS).in(lang, count));
            return BAD_INPUT;
        }
        if (thrown instanceof HarnessFault fault) {
            err.println(ProblemWords.in(String.valueOf(fault.getMessage()), lang));
            err.println(ConsoleWords.SURROUNDINGS_FAILED.in(lang));
            return UNDECIDED;
        }
        thrown.printStackTrace(err);
        err.println(ConsoleWords.OWN_FAULT.in(lang));
        return UNDECIDED;
    }

    /** For picocli, which knows two kinds of failing. */
    void to(CommandLine line) {
        line.setParameterExceptionHandler(
                (wrong, arguments) -> misused(wrong, wrong.getCommandLine().getErr()));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> explained(thrown, command.getErr()));
    }
}
