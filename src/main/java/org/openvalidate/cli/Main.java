package org.openvalidate.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.openvalidate.catalogue.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The one entry: parses, runs a command, turns what it came to into an exit code. */
@Command(
        name = "openvalidate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        header = "Acceptance tests for Alipay global integrations.",
        description = {
            "Test cases stand in a workbook, features are generated from it, a run plays them and judges what was recorded."
        },
        footer = {
            "",
            "Exit codes: 0 passed, 1 failed, 2 bad input, 3 undecided.",
            "",
            "Begin with:",
            "  java -jar target/openvalidate.jar run",
            "  java -jar target/openvalidate.jar catalogue"
        })
public final class Main {

    // taken here so that the help of the whole can be asked for in Chinese; Tongue reads it from the line
    @Option(names = "--lang", paramLabel = "LANG", description = "of this help: en (default) or zh")
    Lang lang = Lang.EN;

    private Main() {}

    /** The only place that ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(Console.out(), Console.err(), arguments));
    }

    /**
     * Runs a command line and returns its exit code.
     *
     * @param out what the command says
     * @param err what is wrong with the input or the surroundings
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        // a dropped GET must not be sent twice behind the harness's back
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        // a connection that the other side has closed in the meantime would be taken for a call that was not answered
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        // otherwise the parser brings up the whole of Groovy, which is somebody else's dependency, at every start
        System.setProperty("picocli.disable.closures", "true");
        Locale.setDefault(Locale.ROOT);
        Lang lang = Tongue.of(arguments, System.getProperties());
        Refusals refusals = new Refusals(lang);
        CommandLine line = commands(out);
        line.setOut(writer(out));
        line.setErr(writer(err));
        refusals.to(line);
        HelpWords.to(line, lang);
        line.setDefaultValueProvider(option -> option.type() == Lang.class ? lang.code() : null);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        try {
            return line.execute(arguments);
        } catch (Error broken) {
            return refusals.explained(broken, line.getErr());
        }
    }

    /** Every command, as the parser knows it. */
    static CommandLine commands(PrintStream out) {
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(out))
                .addSubcommand(new FeaturesCommand(out))
                .addSubcommand(new CatalogueCommand(out))
                .addSubcommand(new ReportCommand(out))
                .addSubcommand(new JoinCommand(out))
                .addSubcommand(new ParticularsCommand(out))
                .addSubcommand(new VerifyCommand(out))
                .addSubcommand(new ReplayCommand(out))
                .addSubcommand(new ServeCommand(out))
                .addSubcommand(new DiagnoseCommand(out))
                .addSubcommand(new KeysCommand(out))
                .addSubcommand(new DoctorCommand(out, System.getenv()));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {org.openvalidate.run.Launch.TOOL};
        }
    }
}
