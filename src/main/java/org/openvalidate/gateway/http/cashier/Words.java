package org.openvalidate.gateway.http.cashier;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvalidate.gateway.Obstacle;

/** What stands on the pages, in both languages. */
enum Words {
    CASHIER("Cashier", "收银台"),
    GATEWAY("Simulated gateway", "模拟网关"),
    TEST("Test page: no real money, and no real password is asked for.", "测试页面：不涉及真实资金，也不会要求输入真实密码。"),
    MERCHANT("Merchant", "商户"),
    GOODS("Goods", "商品"),
    YUAN("In yuan", "折合人民币"),
    SETTLED("Settled in", "结算币种"),
    ORDER("Order number", "商户订单号"),
    TRADE("Alipay trade id", "支付宝交易号"),
    PRODUCT("Product", "产品"),
    STATUS("Trade status", "交易状态"),
    NO_TRADE("no trade yet", "尚无交易"),
    LEFT_OVER("Time left", "剩余时间"),
    UNTIL("until", "截至"),
    BEIJING("Beijing time", "北京时间"),
    DAYS("d", "天"),
    HOURS("h", "小时"),
    MINUTES("min", "分"),
    SECONDS("s", "秒"),
    WEB("Website payment", "网站支付"),
    WAP("Mobile web payment", "手机网站支付"),
    APP("App payment", "App 支付"),
    WHO("Who pays?", "由谁付款？"),
    CHOOSE("Choose a test buyer to log in.", "请选择一位测试买家登录。"),
    RICH("enough money", "余额充足"),
    POOR("empty purse", "余额不足"),
    NEW_RICH("A new buyer with enough money", "新买家（余额充足）"),
    NEW_POOR("A new buyer with an empty purse", "新买家（余额不足）"),
    CONFIRM("Confirm the payment", "确认付款"),
    BUYER("Buyer", "买家"),
    RIGHT("Pay with the right password", "输入正确的支付密码并付款"),
    WRONG("Type a wrong password", "输入错误的支付密码"),
    LEAVE("Leave without paying", "不付款，离开"),
    OTHER("Log in as another buyer", "换一位买家登录"),
    LEFT("The buyer left without paying and may come back.", "买家未付款即离开，仍可返回重新登录。"),
    PAID("Paid", "付款成功"),
    PAID_BEFORE("This order is paid already and cannot be paid twice.", "该订单已付款，不能重复付款。"),
    CLOSED("This trade is closed: it was not paid in time.", "交易已关闭：未在有效时间内付款。"),
    EXPIRED("The time to pay this order is over.", "该订单的付款时间已过。"),
    BACK("Return to the merchant", "返回商户"),
    BACK_TO("The merchant's request sends the browser to", "商户请求中指定的返回地址位于"),
    NO_BACK("The request has no return_url: go back to the shop by yourself.", "请求中没有 return_url，请自行返回商户页面。"),
    BAD_BACK(
            "The return_url is no http or https address, so no browser is sent there:",
            "return_url 不是 http 或 https 地址，浏览器不会前往："),
    PROOF("This proves no payment. Only the notice and the query do.", "此结果不能作为付款凭证，请以异步通知和查询结果为准。"),
    TOLD("What the app is told", "App 收到的结果"),
    NOT_YET("Nothing yet: the buyer is still at the cashier.", "暂无结果：买家仍在收银台。"),
    NOT_KNOWN("left out: how they are written is not in the sources of this simulation", "省略：本模拟所依据的资料中没有其写法"),
    TELL("Tell the app something else, whatever has happened:", "无论实际情况如何，让 App 收到以下结果："),
    APP_HINT(
            "Paste the order string that the app hands over to the wallet. It is verified as the wallet would.",
            "请粘贴 App 交给钱包的订单串，系统将像钱包一样验签。"),
    APP_LABEL("Order string", "订单串"),
    APP_GO("Hand it over", "提交给钱包"),
    SUCCESS("paid", "付款成功"),
    PROCESSING("being processed", "处理中"),
    FAILED("failed", "付款失败"),
    CANCELLED("cancelled by the buyer", "买家取消"),
    NETWORK_ERROR("network error", "网络错误"),
    UNKNOWN("unknown, perhaps paid: query", "结果未知，可能已付款，请查询"),
    REFUSED("This payment cannot begin", "无法开始付款"),
    CODE("Error code", "错误码"),
    DETAIL("Detail", "详情"),
    REMEDY("What to do", "处理办法"),
    OF_REQUEST("Request", "请求"),
    NOWHERE("Nothing is behind this link", "链接无效"),
    NOWHERE_WHY(
            "No visit to the cashier has this address, or the account was reset or closed. Begin again at the shop.",
            "没有与此地址对应的收银台会话，或账号已重置或关闭。请从商户页面重新开始。"),
    FOREIGN("This form came from another site", "表单来自其他网站"),
    FOREIGN_WHY(
            "Buyers act on the cashier's own page only. Open the link of the visit and press the button there.",
            "买家只能在收银台页面上操作。请打开收银台链接并点击其中的按钮。"),
    UNKNOWN_ACT("Nobody can do this here", "无法执行该操作"),
    UNKNOWN_ACT_WHY("Open the link of the visit again and press one of its buttons.", "请重新打开收银台链接并点击其中的按钮。"),
    OBSTACLE_BUYER_UNKNOWN("Nobody is known by this login.", "没有这位买家。"),
    OBSTACLE_WRONG_PASSWORD("The password was wrong. Nothing was paid.", "支付密码错误，未付款。"),
    OBSTACLE_EMPTY_PURSE("The buyer's balance is not enough. Nothing was paid.", "买家余额不足，未付款。"),
    OBSTACLE_OTHER_BUYER("Another buyer has begun to pay this order. Nobody else can.", "该订单已由另一位买家开始付款，其他买家不能再付。"),
    OBSTACLE_OTHER_ORDER("Meanwhile an order with this number and other content has begun.", "相同订单号、不同内容的订单已经开始付款。"),
    OBSTACLE_TOO_LATE("Less than a minute is left: too late to log in.", "剩余时间不足一分钟，不能再登录。");

    private final String en;
    private final String zh;

    Words(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String in(Tongue tongue) {
        return tongue == Tongue.EN ? en : zh;
    }

    static Words of(Obstacle obstacle) {
        return valueOf("OBSTACLE_" + obstacle.name());
    }

    /** All of them by name, for a template. */
    static Map<String, String> all(Tongue tongue) {
        return Arrays.stream(values()).collect(Collectors.toMap(Enum::name, each -> each.in(tongue)));
    }
}
