package org.openvalidate.merchant.broken;

import java.util.Set;
import java.util.function.Function;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Declared;

/**
 * A merchant that does one thing wrong.
 *
 * @param id its name in {@code acceptance.broken}
 * @param sentence what it does wrong
 * @param caught the case that must catch it
 * @param rule the rule that must be VIOLATED there
 * @param also rules that are VIOLATED as well, there or in other cases, because the same mistake shows there too
 * @param conduct makes its conduct, which overrides one function of the correct one
 */
public record BrokenMerchant(
        String id,
        String sentence,
        String caught,
        String rule,
        Set<String> also,
        Function<Declared, Conduct> conduct) {}
