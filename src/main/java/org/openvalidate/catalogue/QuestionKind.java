package org.openvalidate.catalogue;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a question is answered. */
public enum QuestionKind {
    YES_NO("yes or no", "是（yes）或否（no）"),
    /** One of the choices. */
    CHOICE("one of", "单选"),
    /** At least one of the choices. */
    SEVERAL("one or more of", "可多选"),
    DURATION("a length of time such as 60 s", "时长，例如 60 s"),
    COUNT("a whole number", "整数"),
    AMOUNT("an amount such as 12.34 USD", "金额，例如 12.34 USD");

    private final Text label;

    QuestionKind(String en, String zh) {
        this.label = new Text(en, zh);
    }

    /** How to answer, in words. */
    public Text label() {
        return label;
    }

    /** The word in the Questions sheet, such as {@code yes-no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word. */
    public static Optional<QuestionKind> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** What a figure is measured in; empty where the answer is a choice. */
    public Optional<Unit> unit() {
        return switch (this) {
            case DURATION -> Optional.of(Unit.DURATION);
            case COUNT -> Optional.of(Unit.COUNT);
            case AMOUNT -> Optional.of(Unit.AMOUNT);
            case YES_NO, CHOICE, SEVERAL -> Optional.empty();
        };
    }
}
