package org.openvalidate.operator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openvalidate.catalogue.Text;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileJobs;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.merchant.external.KnownOrder;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.wire.Money;

/** A merchant's system at the hands of a tester: whatever it is asked to do, the tester is asked to do there. */
public final class HandMerchant implements OwnSystem {

    private final Requests tester;
    private final Consumer<String> named;
    private final Screen screen;
    private final BackOffice office;
    private final FileJobs jobs = new FileJobs();

    /** What the merchant's system shows to be scanned, as far as the gateway knows; empty where it shows nothing. */
    public interface Screen {

        /** The code of an order, by the merchant's trade id. */
        String ofOrder(String trade);

        /** The code of a store that was made last. */
        String ofStore();
    }

    /**
     * @param named hears every id that belongs to the case
     * @param witness hears what the tester reads in the back office
     */
    public HandMerchant(CasePlay play, Consumer<String> named, Screen screen, Witness witness) {
        this.tester = play.requests();
        this.named = named;
        this.screen = screen;
        this.office = new BackOffice(tester, witness);
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        String trade = tester.sell(words(sale));
        tester.priced(trade, sale.amount());
        named.accept(trade);
        String shown = sale.product() == Product.TRANSACTION_QR ? screen.ofOrder(trade) : "";
        begun.accept(new Order(trade, trade, "", shown, sale.product() == Product.APP ? pasted() : ""));
        // an app's order string calls nobody before it is handed over
        tester.sold();
    }

    private String pasted() {
        return tester.ask(
                Task.Kind.READ,
                new Text("Paste the order string that the app hands over to the wallet.", "粘贴应用提交给钱包的订单串。"),
                "");
    }

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        String sum = amount.text() + " " + amount.currency();
        String id = tester.ask(
                Task.Kind.MERCHANT,
                new Text(
                        "Refund " + sum + " of the sale " + orderId + ". Type the refund's id if the till shows it.",
                        "对订单 " + orderId + " 退款 " + sum + "。如终端显示退款号，请填写。"),
                "");
        if (!id.isEmpty()) {
            named.accept(id);
            begun.accept(id);
        }
    }

    @Override
    public void cancel(String orderId) {
        done(new Text("Cancel the sale " + orderId + " at the till.", "在收银终端撤销订单 " + orderId + "。"));
    }

    @Override
    public void query(String orderId) {
        done(new Text("Query the sale " + orderId + " by hand at the till.", "在收银终端手动查询订单 " + orderId + "。"));
    }

    @Override
    public String storeCode() {
        String typed = tester.ask(
                Task.Kind.MERCHANT,
                new Text(
                        "Have the store's code made. If its address can be copied, paste it here.",
                        "生成门店收款码。如可复制其中的地址，请粘贴于此。"),
                "");
        String code = typed.isEmpty() ? screen.ofStore() : typed;
        if (!code.isEmpty()) {
            named.accept(code);
        }
        return code;
    }

    @Override
    public void changeStoreCode(String qrCode, CodeChange change) {
        office.change(qrCode, change);
    }

    @Override
    public void loseTill() {
        done(new Text("Switch the till off now.", "立即关闭收银终端。"));
    }

    @Override
    public void rates() {
        done(new Text("Have the shop download the rates of the day.", "让商户系统下载当日汇率。"));
    }

    @Override
    public void register(Registration registration) {
        named.accept(registration.merchant());
        office.register(registration);
    }

    @Override
    public void registrationStatus(Registration registration) {
        named.accept(registration.merchant());
        done(new Text(
                "Ask the gateway how the review of " + registration.merchant() + " stands.",
                "向网关查询二级商户 " + registration.merchant() + " 的审核状态。"));
    }

    @Override
    public void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        jobs.add(kind, first, last);
    }

    @Override
    public List<FileJob> jobs() {
        return jobs.waiting();
    }

    @Override
    public void recall(Instant since, List<KnownOrder> known, List<FileJob> waiting) {
        jobs.recall(waiting);
    }

    @Override
    public void compare(FileJob job, FileShare share) {
        office.compare(job);
        jobs.done(job);
    }

    private void done(Text words) {
        String unused = tester.ask(Task.Kind.MERCHANT, words, "");
    }

    private static Text words(Sale sale) {
        String sum = sale.amount().text() + " " + sale.amount().currency();
        return switch (sale.product()) {
            case BARCODE ->
                new Text(
                        "Sell for " + sum + " at the till and scan the code in the wallet.",
                        "在收银终端收款 " + sum + "，并扫描钱包中的付款码。");
            case TRANSACTION_QR ->
                new Text(
                        "Sell for " + sum + " at the till, have it show a code, and scan that with a phone.",
                        "在收银终端收款 " + sum + "，让终端展示二维码，并用手机扫描。");
            default ->
                new Text(
                        "Buy for " + sum + " in the shop and type the order's id here.",
                        "在商户页面下单 " + sum + "，并在此填写商户订单号。");
        };
    }
}
