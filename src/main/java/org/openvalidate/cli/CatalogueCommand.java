package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.workbook.WorkbookCopy;
import org.openvalidate.workbook.WorkbookTemplate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code catalogue}: list and explain the cases; let programs edit the workbook. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        header = "List and explain the cases; export, import and begin workbooks.",
        footer = {
            "",
            "Examples:",
            "  catalogue                          one line a case",
            "  catalogue SPOT-003                 what a case does, expects and rests on",
            "  catalogue --export out             one CSV a sheet, UTF-8",
            "  catalogue --import out             put the texts back; looks stay, a faulty workbook is refused whole",
            "  catalogue --new my-cases.xlsx      an empty workbook with headings and drop-downs"
        })
final class CatalogueCommand implements Callable<Integer> {

    private final PrintStream console;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "explain this case; * at the end takes several")
    @Nullable
    String id;

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or zh")
    Lang lang = Lang.EN;

    @Option(names = "--workbook", paramLabel = "FILE", description = "default testcases/openvalidate-cases.xlsx")
    String workbook = "";

    @ArgGroup
    @Nullable
    Edit edit;

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
        if (edit == null) {
            Catalogue catalogue = Sources.catalogue(workbook);
            Listing.print(catalogue, id == null ? "" : id, lang, console);
            return 0;
        }
        Path file = workbook.isEmpty() ? Sources.WORKBOOK : Path.of(workbook);
        if (edit.export != null) {
            WorkbookCopy.export(file, edit.export);
            console.println("Exported " + file + " to " + edit.export + ", one CSV a sheet.");
        } else if (edit.imported != null) {
            boolean changed = WorkbookCopy.imports(file, edit.imported);
            console.println(changed ? file + " changed. Run features next." : file + " says the same already.");
        } else if (edit.fresh != null) {
            WorkbookTemplate.write(edit.fresh);
            console.println("Written " + edit.fresh + ". Fill in Cases and Clauses, then: features --check --workbook "
                    + edit.fresh);
        } else {
            boolean changed = WorkbookCopy.steps(file);
            console.println(
                    changed ? "The Steps sheet of " + file + " is current now." : "The Steps sheet was current.");
        }
        return 0;
    }
}
