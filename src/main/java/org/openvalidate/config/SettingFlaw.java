package org.openvalidate.config;

import org.openvalidate.problem.Problem;

/**
 * What keeps a setting from being read at all.
 *
 * @param kind what it is
 * @param where the setting, in the user's words
 * @param file that it names, empty where it names none
 */
public record SettingFlaw(Kind kind, String where, String file) {

    /** What it is. */
    public enum Kind {
        /** The value is given itself and as a file. */
        TWICE,
        /** The file is not there, or is not ours to read. */
        UNREADABLE_FILE,
        /** There is nothing in the file. */
        EMPTY_FILE,
        /** No setting has this name. */
        UNKNOWN_NAME
    }

    /** The same in English, as every command tells it. */
    public Problem problem() {
        return switch (kind) {
            case TWICE -> new Problem(where, "Both the value and its file (…_FILE) are set.", "Set one of them.");
            case UNREADABLE_FILE ->
                new Problem(where, "The file " + file + " cannot be read.", "Name a file that is there and yours.");
            case EMPTY_FILE ->
                new Problem(where, "The file " + file + " holds no key and no password.", "Name the right file.");
            case UNKNOWN_NAME -> new Problem(where, "No setting has this name.", "Correct it or take the line out.");
        };
    }
}
