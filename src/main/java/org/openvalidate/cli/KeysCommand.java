package org.openvalidate.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.dialect.KeyPairs;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.problem.BadInput;
import org.openvalidate.run.Launch;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.time.Secret;
import org.openvalidate.wire.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keys}: make, convert and pair-check keys; look at an MD5 key. No private key and no MD5 key is ever printed. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        header = "Make, convert and pair-check RSA, RSA2 and DSA keys; check an MD5 key.",
        description =
                "Keys are read from files and written to files that only their owner can read; none is overwritten.",
        footer = {
            "",
            "Examples:",
            "  keys make --out keys",
            "      a pair for RSA2, and what to send to whom",
            "  keys convert --in private-pkcs8.pem --to pkcs1 --out private-pkcs1.pem",
            "      as PHP, C# and Ruby want it",
            "  keys pair --private-key-file private-pkcs8.pem --public-key-file public-x509.pem",
            "      also on the production host: one line to attach",
            "  keys md5 --md5-key-file md5.key"
        })
final class KeysCommand implements Runnable {

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int DSA_BITS = 1024;

    private final PrintStream console;

    // taken here so that this help can be asked for in Chinese
    @Option(names = "--lang", paramLabel = "LANG", description = "of this help: en (default) or zh")
    Lang lang = Lang.EN;

    @Spec
    @Nullable
    CommandSpec spec;

    KeysCommand(PrintStream console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required subcommand: make, convert, pair or md5");
        }
    }

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "make a pair, in every form that a client may want")
    int make(
            @Option(
                            names = "--type",
                            paramLabel = "TYPE",
                            defaultValue = "RSA2",
                            description = "RSA2 (default), RSA or DSA")
                    String type,
            @Option(
                            names = "--bits",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "2048 (default) to 8192, of DSA 1024")
                    int bits,
            @Option(names = "--out", paramLabel = "DIR", required = true, description = "the folder of the new files")
                    Path out,
            @Option(names = "--force", description = "overwrite what is there") boolean force,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en (default) or zh")
                    Lang lang) {
        SignType signType = SignType.named(type.toUpperCase(Locale.ROOT))
                .filter(each -> each != SignType.MD5)
                .orElseThrow(() -> new BadInput(
                        "--type " + type,
                        "No pair is made for this type.",
                        "Write RSA2, RSA or DSA; an MD5 key is given by the portal."));
        KeyPair pair = KeyPairs.make(signType, size(signType, bits), Secret.source());
        WrittenKey own = new WrittenKey(pair.getPrivate(), WrittenKey.Form.PKCS8, true);
        WrittenKey known = new WrittenKey(pair.getPublic(), WrittenKey.Form.X509, true);
        KeyFolder folder = new KeyFolder(out, force);
        folder.plan("private-pkcs8.pem", own.pem(WrittenKey.Form.PKCS8));
        folder.plan("private-pkcs1.pem", own.pem(WrittenKey.Form.PKCS1));
        folder.plan("private-one-line.txt", own.oneLine(WrittenKey.Form.PKCS8) + "\n");
        folder.plan("public-x509.pem", known.pem(WrittenKey.Form.X509));
        folder.plan("public-one-line.txt", known.oneLine(WrittenKey.Form.X509) + "\n");
        folder.write();
        console.println(KeysWords.MADE
                .in(lang)
                .formatted(
                        signType, own.bits(), out, known.oneLine(WrittenKey.Form.X509), fingerprint(pair.getPublic())));
        return 0;
    }

    @Command(name = "convert", mixinStandardHelpOptions = true, description = "write a key in another form")
    int convert(
            @Option(names = "--in", paramLabel = "FILE", required = true, description = "a key in any form") Path in,
            @Option(names = "--to", paramLabel = "FORM", required = true, description = "pkcs8, pkcs1 or x509")
                    String to,
            @Option(names = "--one-line", description = "Base64 on one line, without BEGIN and END") boolean oneLine,
            @Option(names = "--public", description = "of a private key, its public half") boolean half,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "a private key is written to a file only; a public one is printed by default")
                    @Nullable
                    Path out,
            @Option(names = "--force", description = "overwrite what is there") boolean force,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en (default) or zh")
                    Lang lang) {
        WrittenKey read = KeyFiles.key("--in", in);
        WrittenKey key = half ? half(read, in) : read;
        WrittenKey.Form form = form(to, key);
        String text = oneLine ? key.oneLine(form) + "\n" : key.pem(form);
        if (out == null && key.isPrivate()) {
            throw new BadInput("--out", "A private key is never printed.", "Name the file to write it to.");
        }
        if (out == null) {
            console.print(text);
            return 0;
        }
        KeyFolder folder = KeyFolder.of(out, force);
        folder.plan(out.getFileName().toString(), text);
        folder.write();
        console.println(KeysWords.CONVERTED.in(lang).formatted(in, read.form(), out, form));
        return 0;
    }

    @Command(
            name = "pair",
            mixinStandardHelpOptions = true,
            description = "say whether two halves belong together, on one line")
    int pair(
            @Option(
                            names = "--private-key-file",
                            paramLabel = "FILE",
                            required = true,
                            description = "the private half")
                    Path ownFile,
            @Option(names = "--public-key-file", paramLabel = "FILE", required = true, description = "the public half")
                    Path knownFile,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en (default) or zh")
                    Lang lang) {
        WrittenKey own = KeyFiles.key("--private-key-file", ownFile);
        WrittenKey known = KeyFiles.key("--public-key-file", knownFile);
        if (!own.isPrivate() || known.isPrivate()) {
            throw new BadInput(
                    (own.isPrivate() ? "--public-key-file " + knownFile : "--private-key-file " + ownFile),
                    own.isPrivate() ? "This is a private key." : "This is a public key.",
                    "Exchange the two files if they were mixed up.");
        }
        boolean paired = KeyPairs.paired(own.own().orElseThrow(), known.known().orElseThrow());
        console.println((paired ? KeysWords.PAIRED : KeysWords.NOT_PAIRED)
                .in(lang)
                .formatted(
                        now(),
                        Launch.TOOL,
                        known.family(),
                        known.bits(),
                        fingerprint(known.known().orElseThrow())));
        return paired ? 0 : 1;
    }

    @Command(
            name = "md5",
            mixinStandardHelpOptions = true,
            description = "say whether a key has the form of an MD5 key")
    int md5(
            @Option(names = "--md5-key-file", paramLabel = "FILE", required = true, description = "the key") Path file,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "EN", description = "en (default) or zh")
                    Lang lang) {
        List<String> flaws = Md5Form.flaws(KeyFiles.text("--md5-key-file", file)).stream()
                .map(flaw -> flaw.in(lang))
                .toList();
        console.println(flaws.isEmpty() ? KeysWords.MD5_WELL.in(lang) : String.join(System.lineSeparator(), flaws));
        return flaws.isEmpty() ? 0 : 1;
    }

    private static int size(SignType type, int bits) {
        boolean dsa = type == SignType.DSA;
        int wanted = bits == 0 ? (dsa ? DSA_BITS : LEAST_BITS) : bits;
        boolean fits = dsa ? wanted == DSA_BITS : wanted >= LEAST_BITS && wanted <= MOST_BITS && wanted % 256 == 0;
        if (!fits) {
            throw new BadInput(
                    "--bits " + bits,
                    "No " + type + " key is made of this size.",
                    dsa ? "Write 1024: SHA-1 signs with no other." : "Write 2048, 3072, 4096 or 8192.");
        }
        return wanted;
    }

    private static WrittenKey half(WrittenKey key, Path in) {
        PublicKey known = key.own()
                .flatMap(KeyPairs::publicHalf)
                .or(key::known)
                .orElseThrow(
                        () -> new BadInput("--in " + in, "Its public half cannot be told.", "Name a private key."));
        return new WrittenKey(known, WrittenKey.Form.X509, true);
    }

    private static WrittenKey.Form form(String to, WrittenKey key) {
        return key.forms().stream()
                .filter(each -> each.name().equalsIgnoreCase(to))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "--to " + to,
                        "A " + (key.isPrivate() ? "private " : "public ") + key.family() + " key has no such form.",
                        "Write "
                                + key.forms().stream()
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .reduce((one, other) -> one + " or " + other)
                                        .orElseThrow()
                                + "."));
    }

    /** By which people compare public keys. */
    static String fingerprint(PublicKey key) {
        return HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(Sha256.of(key.getEncoded())));
    }

    private static String now() {
        try (RealTimeline clock = new RealTimeline()) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    clock.now().atOffset(ZoneOffset.ofHours(8)).withNano(0));
        }
    }
}
