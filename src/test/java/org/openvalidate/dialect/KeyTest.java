package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

class KeyTest {

    @Test
    void whatever_is_printed_of_a_key_says_no_more_than_its_kind() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(512);
        KeyPair pair = generator.generateKeyPair();

        assertThat(new Key.Shared("abcdefghijklmnopqrstuvwxyz012345")).hasToString("shared key");
        assertThat(new Key.Private(pair.getPrivate())).hasToString("private key");
        assertThat(new Key.Remote(bytes -> "")).hasToString("key elsewhere");
        assertThat(new Key.Public(pair.getPublic())).hasToString("public key");
    }
}
