package org.openvalidate.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;

/**
 * The language in which a command line is answered. Known before the line is parsed, since what is wrong with the line
 * itself is said in it as well.
 */
final class Tongue {

    private static final List<String> NAMES = List.of(Settings.LANG, Settings.CONFIG);

    private Tongue() {}

    /**
     * {@code --lang} where the line has it, else {@code acceptance.lang} as a run takes it, else English.
     *
     * @param system the system properties
     */
    static Lang of(String[] line, Properties system) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < line.length; i++) {
            for (String name : NAMES) {
                String option = "--" + name;
                if (line[i].startsWith(option + "=")) {
                    options.put(name, line[i].substring(option.length() + 1));
                } else if (line[i].equals(option) && i + 1 < line.length) {
                    options.put(name, line[i + 1]);
                }
            }
        }
        return Lang.of(Settings.resolve(options, system).lang());
    }
}
