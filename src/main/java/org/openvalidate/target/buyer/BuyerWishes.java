package org.openvalidate.target.buyer;

import org.openvalidate.gateway.Behaviour;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Wish;
import org.openvalidate.wire.Money;

/** What the person with the wallet is asked for, in both languages. */
final class BuyerWishes {

    private BuyerWishes() {}

    static Wish code(String caseId, Behaviour behaviour, int digits, String prefix) {
        String count = digits == 0 ? "" : " of " + digits + " digits";
        String zhCount = digits == 0 ? "" : "，应为 " + digits + " 位数字";
        String begin = prefix.isEmpty() ? "" : " that begins with " + prefix;
        String zhBegin = prefix.isEmpty() ? "" : "，以 " + prefix + " 开头";
        return new Wish(
                caseId,
                "Type the payment code" + count + begin + " of " + buyer(behaviour) + ".",
                "请输入" + zhBuyer(behaviour) + "的付款码" + zhCount + zhBegin + "。");
    }

    static Wish password(String caseId) {
        return new Wish(caseId, "Enter the payment password in the wallet now.", "请现在在钱包中输入支付密码。");
    }

    static Wish scan(String caseId, String qrCode) {
        return new Wish(caseId, "Scan this code with the wallet and pay.", "请用钱包扫描此二维码并付款。", qrCode);
    }

    static Wish scanStore(String caseId, String qrCode, Money amount) {
        return new Wish(
                caseId,
                "Scan this store code with the wallet and pay " + amount + ".",
                "请用钱包扫描此门店码并支付 " + amount + "。",
                qrCode);
    }

    static Wish opens(String caseId, Order order) {
        return order.orderString().isEmpty()
                ? new Wish(caseId, "Open this address in a browser.", "请在浏览器中打开此地址。", order.redirectUrl())
                : new Wish(
                        caseId,
                        "Hand this order string over to the wallet from a test app.",
                        "请从测试应用将此订单串提交给钱包。",
                        order.orderString());
    }

    static Wish logsIn(String caseId) {
        return new Wish(caseId, "Log in at the cashier as the sandbox buyer; do not pay yet.", "请以沙箱买家身份登录收银台，暂不付款。");
    }

    static Wish pays(String caseId) {
        return new Wish(caseId, "Pay at the cashier as the sandbox buyer.", "请以沙箱买家身份在收银台付款。");
    }

    static Wish leaves(String caseId) {
        return new Wish(caseId, "Leave the cashier without paying: close the page.", "请不要付款，直接关闭收银台页面。");
    }

    static Wish returns(String caseId) {
        return new Wish(caseId, "Go back to the shop from the cashier.", "请从收银台返回商户页面。");
    }

    private static String buyer(Behaviour behaviour) {
        return switch (behaviour) {
            case PAYS_AT_ONCE -> "a buyer whose wallet asks for no password";
            case ENTERS_PASSWORD ->
                "a buyer whose wallet asks for the password, which is entered when a later step says so";
            case ABANDONS -> "a buyer whose wallet asks for the password, which is never entered";
            case BALANCE_NOT_ENOUGH -> "a buyer whose balance is too small";
        };
    }

    private static String zhBuyer(Behaviour behaviour) {
        return switch (behaviour) {
            case PAYS_AT_ONCE -> "免密支付买家";
            case ENTERS_PASSWORD -> "需输入支付密码的买家（等到后续步骤提示时再输入）";
            case ABANDONS -> "需输入支付密码但始终不输入的买家";
            case BALANCE_NOT_ENOUGH -> "余额不足的买家";
        };
    }
}
