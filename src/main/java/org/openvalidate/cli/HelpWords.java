package org.openvalidate.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.openvalidate.catalogue.Lang;
import picocli.CommandLine;

/**
 * What {@code --help} says. English stands beside each command and option, Chinese in {@code help_zh.properties}, whose keys
 * are picocli's: the command, then {@code usage.header}, {@code usage.footer.0} or the name of the option.
 */
final class HelpWords {

    /** The Chinese words, by their keys. */
    static final String BUNDLE = "org.openvalidate.cli.help";

    private HelpWords() {}

    /** Has the whole tree of commands explain itself in this language. */
    static void to(CommandLine line, Lang lang) {
        if (lang == Lang.ZH) {
            line.setResourceBundle(ResourceBundle.getBundle(BUNDLE, Locale.CHINESE));
        }
    }
}
