package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.report.TesterSheet;
import org.openvalidate.run.AnswersFile;
import org.openvalidate.run.AttestationsTemplate;
import org.openvalidate.run.QuestionSheet;
import org.openvalidate.run.TestPlan;
import org.openvalidate.workbook.WorkbookCopy;
import org.openvalidate.workbook.WorkbookDiff;
import org.openvalidate.workbook.WorkbookTemplate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue}: list, explain and plan the cases; let programs edit the workbook. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "List, explain and plan the cases; export, import and begin workbooks.",
        footer = {
            "",
            "Examples:",
            "  catalogue                          one line a case",
            "  catalogue SPOT-003                 what a case does, expects and rests on",
            "  catalogue --area spot --text cancel   only some; with --json for programs",
            "  catalogue --questions --out my-answers.txt   what the merchant declares, to fill in",
            "  catalogue --attestations --out attested.txt  what people attest, to fill in",
            "  catalogue --plan --answers my-answers.txt    order, minutes, needs, and what falls away",
            "  catalogue --sheet SPOT-003 --out sheet.html  a page to print for the tester",
            "  catalogue --diff old.xlsx new.xlsx   what changed, cell by cell",
            "  catalogue --export out             one CSV a sheet, UTF-8",
            "  catalogue --import out             put the texts back; looks stay, a faulty workbook is refused whole",
            "  catalogue --new my-cases.xlsx      an empty workbook with headings and drop-downs"
        })
final class CatalogueCommand implements Callable<Integer> {

    private final PrintStream console;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            descriptionKey = "ids",
            description = "explain these cases; a base id takes its variants, * at the end several")
    List<String> ids = List.of();

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or zh")
    Lang lang = Lang.EN;

    @Option(names = "--workbook", paramLabel = "FILE", description = "default testcases/openvalidate-cases.xlsx")
    String workbook = "";

    @Mixin
    Sieve sieve = new Sieve();

    @Option(names = "--json", description = "answer in JSON")
    boolean json;

    @Option(names = "--answers", paramLabel = "FILE", description = "what the merchant declares, for --plan")
    String answers = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where --questions, --attestations and --sheet write; default the console")
    @Nullable
    Path out;

    @ArgGroup
    @Nullable
    View view;

    @ArgGroup
    @Nullable
    Edit edit;

    /** Another view than the list; one at a time. */
    static final class View {
        @Option(names = "--plan", description = "in which order to test, how long it takes, what it needs")
        boolean plan;

        @Option(names = "--attestations", description = "what people attest, as a file to fill in")
        boolean attestations;

        @Option(names = "--questions", description = "the questionnaire, as a file of answers to fill in")
        boolean questions;

        @Option(names = "--sheet", description = "a page to print for the tester, one for each case")
        boolean sheet;

        @Option(names = "--diff", arity = "2", paramLabel = "FILE", description = "what the second says otherwise")
        @Nullable
        List<Path> diff;
    }

    /** What changes or copies a workbook; one at a time. */
    static final class Edit {
        @Option(names = "--export", paramLabel = "DIR", description = "write one CSV a sheet")
        @Nullable
        Path export;

        @Option(names = "--import", paramLabel = "DIR", description = "put the CSVs' texts into the workbook")
        @Nullable
        Path imported;

        @Option(names = "--new", paramLabel = "FILE", description = "write an empty workbook")
        @Nullable
        Path fresh;

        @Option(names = "--refresh-steps", description = "write the Steps sheet from the dictionary")
        boolean refreshSteps;
    }

    CatalogueCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (edit != null) {
            edit(edit, workbook.isEmpty() ? Sources.WORKBOOK : Path.of(workbook));
        } else if (view != null && view.diff != null) {
            List<WorkbookDiff.Change> changes = WorkbookDiff.between(view.diff.get(0), view.diff.get(1));
            show(changes, () -> Differing.print(changes, lang, console));
        } else {
            Catalogue catalogue = Sources.catalogue(workbook);
            view(catalogue, sieve.cases(catalogue, ids));
        }
        return 0;
    }

    private void view(Catalogue catalogue, List<TestCase> cases) {
        if (view != null && view.questions) {
            if (json) {
                console.println(Pages.json(Asking.json(catalogue, lang)));
            } else {
                Pages.put(QuestionSheet.template(catalogue), out, lang, console);
            }
        } else if (view != null && view.attestations) {
            Pages.put(AttestationsTemplate.of(catalogue), out, lang, console);
        } else if (view != null && view.sheet) {
            Pages.put(TesterSheet.of(catalogue, cases, lang), out, lang, console);
        } else if (view != null && view.plan) {
            Map<String, String> options = answers.isEmpty() ? Map.of() : Map.of(Settings.ANSWERS, answers);
            Answers given = AnswersFile.of(Settings.resolve(options, System.getProperties()), catalogue);
            TestPlan plan = TestPlan.of(catalogue, given, cases);
            show(Planning.json(plan, lang), () -> Planning.print(plan, lang, console));
        } else {
            show(cases.stream().map(each -> Listing.json(each, lang)).toList(), () -> list(catalogue, cases));
        }
    }

    private void list(Catalogue catalogue, List<TestCase> cases) {
        if (ids.isEmpty()) {
            Listing.list(catalogue, cases, lang, console);
        } else {
            cases.forEach(each -> Listing.explain(catalogue, each, lang, console));
        }
    }

    private void show(Object forPrograms, Runnable inWords) {
        if (json) {
            console.println(Pages.json(forPrograms));
        } else {
            inWords.run();
        }
    }

    private void edit(Edit wanted, Path file) {
        if (wanted.export != null) {
            WorkbookCopy.export(file, wanted.export);
            console.println(ConsoleWords.EXPORTED.in(lang, file, wanted.export));
        } else if (wanted.imported != null) {
            boolean changed = WorkbookCopy.imports(file, wanted.imported);
            console.println((changed ? ConsoleWords.WORKBOOK_CHANGED : ConsoleWords.WORKBOOK_SAME).in(lang, file));
        } else if (wanted.fresh != null) {
            WorkbookTemplate.write(wanted.fresh);
            console.println(ConsoleWords.WORKBOOK_NEW.in(lang, wanted.fresh));
        } else {
            boolean changed = WorkbookCopy.steps(file);
            console.println((changed ? ConsoleWords.STEPS_REFRESHED : ConsoleWords.STEPS_CURRENT).in(lang, file));
        }
    }
}
