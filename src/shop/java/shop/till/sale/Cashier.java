package shop.till.sale;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import shop.till.alipay.Alipay;
import shop.till.alipay.Reading;
import shop.till.alipay.Result;
import shop.till.alipay.Sale;

/**
 * Takes sales, refunds and cancels, and works on each in a thread of its own until it is decided. The cashier's lock
 * is held only while work is handed out: the job must not take a sale for left over before its own worker has it.
 */
public final class Cashier implements AutoCloseable {

    private static final Map<String, String> WORDS = Map.of(
            "BUYER_BALANCE_NOT_ENOUGH", "Balance not enough: the customer tops up or pays otherwise.",
            "BUYER_BANKCARD_BALANCE_NOT_ENOUGH", "Balance not enough: the customer picks another card.",
            "BUYER_NOT_EXIST", "The code has expired: ask the customer to refresh it and scan again.",
            "SOUNDWAVE_PARSER_FAIL", "The code was not readable: ask the customer to refresh it and scan again.",
            "TRADE_BUYER_NOT_MATCH", "Another customer began this payment: start a new one.",
            "TRADE_HAS_CLOSE", "This payment is closed: start a new one.",
            "BUYER_ENABLE_STATUS_FORBID", "The customer's account is blocked: take another means of payment.");

    private final Alipay alipay;
    private final Books books;
    private final Register register;
    private final Refunds refunds;
    private final Canceller canceller;
    private final Follower follower;
    private final String qrValidity;
    private final Mistake mistake;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor();
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();

    /** The background job begins at once, with what an earlier run left over. */
    public Cashier(Alipay alipay, Books books, Register register, Refunds refunds, Rhythm rhythm) {
        this.alipay = alipay;
        this.books = books;
        this.register = register;
        this.refunds = refunds;
        this.mistake = rhythm.mistake();
        this.canceller = new Canceller(alipay, books, rhythm, refunds);
        this.follower = new Follower(alipay, books, rhythm, canceller);
        // whole minutes, and longer than our own patience
        this.qrValidity = (rhythm.budget().toMinutes() + 1) + "m";
        var unused = job.scheduleWithFixedDelay(this::round, 0, rhythm.job().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins a sale; the order has its ids when this returns, and nothing has been sent yet. */
    public synchronized Order charge(Request request) {
        Function<String, Sale> sale = tradeId -> new Sale(
                tradeId,
                request.amount(),
                request.currency(),
                request.transCurrency(),
                request.subject(),
                request.storeId(),
                request.secondaryMerchantId());
        boolean barcode = !request.paymentCode().isEmpty();
        Order order = register.open(barcode ? "BARCODE" : "TRANSACTION_QR", sale);
        work(order.id(), order.id(), () -> {
            if (barcode) {
                pay(order, request.paymentCode(), sale);
            } else {
                show(order, sale);
            }
            return null;
        });
        return order;
    }

    /** Begins a refund. */
    public synchronized Refund refund(Order order, BigDecimal amount, String reason) {
        Refund refund = refunds.open(order, amount, reason);
        work(refund.id(), order.id(), () -> {
            refunds.run(refund);
            return null;
        });
        return refund;
    }

    /**
     * Begins to cancel an order.
     *
     * @throws IllegalStateException when it is over, or partly refunded
     */
    public synchronized void cancel(Order order) {
        if (!order.beginCancel()) {
            throw new IllegalStateException("an order that is " + order.state() + " cannot be cancelled now");
        }
        // whoever follows the order sees it and cancels; where nobody does, it is done here
        work(order.id(), order.id(), () -> {
            canceller.cancel(order);
            return null;
        });
    }

    /** Asks the gateway once; only an order that is still open learns from it. */
    public void query(Order order) throws InterruptedException {
        follower.ask(order);
    }

    private void pay(Order order, String paymentCode, Function<String, Sale> sale) throws InterruptedException {
        long start = System.nanoTime();
        Reading read = alipay.pay(order.sale(), paymentCode);
        if (read.result() == Result.UNKNOWN && mistake == Mistake.UNKNOWN_IS_FAILURE) {
            order.failed(words(read.code()));
            return;
        }
        if (read.result() == Result.UNKNOWN && mistake == Mistake.PAYS_AGAIN) {
            register.renumber(order, sale);
            read = alipay.pay(order.sale(), paymentCode);
        }
        switch (read.result()) {
            case SUCCESS -> order.paid(read.field("alipay_trans_id"));
            case FAILED -> order.failed(words(read.code()));
            case REFUSED -> {
                books.alert(order.id(), "pay refused: " + read.code());
                Result found = follower.ask(order).result();
                if (found == Result.ABSENT || found == Result.REFUSED || found == Result.FAILED) {
                    order.failed(words(read.code()));
                }
            }
            case UNKNOWN -> books.alert(order.id(), "pay: " + read.code());
            default -> {}
        }
        follower.follow(order, start);
    }

    private void show(Order order, Function<String, Sale> sale) throws InterruptedException {
        long start = System.nanoTime();
        Reading read = alipay.precreate(order.sale(), qrValidity);
        if (read.result() == Result.WAITING && order.ending() == Order.Ending.NONE) {
            books.alert(order.id(), "no code came back: once more under another id");
            Reading undone = alipay.cancel(order.sale());
            if (undone.result() != Result.SUCCESS) {
                books.alert(order.id(), "cancel of " + order.sale().tradeId() + ": " + undone.code());
            }
            register.renumber(order, sale);
            start = System.nanoTime();
            read = alipay.precreate(order.sale(), qrValidity);
        }
        if (read.result() == Result.SUCCESS) {
            order.showing(read.field("qr_code"));
            follower.follow(order, start);
        } else if (read.result() == Result.FAILED || read.result() == Result.REFUSED) {
            // nobody saw a code, so nobody can pay
            order.failed(words(read.code()));
        } else {
            books.alert(order.id(), "precreate: " + read.code());
            canceller.cancel(order);
        }
    }

    /** Hands out what the till died on, and what could not be delivered. */
    private synchronized void round() {
        for (Order order : register.orders()) {
            if (order.state() == Order.State.PENDING || order.ending() != Order.Ending.NONE) {
                work(order.id(), order.id(), () -> {
                    tidy(order);
                    return null;
                });
            }
        }
        for (Refund refund : register.refunds()) {
            if (refund.pending()) {
                work(refund.id(), refund.order().id(), () -> {
                    refunds.again(refund);
                    return null;
                });
            }
        }
    }

    private void tidy(Order order) throws InterruptedException {
        switch (order.ending()) {
            case CANCELLING -> canceller.again(order);
            case REFUSED -> canceller.settleRefused(order);
            case NONE -> {
                follower.ask(order);
                if (order.state() == Order.State.PENDING) {
                    canceller.cancel(order);
                }
            }
        }
    }

    /** One worker per subject: the job leaves alone what somebody is busy with. */
    private void work(String subject, String orderId, Callable<Void> task) {
        if (!inWork.add(subject)) {
            return;
        }
        workers.execute(() -> {
            try {
                task.call();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (Exception fault) {
                books.alert(orderId, "the till itself failed: " + fault);
            } finally {
                inWork.remove(subject);
            }
        });
    }

    private static String words(String code) {
        return WORDS.getOrDefault(code, "Payment failed: take another means of payment.") + " (" + code + ")";
    }

    @Override
    public void close() {
        job.shutdownNow();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                System.err.println("a worker did not end in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
