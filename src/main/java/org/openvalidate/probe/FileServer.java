package org.openvalidate.probe;

import java.time.Duration;
import org.openvalidate.config.Surroundings;

/** Logs in at the server where the settings say that files lie. */
@FunctionalInterface
public interface FileServer {

    /** Nobody logs in. */
    FileServer UNTRIED = (settings, patience) -> Access.LET_IN;

    /** What came of it. */
    enum Access {
        LET_IN,
        /** The server is the known one and does not take user and password or key. */
        NOT_LET_IN,
        /** The server shows another key than ALIPAY_SFTP_HOST_KEY; nothing was told to it. */
        OTHER_HOST_KEY,
        /** ALIPAY_SFTP_PRIVATE_KEY is no key. */
        UNREADABLE_KEY,
        /** Nothing was heard in time. */
        NO_ANSWER
    }

    /**
     * Logs in and out again.
     *
     * @param patience how long it may take
     */
    Access login(Surroundings settings, Duration patience);
}
