package org.openvalidate.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.CaseKind;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;

/**
 * What only a person at the till can answer, because no call shows it.
 *
 * @param id the name of the form's field; of a question about each sale the trade id follows
 * @param text what is asked
 * @param choices of which one is taken
 * @param perTrade whether it is asked of each sale of the case
 */
public record Question(String id, Text text, List<Choice> choices, boolean perTrade) {

    public static final String TILL = "till";
    public static final String BOOKS = "books";
    public static final String BOOKED = "booked";
    public static final String DELIVERED = "delivered";
    public static final String ALARM = "alarm";

    public static final String ONCE = "ONCE";
    public static final String TWICE = "TWICE";

    /** Prefix of the questions that attest a rule by itself; the rule's id follows. */
    public static final String ATTEST = "attest.";

    /** The rule of a row that a person attests as a whole. */
    private static final String STATEMENT = "attested.statement";

    public static final String YES = "yes";
    public static final String NO = "no";

    /** Nothing is final yet, at the till or in the books. */
    public static final String PENDING = "PENDING";

    private static final Set<String> ABOUT_ALARMS = Set.of("raised.alarm");
    private static final List<Choice> YES_OR_NO =
            List.of(new Choice(YES, new Text("yes", "是")), new Choice(NO, new Text("no", "否")));

    private static final Question AT_THE_TILL = new Question(
            TILL,
            new Text("What does the till show?", "收银终端显示什么？"),
            List.of(
                    new Choice("SUCCESS", new Text("success", "支付成功")),
                    new Choice("FAILURE", new Text("failure", "支付失败")),
                    new Choice(PENDING, new Text("still pending", "处理中"))),
            true);
    private static final Question IN_THE_BOOKS = new Question(
            BOOKS,
            new Text("How does the order stand in the merchant's books?", "商户系统中的订单状态是什么？"),
            List.of(
                    new Choice("PAID", new Text("paid", "已支付")),
                    new Choice("CLOSED", new Text("closed, not paid", "已关闭（未支付）")),
                    new Choice(PENDING, new Text("still pending", "处理中"))),
            true);
    private static final Set<String> ABOUT_BOOKINGS =
            Set.of("once.payment", "once.booking", "absent.payment", "amount.booking");
    private static final Question BOOKED_HOW_OFTEN = new Question(
            BOOKED,
            new Text("How often is the sale booked as paid, with its amount?", "按该金额入账了几次？"),
            List.of(
                    new Choice("NONE", new Text("not at all", "未入账")),
                    new Choice(ONCE, new Text("once", "一次")),
                    new Choice(TWICE, new Text("more than once", "多次"))),
            true);
    private static final Set<String> ABOUT_DELIVERIES = Set.of("delivered.order", "proved.delivery");
    private static final Question SENT = new Question(
            DELIVERED, new Text("Were the goods sent, or the service given?", "是否已发货或提供服务？"), YES_OR_NO, true);
    private static final Question ALARMED =
            new Question(ALARM, new Text("Has an alarm reached the person in charge?", "负责人是否收到报警？"), YES_OR_NO, false);

    public Question {
        choices = List.copyOf(choices);
    }

    /**
     * One of the answers.
     *
     * @param value what the form sends, and the recording keeps
     * @param text what the tester reads
     */
    public record Choice(String value, Text text) {}

    /** What must be asked after a case has been played, so that each of its expectations can be judged. */
    public static List<Question> of(TestCase testCase) {
        Set<String> rules = testCase.expected().stream().map(Expectation::rule).collect(Collectors.toSet());
        boolean played = testCase.kind() != CaseKind.ATTESTATION;
        List<Question> questions = new ArrayList<>(played ? List.of(AT_THE_TILL, IN_THE_BOOKS) : List.of());
        if (rules.stream().anyMatch(ABOUT_BOOKINGS::contains)) {
            questions.add(BOOKED_HOW_OFTEN);
        }
        if (rules.stream().anyMatch(ABOUT_DELIVERIES::contains)) {
            questions.add(SENT);
        }
        if (rules.stream().anyMatch(ABOUT_ALARMS::contains)) {
            questions.add(ALARMED);
        }
        testCase.expected().stream()
                .filter(each -> each.rule().startsWith("attested."))
                .map(each -> new Question(ATTEST + each.rule(), seen(each), YES_OR_NO, false))
                .forEach(questions::add);
        return questions;
    }

    /**
     * Whether an answer is whole: who says how an order stands in the books says how often it is booked and whether it was
     * sent, where that is asked, because what nobody speaks of would look like something that is missing.
     */
    public static boolean isWhole(TestCase testCase, List<String> trades, Map<String, String> form) {
        return of(testCase).stream()
                .filter(each -> each.id().equals(BOOKED) || each.id().equals(DELIVERED))
                .allMatch(each -> trades.stream()
                        .allMatch(trade -> form.getOrDefault(IN_THE_BOOKS.field(trade), "")
                                        .isEmpty()
                                || !form.getOrDefault(each.field(trade), "").isEmpty()));
    }

    /** The name of its field in a form, for one sale. */
    public String field(String trade) {
        return perTrade ? id + "." + trade : id;
    }

    private static Text seen(Expectation expectation) {
        if (expectation.rule().equals(STATEMENT)) {
            return new Text("Is it as the scenario description says?", "是否与场景描述相符？");
        }
        return new Text(
                "Is it so that " + bare(expectation.sentence().en()) + "?",
                "您是否确认：" + bare(expectation.sentence().zh()) + "？");
    }

    /** Without the clause that ends the sentence. */
    private static String bare(String sentence) {
        return sentence.replaceFirst("\\s*\\[[^\\]]*\\]$", "");
    }
}
