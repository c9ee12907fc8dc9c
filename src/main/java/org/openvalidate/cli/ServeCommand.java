package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.gateway.http.TriggerAmounts;
import org.openvalidate.problem.Gathering;
import org.openvalidate.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the simulated gateway on its own, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Run the simulated gateway for a till to be built against.",
        description = {
            "One account is open from the start; more are opened, buyers admitted and faults armed over the control port.",
            "Ctrl-C or SIGTERM stops it."
        },
        footer = {
            "",
            "Examples:",
            "  serve",
            "      the usual ports, this machine only",
            "  serve --port 0 --https-port 0 --control-port 0 --sftp-port 0 --json",
            "      free ports, one line of JSON for a script",
            "  serve --bind 0.0.0.0 --hostnames till.example.com,192.0.2.7",
            "      for a till on another machine",
            "  serve --virtual-time",
            "      a day passes when the control port is told so"
        })
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST = 65_535;
    private static final int USUAL_SFTP = 8822;

    private final PrintStream console;

    @Option(names = "--port", paramLabel = "N", description = "HTTP, default 8888; 0 for any free port")
    int port = 8888;

    @Option(names = "--https-port", paramLabel = "N", description = "HTTPS, default 8843; 0 for any free port")
    int httpsPort = 8843;

    @Option(
            names = "--control-port",
            paramLabel = "N",
            description = "control API, always on loopback, default 8889; 0 for any free port")
    int controlPort = 8889;

    @Option(
            names = "--sftp-port",
            paramLabel = "N",
            description = "SFTP, default 8822, any free port where all others are; 0 for any free port")
    @Nullable
    Integer sftpPort;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "where HTTP, HTTPS and SFTP listen, default 127.0.0.1")
    String bind = "127.0.0.1";

    @Option(
            names = "--hostnames",
            paramLabel = "LIST",
            split = ",",
            description = "names and addresses in the certificate beside localhost and 127.0.0.1")
    List<String> hostnames = List.of();

    @Option(
            names = "--trigger-amounts",
            paramLabel = "WORD",
            description = "amounts that provoke faults: whole (9901 to 9908, default), cents (99.01 to 99.08) or off")
    TriggerAmounts triggers = TriggerAmounts.WHOLE;

    @Option(
            names = "--notify-trust",
            paramLabel = "FILE",
            description = "PEM of a further authority to trust where notices go over HTTPS")
    @Nullable
    Path notifyTrust;

    @Option(
            names = "--virtual-time",
            description = "the gateway's clock stands still and is moved over the control port")
    boolean virtual;

    @Option(
            names = "--print-triggers",
            description = "write these amounts as a page to print (HTML, one A4, English and Chinese), and end")
    boolean printTriggers;

    @Option(names = "--json", description = "say what is served as one line of JSON")
    boolean json;

    @Option(names = "--lang", paramLabel = "LANG", description = "of what is said on the console: en (default) or zh")
    Lang lang = Lang.EN;

    ServeCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (printTriggers) {
            console.print(TriggerCard.html());
            return 0;
        }
        Gathering gathering = new Gathering();
        gathering.add(problems("--port", port));
        gathering.add(problems("--https-port", httpsPort));
        gathering.add(problems("--control-port", controlPort));
        gathering.add(problems("--sftp-port", sftp()));
        gathering.refuse();
        Serving serving = Serving.begin(new Wanted(
                bind,
                port,
                httpsPort,
                controlPort,
                sftp(),
                hostnames,
                triggers,
                virtual,
                Optional.ofNullable(notifyTrust)));
        Thread stop = new Thread(serving::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        console.println(json ? ReadyWords.json(serving) : ReadyWords.words(serving, lang));
        serving.await();
        return 0;
    }

    /** A script that asked for free ports before there was SFTP is not to find this one taken. */
    private int sftp() {
        boolean anyFree = port == 0 && httpsPort == 0 && controlPort == 0;
        return sftpPort == null ? (anyFree ? 0 : USUAL_SFTP) : sftpPort;
    }

    private static List<Problem> problems(String option, int number) {
        return number >= 0 && number <= HIGHEST
                ? List.of()
                : List.of(new Problem(option, number + " is no port.", "Write a number from 0 to " + HIGHEST + "."));
    }
}
