package org.openvalidate.gateway.sftp;

import java.util.List;
import org.openvalidate.gateway.PublishedFile;

/**
 * What lies for an account at this moment.
 *
 * @param login who may fetch it
 * @param files what can be fetched
 * @param directory where it lies beside {@code /download}
 */
public record Mailbox(Login login, List<PublishedFile> files, String directory) {

    public Mailbox {
        files = List.copyOf(files);
    }
}
