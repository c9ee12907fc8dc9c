package org.openvalidate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.diagnose.Attached;
import org.openvalidate.diagnose.Diagnosis;
import org.openvalidate.diagnose.Keys;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Gathering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code diagnose}: why the gateway refused a request. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say why the gateway refused a request.",
        description = {
            "Reads a URL, a form body, a curl line, an app's order string or one exchange of a recording, builds the pre-sign",
            "string anew, and tries what commonly goes wrong until something comes to the signature. Keys are read from files",
            "and never printed. Exit 0 nothing is wrong, 1 a cause is named, 3 none is found, 2 the input cannot be read."
        },
        footer = {
            "",
            "Examples:",
            "  diagnose --request refused.txt --md5-key-file md5.key",
            "      under MD5",
            "  diagnose --request - --public-key-file merchant.pub < refused.txt",
            "      under RSA, RSA2 or DSA: the public key that was handed in is enough",
            "  diagnose --request curl.txt --private-key-file own.pem --lang zh",
            "      in Chinese; the private key tells the public one",
            "  diagnose --request recording/CON-001.jsonl --exchange 1 --md5-key-file md5.key",
            "      an exchange of a recording",
            "  diagnose --request refused.txt --json",
            "      without keys: the form alone, for a program"
        })
final class DiagnoseCommand implements Callable<Integer> {

    private static final long LARGEST = 4_000_000;

    private final PrintStream console;

    @Option(names = "--request", paramLabel = "FILE|-", required = true, description = "the request as it was sent")
    Path request = Path.of("-");

    @Option(
            names = "--exchange",
            paramLabel = "N",
            description = "which line of a recording, by its seq; --request then names the whole recording")
    @Nullable
    Integer exchange;

    @Option(names = "--md5-key-file", paramLabel = "FILE", description = "the key that both sides share under MD5")
    @Nullable
    Path md5;

    @Option(names = "--public-key-file", paramLabel = "FILE", description = "the merchant's public key, as handed in")
    @Nullable
    Path known;

    @Option(names = "--private-key-file", paramLabel = "FILE", description = "the merchant's private key")
    @Nullable
    Path own;

    @Option(names = "--gateway-public-key-file", paramLabel = "FILE", description = "the gateway's public key")
    @Nullable
    Path gateway;

    @Option(names = "--lang", paramLabel = "LANG", description = "en (default) or zh")
    Lang lang = Lang.EN;

    @Option(names = "--json", description = "one object of JSON")
    boolean json;

    private final List<String> secrets = new ArrayList<>();

    DiagnoseCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Gathering gathering = new Gathering();
        Keys keys = gathering.attempt(this::keys).orElse(Keys.NONE);
        byte[] pasted = gathering.attempt(this::pasted).orElse(new byte[0]);
        gathering.refuse();
        Diagnosis diagnosis = Diagnosis.of(pasted, keys, attached());
        DiagnosisWords words = new DiagnosisWords(diagnosis, lang, new Redactor(secrets));
        console.println(json ? words.json() : words.text());
        return switch (diagnosis.verdict()) {
            case NOTHING_WRONG -> 0;
            case EXPLAINED -> 1;
            case UNEXPLAINED -> Refusals.UNDECIDED;
        };
    }

    private Keys keys() {
        Gathering gathering = new Gathering();
        Keys keys = Keys.NONE;
        if (md5 != null) {
            Path file = md5;
            keys = gathering
                    .attempt(() -> KeyFiles.shared("--md5-key-file", file))
                    .map(this::secret)
                    .map(keys::md5)
                    .orElse(keys);
        }
        if (known != null) {
            Path file = known;
            keys = gathering
                    .attempt(() -> publicKey("--public-key-file", file))
                    .map(keys::merchant)
                    .orElse(keys);
        }
        if (own != null) {
            Path file = own;
            keys = gathering
                    .attempt(() -> privateKey(file))
                    .flatMap(WrittenKey::own)
                    .map(keys::own)
                    .orElse(keys);
        }
        if (gateway != null) {
            Path file = gateway;
            keys = gathering
                    .attempt(() -> publicKey("--gateway-public-key-file", file))
                    .map(keys::gateway)
                    .orElse(keys);
        }
        gathering.refuse();
        return keys;
    }

    private PublicKey publicKey(String option, Path file) {
        return KeyFiles.key(option, file)
                .known()
                .orElseThrow(() -> new BadInput(
                        option + " " + file,
                        "This is a private key, and must not leave its place.",
                        "Name the file of the public key."));
    }

    private WrittenKey privateKey(Path file) {
        WrittenKey key = KeyFiles.key("--private-key-file", file);
        if (!key.isPrivate()) {
            throw new BadInput(
                    "--private-key-file " + file, "This is a public key.", "Name it with --public-key-file.");
        }
        key.forms().forEach(form -> secret(key.oneLine(form)));
        return key;
    }

    private String secret(String secret) {
        secrets.add(secret);
        return secret;
    }

    private byte[] pasted() {
        try {
            if (request.toString().equals("-")) {
                return input();
            }
            if (exchange != null) {
                return recorded(exchange);
            }
            if (Files.size(request) > LARGEST) {
                throw new BadInput(request.toString(), "The file is too large for one request.", "Paste one request.");
            }
            return Files.readAllBytes(request);
        } catch (IOException unreadable) {
            throw new BadInput("--request " + request, "The file cannot be read.", "Name a file that is there, or - .");
        }
    }

    private byte[] recorded(int seq) throws IOException {
        Pattern wanted = Pattern.compile("\\{\"v\":\\d+,\"seq\":" + seq + ",\"kind\":\"exchange\".*");
        try (Stream<String> lines = Files.lines(request, StandardCharsets.UTF_8)) {
            return lines.filter(line -> wanted.matcher(line).matches())
                    .findFirst()
                    .orElseThrow(() -> new BadInput(
                            "--exchange " + seq,
                            "The recording " + request + " has no exchange of this number.",
                            "Take the number that the report shows, such as #4."))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (UncheckedIOException noText) {
            throw new IOException(noText);
        }
    }

    private static byte[] input() throws IOException {
        InputStream input = System.in;
        return input.readNBytes((int) LARGEST);
    }

    /** Files of a curl line lie beside the request. */
    private Attached attached() {
        return name -> {
            try {
                if (name.equals("-")) {
                    return request.toString().equals("-") ? new byte[0] : input();
                }
                return Files.readAllBytes(request.toAbsolutePath().resolveSibling(name));
            } catch (IOException missing) {
                throw new BadInput(
                        "the curl line",
                        "It reads the file " + name + ", which is not there.",
                        "Put it beside the request.");
            }
        };
    }
}
