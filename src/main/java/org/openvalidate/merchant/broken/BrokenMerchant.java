package org.openvalidate.merchant.broken;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvalidate.merchant.Conducts;

/**
 * A merchant that does one thing wrong.
 *
 * @param id its name in {@code acceptance.broken}
 * @param sentence what it does wrong
 * @param caught the case that must catch it
 * @param rule the rule that must be VIOLATED there
 * @param also rules that are VIOLATED as well, there or in other cases, because the same mistake shows there too
 * @param conduct makes its conducts out of the correct ones: one function of one desk is another
 */
public record BrokenMerchant(
        String id, String sentence, String caught, String rule, Set<String> also, UnaryOperator<Conducts> conduct) {}
