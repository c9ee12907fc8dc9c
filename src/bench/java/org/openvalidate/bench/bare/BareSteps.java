package org.openvalidate.bench.bare;

import io.cucumber.java.en.When;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A scenario with nothing but its calls. */
public final class BareSteps {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @When("{int} calls are made")
    public void calls(int count) throws Exception {
        BareServer server = BareServer.current();
        for (int i = 0; i < count; i++) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(server.uri())
                            .header("content-type", server.query().headers().get("content-type"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(
                                    server.query().body().array()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (!answer.body().contains("TRADE_NOT_EXIST")) {
                throw new IllegalStateException(answer.body());
            }
        }
    }
}
