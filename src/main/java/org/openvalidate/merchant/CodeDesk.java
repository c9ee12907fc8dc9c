package org.openvalidate.merchant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.wire.Money;

/**
 * The codes that hang in the stores, and the sales that come of them: nobody orders these, a notice is the first that is
 * heard. Source: legacy-instore §2.11, §2.17.
 */
final class CodeDesk {

    private final ScanCounter counter;
    private final ScanConduct conduct;
    private final Shop shop;
    private final Alarm alarm;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private int changes;

    CodeDesk(ScanCounter counter, ScanConduct conduct, Shop shop, Alarm alarm) {
        this.counter = counter;
        this.conduct = conduct;
        this.shop = shop;
        this.alarm = alarm;
    }

    /** Returns what buyers scan, empty where no code was made. */
    String create() {
        String mark = nextMark();
        Heard heard = counter.create(mark);
        alarm.ifUnknown("", "store code", heard);
        String code = heard.field("qrcode");
        if (!code.isEmpty()) {
            remember(code, mark);
        }
        return code;
    }

    void change(String code, CodeChange change) {
        String mark = nextMark();
        Heard heard = change == CodeChange.MODIFY
                ? counter.modify(code, mark, shop.subject() + " " + changes)
                : counter.status(code, change);
        alarm.ifUnknown("", "store code", heard);
        if (change == CodeChange.MODIFY && heard.news() == Heard.News.DONE) {
            remember(code, mark);
        }
    }

    /** The sale behind a payment that nobody ordered; empty where it was not made by a code of ours. */
    synchronized Optional<Sale> sale(String mark, Money amount) {
        return marks.containsValue(mark) ? Optional.of(new Sale(Product.STORE_QR, amount, "")) : Optional.empty();
    }

    /** What a payment by a code is booked under. */
    String bookedUnder(String trade, String notifyId) {
        return conduct.booksStoreSale(trade, notifyId);
    }

    /** A second create returns the code there is, with what was said of it first: both marks are good. */
    private synchronized void remember(String code, String mark) {
        marks.put(code + "/" + mark, mark);
    }

    private synchronized String nextMark() {
        changes++;
        return "code-" + changes;
    }
}
