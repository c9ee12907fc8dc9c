package org.openvalidate.gateway;

import static java.util.stream.Collectors.joining;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What comes of saying the same thing twice online, as a part of a page to read. */
final class OnlineRepeats {

    private static final Duration APART = OnlineTerms.USUAL.refundSpacing();

    /** What has happened to an order T1, at a visit to the cashier, before it is asked about again. */
    private record Fate(String name, BiConsumer<PureGateway, String> then) {}

    /** What is then asked, with the order at hand. */
    private record Question(String name, BiFunction<PureGateway, Map<String, String>, String> answer) {}

    private static final List<Fate> FATES = List.of(
            new Fate("page open", (gateway, token) -> {}),
            new Fate("logged in", (gateway, token) -> gateway.act(token, Act.LOGIN)),
            new Fate("wrong password", (gateway, token) -> {
                gateway.act(token, Act.LOGIN);
                gateway.act(token, Act.WRONG_PASSWORD);
            }),
            new Fate("no money", (gateway, token) -> {
                gateway.admit(PureGateway.CODE, Behaviour.BALANCE_NOT_ENOUGH);
                pay(gateway, token);
            }),
            new Fate("no money, expired", (gateway, token) -> {
                gateway.admit(PureGateway.CODE, Behaviour.BALANCE_NOT_ENOUGH);
                pay(gateway, token);
                gateway.after(Duration.ofHours(12));
            }),
            new Fate("paid", OnlineRepeats::pay),
            new Fate("partly refunded", (gateway, token) -> refunded(gateway, token, "1.00")),
            new Fate("refunded", (gateway, token) -> refunded(gateway, token, "12.34")));

    private static final List<Question> QUESTIONS = List.of(
            new Question("same order", Orders::answer),
            new Question("other content", (gateway, order) -> Orders.answer(gateway, with(order, "subject", "coffee"))),
            new Question("single_trade_query", (gateway, order) -> gateway.status("T1")),
            new Question("new refund of 1.00", (gateway, order) -> refund(gateway, "R2", "1.00")),
            new Question("same refund", (gateway, order) -> refund(gateway, "R1", "1.00")),
            new Question("same refund id, 2.00", (gateway, order) -> refund(gateway, "R1", "2.00")));

    private OnlineRepeats() {}

    static String text() {
        return """

                ## An online order, by what has become of it

                `served` means that the cashier page opens, or that the refund is accepted. A refund under `R1` is new
                where none was made before.

                ### On a website

                """ + table(Orders.web("T1")) + """

                ### On a phone's page

                """ + table(Orders.wap("T1")) + """

                ### From an app

                """ + table(Orders.app("T1"));
    }

    private static String table(Map<String, String> order) {
        String head = QUESTIONS.stream().map(Question::name).collect(joining(" | ", "| order | ", " |\n"));
        return head + "|---".repeat(QUESTIONS.size() + 1) + "|\n"
                + FATES.stream().map(fate -> row(fate, order)).collect(joining());
    }

    private static String row(Fate fate, Map<String, String> order) {
        Stream<String> answers = QUESTIONS.stream().map(question -> {
            PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
            fate.then().accept(gateway, gateway.visit(order));
            gateway.after(APART);
            return "`" + question.answer().apply(gateway, order) + "`";
        });
        return Stream.concat(Stream.of(fate.name()), answers).collect(joining(" | ", "| ", " |\n"));
    }

    private static void pay(PureGateway gateway, String token) {
        gateway.act(token, Act.LOGIN);
        gateway.act(token, Act.CONFIRM);
    }

    private static void refunded(PureGateway gateway, String token, String amount) {
        pay(gateway, token);
        refund(gateway, "R1", amount);
    }

    private static String refund(PureGateway gateway, String id, String amount) {
        return Orders.answer(gateway, Orders.refund("T1", id, amount));
    }
}
