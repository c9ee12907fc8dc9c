package org.openvalidate.merchant.sftp;

import java.net.URI;
import java.security.KeyPair;
import java.util.Optional;

/**
 * Where a merchant's files lie and how it logs in. Source: legacy-instore §6.1; the directory is not published.
 *
 * @param address such as {@code sftp://isftp.alipay.com:22}
 * @param hostKey the server's key, as a {@code known_hosts} file has it: address, type and key, or the last two alone
 * @param partner the account, which is the user and begins every file's name
 * @param password never printed; empty where a key alone is used
 * @param key the merchant's own, empty where the password alone is used
 * @param directory where files lie
 */
public record Server(
        URI address, String hostKey, String partner, String password, Optional<KeyPair> key, String directory) {

    @Override
    public String toString() {
        return "account " + partner + " at " + address;
    }
}
