package org.openvalidate.merchant.broken;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.openvalidate.dialect.Draft;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.Heard;
import org.openvalidate.merchant.Next;

/** The mistakes at the till that more than one merchant makes, each in its own measure. */
final class TillMistake {

    private TillMistake() {}

    /** Goes on so after a pay that was answered with this code. */
    static Conduct afterPay(Declared declared, String code, Next next) {
        return new Conduct(declared) {
            @Override
            public Next afterPay(Heard heard) {
                return heard.code().equals(code) ? next : super.afterPay(heard);
            }
        };
    }

    /** Leaves so long between two queries. */
    static Conduct queryingEvery(Declared declared, Duration pause) {
        return new Conduct(declared) {
            @Override
            public Duration betweenQueries() {
                return pause;
            }
        };
    }

    /** Cancels so long after the pay. */
    static Conduct cancellingAfter(Declared declared, Duration wait) {
        return new Conduct(declared) {
            @Override
            public Duration beforeCancel() {
                return wait;
            }
        };
    }

    /** Pays with one field made into another. */
    static Conduct paying(Declared declared, String field, UnaryOperator<String> edit) {
        return new Conduct(declared) {
            @Override
            public Draft pay(Draft draft) {
                return Drafts.edited(draft, field, edit);
            }
        };
    }
}
