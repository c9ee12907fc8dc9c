package org.openvalidate.probe;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.openvalidate.testkit.Program;
import org.openvalidate.testkit.Tunnel;

/** Servers that are no gateway, or not the one that was meant; their certificates are openssl's. */
final class WrongRooms implements Ailments.Rooms, AutoCloseable {

    private static final String PASSWORD = "changeit";

    private final Path folder;
    private final List<HttpServer> open = new ArrayList<>();
    private final List<ServerSocket> sockets = new ArrayList<>();
    private final List<Tunnel> tunnels = new ArrayList<>();

    WrongRooms(Path folder) {
        this.folder = folder;
        Program.need("openssl");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=Somebody",
                "-keyout",
                at("ca.key"),
                "-out",
                at("ca.pem"));
    }

    @Override
    public String answering(int status, Map<String, String> headers, String body) {
        if (headers.containsKey("Date")) {
            return dated(headers, body);
        }
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serve(server, status, headers, body);
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway.do";
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The JDK's server puts its own date into every answer. */
    private String dated(Map<String, String> headers, String body) {
        try {
            ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            sockets.add(server);
            Thread thread = new Thread(() -> answer(server, headers, body), "dated");
            thread.setDaemon(true);
            thread.start();
            return "http://127.0.0.1:" + server.getLocalPort() + "/gateway.do";
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void answer(ServerSocket server, Map<String, String> headers, String body) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                byte[] asked = new byte[16_384];
                int count = 0;
                while (!new String(asked, 0, count, StandardCharsets.ISO_8859_1).contains("sign_type=")) {
                    count += Math.max(0, in.read(asked, count, asked.length - count));
                }
                socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                // the test is over, or whoever asked has gone
            }
        }
    }

    @Override
    public String withCertificate(String kind) {
        String name = kind.equals("other") ? "elsewhere.example.com" : "localhost";
        List<String> span = kind.equals("expired")
                ? List.of("-not_before", "20200101000000Z", "-not_after", "20200201000000Z")
                : List.of("-days", "30");
        try {
            Files.writeString(folder.resolve(kind + ".ext"), "subjectAltName=DNS:" + name + "\n");
            openssl(
                    "req",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-subj",
                    "/CN=" + name,
                    "-keyout",
                    at(kind + ".key"),
                    "-out",
                    at(kind + ".csr"));
            List<String> sign = new ArrayList<>(List.of(
                    "x509",
                    "-req",
                    "-in",
                    at(kind + ".csr"),
                    "-CA",
                    at("ca.pem"),
                    "-CAkey",
                    at("ca.key"),
                    "-CAcreateserial",
                    "-extfile",
                    at(kind + ".ext"),
                    "-out",
                    at(kind + ".pem")));
            sign.addAll(kind.equals("expired") ? List.of("-days", "-1") : span);
            openssl(sign.toArray(String[]::new));
            openssl(
                    "pkcs12",
                    "-export",
                    "-in",
                    at(kind + ".pem"),
                    "-inkey",
                    at(kind + ".key"),
                    "-passout",
                    "pass:" + PASSWORD,
                    "-out",
                    at(kind + ".p12"));
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context(folder.resolve(kind + ".p12"))));
            serve(server, 200, Map.of(), "never read");
            return "https://localhost:" + server.getAddress().getPort() + "/gateway.do";
        } catch (IOException | GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public String authority() {
        return at("ca.pem");
    }

    @Override
    public String proxy(boolean letsPass) {
        Tunnel tunnel = new Tunnel(letsPass);
        tunnels.add(tunnel);
        return tunnel.address();
    }

    @Override
    public void close() {
        tunnels.forEach(Tunnel::close);
        open.forEach(server -> server.stop(0));
        for (ServerSocket each : sockets) {
            try {
                each.close();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private void serve(HttpServer server, int status, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        open.add(server);
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static void openssl(String... arguments) {
        List<String> line = new ArrayList<>(List.of("openssl"));
        line.addAll(List.of(arguments));
        Program.output(new byte[0], line.toArray(String[]::new));
    }
}
