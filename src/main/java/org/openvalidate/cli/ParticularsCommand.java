package org.openvalidate.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;
import org.openvalidate.run.ParticularsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code particulars}: the template of the file that says who hands a run in. */
@Command(
        name = "particulars",
        mixinStandardHelpOptions = true,
        header = "Write the template of the particulars file: who hands a run in, for page one of the report.",
        footer = {
            "",
            "Examples:",
            "  particulars                          print the template",
            "  particulars --out particulars.txt    write it to a new file, then fill it in",
            "  run --particulars particulars.txt    use it"
        })
final class ParticularsCommand implements Callable<Integer> {

    private final PrintStream console;

    @Option(names = "--out", paramLabel = "FILE", description = "a file that does not exist yet; default the console")
    @Nullable
    Path out;

    @Option(names = "--lang", paramLabel = "LANG", description = "of its comments: en (default) or zh")
    Lang lang = Lang.EN;

    ParticularsCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String template = ParticularsFile.template(lang);
        if (out == null) {
            console.print(template);
            return 0;
        }
        try {
            Files.writeString(out, template, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new BadInput(out.toString(), "The file exists already.", "Name another; nothing was overwritten.");
        } catch (IOException denied) {
            throw new BadInput(out.toString(), "The file cannot be written.", "Name one in a folder of yours.");
        }
        console.println(ConsoleWords.PARTICULARS_WRITTEN.in(lang, out));
        return 0;
    }
}
