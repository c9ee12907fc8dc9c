package org.openvalidate.diagnose;

import java.util.function.UnaryOperator;

/**
 * One way to sign wrongly.
 *
 * @param id the cause it is
 * @param detail what shows it
 * @param field the one parameter it is about, empty where there is more than one
 * @param change from what should have been signed to what would be then
 */
record Slip(CauseId id, Said detail, String field, UnaryOperator<Signing> change) {

    Cause cause() {
        return new Cause(id, detail.of(field), field);
    }
}
