package org.openvalidate.target.observed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.problem.HarnessFault;

/** What was recorded of a case before a tester began it anew: nobody judges it, and nobody loses it. */
final class Rounds {

    private static final String FOLDER = "repeated";

    private Rounds() {}

    /** Puts the recording of the round before aside, where there was one. */
    static void keep(Path recordings, CasePlay play) {
        String id = play.testCase().id();
        Path former = recordings.resolve(id + ".jsonl");
        if (play.round() > 1 && Files.exists(former)) {
            Path folder = recordings.resolveSibling(FOLDER);
            try {
                Files.createDirectories(folder);
                Files.move(
                        former,
                        folder.resolve(id + "." + (play.round() - 1) + ".jsonl"),
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException denied) {
                throw new HarnessFault(
                        "The recording of the round before cannot be kept: " + denied.getMessage() + ".", denied);
            }
        }
    }
}
