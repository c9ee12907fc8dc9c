package org.openvalidate.check;

import java.util.Map;

/** Rules of files and books, by their ids. */
final class FileRules {

    private FileRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("matched.file", OnFiles::matched),
                Map.entry("difference.file", OnFiles::differs),
                Map.entry("refused.file", OnFiles::refused),
                Map.entry("settled.file", OnFiles::settled),
                Map.entry("again.file", OnFetching::again),
                Map.entry("alarm.file", OnFetching::alarm),
                Map.entry("empty.file", OnFetching::empty),
                Map.entry("range.file", OnDownloads::range),
                Map.entry("told.download", OnDownloads::told),
                Map.entry("rates.download", OnDownloads::rates));
    }
}
