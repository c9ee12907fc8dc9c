package org.openvalidate.gateway.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.openvalidate.problem.BadInput;

/** How an account logs in to fetch its files: by password, or by a public key once one is known. */
public final class Login {

    private final String password;
    private final List<PublicKey> keys = new CopyOnWriteArrayList<>();

    /** @param password never logged */
    public Login(String password) {
        this.password = password;
    }

    /** What opens it. */
    public String password() {
        return password;
    }

    /**
     * One more key opens it.
     *
     * @param line as OpenSSH writes it: {@code ssh-rsa AAAA… comment}
     * @throws BadInput when it is no such key
     */
    public void authorize(String line) {
        try {
            PublicKey key = AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
            keys.add(key);
        } catch (IOException | GeneralSecurityException | RuntimeException none) {
            throw new BadInput(
                    "publicKey",
                    "This is no public key as OpenSSH writes it.",
                    "Write the line of an id_rsa.pub, id_ecdsa.pub or id_ed25519.pub.");
        }
    }

    boolean opensWith(String word) {
        return MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    }

    boolean opensWith(PublicKey key) {
        return keys.stream().anyMatch(each -> KeyUtils.compareKeys(each, key));
    }

    @Override
    public String toString() {
        return "a login with " + keys.size() + " keys";
    }
}
