package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.FreePort;

/**
 * A page that listens to the whole network: its tester types the number of the terminal, a scanner reads the wallet from the
 * picture of the screen, a phone pays what the till shows, and what people attest is signed with a photo. Here scripts run.
 */
@Tag("full")
class PhoneAndPaperIT {

    private static final Path LOOKS = Path.of("target/looks");
    private static final HttpClient PHONE =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    @Test
    void a_tester_with_a_tablet_and_a_phone_plays_sells_and_signs() throws Exception {
        int port = FreePort.next();
        Path reports = folder.resolve("reports");
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, Map.of("TILL_BUDGET", "PT30S")));
                Browser browser = Browser.in(folder)) {
            HandRun run = HandRun.begin(
                    "SPOT-001,SPOT-006c,TQR-001,LIVE-001", port, reports, Map.of("OPERATOR_BIND", "0.0.0.0"));
            URI page = run.address();
            browser.scripted().sized(1280, 900, false).wishing("en-GB,en");
            enters(browser, page, run.said("lets one browser in: (\\d{8})"));

            signs(browser);
            sellsAndBeginsAnew(browser, till);
            saysWhichCaseItWas(browser, till);
            paysWithAPhone(browser, till);
            browser.sees("The run is over").click("Close", "You can close this page");
            run.end();

            assertThat(run.record().cases())
                    .extracting(PhoneAndPaperIT::line)
                    .containsExactlyInAnyOrder(
                            "SPOT-001 PASSED", "SPOT-006c PASSED", "TQR-001 PASSED", "LIVE-001 PASSED");
            assertThat(reports.resolve("repeated/SPOT-001.1.jsonl"))
                    .as("the round that was given up is kept")
                    .isNotEmptyFile();
            assertThat(Files.readString(reports.resolve("recording/LIVE-001.jsonl")))
                    .contains("All hosts were switched.", "Li Lei", "attachments/LIVE-001-1.png");
            assertThat(ImageIO.read(reports.resolve("attachments/LIVE-001-1.png")
                                    .toFile())
                            .getWidth())
                    .isEqualTo(1600);
        }
    }

    private static String line(CaseResult result) {
        String line = result.testCase().id() + " " + result.verdict();
        return line.endsWith("PASSED") ? line : line + " " + result.reason();
    }

    private static void enters(Browser browser, URI page, String number) {
        browser.open(page, "Number from the terminal");
        browser.type("#pin", "00000000").click("Go on", "not the number");
        browser.type("#pin", number).click("Go on", "Who are you?");
        browser.type("#name", "Li Lei").click("Go on", "LIVE-001");
    }

    private static void sellsAndBeginsAnew(Browser browser, StartedTill till) throws Exception {
        browser.sees("SPOT-001").click("Begin this case", "Sell for");
        browser.click("Repeat, skip, park, stop", "Begin this case anew");
        browser.type("#why-repeat", "The wrong till").click("Begin this case anew", "SPOT-001 · attempt 2");
        browser.click("24 digits", "24 digits");
        String digits = shown(browser, 24);
        Path screen = LOOKS.resolve("operator-scanned.png");
        browser.draw(screen);
        assertThat(read(screen, BarcodeFormat.CODE_128)).isEqualTo(digits);
        assertThat(read(screen, BarcodeFormat.QR_CODE)).isEqualTo(digits);

        String sold = charge(till, "SPOT-001", "BARCODE", "1.00", digits);

        // nobody loads the page: it hears of it
        browser.sees("What do till and books show?").sees(awaited(till, sold, "tradeId"));
        ended(till, sold);
        judged(browser, "2 / 4 cases");
    }

    /** Sold before the case was begun, at the amount that provokes its fault. */
    private static void saysWhichCaseItWas(Browser browser, StartedTill till) throws Exception {
        browser.sees("SPOT-006c").click("Free play", "Nothing was sold yet.");
        String sold = charge(till, "", "BARCODE", "9902.00", shown(browser, 18));
        ended(till, sold);
        String trade = awaited(till, sold, "tradeId");
        browser.click("This case was the sale " + trade, "What do till and books show?");
        judged(browser, "3 / 4 cases");
    }

    private static void paysWithAPhone(Browser browser, StartedTill till) throws Exception {
        browser.sees("TQR-001").click("Begin this case", "scan that with a phone");
        String sold = charge(till, "TQR-001", "TRANSACTION_QR", "12.34", "");
        URI code = URI.create(awaited(till, sold, "qrCode"));
        assertThat(code.getPath()).startsWith("/pay/order/");
        assertThat(phone(HttpRequest.newBuilder(code)).body()).contains("12.34 USD");
        browser.sees("Scan the code that the till shows, and pay.");
        browser.draw(LOOKS.resolve("operator-scan.png"));

        HttpResponse<String> paid = phone(HttpRequest.newBuilder(code)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("act=pay")));

        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(phone(HttpRequest.newBuilder(code)).body()).contains("Paid");
        ended(till, sold);
        browser.sees("What do till and books show?");
        judged(browser, "4 / 4 cases");
    }

    private void signs(Browser browser) throws Exception {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(3200, 1200, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        browser.sees("LIVE-001").click("Begin this case", "Evidence");
        browser.attach("#file", photo).type("#caption", "the production configuration");
        browser.click("Attach", "1. the production configuration");
        browser.draw(LOOKS.resolve("operator-signed.png"));
        assertThat(browser.overhang()).isLessThanOrEqualTo(0);
        browser.choose("input[value=yes]").type("#statement", "All hosts were switched.");
        browser.click("Judge this case", "1 / 4 cases");
    }

    private static void judged(Browser browser, String progress) {
        browser.choose("input[value=SUCCESS]")
                .choose("input[value=PAID]")
                .choose("input[value=ONCE]")
                .choose("input[value=yes]");
        browser.click("Judge this case", progress);
    }

    private static String shown(Browser browser, int digits) throws InterruptedException {
        Pattern code = Pattern.compile("\\n((?:\\d{4} ?){" + digits / 4 + "}\\d{" + digits % 4 + "})\\n");
        for (int tries = 0; tries < 300; tries++) {
            Matcher found = code.matcher(browser.text().asText());
            if (found.find()) {
                return found.group(1).replace(" ", "");
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no code of " + digits + " digits is shown");
    }

    private static String charge(StartedTill till, String id, String product, String amount, String code)
            throws Exception {
        String shows = code.isEmpty() ? "" : ",\"paymentCode\":\"" + code + "\"";
        return till.post(
                        "/charges",
                        "{\"caseId\":\"%s\",\"product\":\"%s\",\"amount\":\"%s\",\"currency\":\"USD\",\"storeId\":\"S\",\"secondaryMerchantId\":\"M\",\"subject\":\"Tea\"%s}"
                                .formatted(id, product, amount, shows))
                .json()
                .path("orderId")
                .asText();
    }

    /** A tester answers when the till shows a final result. */
    private static void ended(StartedTill till, String order) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (awaited(till, order, "status").equals("PAID")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the order never ends");
    }

    private static String awaited(StartedTill till, String order, String field) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            String value = till.get("/orders/" + order).json().path(field).asText("");
            if (!value.isEmpty() && !value.equals("null")) {
                return value;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the order has no " + field);
    }

    private static HttpResponse<String> phone(HttpRequest.Builder request) throws Exception {
        return PHONE.send(request.build(), BodyHandlers.ofString());
    }

    private static String read(Path screen, BarcodeFormat format) throws Exception {
        BufferedImage drawn = ImageIO.read(screen.toFile());
        int[] pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
        BinaryBitmap picture = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(drawn.getWidth(), drawn.getHeight(), pixels)));
        Map<DecodeHintType, Object> hints =
                Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true);
        return new MultiFormatReader().decode(picture, hints).getText();
    }
}
