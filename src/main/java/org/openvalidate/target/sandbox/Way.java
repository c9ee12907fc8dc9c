package org.openvalidate.target.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.merchant.Line;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The way to a gateway that is not ours. Only where the connection never came about, so that nothing can have taken effect,
 * its backup is called instead.
 *
 * @param line what a call goes over
 * @param backup of the gateway, empty where the settings name none
 */
record Way(Line line, Optional<URI> backup) {

    static Way of(Surroundings around, HttpClient http, Timeline timeline) {
        return new Way(
                Line.direct(http, timeline),
                Optional.of(around.text(Variable.ALIPAY_BACKUP_GATEWAY))
                        .filter(text -> !text.isEmpty())
                        .map(URI::create));
    }

    /**
     * What came back.
     *
     * @param from the address that was reached
     * @param response as it came
     */
    record Back(URI from, Response response) {}

    Back send(String what, URI gateway, Request request, Duration patience) throws Unanswered {
        try {
            return new Back(gateway, line.send(what, gateway, request, patience));
        } catch (Unanswered nothing) {
            if (backup.isEmpty() || nothing.unreached().isEmpty()) {
                throw nothing;
            }
            return new Back(backup.get(), line.send(what, backup.get(), request, patience));
        }
    }
}
