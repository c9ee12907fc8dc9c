package org.openvalidate.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.openvalidate.problem.HarnessFault;

/** The table {@code symptoms.properties}: what is wrong and what to do, each in both languages. */
final class SymptomWords {

    private static final String TABLE = "symptoms.properties";
    private static final Properties WORDS = read();

    private SymptomWords() {}

    /** @param key the symptom's name, {@code .remedy} for what to do, and the language */
    static String told(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), () -> TABLE + " does not say " + key);
    }

    private static Properties read() {
        try (InputStream table = SymptomWords.class.getResourceAsStream(TABLE)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(table, TABLE), StandardCharsets.UTF_8));
            return words;
        } catch (IOException broken) {
            throw new HarnessFault(TABLE + " cannot be read.", broken);
        }
    }
}
