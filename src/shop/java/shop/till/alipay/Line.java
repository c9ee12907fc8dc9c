package shop.till.alipay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** The line to the gateway: signs and sends a call once, waits so long and no longer, trusts only what is signed. */
public final class Line {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final Account account;
    private final HttpClient http;
    private final boolean credulous;

    /**
     * @param trust what HTTPS is held against, null for plain HTTP
     * @param credulous whether answers are believed whoever signed them, which is wrong
     */
    public Line(Account account, SSLContext trust, boolean credulous) {
        this.account = account;
        this.credulous = credulous;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT);
        this.http = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /** Whose line it is. */
    Account account() {
        return account;
    }

    /** Calls a service; whatever goes wrong on the way is {@link Result#UNKNOWN}, and an answer is WAITING to be read. */
    Reading call(String service, Map<String, String> parameters, Duration limit) {
        String charset = account.charset().name();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service", service);
        fields.put("partner", account.partner());
        fields.put("_input_charset", charset);
        parameters.forEach((name, value) -> {
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        fields.put("sign", account.signer().sign(PreSign.of(fields), account.charset()));
        fields.put("sign_type", account.signer().type().name());
        // signed with the rest, but it travels in the address
        fields.remove("_input_charset");
        HttpRequest request = HttpRequest.newBuilder(URI.create(account.gateway() + "?_input_charset=" + charset))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=" + charset)
                .POST(BodyPublishers.ofString(Form.encode(fields, account.charset()), US_ASCII))
                .build();
        try {
            return trusted(AnswerXml.read(send(request, limit)));
        } catch (IOException | AnswerXml.Unreadable nothing) {
            return Reading.unknown(nothing.getMessage());
        }
    }

    /** The plain text that a GET brings. */
    String get(Map<String, String> query, Duration limit) throws IOException {
        URI uri = URI.create(account.gateway() + "?" + Form.encode(query, account.charset()));
        return new String(send(HttpRequest.newBuilder(uri).GET().build(), limit), account.charset());
    }

    private Reading trusted(AnswerXml answer) {
        if (answer.sign().isEmpty()) {
            if (answer.accepted()) {
                return Reading.unknown("the answer is not signed");
            }
            boolean undecided =
                    answer.error().equals("SYSTEM_ERROR") || answer.error().isEmpty();
            return new Reading(undecided ? Result.UNKNOWN : Result.REFUSED, answer.error(), Map.of());
        }
        String preSign = answer.accepted() ? PreSign.of(answer.fields()) : "error=" + answer.error();
        boolean sameType = answer.signType().isEmpty()
                || answer.signType().equals(account.signer().type().name());
        if (!credulous && (!sameType || !account.signer().verifies(preSign, account.charset(), answer.sign()))) {
            return Reading.unknown("the answer's signature is wrong");
        }
        if (answer.accepted()) {
            return new Reading(Result.WAITING, "", answer.fields());
        }
        boolean undecided = answer.error().equals("SYSTEM_ERROR");
        return new Reading(undecided ? Result.UNKNOWN : Result.FAILED, answer.error(), Map.of());
    }

    /** The limit covers the whole answer: {@code HttpRequest.timeout} would stop counting at the headers. */
    private byte[] send(HttpRequest request, Duration limit) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + limit.toMillis() + " ms", late);
        } catch (ExecutionException broken) {
            throw new IOException("the line broke: " + broken.getCause(), broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the till is stopping", stopping);
        } finally {
            coming.cancel(true);
        }
    }
}
