package org.openvalidate.operator;

import java.util.function.Consumer;
import java.util.function.Function;
import org.openvalidate.catalogue.Text;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Product;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.wire.Money;

/** A merchant's system at the hands of a tester: whatever it is asked to do, the tester is asked to do there. */
public final class HandMerchant implements OwnSystem {

    private final CasePlay play;
    private final Consumer<String> named;
    private final Function<String, String> shown;

    /**
     * @param named hears every id that belongs to the case
     * @param shown what the till shows to be scanned for a trade, empty where it shows nothing
     */
    public HandMerchant(CasePlay play, Consumer<String> named, Function<String, String> shown) {
        this.play = play;
        this.named = named;
        this.shown = shown;
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        String trade = play.sell(words(sale));
        named.accept(trade);
        begun.accept(
                new Order(trade, trade, "", sale.product() == Product.TRANSACTION_QR ? shown.apply(trade) : "", ""));
    }

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        String sum = amount.text() + " " + amount.currency();
        String id = play.ask(
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
        String code = play.ask(
                Task.Kind.MERCHANT,
                new Text("Have the store's code made, and paste what it says.", "生成门店收款码，并粘贴其内容。"),
                "");
        if (!code.isEmpty()) {
            named.accept(code);
        }
        return code;
    }

    @Override
    public void loseTill() {
        done(new Text("Switch the till off now.", "立即关闭收银终端。"));
    }

    private void done(Text words) {
        String unused = play.ask(Task.Kind.MERCHANT, words, "");
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
                        "Sell for " + sum + " at the till and have it show a code to be scanned.",
                        "在收银终端收款 " + sum + "，并让终端展示二维码。");
            default ->
                new Text(
                        "Buy for " + sum + " in the shop and type the order's id here.",
                        "在商户页面下单 " + sum + "，并在此填写商户订单号。");
        };
    }
}
