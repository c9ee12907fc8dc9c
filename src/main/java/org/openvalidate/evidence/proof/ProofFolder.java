package org.openvalidate.evidence.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.wire.Sha256;

/** The folder of proofs in a reports folder. Names are its own: none that a person chose reaches the disk. */
public final class ProofFolder {

    /** Its name in the reports folder. */
    public static final String NAME = "attachments";

    private static final Pattern OURS = Pattern.compile(NAME + "/[A-Z]+-\\d+[a-z]?-\\d+\\.(png|jpg|pdf|txt)");

    private final Path reports;

    /** @param reports the reports folder; the folder of proofs is made when the first is kept */
    public ProofFolder(Path reports) {
        this.reports = reports;
    }

    /** Whether a file, named from the reports folder, bears a name that is given here. A record can say anything. */
    public static boolean names(String file) {
        return OURS.matcher(file).matches();
    }

    /** Every proof of a case that is kept here, named from the reports folder. */
    public List<String> kept(String caseId) {
        Path folder = reports.resolve(NAME);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> NAME + "/" + each.getFileName())
                    .filter(each -> names(each) && each.startsWith(NAME + "/" + caseId + "-"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new HarnessFault("The attachments in " + folder + " cannot be read.", unreadable);
        }
    }

    /** Keeps what was handed in of a case, after what is kept of it already; in the same order. */
    public List<Attestation.Attachment> add(String caseId, List<Exhibit> exhibits) {
        List<Attestation.Attachment> added = new ArrayList<>();
        int before = kept(caseId).size();
        for (Exhibit each : exhibits) {
            added.add(keep(caseId, before + added.size() + 1, each.proof(), each.caption()));
        }
        return added;
    }

    /**
     * Keeps a proof of a case, written aside first.
     *
     * @param number of the proof among those of its case, from 1; a former one with this number is replaced
     */
    public Attestation.Attachment keep(String caseId, int number, Proof proof, String caption) {
        byte[] bytes = proof.bytes().array();
        String file = NAME + "/" + caseId + "-" + number + "." + proof.ending();
        Path to = reports.resolve(file);
        Path aside = to.resolveSibling("." + to.getFileName() + ".tmp");
        try {
            Files.createDirectories(reports.resolve(NAME));
            Files.write(aside, bytes);
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw new HarnessFault("The attachment " + to + " cannot be written: " + denied.getMessage() + ".", denied);
        }
        return new Attestation.Attachment(file, Sha256.of(bytes), caption);
    }
}
