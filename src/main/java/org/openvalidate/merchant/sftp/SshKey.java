package org.openvalidate.merchant.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import java.util.Optional;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** A private key for SFTP, as a file of PEM or of OpenSSH has it. */
public final class SshKey {

    private SshKey() {}

    /** Empty where it is none, or asks for a passphrase. */
    public static Optional<KeyPair> read(String text) {
        try {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("ALIPAY_SFTP_PRIVATE_KEY"),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    null);
            Iterator<KeyPair> each = pairs == null ? java.util.Collections.emptyIterator() : pairs.iterator();
            return each.hasNext() ? Optional.of(each.next()) : Optional.empty();
        } catch (IOException | GeneralSecurityException | RuntimeException none) {
            return Optional.empty();
        }
    }
}
