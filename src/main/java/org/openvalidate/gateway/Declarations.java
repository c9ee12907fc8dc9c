package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What an account has declared to customs.
 *
 * @param byRequestNo each by out_request_no
 */
public record Declarations(PMap<String, Declaration> byRequestNo) {

    /** Nothing was declared. */
    static final Declarations NONE = new Declarations(HashTreePMap.empty());

    /** What was declared under a number. */
    public Optional<Declaration> find(String requestNo) {
        return Optional.ofNullable(byRequestNo.get(requestNo));
    }

    /** In CNY, what is declared of a trade under other numbers than this. */
    BigDecimal beside(String requestNo, String alipayId) {
        return byRequestNo.values().stream()
                .filter(each ->
                        each.alipayId().equals(alipayId) && !each.requestNo().equals(requestNo))
                .map(Declaration::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Declarations with(Declaration declaration) {
        return new Declarations(byRequestNo.plus(declaration.requestNo(), declaration));
    }
}
