package org.openvalidate.merchant;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.fetch.Depot;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Money;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * A merchant that does what the vendor's pages ask for. It has a desk for each thing it can be asked to do; how exactly a
 * desk behaves stands in {@link Conducts}.
 */
public final class ReferenceMerchant implements Merchant {

    /** How long a download is waited for; ours. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(1);

    private final Till till;
    private final ScanDesk scans;
    private final CodeDesk codes;
    private final Canceller canceller;
    private final RefundDesk refunds;
    private final WebShop web;
    private final WebRefunds webRefunds;
    private final NoticeDesk notices;
    private final ReturnDesk returns;
    private final ReconciliationDesk files;
    private final RateDesk rates;
    private final RegistrationDesk registrations;
    private final Shop shop;
    private final Alarm alarm;

    private ReferenceMerchant(
            Till till,
            WebShop web,
            WebRefunds webRefunds,
            ScanDesk scans,
            CodeDesk codes,
            Canceller canceller,
            RefundDesk refunds,
            NoticeDesk notices,
            ReturnDesk returns,
            ReconciliationDesk files,
            RateDesk rates,
            RegistrationDesk registrations,
            Shop shop,
            Alarm alarm) {
        this.till = till;
        this.web = web;
        this.webRefunds = webRefunds;
        this.scans = scans;
        this.codes = codes;
        this.canceller = canceller;
        this.refunds = refunds;
        this.notices = notices;
        this.returns = returns;
        this.files = files;
        this.rates = rates;
        this.registrations = registrations;
        this.shop = shop;
        this.alarm = alarm;
    }

    /**
     * Opens for business.
     *
     * @param shop who it is
     * @param conducts how it behaves
     * @param dialect how it speaks
     * @param timeline whose clock it follows
     * @param line how it reaches the gateway
     * @param witness hears what it claims
     * @param chance makes its trade ids
     * @param server where its files lie
     */
    public static ReferenceMerchant open(
            Shop shop,
            Conducts conducts,
            Dialect dialect,
            Timeline timeline,
            Line line,
            Witness witness,
            Chance chance,
            Depot server) {
        Conduct conduct = conducts.till();
        Supplier<String> ids = () -> "OV" + chance.alphanumeric(20);
        Bookkeeping bookkeeping = new Bookkeeping(shop, conducts.reconciliation(), timeline);
        Caller caller = new Caller(shop, conduct, dialect, timeline, line, bookkeeping);
        Orders orders = new Orders(witness, bookkeeping);
        Alarm alarm = new Alarm(conduct, witness);
        Counter counter = new Counter(shop, conduct, caller);
        RefundDesk refunds = new RefundDesk(
                new RefundCounter(shop, conducts.refunds(), caller),
                conducts.refunds(),
                bookkeeping,
                orders,
                alarm,
                timeline,
                ids,
                conduct.declared().jobInterval());
        Leftovers leftovers = new Leftovers(counter, conduct, orders, refunds, alarm, timeline);
        Canceller canceller = new Canceller(counter, conduct, orders, alarm, leftovers, timeline);
        Till till = new Till(counter, conduct, orders, alarm, canceller, leftovers, timeline, ids);
        ScanConduct scanning = conducts.scans();
        ScanCounter scanner =
                new ScanCounter(shop, scanning, caller, conduct.declared().payPatience());
        CodeDesk codes = new CodeDesk(scanner, scanning, shop, alarm);
        WebConduct far = conducts.web();
        WebShop web = new WebShop(new WebCounter(shop, far, caller), far, orders, alarm, timeline, ids);
        WebRefundConduct giving = conducts.webRefunds();
        boolean synchronous = conduct.declared().habits().refunds().synchronous();
        WebRefunds webRefunds = new WebRefunds(
                new WebRefundCounter(shop, giving, caller, timeline, synchronous),
                giving,
                orders,
                alarm,
                timeline,
                ids);
        Downloads downloads = new Downloads(
                shop, dialect, line, DOWNLOAD, conducts.reconciliation().daysAtOnce());
        return new ReferenceMerchant(
                till,
                web,
                webRefunds,
                new ScanDesk(scanner, scanning, till, orders, alarm, canceller, leftovers, timeline, ids),
                codes,
                canceller,
                refunds,
                new NoticeDesk(
                        shop,
                        conducts.notices(),
                        dialect,
                        caller,
                        bookkeeping,
                        conduct.declared().habits().confirms(),
                        orders,
                        refunds,
                        webRefunds,
                        codes,
                        alarm),
                new ReturnDesk(shop, far, dialect, orders, web),
                new ReconciliationDesk(
                        conducts.reconciliation(),
                        bookkeeping,
                        server,
                        downloads,
                        orders,
                        refunds,
                        alarm,
                        timeline,
                        witness),
                new RateDesk(conducts.reconciliation(), downloads, alarm, timeline),
                new RegistrationDesk(conducts.registrations(), caller, alarm, witness, timeline),
                shop,
                alarm);
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        Map<String, String> place = shop.extendInfo(sale.storeId());
        if (!registrations.sells(place.getOrDefault("secondary_merchant_id", ""), place.getOrDefault("store_id", ""))) {
            alarm.raise("", "Nothing is sold before the shop is approved.");
        } else if (!sale.product().inStore()) {
            web.sell(sale, begun);
        } else if (sale.product() == Product.TRANSACTION_QR) {
            scans.sell(sale, begun);
        } else {
            till.sell(sale, begun);
        }
    }

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        if (webRefunds.handles(orderId)) {
            // no notice may have come of what was paid
            web.look(orderId);
            webRefunds.refund(orderId, amount, begun);
        } else {
            refunds.refund(orderId, amount, begun);
        }
    }

    @Override
    public void cancel(String orderId) {
        canceller.takeBack(orderId);
    }

    @Override
    public void query(String orderId) {
        till.query(orderId);
    }

    @Override
    public void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        files.reconcile(kind, new Period(first, last));
    }

    @Override
    public void rates() {
        rates.download();
    }

    @Override
    public String storeCode() {
        return codes.create();
    }

    @Override
    public void changeStoreCode(String qrCode, CodeChange change) {
        codes.change(qrCode, change);
    }

    @Override
    public void register(Registration registration) {
        registrations.register(registration);
    }

    @Override
    public void registrationStatus(Registration registration) {
        registrations.query(registration);
    }

    @Override
    public void loseTill() {
        till.die();
    }

    /** What it answers to whatever reaches it from outside: a buyer who comes back with GET, a notice otherwise. */
    public Response answers(Request request) {
        return request.method().equals("GET") ? returns.welcomes(request) : notices.hears(request);
    }
}
