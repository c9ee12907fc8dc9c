package shop.till.sale;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import shop.till.alipay.Account;
import shop.till.alipay.Alipay;
import shop.till.alipay.PreSign;

/**
 * What comes to {@code notify_url}: believed only when signature, sender, order, amount and currency are all in order,
 * and entered through the order's own lock. Source: legacy-instore 2.3, 2.17; legacy-online 1.5, 4.4.
 */
public final class Notices {

    /** The one word that stops the gateway from sending again. */
    public static final String ACKNOWLEDGED = "success";

    /** Anything else has it sent again. */
    public static final String NOT_TAKEN = "fail";

    private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

    private final Account account;
    private final Alipay alipay;
    private final Register register;
    private final Books books;
    private final boolean askSender;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @param askSender whether {@code notify_verify} is called for each notice */
    public Notices(Account account, Alipay alipay, Register register, Books books, boolean askSender) {
        this.account = account;
        this.alipay = alipay;
        this.register = register;
        this.books = books;
        this.askSender = askSender;
    }

    /** Takes a notice and says what to answer. */
    public String take(Map<String, String> notice, Charset charset) {
        String tradeId = notice.getOrDefault("out_trade_no", "");
        Optional<Order> order = register.trade(tradeId);
        Optional<String> objection = objection(notice, charset, order);
        if (objection.isEmpty() && order.isPresent()) {
            objection = enter(notice, order.get());
        }
        if (objection.isPresent()) {
            books.alert(
                    order.map(Order::id).orElse(""),
                    "notice " + shown(notice.get("notify_id")) + " for " + shown(tradeId) + ": " + objection.get());
            return NOT_TAKEN;
        }
        taken.add(notice.getOrDefault("notify_id", ""));
        return ACKNOWLEDGED;
    }

    private Optional<String> objection(Map<String, String> notice, Charset charset, Optional<Order> order) {
        // a form decodes the plus of Base64 to a blank
        String sign = notice.getOrDefault("sign", "").replace(' ', '+');
        if (!notice.getOrDefault("sign_type", "").equals(account.signer().type().name())
                || !account.signer().verifies(PreSign.of(notice), charset, sign)) {
            return Optional.of("the signature is wrong");
        }
        String notifyId = notice.getOrDefault("notify_id", "");
        if (notifyId.isEmpty()) {
            return Optional.of("it has no notify_id");
        }
        // a notice that was taken once is past the minute in which its sender can be asked
        if (askSender && !taken.contains(notifyId)) {
            Optional<String> stranger = stranger(notifyId);
            if (stranger.isPresent()) {
                return stranger;
            }
        }
        String seller = notice.getOrDefault("seller_id", "");
        if (!seller.isEmpty() && !seller.equals(account.partner())) {
            return Optional.of("it is meant for another merchant");
        }
        return order.isPresent() ? Optional.empty() : Optional.of("there is no such order");
    }

    private Optional<String> stranger(String notifyId) {
        try {
            String answer = alipay.notifyVerify(notifyId);
            return answer.equals("true") ? Optional.empty() : Optional.of("notify_verify says " + shown(answer));
        } catch (IOException unknown) {
            return Optional.of("notify_verify: " + unknown.getMessage());
        }
    }

    private Optional<String> enter(Map<String, String> notice, Order order) {
        String refundId = notice.getOrDefault("out_return_no", notice.getOrDefault("partner_refund_id", ""));
        if (!refundId.isEmpty() || notice.getOrDefault("notify_type", "").equals("refund_status_sync")) {
            return refund(notice, order, refundId);
        }
        String status = notice.getOrDefault("trade_status", "");
        if (PAID.contains(status)) {
            return payment(notice, order);
        }
        if (status.equals("TRADE_CLOSED")) {
            order.closedByNotice(notice.get("out_trade_no"));
        }
        return Optional.empty();
    }

    private Optional<String> payment(Map<String, String> notice, Order order) {
        if (!order.sale().costs(notice.getOrDefault("total_fee", ""))) {
            return Optional.of("the amount is not " + order.sale().amount().toPlainString());
        }
        if (!order.sale().inCurrency(notice.getOrDefault("currency", ""))) {
            return Optional.of("the currency is not " + order.sale().pricing());
        }
        boolean entered = order.paidByNotice(notice.get("out_trade_no"), notice.getOrDefault("trade_no", ""));
        if (!entered && order.givenUp()) {
            books.alert(order.id(), "paid, says a notice, but the sale was given up: the cancel decides");
        }
        return Optional.empty();
    }

    private Optional<String> refund(Map<String, String> notice, Order order, String refundId) {
        Optional<Refund> known = register.refund(refundId).filter(refund -> refund.order() == order);
        if (known.isEmpty()) {
            return Optional.of("there is no such refund of this order");
        }
        Refund refund = known.get();
        String amount = notice.getOrDefault("return_amount", notice.getOrDefault("refund_amount", ""));
        if (!amount.isEmpty() && !refund.amounts(amount)) {
            return Optional.of("the amount is not that of the refund");
        }
        String currency = notice.getOrDefault("currency", "");
        if (!currency.isEmpty() && !order.sale().inCurrency(currency)) {
            return Optional.of("the currency is not " + order.sale().pricing());
        }
        String status = notice.getOrDefault("refund_status", "");
        if (status.equals("REFUND_SUCCESS")) {
            refund.succeeded();
            return Optional.empty();
        }
        if (status.equals("REFUND_FAIL")) {
            refund.failed(notice.getOrDefault("error_code", status));
            return Optional.empty();
        }
        return Optional.of("it does not say what became of the refund");
    }

    /** Words of a stranger, cut and cleaned before they go into a log. */
    private static String shown(String text) {
        String clean = text == null ? "" : text.replaceAll("[^A-Za-z0-9_.-]", "?");
        return clean.isEmpty() ? "(none)" : clean.substring(0, Math.min(64, clean.length()));
    }
}
