package org.openvalidate.operator.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;

/** What stands on the pages, in both languages. */
enum Words {
    NOTHING("", ""),
    PAGE("Operator page", "操作页"),
    REMAINS("0 s left", "剩余 0 秒"),
    ALL_CASES("Cases", "用例"),
    PROGRESS("cases judged", "个用例已判定"),
    PLAN("Plan", "测试计划"),
    CASE("Case", "用例"),
    BACK("Back to the case", "返回用例"),
    SCENARIO("Scenario description", "场景描述"),
    PURPOSE("Test purpose", "集成测试目的"),
    PROCEDURE("Test steps", "集成测试步骤"),
    MUST_HOLD("What must hold", "预期结果"),
    WHO("Who are you?", "请填写测试人员"),
    WHO_WHY("Your name and role stand in the report beside what you say.", "姓名和角色会与您的确认一起写入报告。"),
    NAME("Name", "姓名"),
    ROLE("Role, such as cashier", "角色，例如收银员"),
    GO_ON("Go on", "继续"),
    PIN("Number from the terminal", "终端显示的数字"),
    PIN_WHY(
            "The terminal in which the run was started shows a number of eight digits. It lets one browser in.",
            "启动测试的终端显示一个八位数字，每个数字仅供一个浏览器使用。"),
    PIN_WRONG("That is not the number that the terminal shows.", "与终端显示的数字不一致。"),
    PIN_SHUT(
            "Too many wrong numbers were typed: nobody new is let in during this run. Use a browser that is let in already, or start the run again with --resume.",
            "输入错误次数过多，本次运行不再接受新的浏览器。请使用已进入的浏览器，或以 --resume 重新启动。"),
    WAITING("The next case is being prepared.", "正在准备下一个用例。"),
    WAITING_WHY("Load the page again in a moment.", "请稍后刷新页面。"),
    BEGIN("Begin this case", "开始此用例"),
    BEGIN_WHY(
            "Beginning sets up the buyer and, where the case has one, the fault at the gateway: nobody need do that step.",
            "开始后会自动设置买家以及用例所需的网关故障，无需手动操作。"),
    FREE("Free play", "自由收款"),
    FREE_WHY(
            "Before a case is begun you may sell as you like, to any of these buyers. Then say here which sale this case was.",
            "开始用例之前可向以下任一买家自由收款，随后在此选择哪一笔交易属于此用例。"),
    FREE_AMOUNTS("Amounts that provoke faults", "触发异常的金额"),
    FREE_HAPPENS("What happens", "现象"),
    FREE_NONE("Nothing was sold yet.", "尚无交易。"),
    FREE_BEGIN("This case was the sale", "此用例对应的交易："),
    NOW("Now", "当前步骤"),
    ALL_ASKED("Nothing is to be done at this moment: the next step appears here by itself.", "当前无需操作，下一步会自动显示。"),
    SALE_SEEN(
            "The sale is recognised when the till has scanned the payment code, or a phone the till's code.",
            "终端扫描付款码后，或手机扫描终端展示的二维码后，系统会自动识别交易。"),
    TRADE_ID("Merchant trade id", "商户交易号"),
    TRADE_WHY("Only where the sale is not recognised: type the id that the till shows.", "仅在未自动识别时填写终端显示的商户交易号。"),
    ID("Id or address, where the till shows one", "终端显示的编号或地址（如有）"),
    TYPED_HERE("Type it here", "请在此填写"),
    DONE("Done", "完成"),
    WALLET("The buyer's wallet", "买家钱包"),
    SHOW("Let the till's scanner read this, or type the digits.", "请用终端的扫码设备扫描，或手工输入数字。"),
    BARS("Code 128", "条形码"),
    SQUARE("QR code", "二维码"),
    FRESH("Another code of", "换一个付款码："),
    DIGITS("digits", "位"),
    EACH_MINUTE("Another code comes each minute until one was scanned.", "扫码前付款码每分钟自动更换。"),
    PASSWORD("Enter password", "输入支付密码"),
    WRONG_PASSWORD("Enter wrong password", "输入错误密码"),
    LEAVE("Leave without paying", "不付款，离开"),
    EMPTY("Empty the purse", "设为余额不足"),
    FILL("Fill the purse", "设为余额充足"),
    TYPED("The password was entered.", "已输入支付密码。"),
    LEFT("The buyer has left.", "买家已离开。"),
    POOR("The purse is empty.", "余额不足。"),
    RICH("There is enough money in the purse.", "余额充足。"),
    NO_CODE("The buyer shows no code in this case.", "此用例中买家不出示付款码。"),
    SCANS_ABOVE("The buyer shows nothing now, but scans the code above.", "此时买家不出示付款码，而是扫描上方的二维码。"),
    SCANS("The buyer shows no code in this case, but scans the one that the till shows.", "此用例中买家不出示付款码，而是扫描终端展示的二维码。"),
    SALES("Sales of this case", "此用例的交易"),
    NONE_YET("none yet", "暂无"),
    EXCHANGES("Calls of this case", "此用例的调用"),
    NO_CALLS("No call has come yet.", "尚未收到调用。"),
    PREPARING("Buyers and faults are being armed.", "正在准备买家和故障。"),
    AGAIN("Load the page again", "刷新页面"),
    AT("Beijing time", "北京时间"),
    SERVICE("Service", "接口"),
    OUTCOME("Outcome", "结果"),
    FROM_GATEWAY("notice to the merchant", "发送给商户的通知"),
    FROM_PROBE("the harness's own", "验收工具自身"),
    WINDOWS("Time windows", "时间窗口"),
    OPENS(": from", "：自"),
    ENDS("to", "至"),
    ASK("What do till and books show?", "终端与商户系统显示什么？"),
    ASK_WHY(
            "Answer when the till shows a final result. What you leave open stays unproved.",
            "请在终端显示最终结果后填写；未填写的项目视为未证实。"),
    ASK_NONE(
            "No sale of this case was seen. Type its id above if the till made one; otherwise the case stays undecided.",
            "未发现此用例的交易。如终端已发起交易，请在上方填写商户交易号；否则此用例无法判定。"),
    ABOUT("Sale", "交易"),
    JUDGE("Judge this case", "判定此用例"),
    JUDGING("The case is being judged.", "正在判定此用例。"),
    PROOFS("Pictures", "图片"),
    PROOFS_WHY(
            "A photo of the receipt or of the screen: PNG or JPEG, up to 20 MB, kept smaller and without place and camera.",
            "收据或屏幕照片，PNG 或 JPEG，不超过 20 MB；保存时将缩小，并去除拍摄地点和设备信息。"),
    DOCUMENTS("Evidence", "证据"),
    DOCUMENTS_WHY(
            "At least one: a picture (PNG, JPEG), a PDF or a text, up to 20 MB. Pictures are kept smaller and without place and camera.",
            "至少一份：图片（PNG、JPEG）、PDF 或文本，不超过 20 MB。图片保存时将缩小，并去除拍摄地点和设备信息。"),
    FILE("File", "文件"),
    CAPTION("What is to be seen on it", "图中可见的内容"),
    ATTACH("Attach", "添加"),
    DETACH("Take away", "移除"),
    ATTACHED("It is attached.", "已添加。"),
    NO_MORE("Nothing more can be attached to this case: ten are the most.", "此用例无法再添加文件（最多十份）。"),
    NO_PICTURE(
            "That is no PNG or JPEG picture, whatever its name says. Nothing was kept.",
            "该文件不是 PNG 或 JPEG 图片（以内容为准），未保存。"),
    OTHER_KIND(
            "That is no PNG or JPEG picture, no PDF and no text in UTF-8, whatever its name says. Nothing was kept.",
            "该文件不是 PNG 或 JPEG 图片、PDF 或 UTF-8 文本（以内容为准），未保存。"),
    FILE_EMPTY("The file is empty. Choose one that shows something.", "文件为空，请选择有内容的文件。"),
    FILE_TOO_LARGE("The file is larger than 20 MB. Choose a smaller one.", "文件超过 20 MB，请选择较小的文件。"),
    TOO_MANY_PIXELS("The picture has more than 60 million pixels. Scale it down.", "图片超过 6000 万像素，请先缩小。"),
    DAMAGED("The picture is damaged. Take it again, or save it anew.", "图片已损坏，请重新拍摄或另存。"),
    STATEMENT("In your own words", "陈述（用自己的话）"),
    STATEMENT_NEEDED("Say in a sentence what is so.", "请用一句话陈述情况。"),
    BOOKED_NEEDED(
            "Say as well how often the sale is booked and whether it was sent, where that is asked.",
            "请同时填写入账次数以及是否已发货（如有此项）。"),
    ANSWER_NEEDED(
            "Say yes or no first. What cannot be said now is parked or skipped below.", "请先选择是或否；暂时无法确认的，可在下方暂缓或跳过。"),
    STILL_OPEN(
            "The till still has time: answer when it shows a final result, or when the time window below is over.",
            "终端仍在时间窗口内：请在其显示最终结果后，或下方时间窗口结束后填写。"),
    PROOF_NEEDED("Attach the evidence first: without it the statement proves nothing.", "请先添加证据，否则陈述不能作为证明。"),
    ELSEWHERE("Somebody else saw it, or it stands on the sheet", "由他人确认，或根据测试记录表填写"),
    SEEN_AT("When (Beijing time)", "时间（北京时间）"),
    NOT_YET("That time has not come yet, or is none.", "时间无效或尚未到来。"),
    SIGN("Sign", "签署"),
    SHEET("Sheet to print", "打印测试记录表"),
    SHEET_WHY(
            "For a room without a screen: carry the steps out, note what you see, and enter it on the operator page afterwards. Load and print the page anew when cases have been judged.",
            "用于没有屏幕的场所：按步骤操作并记录所见内容，随后在操作页填写。部分用例判定后请重新打开并打印。"),
    SIGNATURE("Signature", "签名"),
    SEEN_BY("Seen by (name, role)", "确认人（姓名、角色）"),
    DATE_TIME("Date and time (Beijing time)", "日期和时间（北京时间）"),
    DEEDS("What is done", "操作"),
    NOTES("Notes", "备注"),
    PAY("Pay", "付款"),
    SUM("Amount", "金额"),
    SUM_NEEDED("Type an amount such as 12.34.", "请填写金额，例如 12.34。"),
    ASKS_PASSWORD("The wallet asks for the password.", "请输入支付密码。"),
    PAID("Paid", "支付成功"),
    NOT_PAYABLE("This can no longer be paid.", "已无法支付。"),
    NO_BILL("There is nothing to pay", "没有可支付的订单"),
    NO_BILL_WHY(
            "The code belongs to no case that is being played. Have the till show a new one.",
            "此二维码不属于正在执行的用例，请让终端重新展示。"),
    SCAN_IT("Open it here, or scan it with any phone on this network.", "可在此打开，或用同一网络中的任意手机扫描。"),
    OTHERWISE("Repeat, skip, park, stop", "重做、跳过、暂缓、停止"),
    REASON("Reason, for the report", "原因（写入报告）"),
    REPEAT("Begin this case anew", "重做此用例"),
    REPEAT_WHY("What was recorded so far is kept aside.", "此前的记录会另行保存。"),
    SKIP("Skip this case", "跳过此用例"),
    PARK("Park it for later", "暂缓此用例"),
    PARK_WHY("It is played when the run goes on.", "续跑时再执行。"),
    STOP("Stop here, go on another day", "到此停止，改日继续"),
    STOP_WHY("Start the run with --resume to go on.", "以 --resume 启动即可继续。"),
    ADVICE("advice", "建议"),
    LAST("The case before", "上一个用例"),
    UNPROVEN("not proved", "未证实"),
    OVER("The run is over", "测试已结束"),
    OVER_WHY("The report is being written; the terminal says where it stands.", "正在生成报告，位置见终端。"),
    CLOSE("Close", "关闭"),
    CLOSED("You can close this page; the terminal says where the report stands.", "可以关闭此页面，报告位置见终端。"),
    OTHER_CASES("Other cases", "其他用例"),
    MINUTES("min", "分钟"),
    OPEN("not yet", "待执行"),
    CURRENT("now", "进行中"),
    TWICE("That was done already; nothing was done twice.", "该操作已执行，未重复执行。"),
    MOVED_ON("The case has moved on meanwhile; nothing was done.", "用例状态已变化，未执行任何操作。"),
    REASON_NEEDED("Write a reason first.", "请先填写原因。"),
    FOREIGN("This form did not come from this page", "表单并非来自本页面"),
    FOREIGN_WHY("Nothing was done. Open the page again and use its buttons.", "未执行任何操作，请重新打开页面并使用其中的按钮。"),
    TOO_LARGE("That is too large", "内容过大"),
    TOO_LARGE_WHY("Nothing was kept. A file may have 20 MB.", "未保存任何内容。文件不得超过 20 MB。"),
    NOWHERE("There is nothing here", "页面不存在"),
    NOWHERE_WHY("Open the address that the terminal shows.", "请打开终端显示的地址。"),
    OTHER_NAME("Open the address that the terminal shows: this name is not this page's.", "请打开终端显示的地址，此名称不属于本页面。");

    private final Text text;

    Words(String en, String zh) {
        this.text = new Text(en, zh);
    }

    String in(Lang lang) {
        return text.in(lang);
    }

    /** All of them by name, for a template. */
    static Map<String, String> all(Lang lang) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(each -> all.put(each.name(), each.in(lang)));
        return all;
    }
}
