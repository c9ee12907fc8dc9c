package org.openvalidate.merchant.differing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.openvalidate.dialect.SignType;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Habits;

/**
 * A merchant that is correct, though not as the reference merchant is.
 *
 * @param id its name in {@code acceptance.differing}
 * @param sentence what it does otherwise
 * @param source where that is allowed
 * @param answers what it answers to the questionnaire, by question; without them it would be held to the defaults
 * @param advice rules that may be VIOLATED as advice, which fails no case
 * @param undecided cases whose situation never arises with it, so that they are INCONCLUSIVE
 * @param signType how it signs where a case does not say
 * @param charset how it encodes where a case does not say
 * @param habits makes its habits out of those that a case asks for
 * @param conduct makes its conducts out of the reference merchant's
 */
public record DifferingMerchant(
        String id,
        String sentence,
        String source,
        Map<String, String> answers,
        Set<String> advice,
        Set<String> undecided,
        SignType signType,
        Charset charset,
        UnaryOperator<Habits> habits,
        UnaryOperator<Conducts> conduct) {

    /** Nothing is otherwise: the reference merchant itself. */
    public static final DifferingMerchant NONE = new DifferingMerchant(
            "",
            "",
            "",
            Map.of(),
            Set.of(),
            Set.of(),
            SignType.MD5,
            StandardCharsets.UTF_8,
            UnaryOperator.identity(),
            UnaryOperator.identity());

    public DifferingMerchant {
        answers = Map.copyOf(answers);
        advice = Set.copyOf(advice);
        undecided = Set.copyOf(undecided);
    }

    static DifferingMerchant correct(String id, String sentence, String source) {
        return new DifferingMerchant(
                id,
                sentence,
                source,
                NONE.answers,
                NONE.advice,
                NONE.undecided,
                NONE.signType,
                NONE.charset,
                NONE.habits,
                NONE.conduct);
    }

    DifferingMerchant declaring(String question, String answer) {
        Map<String, String> more = new TreeMap<>(answers);
        more.put(question, answer);
        return new DifferingMerchant(id, sentence, source, more, advice, undecided, signType, charset, habits, conduct);
    }

    DifferingMerchant advised(String... rules) {
        return new DifferingMerchant(
                id, sentence, source, answers, Set.of(rules), undecided, signType, charset, habits, conduct);
    }

    DifferingMerchant undecided(String... cases) {
        return new DifferingMerchant(
                id, sentence, source, answers, advice, Set.of(cases), signType, charset, habits, conduct);
    }

    DifferingMerchant signingWith(SignType other) {
        return new DifferingMerchant(id, sentence, source, answers, advice, undecided, other, charset, habits, conduct);
    }

    DifferingMerchant encodingIn(Charset other) {
        return new DifferingMerchant(
                id, sentence, source, answers, advice, undecided, signType, other, habits, conduct);
    }

    DifferingMerchant usedTo(UnaryOperator<Habits> other) {
        return new DifferingMerchant(
                id, sentence, source, answers, advice, undecided, signType, charset, other, conduct);
    }

    DifferingMerchant conducting(UnaryOperator<Conducts> other) {
        return new DifferingMerchant(
                id, sentence, source, answers, advice, undecided, signType, charset, habits, other);
    }
}
