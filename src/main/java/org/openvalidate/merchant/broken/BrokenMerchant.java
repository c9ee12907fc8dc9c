package org.openvalidate.merchant.broken;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvalidate.merchant.Conducts;

/**
 * A merchant that does one thing wrong.
 *
 * @param id its name in {@code acceptance.broken}
 * @param sentence what it does wrong
 * @param caught the case that must catch it
 * @param rule the rule that must be VIOLATED there, or over the run that it is part of
 * @param also rules that are VIOLATED as well, there or in other cases, because the same mistake shows there too
 * @param answers what it declares of its behaviour, by question, where it does not keep to that
 * @param conduct makes its conducts out of the correct ones: one function of one desk is another
 */
public record BrokenMerchant(
        String id,
        String sentence,
        String caught,
        String rule,
        Set<String> also,
        Map<String, String> answers,
        UnaryOperator<Conducts> conduct) {}
