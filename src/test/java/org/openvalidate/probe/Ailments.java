package org.openvalidate.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.StandIn;

/** Settings that are wrong in one way each, against a stand-in that is well or was told to misbehave. */
final class Ailments {

    private static final String MD5 = "MD5";
    private static final String SERVICE = "alipay.acquire.overseas.query";

    /**
     * @param name what is wrong, in words
     * @param symptom to be named
     * @param also what follows from it and is named as well; nothing else is
     * @param settings the environment
     * @param before what the stand-in is told first
     */
    record Ailment(
            String name, Symptom symptom, List<Symptom> also, Map<String, String> settings, Consumer<StandIn> before) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final StandIn gateway;
    private final Path folder;
    private final Rooms rooms;
    private final Map<String, String> md5;
    private final Map<String, String> rsa;
    private final List<Ailment> all = new ArrayList<>();

    /** @param folder for files that settings name */
    Ailments(StandIn gateway, Path folder, Rooms rooms) {
        this.gateway = gateway;
        this.folder = folder;
        this.rooms = rooms;
        String partner = gateway.tell(
                        "/partners",
                        "{\"currency\":\"USD\",\"merchantPublicKey\":{\"RSA2\":\""
                                + KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic()) + "\"}}")
                .path("partner")
                .asText();
        md5 = wellUnderMd5();
        rsa = new LinkedHashMap<>(md5);
        rsa.remove("ALIPAY_MD5_KEY");
        rsa.put("ALIPAY_PARTNER", partner);
        rsa.put("ALIPAY_SIGN_TYPE", "RSA2");
        rsa.put("ALIPAY_PUBLIC_KEY", publicKey());
        rsa.put("ALIPAY_MERCHANT_PUBLIC_KEY", KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic()));
        rsa.put("ALIPAY_MERCHANT_PRIVATE_KEY", KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()));
        settings();
        smallPrint();
        keys();
        keyForms();
        addresses(rooms);
        ways();
        answers(rooms);
        files();
    }

    /** Addresses at which something other than a gateway answers. */
    interface Rooms {
        /** An address whose server answers like this to everything. */
        String answering(int status, Map<String, String> headers, String body);

        /** An address whose certificate is of this kind: expired, or for another name. */
        String withCertificate(String kind);

        /** The authority of these certificates, as a file. */
        String authority();

        /** A proxy that lets calls pass, or does not. */
        String proxy(boolean open);
    }

    List<Ailment> all() {
        return all;
    }

    /** Nothing is wrong with these. */
    Map<String, Map<String, String>> well() {
        Map<String, String> command = new HashMap<>(rsa);
        command.remove("ALIPAY_MERCHANT_PRIVATE_KEY");
        Path key = file(
                "own.pem",
                "-----BEGIN PRIVATE KEY-----\n" + rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY")
                        + "\n-----END PRIVATE KEY-----\n");
        command.put("ALIPAY_SIGN_COMMAND", "openssl dgst -sha256 -sign " + key + " | base64 -w0");
        Map<String, String> files = new HashMap<>(md5);
        files.put(
                "ALIPAY_MD5_KEY_FILE",
                file("md5.key", files.remove("ALIPAY_MD5_KEY") + "\n").toString());
        files.put("NOTIFY_BASE_URL", "http://127.0.0.1:9000/notices");
        files.putAll(login());
        Map<String, String> roundabout = new HashMap<>(md5);
        roundabout.put("ALIPAY_PROXY", rooms.proxy(true));
        roundabout.put("ALIPAY_BACKUP_GATEWAY", gateway.says("gatewayHttps"));
        Map<String, String> old = new HashMap<>(rsa);
        old.put("ALIPAY_MERCHANT_PRIVATE_KEY", oldForm());
        return Map.of(
                "MD5",
                md5,
                "RSA2",
                rsa,
                "a private key in PKCS#1",
                old,
                "a command that signs",
                command,
                "files and SFTP",
                files,
                "through a proxy, with a backup",
                roundabout);
    }

    private static String oldForm() {
        try {
            return WrittenKey.read(KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPrivate()))
                    .pem(WrittenKey.Form.PKCS1);
        } catch (UnreadableKey none) {
            throw new AssertionError(none);
        }
    }

    private Map<String, String> login() {
        java.net.URI sftp = java.net.URI.create(gateway.says("sftp"));
        Map<String, String> login = new LinkedHashMap<>();
        login.put("ALIPAY_SFTP_HOST", sftp.getHost());
        login.put("ALIPAY_SFTP_PORT", String.valueOf(sftp.getPort()));
        login.put("ALIPAY_SFTP_USER", gateway.says("partner"));
        login.put("ALIPAY_SFTP_PASSWORD", gateway.says("sftpPassword"));
        try {
            login.put(
                    "ALIPAY_SFTP_HOST_KEY",
                    Files.readString(Path.of(gateway.says("sftpKnownHosts"))).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return login;
    }

    private Map<String, String> wellUnderMd5() {
        Map<String, String> well = new LinkedHashMap<>();
        well.put("ALIPAY_PARTNER", gateway.says("partner"));
        well.put("ALIPAY_SIGN_TYPE", MD5);
        well.put("ALIPAY_CURRENCY", "USD");
        well.put("ALIPAY_MD5_KEY", gateway.says("md5Key"));
        well.put("ALIPAY_GATEWAY", gateway.says("gatewayHttps"));
        well.put("ALIPAY_TRUST_CERTIFICATE", gateway.says("caCertificate"));
        return well;
    }

    private String publicKey() {
        return gateway.ready("alipayPublicKey", "RSA2");
    }

    private void settings() {
        without(md5, "ALIPAY_PARTNER", "no partner is set", Symptom.MISSING_SETTING);
        without(md5, "ALIPAY_MD5_KEY", "MD5 without a key", Symptom.MISSING_SETTING);
        without(rsa, "ALIPAY_PUBLIC_KEY", "RSA2 without Alipay's public key", Symptom.MISSING_SETTING);
        with(md5, "a key given twice, itself and as a file", Symptom.SET_TWICE, "ALIPAY_MD5_KEY_FILE", "md5.key");
        Map<String, String> none = new LinkedHashMap<>(md5);
        none.remove("ALIPAY_MD5_KEY");
        with(
                none,
                "a file of a key that is not there",
                Symptom.FILE_UNREADABLE,
                "ALIPAY_MD5_KEY_FILE",
                folder.resolve("none").toString());
        with(
                none,
                "a file of a key with nothing in it",
                Symptom.FILE_EMPTY,
                "ALIPAY_MD5_KEY_FILE",
                file("empty", "\n").toString());
        with(md5, "a partner id with a digit missing", Symptom.PARTNER_FORM, "ALIPAY_PARTNER", "208810112213624");
        with(
                md5,
                "an app id of the domestic open platform",
                Symptom.OTHER_PRODUCT_FAMILY,
                "ALIPAY_PARTNER",
                "2021001122334455");
        with(
                md5,
                "a client id of the newer JSON API",
                Symptom.OTHER_PRODUCT_FAMILY,
                "ALIPAY_PARTNER",
                "SANDBOX_5Y3K2N2Z8P");
        with(md5, "a sign type in small letters", Symptom.SIGN_TYPE_UNKNOWN, "ALIPAY_SIGN_TYPE", "md5");
        with(md5, "a currency that does not exist", Symptom.CURRENCY_UNKNOWN, "ALIPAY_CURRENCY", "DOLLAR");
        with(
                md5,
                "notices to this machine, from a gateway elsewhere",
                Symptom.NOTIFY_UNREACHABLE,
                List.of(Symptom.HOST_UNKNOWN),
                "NOTIFY_BASE_URL",
                "http://192.168.1.7/notify",
                "ALIPAY_GATEWAY",
                "https://gateway.openvalidate.invalid/gateway.do");
        with(
                md5,
                "an address for notices that is none",
                Symptom.NOTIFY_ADDRESS,
                "NOTIFY_BASE_URL",
                "till.example.com/notify");
    }

    private void smallPrint() {
        with(md5, "hours of maintenance in words", Symptom.MAINTENANCE_FORM, "ALIPAY_MAINTENANCE", "Sundays");
        with(md5, "a port for notices that is a word", Symptom.PORT_FORM, "NOTIFY_PORT", "http");
        with(md5, "a port above the highest", Symptom.PORT_FORM, "OPERATOR_PORT", "88890");
        with(
                md5,
                "a payment code with a digit missing",
                Symptom.PAYMENT_CODE_FORM,
                "ALIPAY_PAYMENT_CODES",
                "284316845732986014, 28431684573298");
        with(md5, "a relay that perhaps signs", Symptom.WORD_UNKNOWN, "RELAY_SIGNS", "perhaps");
        with(md5, "notices from nowhere", Symptom.WORD_UNKNOWN, "RELAY_NOTICES", "later");
        with(
                rsa,
                "notices made by a relay whose key the till does not know",
                Symptom.RELAY_CANNOT_SIGN,
                "RELAY_NOTICES",
                "made",
                "RELAY_SIGNS",
                "no");
        with(
                md5,
                "a way on for notices without its end",
                Symptom.FORWARD_FORM,
                "NOTIFY_FORWARD",
                "https://relay.example.com/notices");
        with(md5, "a test driver without http", Symptom.DRIVER_ADDRESS, "MERCHANT_DRIVER_URL", "till:9090");
    }

    /** Keys of forms that people have at hand and no signature can be made or verified with. */
    private void keyForms() {
        with(
                rsa,
                "a private key that a password protects",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                pem("ENCRYPTED PRIVATE KEY", rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY")));
        with(
                rsa,
                "an old private key that a password protects",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                pem("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA"));
        with(
                rsa,
                "a private key of elliptic curves",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                KeyFormat.oneLine(ShortKeys.ELLIPTIC.getPrivate()));
        with(
                rsa,
                "a public key of elliptic curves for Alipay's",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_PUBLIC_KEY",
                KeyFormat.oneLine(ShortKeys.ELLIPTIC.getPublic()));
        with(
                rsa,
                "a certificate for Alipay's public key",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_PUBLIC_KEY",
                text(gateway.says("caCertificate")));
        with(
                rsa,
                "a private key as ssh-keygen writes it",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                pem("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXktdjEAAAAA"));
        with(
                rsa,
                "a private key without its last line",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                "-----BEGIN PRIVATE KEY-----\n" + rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY"));
        with(
                rsa,
                "the MD5 key for the private one",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                LabKeys.MD5);
    }

    private void keys() {
        with(
                md5,
                "an MD5 key with a character missing",
                Symptom.MD5_KEY_FORM,
                "ALIPAY_MD5_KEY",
                md5.get("ALIPAY_MD5_KEY").substring(1));
        with(
                md5,
                "an RSA key for the MD5 key",
                Symptom.MD5_KEY_FORM,
                "ALIPAY_MD5_KEY",
                rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY"));
        with(md5, "the MD5 key of another account", Symptom.SIGN_REFUSED, "ALIPAY_MD5_KEY", LabKeys.MD5);
        with(
                rsa,
                "a private key with a line missing",
                Symptom.KEY_UNREADABLE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY").substring(0, 1500));
        with(
                rsa,
                "a public key for the private one",
                Symptom.KEY_IS_PUBLIC,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                rsa.get("ALIPAY_MERCHANT_PUBLIC_KEY"));
        with(
                rsa,
                "a private key for Alipay's public one",
                Symptom.KEY_IS_PRIVATE,
                "ALIPAY_PUBLIC_KEY",
                rsa.get("ALIPAY_MERCHANT_PRIVATE_KEY"));
        with(
                rsa,
                "a private key of 1024 bits",
                Symptom.KEY_TOO_SHORT,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                KeyFormat.oneLine(ShortKeys.RSA_1024.getPrivate()),
                "ALIPAY_MERCHANT_PUBLIC_KEY",
                KeyFormat.oneLine(ShortKeys.RSA_1024.getPublic()));
        with(
                rsa,
                "a DSA key under RSA2",
                Symptom.KEY_OF_OTHER_TYPE,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                KeyFormat.oneLine(LabKeys.MERCHANT_DSA.getPrivate()),
                "ALIPAY_MERCHANT_PUBLIC_KEY",
                "");
        with(
                rsa,
                "halves of two pairs",
                Symptom.KEY_NOT_PAIRED,
                "ALIPAY_MERCHANT_PUBLIC_KEY",
                KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));
        with(
                rsa,
                "the merchant's own public key for Alipay's",
                Symptom.GATEWAY_KEY_IS_OWN,
                List.of(Symptom.ANSWER_NOT_VERIFIED),
                "ALIPAY_PUBLIC_KEY",
                rsa.get("ALIPAY_MERCHANT_PUBLIC_KEY"));
        with(
                rsa,
                "another pair than the one handed in",
                Symptom.SIGN_REFUSED,
                "ALIPAY_MERCHANT_PRIVATE_KEY",
                KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPrivate()),
                "ALIPAY_MERCHANT_PUBLIC_KEY",
                KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));
        with(
                rsa,
                "Alipay's public key of another environment",
                Symptom.ANSWER_NOT_VERIFIED,
                "ALIPAY_PUBLIC_KEY",
                KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));
        with(
                rsa,
                "a public key that was never handed in for this sign type",
                Symptom.KEY_NOT_HANDED_IN,
                "ALIPAY_SIGN_TYPE",
                "RSA");
        Map<String, String> command = new LinkedHashMap<>(rsa);
        command.remove("ALIPAY_MERCHANT_PRIVATE_KEY");
        with(command, "a command that does not sign", Symptom.SIGN_COMMAND_FAILED, "ALIPAY_SIGN_COMMAND", "exit 4");
        with(
                md5,
                "a partner of production at the sandbox",
                Symptom.PARTNER_UNKNOWN,
                "ALIPAY_PARTNER",
                "2088999999999999");
    }

    private void addresses(Rooms rooms) {
        with(
                md5,
                "production's address",
                Symptom.PRODUCTION_GATEWAY,
                "ALIPAY_GATEWAY",
                "https://intlmapi.alipay.com/gateway.do");
        with(
                md5,
                "an address of the newer JSON API",
                Symptom.OTHER_PRODUCT_FAMILY,
                List.of(Symptom.GATEWAY_ADDRESS),
                "ALIPAY_GATEWAY",
                "https://open-sea-global.alipay.com/ams/api/v1/payments/pay");
        with(
                md5,
                "an address without its beginning",
                Symptom.GATEWAY_ADDRESS,
                "ALIPAY_GATEWAY",
                "mapi.alipaydev.com/gateway.do");
        with(
                md5,
                "a host that does not exist",
                Symptom.HOST_UNKNOWN,
                "ALIPAY_GATEWAY",
                "https://gateway.openvalidate.invalid/gateway.do");
        with(
                md5,
                "a port at which nobody listens",
                Symptom.REFUSED_CONNECTION,
                "ALIPAY_GATEWAY",
                "https://localhost:1/gateway.do");
        with(
                md5,
                "HTTPS at the port of HTTP",
                Symptom.NOT_TLS,
                "ALIPAY_GATEWAY",
                gateway.says("gateway").replace("http:", "https:"));
        Map<String, String> bare = new LinkedHashMap<>(md5);
        bare.remove("ALIPAY_TRUST_CERTIFICATE");
        with(bare, "a foreign authority", Symptom.TLS_UNTRUSTED);
        with(
                md5,
                "a key for the authority's certificate",
                Symptom.TRUST_UNREADABLE,
                List.of(Symptom.TLS_UNTRUSTED),
                "ALIPAY_TRUST_CERTIFICATE",
                file("no-certificate.pem", "x").toString());
        with(
                md5,
                "an expired certificate",
                Symptom.TLS_EXPIRED,
                "ALIPAY_GATEWAY",
                rooms.withCertificate("expired"),
                "ALIPAY_TRUST_CERTIFICATE",
                rooms.authority());
        with(
                md5,
                "a certificate for another name",
                Symptom.TLS_OTHER_NAME,
                "ALIPAY_GATEWAY",
                rooms.withCertificate("other"),
                "ALIPAY_TRUST_CERTIFICATE",
                rooms.authority());
    }

    private void ways() {
        with(md5, "a proxy that is none", Symptom.PROXY_ADDRESS, "ALIPAY_PROXY", "proxy.example.com");
        with(
                md5,
                "a proxy at a port at which nobody listens",
                Symptom.PROXY_UNREACHABLE,
                "ALIPAY_PROXY",
                "127.0.0.1:1");
        with(
                md5,
                "a proxy that does not let the gateway's host pass",
                Symptom.PROXY_REFUSES,
                "ALIPAY_PROXY",
                rooms.proxy(false));
        with(
                md5,
                "a backup gateway at a port at which nobody listens",
                Symptom.REFUSED_CONNECTION,
                "ALIPAY_BACKUP_GATEWAY",
                "https://localhost:1/gateway.do");
        with(
                md5,
                "production for the backup gateway",
                Symptom.PRODUCTION_GATEWAY,
                "ALIPAY_BACKUP_GATEWAY",
                "https://intlmapi.alipay.com/gateway.do");
    }

    private void answers(Rooms rooms) {
        String xml = "<?xml version=\"1.0\"?><alipay><is_success>F</is_success><error>TRADE_NOT_EXIST</error></alipay>";
        with(
                md5,
                "a login page of a proxy",
                Symptom.REDIRECT,
                "ALIPAY_GATEWAY",
                rooms.answering(302, Map.of("Location", "https://proxy.example/login"), ""));
        with(
                md5,
                "a machine that is not let in",
                Symptom.FORBIDDEN,
                "ALIPAY_GATEWAY",
                rooms.answering(403, Map.of(), "no"));
        with(
                md5,
                "a path that the gateway does not have",
                Symptom.HTTP_STATUS,
                "ALIPAY_GATEWAY",
                rooms.answering(404, Map.of(), "no"));
        with(
                md5,
                "a page of maintenance",
                Symptom.HTML_PAGE,
                "ALIPAY_GATEWAY",
                rooms.answering(200, Map.of("Content-Type", "text/html"), "<!DOCTYPE html><html>maintenance</html>"));
        with(
                md5,
                "an answer that is neither XML nor a page",
                Symptom.UNREADABLE_ANSWER,
                "ALIPAY_GATEWAY",
                rooms.answering(200, Map.of("Content-Type", "text/plain"), "welcome"));
        with(
                md5,
                "a clock that is a day off",
                Symptom.CLOCK_SKEW,
                "ALIPAY_GATEWAY",
                rooms.answering(200, Map.of("Content-Type", "text/xml", "Date", "Mon, 02 Mar 2026 02:00:00 GMT"), xml));
        told(
                md5,
                "a gateway that breaks off",
                Symptom.TORN_ANSWER,
                "{\"service\":\"" + SERVICE + "\",\"fault\":\"RESET\"}");
        told(
                md5,
                "a gateway that does not answer",
                Symptom.NO_ANSWER,
                "{\"service\":\"" + SERVICE + "\",\"fault\":\"NO_ANSWER\"}");
        told(
                md5,
                "a gateway that is busy",
                Symptom.GATEWAY_BUSY,
                "{\"service\":\"" + SERVICE + "\",\"fault\":\"ERROR\",\"code\":\"SYSTEM_ERROR\",\"level\":\"ACCESS\"}");
        told(
                md5,
                "products that the account does not have",
                Symptom.PRODUCT_NOT_ENABLED,
                "{\"service\":\"" + SERVICE
                        + "\",\"fault\":\"ERROR\",\"code\":\"ILLEGAL_PARTNER_EXTERFACE\",\"level\":\"ACCESS\"}",
                "{\"service\":\"single_trade_query\",\"fault\":\"ERROR\",\"code\":\"ILLEGAL_PARTNER_EXTERFACE\",\"level\":\"ACCESS\"}");
        told(
                md5,
                "a sign type that the account was not signed for",
                Symptom.SIGN_TYPE_REFUSED,
                "{\"service\":\"" + SERVICE
                        + "\",\"fault\":\"ERROR\",\"code\":\"ILLEGAL_SIGN_TYPE\",\"level\":\"ACCESS\"}");
        told(
                md5,
                "a refusal of another kind",
                Symptom.OTHER_REFUSAL,
                "{\"service\":\"" + SERVICE + "\",\"fault\":\"ERROR\",\"code\":\"ILLEGAL_USER\",\"level\":\"ACCESS\"}");
    }

    private void files() {
        with(md5, "SFTP with a host and no user", Symptom.SFTP_INCOMPLETE, "ALIPAY_SFTP_HOST", "localhost");
        with(
                md5,
                "SFTP at a port at which nobody listens",
                Symptom.SFTP_UNREACHABLE,
                "ALIPAY_SFTP_HOST",
                "localhost",
                "ALIPAY_SFTP_PORT",
                "1",
                "ALIPAY_SFTP_USER",
                "merchant",
                "ALIPAY_SFTP_PASSWORD",
                "canary-sftp-password");
        Map<String, String> files = new LinkedHashMap<>(md5);
        files.putAll(login());
        with(files, "a port of SFTP that is none", Symptom.PORT_FORM, "ALIPAY_SFTP_PORT", "222222");
        with(files, "SFTP with another password", Symptom.SFTP_LOGIN, "ALIPAY_SFTP_PASSWORD", "canary-sftp-password");
        with(
                files,
                "SFTP whose server has another key than the known one",
                Symptom.SFTP_HOST_KEY,
                "ALIPAY_SFTP_HOST_KEY",
                "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC7");
        with(
                files,
                "a public key for the private one of SFTP",
                Symptom.SFTP_KEY,
                "ALIPAY_SFTP_PRIVATE_KEY",
                KeyFormat.oneLine(LabKeys.MERCHANT_PAIR.getPublic()));
    }

    private void without(Map<String, String> well, String name, String words, Symptom symptom) {
        Map<String, String> fewer = new LinkedHashMap<>(well);
        fewer.remove(name);
        all.add(new Ailment(words, symptom, List.of(), fewer, standIn -> {}));
    }

    private void with(Map<String, String> well, String words, Symptom symptom, String... pairs) {
        with(well, words, symptom, List.of(), pairs);
    }

    private void with(Map<String, String> well, String words, Symptom symptom, List<Symptom> also, String... pairs) {
        Map<String, String> changed = new LinkedHashMap<>(well);
        for (int i = 0; i < pairs.length; i += 2) {
            changed.put(pairs[i], pairs[i + 1]);
        }
        all.add(new Ailment(words, symptom, also, changed, standIn -> {}));
    }

    private void told(Map<String, String> well, String words, Symptom symptom, String... faults) {
        String partner = well.get("ALIPAY_PARTNER");
        all.add(new Ailment(words, symptom, List.of(), well, standIn -> {
            for (String fault : faults) {
                standIn.tell("/partners/" + partner + "/faults", fault);
            }
        }));
    }

    private static String pem(String label, String body) {
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----";
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
