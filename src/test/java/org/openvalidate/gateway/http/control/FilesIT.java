package org.openvalidate.gateway.http.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.Source;
import org.openvalidate.time.SteppedTimeline;

/** Files asked for over the control port: at once, in their own time, and with faults. */
class FilesIT {

    /** A Monday, ten o'clock in GMT+8. */
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

    private final LiveDesk live = new LiveDesk(Optional.of(new SteppedTimeline(TEN)));

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_file_is_published_at_once_and_read_strictly() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        LiveDesk.Called made = publish("TRANSACTION", "2026-03-02", "");
        byte[] bytes = bytes("TRANSACTION/2026-03-02");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().path("name").asText()).isEqualTo(live.partner() + "_transaction_20260302.txt");
        assertThat(made.body().path("rows").asInt()).isEqualTo(1);
        assertThat(made.body().path("path").asText())
                .isEqualTo("/download/" + live.partner() + "_transaction_20260302.txt");
        assertThat(made.body().path("url").asText())
                .isEqualTo("/control/v1" + live.inside() + "/files/TRANSACTION/2026-03-02");
        List<String> ids = new ArrayList<>();
        FormReader.of(FileForm.IN_STORE_TRANSACTION)
                .about(live.partner(), LocalDate.of(2026, 3, 2))
                .read(Source.of(bytes), "f", (FileRow row) -> ids.add(row.text("Partner_transaction_id")));
        assertThat(ids).containsExactly("T1");
        assertThat(live.desk().mailbox(live.partner()).orElseThrow().files()).hasSize(1);
    }

    @Test
    void a_file_comes_by_itself_when_its_hour_has_come() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        LiveDesk.Called before = live.call("GET", live.inside() + "/files/TRANSACTION/2026-03-02", "");
        live.call("POST", "/clock", "{\"advance\":\"PT24H\"}");
        LiveDesk.Called after = live.call("GET", live.inside() + "/files/TRANSACTION/2026-03-02", "");
        live.call("POST", "/clock", "{\"advance\":\"PT24H\"}");
        JsonNode list = live.call("GET", live.inside() + "/files", "").body();

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.text()).contains("between 09:00 and 10:00 GMT+8 on the day after");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).startsWith("Partner:" + live.partner() + "|Payment_time: 2026-03-02|Total_count:1\n");
        assertThat(list.findValuesAsText("kind")).containsExactly("SETTLEMENT", "TRANSACTION");
        assertThat(list.findValuesAsText("date")).containsExactly("2026-03-03", "2026-03-02");
        assertThat(list.findValuesAsText("published")).allMatch(at -> at.contains(" 09:"));
    }

    @Test
    void an_accounts_own_hours_move_its_files_and_its_days() throws Exception {
        live.call("POST", live.inside() + "/clock", "{\"offset\":\"PT14H\"}");
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        assertThat(publish("TRANSACTION", "2026-03-03", "").body().path("rows").asInt())
                .isEqualTo(1);
        assertThat(publish("TRANSACTION", "2026-03-02", "").body().path("rows").asInt())
                .isZero();
    }

    @Test
    void a_settlement_published_today_settles_what_was_paid_today() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        assertThat(publish("SETTLEMENT", "2026-03-02", "").body().path("rows").asInt())
                .isEqualTo(1);
        assertThat(new String(bytes("SETTLEMENT/2026-03-02"), UTF_8)).contains("|2026-03-02 15:00:00|P|L|");
    }

    @Test
    void a_fault_stands_in_the_file_and_one_that_changes_nothing_is_refused() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        LiveDesk.Called spoilt = publish("TRANSACTION", "2026-03-02", ",\"fault\":\"WRONG_COUNT\"");
        String text = new String(bytes("TRANSACTION/2026-03-02"), UTF_8);
        LiveDesk.Called binary = publish("TRANSACTION", "2026-03-02", ",\"fault\":\"BINARY\",\"seed\":3");
        byte[] bytes = bytes("TRANSACTION/2026-03-02");
        LiveDesk.Called idle = publish("SETTLEMENT", "2026-03-02", ",\"fault\":\"WRONG_COUNT\"");

        assertThat(spoilt.status()).isEqualTo(201);
        assertThat(text).contains("Total_count:2");
        assertThat(binary.body().path("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(bytes).contains(0, 255);
        assertThat(idle.status()).isEqualTo(409);
        assertThat(idle.text()).contains("WRONG_COUNT changes nothing in");
    }

    @Test
    void everything_missing_is_told_at_once() throws Exception {
        LiveDesk.Called answer = live.call("POST", live.inside() + "/files", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("problems").findValuesAsText("where")).containsExactly("kind", "date");
    }

    @Test
    void everything_wrong_is_told_at_once() throws Exception {
        LiveDesk.Called answer = live.call(
                "POST",
                live.inside() + "/files",
                "{\"kind\":\"INVOICE\",\"date\":\"02.03.2026\",\"fault\":\"UGLY\",\"seed\":-1,\"colour\":\"red\"}");
        LiveDesk.Called early = publish("TRANSACTION", "2026-03-03", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("problems").findValuesAsText("where"))
                .containsExactlyInAnyOrder("kind", "date", "fault", "seed", "colour");
        assertThat(early.text()).contains("2026-03-03 has not begun in GMT+8.");
        assertThat(live.call("GET", live.inside() + "/files/INVOICE/2026-03-02", "")
                        .status())
                .isEqualTo(404);
        assertThat(live.call("DELETE", live.inside() + "/files", "").status()).isEqualTo(404);
    }

    @Test
    void how_files_are_made_is_a_setting_of_the_account() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));

        LiveDesk.Called set = live.call("PUT", live.inside() + "/terms", """
                        {"feeRate":"0.03","filesFrom":"06:30","filesWithin":"PT1S","settledAt":"16:00",
                         "holidays":["2026-03-03"],"fileCharset":"GBK","sftpDirectory":"/out/files"}""");
        LiveDesk.Called wrong = live.call(
                "PUT",
                live.inside() + "/terms",
                "{\"feeRate\":\"60%\",\"filesFrom\":\"nine\",\"holidays\":[\"never\"],\"sftpDirectory\":\"/../etc\"}");
        publish("TRANSACTION", "2026-03-02", "");

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.body().path("fileCharset").asText()).isEqualTo("GBK");
        assertThat(new String(bytes("TRANSACTION/2026-03-02"), UTF_8)).contains("|12.34|0.37|USD|");
        assertThat(live.desk().mailbox(live.partner()).orElseThrow().directory())
                .isEqualTo("/out/files");
        assertThat(wrong.body().path("problems").findValuesAsText("where"))
                .containsExactlyInAnyOrder("feeRate", "filesFrom", "holidays", "sftpDirectory");
    }

    @Test
    void an_account_is_given_a_password_and_takes_a_key() throws Exception {
        LiveDesk.Called made = live.call("POST", "/partners", "{\"currency\":\"USD\"}");
        String inside = "/partners/" + made.body().path("partner").asText();

        assertThat(made.body().path("sftpPassword").asText()).hasSize(16);
        assertThat(live.call("PUT", inside + "/sftp-key", "{\"publicKey\":\"ssh-rsa nonsense\"}")
                        .text())
                .contains("no public key as OpenSSH writes it");
        assertThat(live.call(
                                "PUT",
                                inside + "/sftp-key",
                                "{\"publicKey\":\"ssh-ed25519 "
                                        + "AAAAC3NzaC1lZDI1NTE5AAAAIGPKSUTyz1HwHReFVvD5obVsALAgJRNarH4TRpNePnAS me\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_download_services_answer_a_signed_get_in_plain_text() throws Exception {
        live.pay("T1", live.buyer("PAYS_AT_ONCE"));
        live.call("POST", "/clock", "{\"advance\":\"PT24H\"}");

        assertThat(download("forex_compare_file", "20260302")).isEqualTo("T1|12.34|USD|20260302100000||P|0.07|P|tea\n");
        assertThat(download("forex_liquidation_file", "20260302"))
                .isEqualTo("File download failed:No balance amount data in the period");
        assertThat(download("forex_compare_file", "20260303"))
                .isEqualTo("File download failed:Finish date not ahead of today");
    }

    private String download(String service, String day) throws Exception {
        return live.raw(
                        live.partner(),
                        service,
                        Map.of("start_date", day, "end_date", day),
                        SignType.MD5,
                        new Key.Shared(live.opened().md5Key()),
                        UTF_8)
                .text();
    }

    private LiveDesk.Called publish(String kind, String date, String more) throws Exception {
        return live.call(
                "POST", live.inside() + "/files", "{\"kind\":\"" + kind + "\",\"date\":\"" + date + "\"" + more + "}");
    }

    private byte[] bytes(String which) throws Exception {
        return live.http()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(live.control() + "/control/v1" + live.inside() + "/files/" + which))
                                .header("Authorization", "Bearer t0ken")
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
    }
}
