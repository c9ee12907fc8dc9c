package org.openvalidate.operator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.operator.Bill;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.HeldWallet;
import org.openvalidate.page.Template;

/**
 * What a phone meets that has scanned a code of the case on the desk: the bill, and the buttons of its buyer. Nobody is
 * asked for a number here: who has the code is the buyer, and can do nothing but pay it.
 */
final class Phone {

    /** Where every code leads that this page's wallet scans. */
    static final String FOLDER = "/pay/";

    private static final Template PAGE = Template.of(Phone.class, "pay.ftlh");
    private static final String SUM = "\\d{1,8}(\\.\\d{1,2})?";

    private final Desk desk;

    Phone(Desk desk) {
        this.desk = desk;
    }

    static boolean serves(Ask ask) {
        return ask.path().startsWith(FOLDER);
    }

    Page answer(Ask ask, Lang lang) {
        Optional<HeldWallet> wallet = desk.current().map(CasePlay::wallet);
        Optional<Bill> bill = wallet.flatMap(each -> each.bill(ask.path()));
        if (wallet.isEmpty() || bill.isEmpty()) {
            return Views.say(404, Words.NO_BILL, Words.NO_BILL_WHY, lang);
        }
        if (!ask.isPost()) {
            if (bill.get().standing() == Bill.Standing.CLOSED) {
                wallet.get().seesClosed();
            }
            return shown(200, bill.get(), Words.NOTHING, lang);
        }
        if (!Door.sameOrigin(ask)) {
            return Views.say(403, Words.FOREIGN, Words.FOREIGN_WHY, lang);
        }
        String sum = ask.field("sum").strip();
        if (ask.field("act").equals("pay") && bill.get().sum().isEmpty() && !isSum(sum)) {
            return shown(400, bill.get(), Words.SUM_NEEDED, lang);
        }
        boolean done = switch (ask.field("act")) {
            case "pay" -> wallet.get().pay(ask.path(), sum);
            case "password" -> wallet.get().password();
            case "wrong" -> wallet.get().wrongPassword();
            case "leave" -> wallet.get().leave();
            default -> false;
        };
        return done
                ? Page.onward(ask.path() + "?lang=" + lang.code())
                : shown(409, wallet.get().bill(ask.path()).orElse(bill.get()), Words.TWICE, lang);
    }

    /** A sum that can be paid: more than nothing. */
    private static boolean isSum(String typed) {
        return typed.matches(SUM) && !typed.matches("[0.]+");
    }

    private static Page shown(int status, Bill bill, Words note, Lang lang) {
        Map<String, Object> model = new LinkedHashMap<>(Views.in(lang));
        model.put("subject", bill.subject());
        model.put("sum", bill.sum());
        model.put("currency", bill.currency());
        model.put("standing", bill.standing().name());
        model.put("note", note.in(lang));
        return Page.html(status, PAGE.text(model));
    }
}
