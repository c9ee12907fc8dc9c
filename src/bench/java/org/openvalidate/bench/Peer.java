package org.openvalidate.bench;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import org.openvalidate.testkit.LabKeys;

/** What the gateway is measured against: WireMock under the same configuration that does next to nothing. */
final class Peer implements AutoCloseable {

    private final WireMockServer server;

    private Peer(WireMockConfiguration configuration, byte[] body) {
        server = new WireMockServer(configuration
                .bindAddress("127.0.0.1")
                .port(0)
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .containerThreads(96)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .http2TlsDisabled(true));
        server.start();
        server.stubFor(any(anyUrl())
                .willReturn(aResponse().withHeader("content-type", "text/xml;charset=UTF-8").withBody(body)));
    }

    /** Answers these bytes, whatever it is asked. */
    static Peer saying(byte[] body) {
        return new Peer(wireMockConfig(), body);
    }

    /** Signs this text with SHA256withRSA for every request and answers text and signature. */
    static Peer signing(byte[] text) {
        return new Peer(wireMockConfig().extensions(new Signer(text)), text);
    }

    URI uri() {
        return URI.create(server.baseUrl());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Signer implements ResponseDefinitionTransformerV2 {

        private final byte[] text;

        Signer(byte[] text) {
            this.text = text;
        }

        @Override
        public String getName() {
            return "signer";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(LabKeys.GATEWAY_PAIR.getPrivate());
                signature.update(text);
                return ResponseDefinitionBuilder.responseDefinition()
                        .withHeader("content-type", "text/xml;charset=UTF-8")
                        .withBody(new String(text, UTF_8) + Base64.getEncoder().encodeToString(signature.sign()))
                        .build();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
