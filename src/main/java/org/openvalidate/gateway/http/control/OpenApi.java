package org.openvalidate.gateway.http.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.openvalidate.problem.HarnessFault;

/** The description of the control API for programs, as it is packed. */
final class OpenApi {

    private OpenApi() {}

    static Answer answer() {
        return new Answer(200, "application/json", text());
    }

    static String text() {
        try (InputStream file = OpenApi.class.getResourceAsStream("openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | NullPointerException missing) {
            throw new HarnessFault("The description of the control API is not packed.", missing);
        }
    }
}
