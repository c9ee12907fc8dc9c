package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.evidence.seal.Bundle;
import org.openvalidate.evidence.seal.Signer;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.Reports;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.RunLog;
import org.openvalidate.result.RunRecord;
import org.openvalidate.time.Secret;

/** {@code acceptance-bundle.zip}: everything that a run has left in its reports folder, sealed. */
final class Packing {

    static final String BUNDLE = "acceptance-bundle.zip";

    private static final String[] FOLDERS = {"recording", "repeated", "attachments", Reports.ALLURE};

    private Packing() {}

    /** The key that the settings name, else one that is made for this bundle alone. */
    static Signer signer(Settings settings) {
        String file = settings.text(Settings.SEAL_KEY);
        if (file.isEmpty()) {
            return Signer.of(KeyFormat.freshPair(Secret.source()));
        }
        try {
            return Signer.of(Files.readString(Path.of(file), StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException other) {
            throw new BadInput(
                    Settings.PREFIX + Settings.SEAL_KEY,
                    "The file " + file + " holds no RSA key in PKCS#8 form.",
                    "Make one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out FILE");
        }
    }

    /** Packs and seals; an older bundle is replaced only by a whole one. */
    static void pack(RunRecord run, Path reports, Signer signer) {
        Path draft =
                reports.resolve("." + BUNDLE + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            NavigableMap<String, String> texts = new TreeMap<>();
            texts.put("provenance.json", provenance(run));
            texts.put("VERIFY.txt", HOW);
            try (OutputStream file = Files.newOutputStream(draft)) {
                Bundle.write(files(reports), texts, signer, file);
            }
            Files.move(
                    draft,
                    reports.resolve(BUNDLE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new HarnessFault(
                    "The bundle cannot be written to " + reports + ": " + refused.getMessage()
                            + ". The reports themselves are there; free space and run the command \"report\".",
                    refused);
        } finally {
            draft.toFile().delete();
        }
    }

    private static NavigableMap<String, Path> files(Path reports) throws IOException {
        NavigableMap<String, Path> files = new TreeMap<>();
        Stream.concat(Reports.NAMES.stream(), Stream.of(RunLog.FILE))
                .filter(name -> Files.isRegularFile(reports.resolve(name)))
                .forEach(name -> files.put(name, reports.resolve(name)));
        for (String folder : FOLDERS) {
            if (Files.isDirectory(reports.resolve(folder))) {
                try (Stream<Path> inside = Files.walk(reports.resolve(folder))) {
                    inside.filter(Files::isRegularFile)
                            .forEach(file -> files.put(
                                    reports.relativize(file).toString().replace('\\', '/'), file));
                }
            }
        }
        return files;
    }

    /** What made this: tool and workbook by their hashes, the settings without secrets. */
    private static String provenance(RunRecord run) throws JsonProcessingException {
        RunHeader header = run.header();
        ObjectMapper json = new ObjectMapper();
        ObjectNode made = json.createObjectNode();
        made.putObject("tool")
                .put("name", "OpenValidate")
                .put("version", header.tool())
                .put("sha256", ToolHash.ofWhatRuns());
        made.putObject("workbook")
                .put("file", header.catalogueFile())
                .put("version", header.catalogueVersion())
                .put("sha256", header.catalogueSha256());
        made.putObject("run").put("id", header.id()).put("seed", header.seed()).put("clock", header.clock());
        var settings = made.putArray("settings");
        header.settings()
                .forEach(each -> settings.addObject()
                        .put("name", each.name())
                        .put("masked", each.masked())
                        .put("source", each.source()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(made).replace("\r\n", "\n") + "\n";
    }

    private static final String HOW = """
            How to verify this bundle, without a network:

              sha256sum -c MANIFEST.sha256
              openssl dgst -sha256 -verify signer.pem -signature MANIFEST.sha256.sig MANIFEST.sha256
              java -jar openvalidate.jar verify acceptance-bundle.zip

            The last one also names files that were added, and judges every recording again.
            A signature by a key that the submitter holds proves that nothing was changed since. It does not prove that what
            was recorded is honest.

            核验方法（无需联网）：依次执行以上命令。最后一条命令还会指出新增的文件，并依据全部报文记录重新判定。
            由提交方自持密钥生成的签名只能证明内容在签名之后未被改动，不能证明所记录的内容真实。
            """;
}
