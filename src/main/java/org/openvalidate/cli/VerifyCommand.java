package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.seal.SealCheck;
import org.openvalidate.problem.BadInput;
import org.openvalidate.run.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: looks at a bundle offline and prints one page that a reviewer can file. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Check a bundle offline: seal, hashes, completeness, and every verdict judged again.",
        footer = {
            "",
            "Exit 0 only if all of it is well, 1 if anything is not, 2 if the file is no bundle.",
            "",
            "Examples:",
            "  verify acceptance-bundle.zip             one page to be filed",
            "  verify acceptance-bundle.zip --json      the same for a program"
        })
final class VerifyCommand implements Callable<Integer> {

    private final PrintStream console;

    @Parameters(paramLabel = "BUNDLE.zip", descriptionKey = "bundle", description = "an acceptance-bundle.zip")
    Path bundle = Path.of("");

    @Option(names = "--json", description = "one JSON object instead of the page")
    boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "of the page: en (default) or zh")
    Lang lang = Lang.EN;

    VerifyCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        if (!Files.isRegularFile(bundle)) {
            throw new BadInput(bundle.toString(), "The file does not exist.", "Name an acceptance-bundle.zip.");
        }
        Verification verification = Verification.of(bundle);
        console.print(json ? object(verification) : VerifiedPage.of(bundle, verification, lang));
        return verification.well() ? 0 : 1;
    }

    private static String object(Verification verification) throws JsonProcessingException {
        SealCheck seal = verification.seal();
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode object = mapper.createObjectNode();
        object.put("sealed", seal.sealed());
        object.put("complete", verification.gaps().isEmpty() && seal.missing().isEmpty());
        all(object.putArray("changed"), seal.changed());
        all(object.putArray("missing"), seal.missing());
        all(object.putArray("added"), seal.added());
        object.put("verdictsMatch", verification.contradictions().isEmpty());
        object.put("signer", seal.signer());
        all(object.putArray("gaps"), verification.gaps());
        all(object.putArray("contradictions"), verification.contradictions());
        object.put("judged", verification.judged());
        return mapper.writeValueAsString(object) + "\n";
    }

    private static void all(ArrayNode into, List<String> texts) {
        texts.forEach(into::add);
    }
}
