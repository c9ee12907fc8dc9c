package org.openvalidate.diagnose;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/** Whether an RSA signature, once opened, is padded as RSASSA-PSS. Source: RFC 8017, section 9.1.2. */
final class Pss {

    private static final int TRAILER = 0xBC;

    private Pss() {}

    static boolean shaped(byte[] block) {
        return (block[block.length - 1] & 0xFF) == TRAILER
                && (unmasks(block, "SHA-1") || unmasks(block, "SHA-256") || unmasks(block, "SHA-512"));
    }

    private static boolean unmasks(byte[] block, String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            int length = digest.getDigestLength();
            int salted = block.length - length - 1;
            byte[] hash = Arrays.copyOfRange(block, salted, salted + length);
            byte[] clear = new byte[salted];
            for (int at = 0; at < salted; at++) {
                if (at % length == 0) {
                    digest.update(hash);
                    byte[] mask = digest.digest(new byte[] {0, 0, 0, (byte) (at / length)});
                    System.arraycopy(mask, 0, clear, at, Math.min(length, salted - at));
                }
            }
            for (int at = 0; at < salted; at++) {
                int value = (clear[at] ^ block[at]) & (at == 0 ? 0x7F : 0xFF);
                if (value != 0) {
                    return value == 1 && at > 0;
                }
            }
            return false;
        } catch (GeneralSecurityException missing) {
            return false;
        }
    }
}
