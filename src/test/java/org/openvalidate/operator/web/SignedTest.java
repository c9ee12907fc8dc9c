package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Proof;
import org.openvalidate.operator.Answers;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.Fixtures;
import org.openvalidate.operator.Phase;
import org.openvalidate.operator.Tester;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Bytes;

/** What people sign on the page: with words, a proof, a name and a time, and refused in a sentence where one is missing. */
class SignedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final String YES = "attest.attested.statement";

    private final HandTime time = new HandTime(NOW);
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final Tablet tablet = new Tablet(desk, new Door(false, pin -> {}));

    @Test
    void a_statement_is_signed_with_words_and_a_picture_under_ones_own_name() throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        assertThat(tablet.until("Evidence")).doesNotContain("What does the till show?", "The buyer's wallet");

        tablet.does("attach", Map.of("caption", "the settings, <b>masked</b>"), picture("png"));
        assertThat(tablet.get("/").text()).contains("the settings, &lt;b&gt;masked&lt;/b&gt;");
        tablet.does("answer", Map.of(YES, "yes", "statement", "All hosts were switched."));

        Answers answers = signed.get(20, TimeUnit.SECONDS);
        assertThat(answers.word().by()).isEqualTo(new Tester("Lei", ""));
        assertThat(answers.word().at()).isEqualTo(NOW);
        assertThat(answers.word().statement()).isEqualTo("All hosts were switched.");
        assertThat(answers.exhibits()).singleElement().satisfies(each -> {
            assertThat(each.caption()).isEqualTo("the settings, <b>masked</b>");
            assertThat(each.proof().ending()).isEqualTo("png");
        });
    }

    @Test
    void neither_words_nor_a_proof_can_be_left_out() throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        tablet.until("Evidence");

        assertThat(tablet.does("answer", Map.of(YES, "yes"))).contains("Say in a sentence what is so.");
        assertThat(tablet.does("answer", Map.of(YES, "yes", "statement", "So it is.")))
                .contains("Attach the evidence first");
        assertThat(tablet.does("answer", Map.of())).contains("Say yes or no first.");
        assertThat(signed).isNotDone();

        tablet.does("answer", Map.of(YES, "no"));
        assertThat(signed.get(20, TimeUnit.SECONDS).given()).containsEntry(YES, "no");
    }

    @Test
    void what_was_typed_into_a_form_that_is_refused_stands_there_again() throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        tablet.until("Evidence");
        Map<String, String> typed = Map.of(
                YES, "yes", "statement", "So <it> is.", "name", "Han", "role", "cashier", "at", "2026-03-01T18:30");

        String again = tablet.does("answer", typed);

        assertThat(again)
                .contains("Attach the evidence first", "value=\"yes\" checked", ">So &lt;it&gt; is.</textarea>")
                .contains("value=\"Han\"", "value=\"cashier\"", "value=\"2026-03-01T18:30\"", "<details open>");
        assertThat(tablet.another().get("/").text()).doesNotContain("So &lt;it&gt; is.");
        assertThat(signed).isNotDone();
    }

    @Test
    void what_stands_on_the_sheet_is_entered_with_the_name_and_the_time_that_stand_there() throws Exception {
        CompletableFuture<Answers> signed = asked("SPOT-025");
        tablet.until("Evidence");
        tablet.does("attach", Map.of("caption", "receipt"), picture("jpg"));
        Map<String, String> sheet = Map.of(
                YES, "yes", "statement", "Seen.", "name", "Han Meimei", "role", "cashier", "at", "2026-03-01T18:30");

        tablet.does("answer", sheet);

        Answers answers = signed.get(20, TimeUnit.SECONDS);
        assertThat(answers.word().by()).isEqualTo(new Tester("Han Meimei", "cashier"));
        assertThat(answers.word().at()).isEqualTo(Instant.parse("2026-03-01T10:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T10:01", "yesterday", "2026-13-01T10:00"})
    void a_time_that_has_not_come_or_is_none_is_refused(String at) throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        tablet.until("Evidence");

        assertThat(tablet.does("answer", Map.of(YES, "no", "at", at))).contains("That time has not come yet");
        assertThat(signed).isNotDone();
    }

    @Test
    void only_pictures_are_attached_to_a_case_that_is_played_whatever_their_name() throws Exception {
        CasePlay play = tablet.offered("SPOT-001");
        play.begin();
        Tablet.beside(play.requests()::answers);
        tablet.until("Pictures");

        assertThat(tablet.does("attach", Map.of("caption", "x"), text("#!/bin/sh")))
                .contains("no PNG or JPEG picture");
        assertThat(tablet.does("attach", Map.of("caption", "x"), Bytes.of(new byte[] {'M', 'Z', 0, 1})))
                .contains("no PNG or JPEG picture");
        assertThat(tablet.does("attach", Map.of("caption", "x"), Bytes.NONE)).contains("The file is empty.");
        assertThat(tablet.does("attach", Map.of("caption", "x"), Bytes.of(new byte[Proof.MOST_BYTES + 1])))
                .contains("larger than 20 MB");
        byte[] torn = picture("png").array();
        torn[40] ^= 1;
        assertThat(tablet.does("attach", Map.of("caption", "x"), Bytes.of(Arrays.copyOf(torn, 45))))
                .contains("The picture is damaged.");
        assertThat(play.sight().exhibits()).isEmpty();

        tablet.does("attach", Map.of("caption", "x"), picture("jpg"));
        assertThat(play.sight().exhibits()).hasSize(1);
        tablet.does("detach", Map.of());
        assertThat(play.sight().exhibits()).isEmpty();
    }

    @Test
    void documents_prove_a_statement_and_lose_their_secrets() throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        tablet.until("Evidence");

        tablet.does("attach", Map.of("caption", "key topsecret"), text("password=topsecret host=a"));
        tablet.does("answer", Map.of(YES, "yes", "statement", "So it is."));

        assertThat(signed.get(20, TimeUnit.SECONDS).exhibits()).singleElement().satisfies(each -> {
            assertThat(each.caption()).doesNotContain("topsecret");
            assertThat(new String(each.proof().bytes().array(), StandardCharsets.UTF_8))
                    .contains("host=a")
                    .doesNotContain("topsecret");
        });
    }

    @Test
    void not_more_than_ten_are_taken() throws Exception {
        CompletableFuture<Answers> unsigned = asked("LIVE-001");
        tablet.until("Evidence");
        for (int i = 0; i < 10; i++) {
            assertThat(tablet.does("attach", Map.of("caption", "x"), text("proof " + i)))
                    .contains("It is attached.");
        }

        assertThat(tablet.does("attach", Map.of("caption", "x"), text("one more")))
                .contains("ten are the most");
        assertThat(unsigned).isNotDone();
    }

    @Test
    void of_two_testers_at_one_case_the_first_is_taken_and_the_other_told() throws Exception {
        CompletableFuture<Answers> signed = asked("LIVE-001");
        tablet.until("Evidence");
        Tablet other = tablet.another();
        other.named("Han Meimei");
        Map<String, String> stale = Tablet.form(other.get("/").text(), "answer");
        stale.put(YES, "yes");

        tablet.does("answer", Map.of(YES, "no"));
        other.post("/act", stale);

        assertThat(signed.get(20, TimeUnit.SECONDS).word().by().name()).isEqualTo("Lei");
        assertThat(desk.current().orElseThrow().sight().phase()).isEqualTo(Phase.JUDGED);
        assertThat(other.get("/").text()).containsAnyOf("Say in a sentence", "The case has moved on");
    }

    @Test
    void a_file_is_read_only_of_a_browser_that_was_let_in() throws Exception {
        tablet.offered("LIVE-001");
        Routes routes = new Routes(desk, new Door(false, pin -> {}), Lang.EN, new Redactor(List.of()));
        Map<String, String> multipart = Map.of("host", Tablet.HOST, "content-type", "multipart/form-data; boundary=x");

        assertThat(routes.attaches(new Ask("POST", "/act", Map.of(), multipart, "", Map.of())))
                .isFalse();
        Page first = routes.answer(new Ask("GET", "/", Map.of(), Map.of("host", Tablet.HOST), "", Map.of()));
        String cookie = first.headers().get("Set-Cookie").replaceAll("operator=(\\w+);.*", "$1");
        assertThat(routes.attaches(new Ask("POST", "/act", Map.of(), multipart, cookie, Map.of())))
                .isTrue();
    }

    @Test
    void the_sheet_has_room_for_everything_that_is_asked_and_nothing_that_is_judged() {
        tablet.named("Lei");
        desk.plan(
                Fixtures.CATALOGUE.journeys(),
                List.of(Fixtures.testCase("SPOT-004"), Fixtures.testCase("LIVE-001")),
                List.of());

        String sheet = tablet.get("/sheet").text();

        assertThat(sheet)
                .contains("SPOT-004", "☐ failure", "☐ closed, not paid", "LIVE-001", "Signature", "Date and time")
                .containsOnlyOnce("the cashier charges 12.34 USD");
        assertThat(tablet.get("/sheet?lang=zh").text()).contains("签名", "☐ 支付失败");
    }

    /** The case lies on the desk, has begun, and its run waits for the answers. */
    private CompletableFuture<Answers> asked(String id) {
        CasePlay play = tablet.offered(id);
        play.begin();
        CompletableFuture<Answers> answers = new CompletableFuture<>();
        Tablet.beside(() -> answers.complete(play.requests().answers()));
        return answers;
    }

    private static Bytes text(String content) {
        return Bytes.of(content, StandardCharsets.UTF_8);
    }

    private static Bytes picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return Bytes.of(bytes.toByteArray());
    }
}
