package org.openvalidate.workbook;

import java.util.List;
import org.openvalidate.catalogue.Dictionary;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Sentence;

/** The rows that the Steps sheet must have: the dictionary, so that an author can look a sentence up. */
final class DictionaryRows {

    private DictionaryRows() {}

    static List<List<String>> all() {
        return Dictionary.sentences().stream().map(DictionaryRows::row).toList();
    }

    private static List<String> row(Sentence sentence) {
        return List.of(
                sentence.part().keyword().in(Lang.EN),
                sentence.en(),
                sentence.zh(),
                sentence.rule(),
                String.join(", ", sentence.parameters()));
    }
}
