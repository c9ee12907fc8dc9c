package org.openvalidate.catalogue;

import java.util.List;
import java.util.Optional;

/** The Questions sheet, in its order. */
public record Questionnaire(List<Question> questions) {

    /** A workbook that asks nothing: then nothing is excluded. */
    public static final Questionnaire NONE = new Questionnaire(List.of());

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** The question with this id. */
    public Optional<Question> find(String id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The ids in the order of the sheet. */
    public List<String> ids() {
        return questions.stream().map(Question::id).toList();
    }
}
