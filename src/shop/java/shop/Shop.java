package shop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A sample shop in one file: the till of an imaginary store with its books, written from the gateway's published protocol with
 * nothing but the JDK. It runs as it stands, {@code java Shop.java [settings.properties]}, and imports nothing of the harness
 * that observes it. From top to bottom: settings; the gateway's protocol (begin with {@link Alipay}); orders, refunds and books
 * (begin with {@link Cashier}; whoever brings a result enters it through {@link Order}, whose lock lets exactly one of them
 * book); the three doors, for notices, for a person and for a test driver.
 */
public final class Shop {

    private Shop() {}

    /** At most one argument: a properties file. */
    public static void main(String[] arguments) throws InterruptedException {
        // a GET whose connection broke is not to be sent again behind our back
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        try {
            Path properties = arguments.length > 0 ? Path.of(arguments[0]) : null;
            Till till = Till.open(Settings.read(System.getenv(), properties));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(till)));
            System.out.println(JsonWriter.write(till.ready()));
            new CountDownLatch(1).await();
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    private static void stop(Till till) {
        try {
            till.close();
        } catch (IOException late) {
            System.err.println("not stopped cleanly: " + late.getMessage());
        }
    }

    /** What the shop is configured with: the environment, else the properties file, else a default. */
    static final class Settings {

        private static final String PREFIX = "TILL_";

        private final Map<String, String> environment;
        private final Properties file;
        private final List<String> problems = new ArrayList<>();

        private Settings(Map<String, String> environment, Properties file) {
            this.environment = environment;
            this.file = file;
        }

        /** @param properties the file with the same names as the environment, or null */
        static Settings read(Map<String, String> environment, Path properties) throws IOException {
            Properties file = new Properties();
            if (properties != null) {
                try (var reader = Files.newBufferedReader(properties, UTF_8)) {
                    file.load(reader);
                }
            }
            return new Settings(environment, file);
        }

        /** A setting that may be left out. */
        String text(String name, String otherwise) {
            String key = PREFIX + name;
            String value =
                    environment.getOrDefault(key, file.getProperty(key, "")).strip();
            return value.isEmpty() ? otherwise : value;
        }

        /** A setting that must be there. */
        String need(String name) {
            String value = text(name, "");
            if (value.isEmpty()) {
                problems.add(PREFIX + name + " is not set");
            }
            return value;
        }

        /** A secret, given as it is or, under the name with {@code _FILE}, as the file that holds it. */
        String secret(String name, boolean needed) {
            String path = text(name + "_FILE", "");
            if (path.isEmpty()) {
                return needed ? need(name) : text(name, "");
            }
            try {
                return Files.readString(Path.of(path), UTF_8).strip();
            } catch (IOException unreadable) {
                problems.add(PREFIX + name + "_FILE names a file that cannot be read");
                return "";
            }
        }

        boolean yes(String name, boolean otherwise) {
            return text(name, otherwise ? "Y" : "N").equals("Y");
        }

        int port(String name) {
            return checked(
                    name,
                    "0",
                    value -> {
                        int port = Integer.parseInt(value);
                        if (port < 0 || port > 65_535) {
                            throw new IllegalArgumentException("a port is expected");
                        }
                        return port;
                    },
                    0);
        }

        /** An ISO-8601 duration such as PT3S. */
        Duration duration(String name, String otherwise) {
            return checked(name, otherwise, Duration::parse, Duration.ZERO);
        }

        String oneOf(String name, String otherwise, Set<String> words) {
            return checked(
                    name,
                    otherwise,
                    value -> {
                        if (!words.contains(value)) {
                            throw new IllegalArgumentException("one of " + words + " is expected");
                        }
                        return value;
                    },
                    otherwise);
        }

        /** Reads a value; one that cannot be read is a problem for {@link #complain} and stands in for nothing. */
        <T> T checked(String name, String otherwise, Function<String, T> reader, T broken) {
            try {
                return reader.apply(text(name, otherwise));
            } catch (IllegalArgumentException | DateTimeParseException unreadable) {
                problems.add(PREFIX + name + ": " + unreadable.getMessage());
                return broken;
            }
        }

        /** Something else that is wrong with a setting. */
        void problem(String text) {
            problems.add(text);
        }

        /** All that is wrong, at once. */
        void complain() {
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", problems));
            }
        }
    }

    /** HTTPS that trusts one certificate authority and nobody else. */
    static final class Trust {

        private Trust() {}

        static SSLContext only(Path pem) throws IOException {
            try (InputStream file = Files.newInputStream(pem)) {
                KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
                store.load(null, null);
                store.setCertificateEntry(
                        "gateway", CertificateFactory.getInstance("X.509").generateCertificate(file));
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(store);
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, factory.getTrustManagers(), null);
                return context;
            } catch (GeneralSecurityException unusable) {
                throw new IOException(pem + " is no certificate in PEM: " + unusable.getMessage(), unusable);
            }
        }
    }

    /** The whole shop, put together from its settings and taken apart again. */
    static final class Till implements AutoCloseable {

        private final Books books;
        private final Cashier cashier;
        private final Shops shops;
        private final Door driver;
        private final Door notices;
        private final Door page;
        private final String notifyUrl;

        private Till(
                Books books, Cashier cashier, Shops shops, Door driver, Door notices, Door page, String notifyUrl) {
            this.books = books;
            this.cashier = cashier;
            this.shops = shops;
            this.driver = driver;
            this.notices = notices;
            this.page = page;
            this.notifyUrl = notifyUrl;
        }

        static Till open(Settings settings) throws IOException {
            Account account = account(settings);
            SSLContext trust = trust(settings, account);
            Patience patience =
                    new Patience(settings.duration("PAY_ANSWER", "PT5S"), settings.duration("ANSWER", "PT3S"));
            Mistake mistake = settings.checked("BROKEN", Mistake.NONE.word(), Till::mistake, Mistake.NONE);
            Rhythm rhythm = new Rhythm(
                    settings.duration("BUDGET", "PT60S"),
                    settings.duration("QUERY_INTERVAL", "PT3S"),
                    settings.duration("RETRY_INTERVAL", "PT5S"),
                    settings.duration("RETRY_LIMIT", "PT60S"),
                    settings.duration("JOB_INTERVAL", "PT1M"),
                    mistake);
            Defaults shop = new Defaults(
                    settings.text("SHOP_NAME", "Sample shop"),
                    settings.need("CURRENCY"),
                    settings.need("STORE_ID"),
                    settings.need("SECONDARY_MERCHANT_ID"),
                    account.charset());
            Secondary secondary = new Secondary(
                    settings.need("SECONDARY_MERCHANT_NAME"),
                    settings.need("SECONDARY_MERCHANT_INDUSTRY"),
                    settings.text("STORE_NAME", ""));
            String bind = settings.text("BIND", "127.0.0.1");
            int notifyPort = settings.port("NOTIFY_PORT");
            int driverPort = settings.port("DRIVER_PORT");
            int pagePort = settings.port("PAGE_PORT");
            String token = settings.secret("DRIVER_TOKEN", false);
            boolean sync =
                    settings.oneOf("REFUND", "SYNC", Set.of("SYNC", "ASYNC")).equals("SYNC");
            boolean verify = settings.yes("NOTIFY_VERIFY", true);
            Duration reviews = settings.duration("REVIEW_INTERVAL", "PT1M");
            Path file = Path.of(settings.text("BOOKS", "till-books.jsonl"));
            settings.complain();

            Door notices = Door.take(bind, notifyPort);
            Door driver = Door.take(bind, driverPort);
            Door page = Door.take("127.0.0.1", pagePort);
            String base = settings.text("NOTIFY_BASE_URL", "http://127.0.0.1:" + notices.port());
            String notifyUrl = base.replaceAll("/+$", "") + NotifyDoor.PATH;
            Books books = new Books(file, mistake);
            Register register = new Register(books);
            Alipay alipay = new Alipay(
                    new Line(account, trust, mistake == Mistake.TRUSTS_EVERYBODY), secondary, notifyUrl, patience);
            Refunds refunds = new Refunds(alipay, books, register, rhythm, sync);
            Cashier cashier = new Cashier(alipay, books, register, refunds, rhythm);
            Shops shops = new Shops(alipay, books, reviews);
            NotifyDoor.open(notices, new Notices(account, alipay, register, books, verify), books, account.charset());
            DriverDoor.open(driver, cashier, register, books, shops, shop, token);
            PageDoor.open(page, cashier, register, books, shop);
            return new Till(books, cashier, shops, driver, notices, page, notifyUrl);
        }

        private static Account account(Settings settings) {
            URI gateway = settings.checked("GATEWAY", "", Till::gateway, URI.create("http://none"));
            String partner = settings.need("PARTNER");
            SignType type = settings.checked("SIGN_TYPE", "RSA2", SignType::valueOf, SignType.MD5);
            Charset charset = settings.checked("CHARSET", "UTF-8", Charset::forName, Charset.defaultCharset());
            Signer signer = Signer.md5("");
            if (type == SignType.MD5) {
                signer = Signer.md5(settings.secret("MD5_KEY", true));
            } else {
                String ours = settings.secret("PRIVATE_KEY", true);
                String theirs = settings.secret("ALIPAY_PUBLIC_KEY", true);
                try {
                    signer = Signer.rsa(type, ours, theirs);
                } catch (IllegalArgumentException unreadable) {
                    settings.problem("TILL_PRIVATE_KEY, TILL_ALIPAY_PUBLIC_KEY: " + unreadable.getMessage());
                }
            }
            return new Account(gateway, partner, signer, charset);
        }

        private static Mistake mistake(String word) {
            if (!Mistake.words().contains(word)) {
                throw new IllegalArgumentException("one of " + new TreeSet<>(Mistake.words()) + " is expected");
            }
            return Mistake.named(word);
        }

        private static URI gateway(String text) {
            URI uri = URI.create(text);
            if (!Set.of("http", "https").contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
                throw new IllegalArgumentException("an address such as https://…/gateway.do is expected");
            }
            return uri;
        }

        /** Null where the gateway is reached in the clear; the JDK's own authorities where none is named. */
        private static SSLContext trust(Settings settings, Account account) throws IOException {
            String pem = settings.text("CA_FILE", "");
            return pem.isEmpty() || account.gateway().getScheme().equals("http") ? null : Trust.only(Path.of(pem));
        }

        /** What a script wants to know once the till is open. */
        Map<String, Object> ready() {
            Map<String, Object> ready = new LinkedHashMap<>();
            ready.put("driver", "http://127.0.0.1:" + driver.port());
            ready.put("page", "http://127.0.0.1:" + page.port() + "/");
            ready.put("notify", notifyUrl);
            ready.put("pid", ProcessHandle.current().pid());
            return ready;
        }

        @Override
        public void close() throws IOException {
            driver.close();
            page.close();
            notices.close();
            shops.close();
            cashier.close();
            books.close();
        }
    }

    /** The sign types of in-store calls, by the name that goes into {@code sign_type}. Source: legacy-online 1.1, 1.3. */
    public enum SignType {
        MD5("MD5"),
        RSA("SHA1withRSA"),
        RSA2("SHA256withRSA");

        private final String algorithm;

        SignType(String algorithm) {
            this.algorithm = algorithm;
        }

        /** What the JDK calls it. */
        String algorithm() {
            return algorithm;
        }
    }

    /** Signs as the merchant and verifies what claims to come from Alipay, under the one sign type of the account. */
    public static final class Signer {

        private final SignType type;
        private final String md5Key;
        private final PrivateKey ours;
        private final PublicKey theirs;

        private Signer(SignType type, String md5Key, PrivateKey ours, PublicKey theirs) {
            this.type = type;
            this.md5Key = md5Key;
            this.ours = ours;
            this.theirs = theirs;
        }

        /** With the key that both sides share. */
        public static Signer md5(String key) {
            return new Signer(SignType.MD5, key, null, null);
        }

        /**
         * With a pair of keys, each PEM or one line of Base64.
         *
         * @param privateKey the merchant's own, PKCS#8
         * @param alipayPublicKey Alipay's, X.509
         */
        public static Signer rsa(SignType type, String privateKey, String alipayPublicKey) {
            if (privateKey.contains("BEGIN RSA PRIVATE KEY")) {
                throw new IllegalArgumentException(
                        "the private key is PKCS#1. Convert it: openssl pkcs8 -topk8 -nocrypt");
            }
            try {
                KeyFactory factory = KeyFactory.getInstance("RSA");
                return new Signer(
                        type,
                        "",
                        factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(privateKey))),
                        factory.generatePublic(new X509EncodedKeySpec(bytes(alipayPublicKey))));
            } catch (GeneralSecurityException | IllegalArgumentException unusable) {
                // the cause would quote key material
                throw new IllegalArgumentException(
                        "a key is not readable: PKCS#8 and X.509, PEM or Base64, are expected");
            }
        }

        /** What goes into {@code sign_type}. */
        SignType type() {
            return type;
        }

        /** What goes into {@code sign}, not yet URL-encoded. */
        public String sign(String preSign, Charset charset) {
            try {
                if (type == SignType.MD5) {
                    return digest(preSign, charset);
                }
                Signature signature = Signature.getInstance(type.algorithm());
                signature.initSign(ours);
                signature.update(preSign.getBytes(charset));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("this JDK cannot sign with " + type, impossible);
            }
        }

        /** Whether the other side signed exactly this. */
        public boolean verifies(String preSign, Charset charset, String sign) {
            try {
                if (type == SignType.MD5) {
                    return MessageDigest.isEqual(digest(preSign, charset).getBytes(US_ASCII), sign.getBytes(US_ASCII));
                }
                Signature signature = Signature.getInstance(type.algorithm());
                signature.initVerify(theirs);
                signature.update(preSign.getBytes(charset));
                return signature.verify(Base64.getDecoder().decode(sign));
            } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
                return false;
            }
        }

        private String digest(String preSign, Charset charset) throws GeneralSecurityException {
            byte[] digest =
                    MessageDigest.getInstance(SignType.MD5.algorithm()).digest((preSign + md5Key).getBytes(charset));
            return HexFormat.of().formatHex(digest);
        }

        private static byte[] bytes(String key) {
            return Base64.getDecoder()
                    .decode(key.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        }
    }

    /** The string that is signed: what is sent, raw, sorted by name, without empty values, sign and sign_type. */
    public static final class PreSign {

        private PreSign() {}

        /** Source: legacy-online 1.2. */
        public static String of(Map<String, String> parameters) {
            return new TreeMap<>(parameters)
                    .entrySet().stream()
                            .filter(parameter -> !parameter.getValue().isEmpty())
                            .filter(parameter -> !parameter.getKey().equals("sign"))
                            .filter(parameter -> !parameter.getKey().equals("sign_type"))
                            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                            .collect(Collectors.joining("&"));
        }
    }

    /** {@code application/x-www-form-urlencoded} in a named charset. */
    public static final class Form {

        private Form() {}

        /** Names and values, encoded and joined. */
        public static String encode(Map<String, String> fields, Charset charset) {
            return fields.entrySet().stream()
                    .map(field -> URLEncoder.encode(field.getKey(), charset) + "="
                            + URLEncoder.encode(field.getValue(), charset))
                    .collect(Collectors.joining("&"));
        }

        /**
         * The fields of a body.
         *
         * @throws IllegalArgumentException for a broken escape or a name that comes twice: nobody could say what was signed
         */
        public static Map<String, String> decode(String body, Charset charset) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String pair : body.split("&", -1)) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), charset);
                    String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), charset);
                    if (fields.put(name, value) != null) {
                        throw new IllegalArgumentException("the field " + name + " comes twice");
                    }
                }
            }
            return fields;
        }
    }

    /** Words for a buyer's bill: no quotes, no markup, nothing that the charset of the account lacks. */
    static final class PlainText {

        private PlainText() {}

        /** @param longest in characters */
        static String of(String text, Charset charset, int longest) {
            CharsetEncoder encoder = charset.newEncoder();
            StringBuilder plain = new StringBuilder();
            text.codePoints()
                    .map(point -> "\"'<>&\\|^".indexOf(point) >= 0 || Character.isISOControl(point) ? ' ' : point)
                    .mapToObj(Character::toString)
                    .map(letter -> encoder.canEncode(letter) ? letter : "?")
                    .takeWhile(letter -> plain.length() + letter.length() <= longest)
                    .forEach(plain::append);
            return plain.toString().strip();
        }
    }

    /**
     * Who this merchant is to the gateway.
     *
     * @param gateway {@code …/gateway.do}
     * @param partner 16 digits
     * @param signer the account's key material
     * @param charset for requests; the signature is over its bytes
     */
    record Account(URI gateway, String partner, Signer signer, Charset charset) {}

    /**
     * How long an answer is waited for.
     *
     * @param pay the vendor says to begin asking after 5 s
     * @param others 3 s, then ask again
     */
    record Patience(Duration pay, Duration others) {}

    /**
     * What is sold, as the gateway is told.
     *
     * @param tradeId {@code partner_trans_id} or {@code out_trade_no}, unique for ever
     * @param amount in the currency of pricing, with that currency's decimals
     * @param currency of settlement
     * @param transCurrency of pricing, empty when it is the same
     * @param subject free of markup and quotes
     */
    record Sale(
            String tradeId,
            BigDecimal amount,
            String currency,
            String transCurrency,
            String subject,
            String storeId,
            String secondaryMerchantId) {

        /** The currency that the amount is in. */
        String pricing() {
            return transCurrency.isEmpty() ? currency : transCurrency;
        }

        /** Whether an answer or a notice speaks of this sum; an amount that is not stated agrees. */
        boolean agrees(Reading reading) {
            return sameAmount(amount, reading.field("trans_amount"), true)
                    && (reading.field("currency").isEmpty() || inCurrency(reading.field("currency")));
        }

        /** Whether exactly this much was paid. */
        boolean costs(String stated) {
            return sameAmount(amount, stated, false);
        }

        /** Whether a currency is the sale's own, be it of settlement or of pricing. */
        boolean inCurrency(String stated) {
            return stated.equals(currency) || (!transCurrency.isEmpty() && stated.equals(transCurrency));
        }

        private static boolean sameAmount(BigDecimal ours, String stated, boolean missing) {
            if (stated.isEmpty()) {
                return missing;
            }
            return stated.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") && new BigDecimal(stated).compareTo(ours) == 0;
        }
    }

    /**
     * What is registered of the shop; id and store of a sale may differ from its default. Source: legacy-instore 2.5.
     *
     * @param industry the MCC, four digits
     */
    record Secondary(String name, String industry, String storeName) {

        /** The JSON of {@code extend_info} and {@code extend_params}. */
        String json(Sale sale) {
            Map<String, String> keys = new LinkedHashMap<>();
            keys.put("secondary_merchant_id", sale.secondaryMerchantId());
            keys.put("secondary_merchant_name", name);
            keys.put("secondary_merchant_industry", industry);
            keys.put("store_id", sale.storeId());
            keys.put("store_name", storeName);
            keys.values().removeIf(String::isEmpty);
            return JsonWriter.write(keys);
        }
    }

    /** What an answer means to a till, whichever service gave it. */
    enum Result {
        /** Done: paid, cancelled, refunded, the code is there. */
        SUCCESS,
        /** Accepted, not final. */
        WAITING,
        /** Proved to have failed for good; repeating it changes nothing. */
        FAILED,
        /** The trade ended without (or after giving back) the money. */
        CLOSED,
        /** The gateway knows no such trade or refund, as yet. */
        ABSENT,
        /** Refused at the door without a signature, as such answers come: likely, not proved. */
        REFUSED,
        /** Nobody knows: no answer, an unreadable or wrongly signed one, or SYSTEM_ERROR. */
        UNKNOWN
    }

    /**
     * One call, read.
     *
     * @param result what it means
     * @param code the gateway's error code, or our own words where it gave none; empty after a success
     * @param fields what the answer says, signature checked; empty unless it could be trusted
     */
    record Reading(Result result, String code, Map<String, String> fields) {

        static Reading unknown(String why) {
            return new Reading(Result.UNKNOWN, why, Map.of());
        }

        Reading as(Result other) {
            return new Reading(other, code, fields);
        }

        /** A field of the answer, or empty. */
        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /**
     * The answer of a service as it stands, its signature not yet checked.
     *
     * @param accepted {@code is_success=T}, which says nothing of the business
     * @param error the code of a refusal, or empty
     * @param fields the children of the one element under {@code <response>}; nested markup stays raw
     * @param sign empty when there is none
     * @param signType empty when there is none
     */
    record AnswerXml(boolean accepted, String error, Map<String, String> fields, String sign, String signType) {

        private static final Pattern PROLOG = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

        /** Raised for whatever cannot be understood: what happened is then unknown. */
        static final class Unreadable extends Exception {

            Unreadable(String why) {
                super(why);
            }
        }

        /** Reads a body in the charset of its own prolog; a DTD, however harmless, is refused. */
        static AnswerXml read(byte[] body) throws Unreadable {
            String text = text(body);
            Element root = root(text);
            String success = child(root, "is_success");
            if (!root.getTagName().equals("alipay") || !(success.equals("T") || success.equals("F"))) {
                throw new Unreadable("the XML is no answer of the gateway");
            }
            Map<String, String> fields = new LinkedHashMap<>();
            for (Element response : elements(root, "response")) {
                for (Element only : elements(response, "*")) {
                    for (Element field : elements(only, "*")) {
                        boolean nested = !elements(field, "*").isEmpty();
                        String value = nested ? raw(text, field.getTagName()) : field.getTextContent();
                        if (fields.put(field.getTagName(), value) != null) {
                            throw new Unreadable("the answer names " + field.getTagName() + " twice");
                        }
                    }
                }
            }
            return new AnswerXml(
                    success.equals("T"), child(root, "error"), fields, child(root, "sign"), child(root, "sign_type"));
        }

        private static String text(byte[] body) throws Unreadable {
            String start = new String(body, 0, Math.min(body.length, 200), ISO_8859_1);
            Matcher prolog = PROLOG.matcher(start);
            try {
                Charset charset = prolog.find() ? Charset.forName(prolog.group(1)) : StandardCharsets.UTF_8;
                return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            } catch (CharacterCodingException | IllegalArgumentException undecodable) {
                throw new Unreadable("the answer is not in the charset it names");
            }
        }

        private static Element root(String text) throws Unreadable {
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                factory.setXIncludeAware(false);
                factory.setExpandEntityReferences(false);
                DocumentBuilder builder = factory.newDocumentBuilder();
                // the default handler prints to standard error
                builder.setErrorHandler(new DefaultHandler());
                return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            } catch (SAXException | IOException broken) {
                throw new Unreadable("the answer is not well-formed XML");
            } catch (ParserConfigurationException impossible) {
                throw new IllegalStateException("this JDK has no safe XML parser", impossible);
            }
        }

        private static String raw(String text, String name) throws Unreadable {
            Matcher element = Pattern.compile(
                            "<" + Pattern.quote(name) + "(?:\\s[^>]*)?>(.*)</" + Pattern.quote(name) + "\\s*>",
                            Pattern.DOTALL)
                    .matcher(text.substring(text.indexOf("<response>")));
            if (!element.find()) {
                throw new Unreadable("the markup of " + name + " was not found");
            }
            return element.group(1);
        }

        private static String child(Element parent, String name) {
            List<Element> found = elements(parent, name);
            return found.size() == 1 ? found.get(0).getTextContent().strip() : "";
        }

        private static List<Element> elements(Element parent, String name) {
            List<Element> found = new ArrayList<>();
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element
                        && (name.equals("*") || element.getTagName().equals(name))) {
                    found.add(element);
                }
            }
            return found;
        }
    }

    /** The line to the gateway: signs and sends a call once, waits so long and no longer, trusts only what is signed. */
    static final class Line {

        private static final Duration CONNECT = Duration.ofSeconds(3);

        private final Account account;
        private final HttpClient http;
        private final boolean credulous;

        /**
         * @param trust what HTTPS is held against, null for plain HTTP
         * @param credulous whether answers are believed whoever signed them, which is wrong
         */
        Line(Account account, SSLContext trust, boolean credulous) {
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

    /** What each service's answer means; the spellings differ from service to service, and from source to source. */
    static final class Answers {

        private static final Set<String> ABSENT =
                Set.of("TRADE_NOT_EXIST", "TRANS_NOT_FOUND", "PURCHASE_TRADE_NOT_EXIST", "REFUND_NOT_EXIST");
        /** Errors that say nothing of what became of the call. Source: legacy-instore 1.4, 2.5. */
        private static final Set<String> UNDECIDED =
                Set.of("SYSTEM_ERROR", "SYSTEM_EXCEPTION", "ORDER_SUCCESS_PAY_INPROCESS");

        private static final Set<String> RETURNED = Set.of("SUCCESS", "REFUND_SUCCESS");
        private static final Set<String> NOT_RETURNED = Set.of("FAIL", "FAILED", "REFUND_FAIL");

        private Answers() {}

        /** Source: legacy-instore 2.5, 2.13. */
        static Reading pay(Sale sale, Reading answer) {
            Reading read = outcome(answer, "partner_trans_id", sale.tradeId());
            if (read.result() == Result.SUCCESS && !sale.agrees(read)) {
                return Reading.unknown("the pay answer states another amount or currency");
            }
            // somebody was paid under this id: only a query can say who and how much
            return read.code().equals("TRADE_HAS_SUCCESS") ? read.as(Result.UNKNOWN) : read;
        }

        /** Source: legacy-instore 2.6; {@code result_code} says whether the query worked, the status how the trade stands. */
        static Reading query(Sale sale, Reading answer) {
            Reading read = outcome(answer, "partner_trans_id", sale.tradeId());
            if (read.result() == Result.FAILED) {
                return read.as(ABSENT.contains(read.code()) ? Result.ABSENT : Result.UNKNOWN);
            }
            if (read.result() != Result.SUCCESS) {
                return read;
            }
            return switch (read.field("alipay_trans_status")) {
                case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                    sale.agrees(read) ? read : Reading.unknown("the query states another amount or currency");
                case "WAIT_BUYER_PAY" -> read.as(Result.WAITING);
                case "TRADE_CLOSED" -> read.as(Result.CLOSED);
                default -> Reading.unknown("the query states no status that is known");
            };
        }

        /** Source: legacy-instore 2.7. A failure may be repeated unless {@code retry_flag=N}. */
        static Reading cancel(Sale sale, Reading answer) {
            Reading read = outcome(answer, "out_trade_no", sale.tradeId());
            if (read.result() == Result.SUCCESS) {
                return read;
            }
            return read.as(read.field("retry_flag").equals("N") ? Result.FAILED : Result.UNKNOWN);
        }

        /** Source: legacy-instore 2.9. */
        static Reading refund(String refundId, Reading answer) {
            Reading read = outcome(answer, "partner_refund_id", refundId);
            return read.result() == Result.WAITING ? read.as(Result.UNKNOWN) : read;
        }

        /** The in-store page is cut off before the answer: the fields are the online family's, every spelling accepted. */
        static Reading refundQuery(String refundId, Reading answer) {
            if (answer.result() != Result.WAITING) {
                return ABSENT.contains(answer.code()) ? answer.as(Result.ABSENT) : answer.as(Result.UNKNOWN);
            }
            if (differs(answer, "out_return_no", refundId)) {
                return Reading.unknown("the answer speaks of another refund");
            }
            String status = first(answer, "refund_result_code", "refund_status");
            if (RETURNED.contains(status)) {
                return answer.as(Result.SUCCESS);
            }
            String error = first(answer, "refund_error_code", "detail_error_code", "error");
            Reading coded = new Reading(Result.WAITING, error, answer.fields());
            if (NOT_RETURNED.contains(status)) {
                return coded.as(Result.FAILED);
            }
            return ABSENT.contains(error) || ABSENT.contains(answer.field("response_code"))
                    ? coded.as(Result.ABSENT)
                    : coded;
        }

        /** Source: legacy-instore 2.10; a success that brings no code is WAITING. */
        static Reading precreate(Sale sale, Reading answer) {
            Reading read = outcome(answer, "out_trade_no", sale.tradeId());
            if (read.result() == Result.WAITING) {
                return read.as(Result.UNKNOWN);
            }
            return read.result() == Result.SUCCESS && read.field("qr_code").isEmpty() ? read.as(Result.WAITING) : read;
        }

        /** Of a service whose answer names no trade. */
        static Reading plain(Reading answer) {
            return outcome(answer, "", "");
        }

        private static Reading outcome(Reading answer, String idField, String id) {
            if (answer.result() != Result.WAITING) {
                return answer;
            }
            if (differs(answer, idField, id)) {
                return Reading.unknown("the answer speaks of another trade");
            }
            String error = first(answer, "error", "detail_error_code");
            Reading coded = new Reading(Result.WAITING, error, answer.fields());
            return switch (answer.field("result_code")) {
                case "SUCCESS" -> coded.as(Result.SUCCESS);
                case "FAILED", "FAIL" -> coded.as(UNDECIDED.contains(error) ? Result.UNKNOWN : Result.FAILED);
                case "UNKNOW", "UNKNOWN" -> UNDECIDED.contains(error) ? coded.as(Result.UNKNOWN) : coded;
                default -> Reading.unknown("the answer has no result_code that is known");
            };
        }

        private static boolean differs(Reading answer, String field, String ours) {
            return !answer.field(field).isEmpty() && !answer.field(field).equals(ours);
        }

        private static String first(Reading answer, String... names) {
            for (String name : names) {
                if (!answer.field(name).isEmpty()) {
                    return answer.field(name);
                }
            }
            return "";
        }
    }

    /** The services that a till in a store calls. Every call is made once: repeating is the caller's business. */
    static final class Alipay {

        /** The gateway's own time, all the year round. */
        static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

        private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
        private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
        private static final String PRODUCT = "OVERSEAS_MBARCODE_PAY";

        private final Line line;
        private final Secondary secondary;
        private final String notifyUrl;
        private final Patience patience;

        /** @param notifyUrl where notices are wanted, empty for none */
        Alipay(Line line, Secondary secondary, String notifyUrl, Patience patience) {
            this.line = line;
            this.secondary = secondary;
            this.notifyUrl = notifyUrl;
            this.patience = patience;
        }

        /** Charges the wallet whose code was scanned. */
        Reading pay(Sale sale, String paymentCode) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("notify_url", notifyUrl);
            fields.put("alipay_seller_id", line.account().partner());
            fields.put("trans_name", sale.subject());
            fields.put("partner_trans_id", sale.tradeId());
            fields.put("currency", sale.currency());
            fields.put("trans_currency", sale.transCurrency());
            fields.put("trans_amount", sale.amount().toPlainString());
            fields.put("buyer_identity_code", paymentCode);
            fields.put("identity_code_type", "barcode");
            fields.put("trans_create_time", COMPACT.format(Instant.now().atOffset(BEIJING)));
            fields.put("biz_product", PRODUCT);
            fields.put("extend_info", secondary.json(sale));
            return Answers.pay(sale, line.call("alipay.acquire.overseas.spot.pay", fields, patience.pay()));
        }

        /** Asks for a code that the buyer scans. */
        Reading precreate(Sale sale, String validity) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("notify_url", notifyUrl);
            fields.put("timestamp", SPACED.format(Instant.now().atOffset(BEIJING)));
            fields.put("out_trade_no", sale.tradeId());
            fields.put("subject", sale.subject());
            fields.put("product_code", PRODUCT);
            fields.put("total_fee", sale.amount().toPlainString());
            fields.put("seller_id", line.account().partner());
            fields.put("currency", sale.currency());
            fields.put("trans_currency", sale.transCurrency().isEmpty() ? sale.currency() : sale.transCurrency());
            fields.put("extend_params", secondary.json(sale));
            fields.put("qr_code_it_b_pay", validity);
            return Answers.precreate(sale, line.call("alipay.acquire.precreate", fields, patience.pay()));
        }

        /** How a trade stands. */
        Reading query(Sale sale) {
            Map<String, String> fields = Map.of("partner_trans_id", sale.tradeId());
            return Answers.query(sale, line.call("alipay.acquire.overseas.query", fields, patience.others()));
        }

        /** Ends a trade, with the money back if it was paid. */
        Reading cancel(Sale sale) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("timestamp", String.valueOf(System.currentTimeMillis()));
            fields.put("out_trade_no", sale.tradeId());
            return Answers.cancel(sale, line.call("alipay.acquire.cancel", fields, patience.others()));
        }

        /**
         * Gives money back.
         *
         * @param refundId the same at every repetition
         * @param sync whether the answer is to be the result, not only the acceptance
         */
        Reading refund(Sale sale, String refundId, BigDecimal amount, String reason, boolean sync) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("notify_url", sync ? "" : notifyUrl);
            fields.put("partner_trans_id", sale.tradeId());
            fields.put("partner_refund_id", refundId);
            fields.put("refund_amount", amount.toPlainString());
            fields.put("currency", sale.currency());
            fields.put("refund_reason", reason);
            fields.put("is_sync", sync ? "Y" : "N");
            return Answers.refund(
                    refundId, line.call("alipay.acquire.overseas.spot.refund", fields, patience.others()));
        }

        /** How a refund stands. */
        Reading refundQuery(Sale sale, String refundId) {
            Map<String, String> fields = Map.of("out_trade_no", sale.tradeId(), "out_return_no", refundId);
            return Answers.refundQuery(refundId, line.call("alipay.acquire.refund.query", fields, patience.others()));
        }

        /** Reports a shop that belongs to somebody else, or what has changed of it. SUCCESS: it is under review. */
        Reading report(Map<String, String> shop) {
            String kind = shop.containsKey("store_id") ? "offline" : "online";
            Map<String, String> fields = new TreeMap<>(shop);
            fields.put("timestamp", SPACED.format(Instant.now().atOffset(BEIJING)));
            return Answers.plain(
                    line.call("alipay.overseas.secmerchant." + kind + ".maintain", fields, patience.pay()));
        }

        /** How the review of a shop stands; the store is empty online. */
        Reading review(String shop, String store) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("timestamp", SPACED.format(Instant.now().atOffset(BEIJING)));
            fields.put("secondary_merchant_id", shop);
            fields.put("payment_method", store.isEmpty() ? "ONLINE_PAYMENT" : "INSTORE_PAYMENT");
            fields.put("store_id", store);
            return line.call("alipay.overseas.secmerchant.maintain.queryStatus", fields, patience.others());
        }

        /**
         * Has the code made that hangs in a store.
         *
         * @param mark comes back in {@code extra_common_param} of every notice about a sale by it
         */
        Reading storeCode(String shop, String store, String currency, String mark) {
            Map<String, String> place = new LinkedHashMap<>();
            place.put("secondary_merchant_industry", secondary.industry());
            place.put("secondary_merchant_id", shop);
            place.put("secondary_merchant_name", secondary.name());
            place.put("store_id", store);
            place.put("store_name", secondary.storeName().isEmpty() ? store : secondary.storeName());
            place.put("trans_currency", currency);
            place.put("currency", currency);
            place.put("country_code", "SG");
            place.put("address", "1 Harbour Street");
            place.put("passback_parameters", mark);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("timestamp", SPACED.format(Instant.now().atOffset(BEIJING)));
            fields.put("notify_url", notifyUrl);
            fields.put("biz_type", "OVERSEASHOPQRCODE");
            fields.put("biz_data", JsonWriter.write(place));
            return Answers.plain(line.call("alipay.commerce.qrcode.create", fields, patience.pay()));
        }

        /**
         * Whether Alipay sent a notice: its answer, normally {@code true}, {@code false} or {@code invalid}. The call goes
         * unsigned, as the documents show it.
         */
        String notifyVerify(String notifyId) throws IOException {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("service", "notify_verify");
            query.put("partner", line.account().partner());
            query.put("notify_id", notifyId);
            return line.get(query, patience.others()).strip();
        }
    }

    /** What this till does wrong when it is told to, so that whoever tests tills can see one fail. */
    enum Mistake {
        NONE,
        /** Asks how a payment stands every second. */
        POLLS_EVERY_SECOND,
        /** Shows a failure when its budget is spent, and leaves the trade open. */
        NEVER_CANCELS,
        /** Lets go of a trade after one cancel, whatever came of it. */
        CANCELS_ONCE,
        /** Takes a pay whose outcome is unknown for a failed one. */
        UNKNOWN_IS_FAILURE,
        /** Pays again under another id when the outcome is unknown. */
        PAYS_AGAIN,
        /** Believes answers without looking at their signature. */
        TRUSTS_EVERYBODY,
        /** Calls nobody. */
        CALLS_NOBODY;

        /** As settings name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Every word. */
        static Set<String> words() {
            return Arrays.stream(values()).map(Mistake::word).collect(Collectors.toSet());
        }

        /** The mistake with this word. */
        static Mistake named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * The shop's patience.
     *
     * @param budget from the pay, or the code shown, to the cancel; 20 s to 110 s. Source: legacy-instore 3.1, 3.4
     * @param query between two queries, 2 s to 6 s
     * @param again between two cancels or two tries of a refund, 5 s to 10 s. Source: legacy-instore 3.2
     * @param limit how long cancels and refunds are repeated before a person is called and the job takes over
     * @param job between two rounds for what was left over
     * @param mistake what is done wrong on purpose
     */
    record Rhythm(Duration budget, Duration query, Duration again, Duration limit, Duration job, Mistake mistake) {

        /** Sleeps until an instant of {@link System#nanoTime}; at once when that is past. */
        static void sleepUntil(long at) throws InterruptedException {
            long left = at - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.sleep(left);
            }
        }
    }

    /** Amounts with the decimals of their currency: none for yen and won, else two. */
    static final class Amounts {

        private static final Set<String> WHOLE = Set.of("JPY", "KRW");

        private Amounts() {}

        /**
         * An amount that somebody typed.
         *
         * @throws IllegalArgumentException when it is no positive decimal number, or finer than its currency
         */
        static BigDecimal read(String text, String currency) {
            if (!currency.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException("currency must be three capital letters");
            }
            if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
                throw new IllegalArgumentException("amount must be a decimal number such as 12.34");
            }
            BigDecimal amount = new BigDecimal(text);
            int decimals = decimals(currency);
            if (amount.signum() == 0 || amount.stripTrailingZeros().scale() > decimals) {
                throw new IllegalArgumentException(
                        "amount must be more than 0 and have at most " + decimals + " decimals in " + currency);
            }
            return amount.setScale(decimals);
        }

        /** Nothing, in this currency. */
        static BigDecimal zero(String currency) {
            return BigDecimal.ZERO.setScale(decimals(currency));
        }

        private static int decimals(String currency) {
            return WHOLE.contains(currency) ? 0 : 2;
        }
    }

    /** Something a person should look at; an alert that concerns no order of ours has an empty order id. */
    record Alert(OffsetDateTime at, String orderId, String text) {

        /** As the driver and the journal show it. */
        Map<String, Object> json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("at", at);
            members.put("orderId", orderId.isEmpty() ? null : orderId);
            members.put("text", text);
            return members;
        }

        static Alert of(Map<?, ?> members) {
            Object order = members.get("orderId");
            return new Alert(
                    OffsetDateTime.parse(String.valueOf(members.get("at"))),
                    order == null ? "" : order.toString(),
                    String.valueOf(members.get("text")));
        }
    }

    /**
     * A line in the books.
     *
     * @param type PAYMENT is money in; REFUND and CANCEL are money given back
     * @param amount always positive
     * @param reference the trade id, or the refund id of a REFUND
     */
    record Booking(OffsetDateTime at, Type type, BigDecimal amount, String currency, String reference, String orderId) {

        /** What happened to the money. */
        enum Type {
            PAYMENT,
            REFUND,
            CANCEL
        }

        /** As the driver and the journal show it. */
        Map<String, Object> json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("at", at);
            members.put("type", type);
            members.put("amount", amount.toPlainString());
            members.put("currency", currency);
            members.put("reference", reference);
            members.put("orderId", orderId);
            return members;
        }

        static Booking of(Map<?, ?> members) {
            return new Booking(
                    OffsetDateTime.parse(text(members, "at")),
                    Type.valueOf(text(members, "type")),
                    new BigDecimal(text(members, "amount")),
                    text(members, "currency"),
                    text(members, "reference"),
                    text(members, "orderId"));
        }

        private static String text(Map<?, ?> members, String name) {
            return String.valueOf(members.get(name));
        }
    }

    /** An append-only file of facts, one line of JSON each, on the disk before anybody hears of it. */
    static final class Journal implements AutoCloseable {

        private final FileChannel file;
        private final List<Map<String, Object>> earlier = new ArrayList<>();

        Journal(Path path) throws IOException {
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                throw new IOException(path + " is in use by another till");
            }
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // on
            }
            String text = new String(bytes.array(), UTF_8);
            // what a crash left of its last line never counted
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().map(JsonReader::readObject).forEach(earlier::add);
            file.truncate(whole.getBytes(UTF_8).length);
            file.position(file.size());
        }

        /** What was written before this till was started. */
        List<Map<String, Object>> earlier() {
            return earlier;
        }

        synchronized void write(Map<String, Object> fact) {
            try {
                ByteBuffer line = ByteBuffer.wrap((JsonWriter.write(fact) + "\n").getBytes(UTF_8));
                while (line.hasRemaining()) {
                    file.write(line);
                }
                file.force(false);
            } catch (IOException full) {
                throw new UncheckedIOException("the books cannot be written", full);
            }
        }

        @Override
        public synchronized void close() throws IOException {
            file.close();
        }
    }

    /** Bookings and alerts, kept in a file to which lines are only ever added. Thread-safe. */
    static final class Books implements AutoCloseable {

        private final Journal journal;
        private final Mistake mistake;
        private final List<Booking> bookings = new ArrayList<>();
        private final List<Alert> alerts = new ArrayList<>();

        /** Opens the file, or begins it. */
        Books(Path file) throws IOException {
            this(file, Mistake.NONE);
        }

        /** @param mistake what is done wrong */
        Books(Path file, Mistake mistake) throws IOException {
            this.mistake = mistake;
            journal = new Journal(file);
            for (Map<String, Object> fact : journal.earlier()) {
                if (fact.get("booking") instanceof Map<?, ?> members) {
                    bookings.add(Booking.of(members));
                }
                if (fact.get("alert") instanceof Map<?, ?> members) {
                    alerts.add(Alert.of(members));
                }
            }
        }

        /** Calls a person. */
        synchronized void alert(String orderId, String text) {
            if (mistake == Mistake.CALLS_NOBODY) {
                return;
            }
            Alert alert = new Alert(now(), orderId, text);
            alerts.add(alert);
            journal.write(Map.of("alert", alert.json()));
            System.err.println(alert.at() + " ALERT " + (orderId.isEmpty() ? "" : orderId + " ") + text);
        }

        /** All bookings from an instant on. */
        synchronized List<Booking> bookings(OffsetDateTime since) {
            return bookings.stream()
                    .filter(booking -> !booking.at().isBefore(since))
                    .toList();
        }

        /** The bookings of one order. */
        synchronized List<Booking> bookings(String orderId) {
            return bookings.stream()
                    .filter(booking -> booking.orderId().equals(orderId))
                    .toList();
        }

        /** The alerts of one order; those of no order under the empty id. */
        synchronized List<Alert> alerts(String orderId) {
            return alerts.stream()
                    .filter(alert -> alert.orderId().equals(orderId))
                    .toList();
        }

        /** A new state of an order or a refund, and the money that moved with it, as one fact. */
        synchronized void write(String kind, Map<String, Object> state, Booking booking) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put(kind, state);
            if (booking != null) {
                fact.put("booking", booking.json());
            }
            journal.write(fact);
            if (booking != null) {
                bookings.add(booking);
            }
        }

        /** The last written state of everything of a kind, by id, in the order of first mention. */
        Map<String, Map<?, ?>> last(String kind) {
            Map<String, Map<?, ?>> last = new LinkedHashMap<>();
            for (Map<String, Object> fact : journal.earlier()) {
                if (fact.get(kind) instanceof Map<?, ?> members) {
                    last.put(String.valueOf(members.get("id")), members);
                }
            }
            return last;
        }

        static OffsetDateTime now() {
            return OffsetDateTime.now(Alipay.BEIJING).truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public void close() throws IOException {
            journal.close();
        }
    }

    /** An order at one moment, as it stands in the journal. What was set aside for refunds follows from the refunds. */
    record Snapshot(
            String id,
            String product,
            Sale sale,
            List<String> earlierTradeIds,
            Order.State state,
            Order.Ending ending,
            BigDecimal paid,
            BigDecimal refunded,
            String alipayTradeId,
            String qrCode,
            String message) {

        Map<String, Object> json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", id);
            members.put("product", product);
            members.put("tradeId", sale.tradeId());
            members.put("earlierTradeIds", earlierTradeIds);
            members.put("amount", sale.amount().toPlainString());
            members.put("currency", sale.currency());
            members.put("transCurrency", sale.transCurrency());
            members.put("subject", sale.subject());
            members.put("storeId", sale.storeId());
            members.put("secondaryMerchantId", sale.secondaryMerchantId());
            members.put("state", state);
            members.put("ending", ending);
            members.put("paid", paid.toPlainString());
            members.put("refunded", refunded.toPlainString());
            members.put("alipayTradeId", alipayTradeId);
            members.put("qrCode", qrCode);
            members.put("message", message);
            return members;
        }

        static Snapshot of(Map<?, ?> members) {
            Sale sale = new Sale(
                    text(members, "tradeId"),
                    new BigDecimal(text(members, "amount")),
                    text(members, "currency"),
                    text(members, "transCurrency"),
                    text(members, "subject"),
                    text(members, "storeId"),
                    text(members, "secondaryMerchantId"));
            List<String> earlier = members.get("earlierTradeIds") instanceof List<?> ids
                    ? ids.stream().map(String::valueOf).toList()
                    : List.of();
            return new Snapshot(
                    text(members, "id"),
                    text(members, "product"),
                    sale,
                    earlier,
                    Order.State.valueOf(text(members, "state")),
                    Order.Ending.valueOf(text(members, "ending")),
                    new BigDecimal(text(members, "paid")),
                    new BigDecimal(text(members, "refunded")),
                    text(members, "alipayTradeId"),
                    text(members, "qrCode"),
                    text(members, "message"));
        }

        private static String text(Map<?, ?> members, String name) {
            return String.valueOf(members.get(name));
        }
    }

    /**
     * An order and the only ways it can change. Every change takes the order's lock, looks at what is already known and
     * writes state and booking together, so that an answer, a query and a notice that cross book once.
     */
    static final class Order {

        /** What the shop says of an order. */
        enum State {
            PENDING,
            PAID,
            FAILED,
            CLOSED,
            PARTIALLY_REFUNDED,
            REFUNDED
        }

        /** Whether the shop has given the sale up. */
        enum Ending {
            NONE,
            /** A cancel is under way or kept for later: its result alone decides. */
            CANCELLING,
            /** The gateway will not cancel: a sale found paid is refunded. */
            REFUSED
        }

        private final String id;
        private final String product;
        private final Books books;
        private final List<String> earlierTradeIds = new ArrayList<>();
        private Sale sale;
        private State state = State.PENDING;
        private Ending ending = Ending.NONE;
        private BigDecimal paid;
        private BigDecimal refunded;
        private BigDecimal reserved;
        private String alipayTradeId = "";
        private String qrCode = "";
        private String message = "";
        private boolean paying;

        Order(String id, String product, Sale sale, Books books) {
            this.id = id;
            this.product = product;
            this.sale = sale;
            this.books = books;
            this.paid = Amounts.zero(sale.pricing());
            this.refunded = paid;
            this.reserved = paid;
        }

        /** Writes the order down for the first time. */
        synchronized void open() {
            write(null);
        }

        /** The order's id. */
        String id() {
            return id;
        }

        /** What is sold, under the trade id in force. */
        synchronized Sale sale() {
            return sale;
        }

        /** How it stands. */
        synchronized State state() {
            return state;
        }

        synchronized Ending ending() {
            return ending;
        }

        /** Money came in. Says whether this made the order paid; a cancel under way forbids it. */
        synchronized boolean paid(String tradeOfAlipay) {
            if (state != State.PENDING || ending == Ending.CANCELLING) {
                return false;
            }
            state = State.PAID;
            paid = sale.amount();
            alipayTradeId = tradeOfAlipay;
            message = "paid";
            write(booking(Booking.Type.PAYMENT, paid, sale.tradeId()));
            return true;
        }

        /** A notice of the buyer's payment; only an order that is still wanted takes it. */
        synchronized boolean paidByNotice(String tradeId, String tradeOfAlipay) {
            return ending == Ending.NONE && tradeId.equals(sale.tradeId()) && paid(tradeOfAlipay);
        }

        /** A notice that the trade in force ended unpaid; a cancel under way says so itself. */
        synchronized boolean closedByNotice(String tradeId) {
            return ending == Ending.NONE && tradeId.equals(sale.tradeId()) && closed("the trade was closed");
        }

        /** Whether the shop no longer wants the sale, so that a payment would have to go back. */
        synchronized boolean givenUp() {
            return ending != Ending.NONE || state == State.CLOSED || state == State.FAILED;
        }

        /** The payment failed for good. */
        synchronized boolean failed(String why) {
            return end(State.FAILED, why);
        }

        /** The trade ended unpaid. */
        synchronized boolean closed(String why) {
            return end(State.CLOSED, why);
        }

        private boolean end(State last, String why) {
            if (state != State.PENDING) {
                return false;
            }
            state = last;
            ending = Ending.NONE;
            message = why;
            write(null);
            return true;
        }

        /** The code for the buyer is here. */
        synchronized void showing(String code) {
            qrCode = code;
            write(null);
        }

        /** The gateway gave no code: the next attempt goes under an id of its own. */
        synchronized void renumber(Sale next) {
            earlierTradeIds.add(sale.tradeId());
            sale = next;
            ending = Ending.NONE;
            write(null);
        }

        /** From here on only the cancel decides; false when there is nothing to cancel, or a refund is on its way. */
        synchronized boolean beginCancel() {
            boolean whole = state == State.PAID && reserved.signum() == 0;
            if (state != State.PENDING && !whole) {
                return false;
            }
            ending = Ending.CANCELLING;
            write(null);
            return true;
        }

        /** The cancel took effect. */
        synchronized void cancelled(String why) {
            if (ending == Ending.CANCELLING) {
                Booking back = state == State.PAID ? booking(Booking.Type.CANCEL, paid, sale.tradeId()) : null;
                state = State.CLOSED;
                ending = Ending.NONE;
                refunded = paid;
                message = why;
                write(back);
            }
        }

        /** The gateway refuses for good; a sale that was paid before stays so. */
        synchronized void cancelRefused() {
            if (ending == Ending.CANCELLING) {
                ending = state == State.PAID ? Ending.NONE : Ending.REFUSED;
                write(null);
            }
        }

        /** Sets part of what was paid aside for a refund. */
        synchronized void reserve(BigDecimal amount) {
            if (ending == Ending.CANCELLING || (state != State.PAID && state != State.PARTIALLY_REFUNDED)) {
                throw new IllegalStateException("an order that is " + state + " cannot be refunded now");
            }
            if (reserved.add(amount).compareTo(paid) > 0) {
                throw new IllegalStateException(
                        "only " + paid.subtract(reserved).toPlainString() + " is left to refund");
            }
            reserved = reserved.add(amount);
            ending = Ending.NONE;
            write(null);
        }

        /** A refund from before the till was started still stands. */
        synchronized void reserveAgain(BigDecimal amount) {
            reserved = reserved.add(amount);
        }

        /** A refund came to nothing. */
        synchronized void release(BigDecimal amount) {
            reserved = reserved.subtract(amount);
        }

        /** A refund was made; one that is in the books already is not booked again. */
        synchronized void refunded(String refundId, BigDecimal amount) {
            if (books.bookings(id).stream()
                    .anyMatch(booking -> booking.reference().equals(refundId))) {
                return;
            }
            refunded = refunded.add(amount);
            state = refunded.compareTo(paid) == 0 ? State.REFUNDED : State.PARTIALLY_REFUNDED;
            ending = Ending.NONE;
            message = "refunded " + refunded.toPlainString();
            write(booking(Booking.Type.REFUND, amount, refundId));
        }

        /** What is paid and not set aside. */
        synchronized BigDecimal refundable() {
            return paid.subtract(reserved);
        }

        /** Waits until there is nothing more to ask, at most until an instant of {@link System#nanoTime}. */
        synchronized boolean decidedBy(long end) throws InterruptedException {
            long left = end - System.nanoTime();
            while (undecided() && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
            return !undecided();
        }

        /** Waits until a cancel is decided, at most until an instant of {@link System#nanoTime}. */
        synchronized void cancelDecidedBy(long end) throws InterruptedException {
            long left = end - System.nanoTime();
            while (ending == Ending.CANCELLING && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        }

        /** Whether something is still to be heard of it. */
        synchronized boolean inMotion() {
            return state == State.PENDING || ending == Ending.CANCELLING || paying;
        }

        /** Whether the till still works on its pay: a notice may bring the result before the answer, or its lack, is told. */
        synchronized void paying(boolean now) {
            paying = now;
        }

        private boolean undecided() {
            return state == State.PENDING && ending == Ending.NONE;
        }

        /** As the driver shows it. */
        synchronized Map<String, Object> json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("orderId", id);
            members.put("tradeId", sale.tradeId());
            members.put("status", state);
            members.put("paidAmount", paid.toPlainString());
            members.put("refundedAmount", refunded.toPlainString());
            members.put("currency", sale.pricing());
            members.put("delivered", paid.signum() > 0 && state != State.CLOSED);
            members.put("message", message.isEmpty() ? null : message);
            members.put("qrCode", qrCode.isEmpty() ? null : qrCode);
            members.put(
                    "bookings", books.bookings(id).stream().map(Booking::json).toList());
            members.put("alerts", books.alerts(id).stream().map(Alert::json).toList());
            return members;
        }

        synchronized List<String> tradeIds() {
            List<String> ids = new ArrayList<>(earlierTradeIds);
            ids.add(sale.tradeId());
            return ids;
        }

        private Booking booking(Booking.Type type, BigDecimal amount, String reference) {
            return new Booking(Books.now(), type, amount, sale.pricing(), reference, id);
        }

        private void write(Booking booking) {
            books.write("order", snapshot().json(), booking);
            notifyAll();
        }

        private Snapshot snapshot() {
            return new Snapshot(
                    id,
                    product,
                    sale,
                    List.copyOf(earlierTradeIds),
                    state,
                    ending,
                    paid,
                    refunded,
                    alipayTradeId,
                    qrCode,
                    message);
        }

        /** An order as it was last written. */
        static Order of(Snapshot last, Books books) {
            Order order = new Order(last.id(), last.product(), last.sale(), books);
            order.earlierTradeIds.addAll(last.earlierTradeIds());
            order.state = last.state();
            order.ending = last.ending();
            order.paid = last.paid();
            order.refunded = last.refunded();
            order.alipayTradeId = last.alipayTradeId();
            order.qrCode = last.qrCode();
            order.message = last.message();
            return order;
        }
    }

    /** Money on its way back to a buyer, under one id for ever. */
    static final class Refund {

        /** How it stands. */
        enum Status {
            PENDING,
            SUCCESS,
            FAILED
        }

        private final String id;
        private final Order order;
        private final BigDecimal amount;
        private final String reason;
        private final boolean sync;
        private final Books books;
        private Status status = Status.PENDING;
        private boolean accepted;
        private String message = "";

        Refund(String id, Order order, BigDecimal amount, String reason, boolean sync, Books books) {
            this.id = id;
            this.order = order;
            this.amount = amount;
            this.reason = reason;
            this.sync = sync;
            this.books = books;
        }

        /** {@code partner_refund_id}. */
        String id() {
            return id;
        }

        Order order() {
            return order;
        }

        BigDecimal amount() {
            return amount;
        }

        /** Whether a stated sum is exactly this refund's. */
        boolean amounts(String stated) {
            return stated.matches("[0-9]{1,12}(\\.[0-9]{1,4})?") && new BigDecimal(stated).compareTo(amount) == 0;
        }

        String reason() {
            return reason;
        }

        boolean sync() {
            return sync;
        }

        synchronized boolean pending() {
            return status == Status.PENDING;
        }

        /** Whether the gateway has taken an asynchronous refund and works on it. */
        synchronized boolean accepted() {
            return accepted;
        }

        /** Writes the refund down for the first time. */
        synchronized void open() {
            write();
        }

        synchronized void takenOn() {
            accepted = true;
            write();
        }

        /** The money went back: booked once, whoever says so first. */
        synchronized void succeeded() {
            if (status == Status.PENDING) {
                order.refunded(id, amount);
                status = Status.SUCCESS;
                write();
            }
        }

        /** The money did not go back; the order can be refunded anew. */
        synchronized void failed(String why) {
            if (status == Status.PENDING) {
                status = Status.FAILED;
                message = why;
                order.release(amount);
                write();
                books.alert(order.id(), "refund " + id + " failed: " + why);
            }
        }

        /** Waits until it is known what became of it, at most until an instant of {@link System#nanoTime}. */
        synchronized void decidedBy(long end) throws InterruptedException {
            long left = end - System.nanoTime();
            while (status == Status.PENDING && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        }

        /** As the driver shows it. */
        synchronized Map<String, Object> json() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("refundId", id);
            members.put("status", status);
            members.put("orderId", order.id());
            members.put("amount", amount.toPlainString());
            members.put("currency", order.sale().pricing());
            members.put("message", message.isEmpty() ? null : message);
            return members;
        }

        private void write() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("id", id);
            members.put("orderId", order.id());
            members.put("amount", amount.toPlainString());
            members.put("reason", reason);
            members.put("sync", sync);
            members.put("accepted", accepted);
            members.put("status", status);
            members.put("message", message);
            books.write("refund", members, null);
            notifyAll();
        }

        /** A refund as it was last written. */
        static Refund of(Map<?, ?> members, Order order, Books books) {
            Refund refund = new Refund(
                    text(members, "id"),
                    order,
                    new BigDecimal(text(members, "amount")),
                    text(members, "reason"),
                    Boolean.TRUE.equals(members.get("sync")),
                    books);
            refund.status = Status.valueOf(text(members, "status"));
            refund.accepted = Boolean.TRUE.equals(members.get("accepted"));
            refund.message = text(members, "message");
            return refund;
        }

        private static String text(Map<?, ?> members, String name) {
            return String.valueOf(members.get(name));
        }
    }

    /** All orders and refunds of this shop, those of earlier days included. */
    static final class Register {

        private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
        private static final String LETTERS = "0123456789abcdefghijkmnpqrstuvwxyz";

        private final Books books;
        private final SecureRandom random = new SecureRandom();
        private final Map<String, Order> orders = new ConcurrentHashMap<>();
        private final Map<String, Order> byTrade = new ConcurrentHashMap<>();
        private final Map<String, Refund> refunds = new ConcurrentHashMap<>();

        /** Begins with what the books hold. */
        Register(Books books) {
            this.books = books;
            books.last("order").values().forEach(members -> keep(Order.of(Snapshot.of(members), books)));
            for (Map<?, ?> members : books.last("refund").values()) {
                Order order = orders.get(String.valueOf(members.get("orderId")));
                Refund refund = Refund.of(members, order, books);
                refunds.put(refund.id(), refund);
                if (refund.json().get("status") != Refund.Status.FAILED) {
                    order.reserveAgain(refund.amount());
                }
            }
        }

        /** Opens an order; it stands in the books before the gateway hears of it. */
        Order open(String product, Function<String, Sale> sale) {
            Order order = new Order(newId("order-"), product, sale.apply(newId("T")), books);
            order.open();
            keep(order);
            return order;
        }

        /** Opens the order of a sale that the gateway began, once however often it is told of. */
        synchronized Order openAs(String tradeId, Sale sale) {
            return trade(tradeId).orElseGet(() -> {
                Order order = new Order(newId("order-"), "STORE_QR", sale, books);
                order.open();
                keep(order);
                return order;
            });
        }

        /** Gives an order that got no code another trade id. */
        void renumber(Order order, Function<String, Sale> sale) {
            order.renumber(sale.apply(newId("T")));
            keep(order);
        }

        /** Opens a refund of money that was set aside. */
        Refund open(Order order, BigDecimal amount, String reason, boolean sync) {
            Refund refund = new Refund(newId("R"), order, amount, reason, sync, books);
            refund.open();
            refunds.put(refund.id(), refund);
            return refund;
        }

        /** An order by its own id. */
        Optional<Order> order(String id) {
            return Optional.ofNullable(orders.get(id));
        }

        /** An order by any trade id it ever had. */
        Optional<Order> trade(String tradeId) {
            return Optional.ofNullable(byTrade.get(tradeId));
        }

        /** A refund by its id. */
        Optional<Refund> refund(String id) {
            return Optional.ofNullable(refunds.get(id));
        }

        List<Order> orders() {
            return List.copyOf(orders.values());
        }

        List<Refund> refunds() {
            return List.copyOf(refunds.values());
        }

        private void keep(Order order) {
            orders.put(order.id(), order);
            order.tradeIds().forEach(id -> byTrade.put(id, order));
        }

        /** Time and chance: unique for ever and not to be guessed from the one before. */
        private String newId(String prefix) {
            StringBuilder id = new StringBuilder(prefix).append(SECOND.format(OffsetDateTime.now(Alipay.BEIJING)));
            for (int i = 0; i < 10; i++) {
                id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            return id.toString();
        }
    }

    /** Gives money back: every try of a refund goes under the same id, and only a proved result is booked. */
    static final class Refunds {

        private static final LocalTime QUIET_END = LocalTime.of(1, 30);

        private final Alipay alipay;
        private final Books books;
        private final Register register;
        private final Rhythm rhythm;
        private final boolean sync;
        private final Set<String> inWork = ConcurrentHashMap.newKeySet();

        /** @param sync whether the result is wanted in the answer; the quiet hours after midnight allow no such refund */
        Refunds(Alipay alipay, Books books, Register register, Rhythm rhythm, boolean sync) {
            this.alipay = alipay;
            this.books = books;
            this.register = register;
            this.rhythm = rhythm;
            this.sync = sync;
        }

        /**
         * Sets the money aside and opens a refund, not yet sent.
         *
         * @throws IllegalStateException when the order is not paid, or less than this is left of it
         */
        Refund open(Order order, BigDecimal amount, String reason) {
            order.reserve(amount);
            boolean quiet = Books.now().toLocalTime().isBefore(QUIET_END);
            return register.open(order, amount, reason, sync && !quiet);
        }

        /** Sends a refund until its result is known; when it stays unknown, a person is called and the job goes on. */
        void run(Refund refund) throws InterruptedException {
            if (inWork.add(refund.id())) {
                try {
                    repeat(refund);
                } finally {
                    inWork.remove(refund.id());
                }
            }
        }

        /** One more try of a refund that nobody is working on. */
        void again(Refund refund) {
            if (inWork.add(refund.id())) {
                try {
                    step(refund);
                } finally {
                    inWork.remove(refund.id());
                }
            }
        }

        private void repeat(Refund refund) throws InterruptedException {
            long sent = System.nanoTime();
            long end = sent + rhythm.limit().toNanos();
            step(refund);
            while (refund.pending() && sent + rhythm.again().toNanos() <= end) {
                Rhythm.sleepUntil(sent + rhythm.again().toNanos());
                sent = System.nanoTime();
                step(refund);
            }
            if (refund.pending() && !refund.accepted()) {
                books.alert(
                        refund.order().id(), "refund " + refund.id() + " is still unknown; it is kept and repeated");
            }
        }

        /** One call: the refund itself until it is taken on, then the question what became of it. */
        private void step(Refund refund) {
            if (!refund.pending()) {
                return;
            }
            if (refund.accepted()) {
                ask(refund);
                return;
            }
            Order order = refund.order();
            Reading read = alipay.refund(order.sale(), refund.id(), refund.amount(), refund.reason(), refund.sync());
            switch (read.result()) {
                case SUCCESS -> {
                    if (refund.sync()) {
                        refund.succeeded();
                    } else {
                        refund.takenOn();
                    }
                }
                case FAILED -> refund.failed(read.code());
                case REFUSED -> {
                    // not proved: whether it took effect all the same, only the query can say
                    if (ask(refund).result() != Result.UNKNOWN) {
                        refund.failed(read.code());
                    }
                }
                default -> books.alert(order.id(), "refund " + refund.id() + ": " + read.code());
            }
        }

        private Reading ask(Refund refund) {
            Reading read = alipay.refundQuery(refund.order().sale(), refund.id());
            if (read.result() == Result.SUCCESS) {
                refund.succeeded();
            } else if (read.result() == Result.FAILED) {
                refund.failed(read.code());
            } else if (read.result() == Result.UNKNOWN) {
                books.alert(refund.order().id(), "query of refund " + refund.id() + ": " + read.code());
            }
            return read;
        }
    }

    /** Cancels a trade and does not let go before the gateway has said what became of it. */
    static final class Canceller {

        private static final int LEAST = 3;

        private final Alipay alipay;
        private final Books books;
        private final Rhythm rhythm;
        private final Refunds refunds;
        private final Map<String, Long> lastSent = new ConcurrentHashMap<>();

        Canceller(Alipay alipay, Books books, Rhythm rhythm, Refunds refunds) {
            this.alipay = alipay;
            this.books = books;
            this.rhythm = rhythm;
            this.refunds = refunds;
        }

        /** Cancels, repeating what stays unknown; when that does not help, a person is called and the job goes on. */
        void cancel(Order order) throws InterruptedException {
            if (order.beginCancel()) {
                long end = System.nanoTime() + rhythm.limit().toNanos();
                long sent = System.nanoTime();
                int attempts = 1;
                boolean decided = once(order);
                if (!decided && rhythm.mistake() == Mistake.CANCELS_ONCE) {
                    order.cancelled("cancelled");
                    return;
                }
                while (!decided && (attempts < LEAST || sent + rhythm.again().toNanos() <= end)) {
                    Rhythm.sleepUntil(sent + rhythm.again().toNanos());
                    sent = System.nanoTime();
                    decided = once(order);
                    attempts++;
                }
                if (!decided) {
                    books.alert(
                            order.id(), "cancel not delivered after " + attempts + " tries; it is kept and repeated");
                }
            }
        }

        /** One more cancel of a trade that was kept, where the last one is long enough ago. */
        void again(Order order) throws InterruptedException {
            Long sent = lastSent.get(order.id());
            if (sent == null || System.nanoTime() - sent >= rhythm.again().toNanos()) {
                once(order);
            }
        }

        /** One cancel; says whether it was decided, for or against. */
        boolean once(Order order) throws InterruptedException {
            lastSent.put(order.id(), System.nanoTime());
            Reading read = alipay.cancel(order.sale());
            if (read.result() == Result.SUCCESS) {
                boolean money = read.field("action").equals("refund");
                order.cancelled(money ? "cancelled, the money goes back" : "cancelled, no money was taken");
                return true;
            }
            books.alert(order.id(), "cancel of " + order.sale().tradeId() + ": " + read.code());
            if (read.result() == Result.FAILED) {
                refused(order, read.code());
                return true;
            }
            return false;
        }

        /** Past the cancel window only a refund brings the money back. Source: legacy-instore 3.1. */
        private void refused(Order order, String code) throws InterruptedException {
            boolean wasPaid = order.state() == Order.State.PAID;
            order.cancelRefused();
            if (!wasPaid) {
                books.alert(order.id(), "the gateway will not cancel: please see to order " + order.id());
                settleRefused(order);
            } else if (code.equals("TRADE_CANCEL_TIME_OUT")) {
                refundAll(order);
            }
        }

        /** A sale that was given up, cannot be cancelled and turns out to be paid is refunded. */
        void settleRefused(Order order) throws InterruptedException {
            if (order.state() == Order.State.PENDING) {
                Reading read = alipay.query(order.sale());
                if (read.result() == Result.CLOSED) {
                    order.closed("the trade is closed, no money was taken");
                } else if (read.result() == Result.SUCCESS) {
                    order.paid(read.field("alipay_trans_id"));
                }
            }
            if (order.state() == Order.State.PAID) {
                refundAll(order);
            }
        }

        private void refundAll(Order order) throws InterruptedException {
            refunds.run(refunds.open(order, order.refundable(), "sale was not completed"));
        }
    }

    /** Asks how an undecided trade stands until it is decided or the budget is used up, then has it cancelled. */
    static final class Follower {

        private static final int PATIENCE = 3;

        private final Alipay alipay;
        private final Books books;
        private final Rhythm rhythm;
        private final Canceller canceller;

        Follower(Alipay alipay, Books books, Rhythm rhythm, Canceller canceller) {
            this.alipay = alipay;
            this.books = books;
            this.rhythm = rhythm;
            this.canceller = canceller;
        }

        /** @param start when the pay was sent, by {@link System#nanoTime} */
        void follow(Order order, long start) throws InterruptedException {
            long end = start + rhythm.budget().toNanos();
            long next = start + pause();
            int misses = 0;
            while (!order.decidedBy(next)) {
                long sent = System.nanoTime();
                Reading read = ask(order);
                misses = read.result() == Result.UNKNOWN ? misses + 1 : 0;
                if (misses == PATIENCE) {
                    books.alert(order.id(), "the queries keep failing: " + read.code());
                }
                if (System.nanoTime() >= end && order.state() == Order.State.PENDING) {
                    if (rhythm.mistake() == Mistake.NEVER_CANCELS) {
                        order.failed("no result in time");
                        return;
                    }
                    // straight after the last query: a gap is time for the buyer to pay in
                    canceller.cancel(order);
                    return;
                }
                next = sent + pause();
            }
            if (order.ending() == Order.Ending.CANCELLING) {
                canceller.cancel(order);
            }
        }

        private long pause() {
            boolean hasty = rhythm.mistake() == Mistake.POLLS_EVERY_SECOND;
            return (hasty ? Duration.ofSeconds(1) : rhythm.query()).toNanos();
        }

        /** One query, entered. */
        Reading ask(Order order) throws InterruptedException {
            Reading read = alipay.query(order.sale());
            switch (read.result()) {
                case SUCCESS -> order.paid(read.field("alipay_trans_id"));
                case CLOSED -> order.closed("the trade is closed, no money was taken");
                case UNKNOWN, REFUSED, FAILED ->
                    books.alert(order.id(), "query of " + order.sale().tradeId() + ": " + read.code());
                case WAITING, ABSENT -> {}
            }
            return read;
        }
    }

    /**
     * What the cashier keys in.
     *
     * @param paymentCode what the scanner read, empty for a code that the buyer scans
     */
    record Request(
            BigDecimal amount,
            String currency,
            String transCurrency,
            String subject,
            String storeId,
            String secondaryMerchantId,
            String paymentCode) {}

    /**
     * Takes sales, refunds and cancels, and works on each in a thread of its own until it is decided. The cashier's lock
     * is held only while work is handed out: the job must not take a sale for left over before its own worker has it.
     */
    static final class Cashier implements AutoCloseable {

        private static final Map<String, String> WORDS = Map.of(
                "BUYER_BALANCE_NOT_ENOUGH", "Balance not enough: the customer tops up or pays otherwise.",
                "BUYER_BANKCARD_BALANCE_NOT_ENOUGH", "Balance not enough: the customer picks another card.",
                "BUYER_NOT_EXIST", "The code has expired: ask the customer to refresh it and scan again.",
                "SOUNDWAVE_PARSER_FAIL", "The code was not readable: ask the customer to refresh it and scan again.",
                "TRADE_BUYER_NOT_MATCH", "Another customer began this payment: start a new one.",
                "TRADE_HAS_CLOSE", "This payment is closed: start a new one.",
                "BUYER_ENABLE_STATUS_FORBID", "The customer's account is blocked: take another means of payment.");

        /** The mark by which a notice shows that the buyer scanned the code of our store. */
        static final String STORE_CODE = "store-code";

        private final Alipay alipay;
        private final Books books;
        private final Register register;
        private final Refunds refunds;
        private final Canceller canceller;
        private final Follower follower;
        private final String qrValidity;
        private final Mistake mistake;
        private final ExecutorService workers = Executors.newCachedThreadPool();
        private final ScheduledExecutorService job = Executors.newSingleThreadScheduledExecutor();
        private final Set<String> inWork = ConcurrentHashMap.newKeySet();

        /** The background job begins at once, with what an earlier run left over. */
        Cashier(Alipay alipay, Books books, Register register, Refunds refunds, Rhythm rhythm) {
            this.alipay = alipay;
            this.books = books;
            this.register = register;
            this.refunds = refunds;
            this.mistake = rhythm.mistake();
            this.canceller = new Canceller(alipay, books, rhythm, refunds);
            this.follower = new Follower(alipay, books, rhythm, canceller);
            // whole minutes, and longer than our own patience
            this.qrValidity = (rhythm.budget().toMinutes() + 1) + "m";
            var unused = job.scheduleWithFixedDelay(this::round, 0, rhythm.job().toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Begins a sale; the order has its ids when this returns, and nothing has been sent yet. */
        synchronized Order charge(Request request) {
            Function<String, Sale> sale = tradeId -> new Sale(
                    tradeId,
                    request.amount(),
                    request.currency(),
                    request.transCurrency(),
                    request.subject(),
                    request.storeId(),
                    request.secondaryMerchantId());
            boolean barcode = !request.paymentCode().isEmpty();
            Order order = register.open(barcode ? "BARCODE" : "TRANSACTION_QR", sale);
            work(order.id(), order.id(), () -> {
                if (barcode) {
                    pay(order, request.paymentCode(), sale);
                } else {
                    show(order, sale);
                }
                return null;
            });
            return order;
        }

        /** Begins a refund. */
        synchronized Refund refund(Order order, BigDecimal amount, String reason) {
            Refund refund = refunds.open(order, amount, reason);
            work(refund.id(), order.id(), () -> {
                refunds.run(refund);
                return null;
            });
            return refund;
        }

        /**
         * Begins to cancel an order.
         *
         * @throws IllegalStateException when it is over, or partly refunded
         */
        synchronized void cancel(Order order) {
            if (!order.beginCancel()) {
                throw new IllegalStateException("an order that is " + order.state() + " cannot be cancelled now");
            }
            // whoever follows the order sees it and cancels; where nobody does, it is done here
            work(order.id(), order.id(), () -> {
                canceller.cancel(order);
                return null;
            });
        }

        /**
         * The code that hangs in a store, made anew or as it is.
         *
         * @throws IllegalStateException when the gateway gives none
         */
        String storeCode(String shop, String store, String currency) {
            Reading read = alipay.storeCode(shop, store, currency, STORE_CODE);
            String code = read.field("qrcode");
            if (code.isEmpty()) {
                books.alert("", "no store code: " + read.code());
                throw new IllegalStateException("the gateway gave no code: " + read.code());
            }
            return code;
        }

        /** Asks the gateway once; only an order that is still open learns from it. */
        void query(Order order) throws InterruptedException {
            follower.ask(order);
        }

        private void pay(Order order, String paymentCode, Function<String, Sale> sale) throws InterruptedException {
            order.paying(true);
            try {
                payOnce(order, paymentCode, sale);
            } finally {
                order.paying(false);
            }
        }

        private void payOnce(Order order, String paymentCode, Function<String, Sale> sale) throws InterruptedException {
            long start = System.nanoTime();
            Reading read = alipay.pay(order.sale(), paymentCode);
            if (read.result() == Result.UNKNOWN && mistake == Mistake.UNKNOWN_IS_FAILURE) {
                order.failed(words(read.code()));
                return;
            }
            if (read.result() == Result.UNKNOWN && mistake == Mistake.PAYS_AGAIN) {
                register.renumber(order, sale);
                read = alipay.pay(order.sale(), paymentCode);
            }
            switch (read.result()) {
                case SUCCESS -> order.paid(read.field("alipay_trans_id"));
                case FAILED -> order.failed(words(read.code()));
                case REFUSED -> {
                    books.alert(order.id(), "pay refused: " + read.code());
                    Result found = follower.ask(order).result();
                    if (found == Result.ABSENT || found == Result.REFUSED || found == Result.FAILED) {
                        order.failed(words(read.code()));
                    }
                }
                case UNKNOWN -> books.alert(order.id(), "pay: " + read.code());
                default -> {}
            }
            follower.follow(order, start);
        }

        private void show(Order order, Function<String, Sale> sale) throws InterruptedException {
            long start = System.nanoTime();
            Reading read = alipay.precreate(order.sale(), qrValidity);
            if (read.result() == Result.WAITING && order.ending() == Order.Ending.NONE) {
                books.alert(order.id(), "no code came back: once more under another id");
                Reading undone = alipay.cancel(order.sale());
                if (undone.result() != Result.SUCCESS) {
                    books.alert(order.id(), "cancel of " + order.sale().tradeId() + ": " + undone.code());
                }
                register.renumber(order, sale);
                start = System.nanoTime();
                read = alipay.precreate(order.sale(), qrValidity);
            }
            if (read.result() == Result.SUCCESS) {
                order.showing(read.field("qr_code"));
                follower.follow(order, start);
            } else if (read.result() == Result.FAILED || read.result() == Result.REFUSED) {
                // nobody saw a code, so nobody can pay
                order.failed(words(read.code()));
            } else {
                books.alert(order.id(), "precreate: " + read.code());
                canceller.cancel(order);
            }
        }

        /** Hands out what the till died on, and what could not be delivered. */
        private synchronized void round() {
            for (Order order : register.orders()) {
                if (order.state() == Order.State.PENDING || order.ending() != Order.Ending.NONE) {
                    work(order.id(), order.id(), () -> {
                        tidy(order);
                        return null;
                    });
                }
            }
            for (Refund refund : register.refunds()) {
                if (refund.pending()) {
                    work(refund.id(), refund.order().id(), () -> {
                        refunds.again(refund);
                        return null;
                    });
                }
            }
        }

        private void tidy(Order order) throws InterruptedException {
            switch (order.ending()) {
                case CANCELLING -> canceller.again(order);
                case REFUSED -> canceller.settleRefused(order);
                case NONE -> {
                    follower.ask(order);
                    if (order.state() == Order.State.PENDING) {
                        canceller.cancel(order);
                    }
                }
            }
        }

        /** One worker per subject: the job leaves alone what somebody is busy with. */
        private void work(String subject, String orderId, Callable<Void> task) {
            if (!inWork.add(subject)) {
                return;
            }
            workers.execute(() -> {
                try {
                    task.call();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                } catch (Exception fault) {
                    books.alert(orderId, "the till itself failed: " + fault);
                } finally {
                    inWork.remove(subject);
                }
            });
        }

        private static String words(String code) {
            return WORDS.getOrDefault(code, "Payment failed: take another means of payment.") + " (" + code + ")";
        }

        @Override
        public void close() {
            job.shutdownNow();
            workers.shutdownNow();
            try {
                if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                    System.err.println("a worker did not end in time");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The shops that others run under our account: reported, followed until the review has ended, and not sold for before that.
     * Source: legacy-online 6.1, 6.4.
     */
    static final class Shops implements AutoCloseable {

        private static final Set<String> OPEN = Set.of("UNDER_REVIEW", "MODIFICATION_REVIEW");

        private final Alipay alipay;
        private final Books books;
        private final Duration pause;
        private final Map<String, Standing> standings = new ConcurrentHashMap<>();
        private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor();

        /**
         * How a shop stands with the gateway.
         *
         * @param store empty online
         * @param reason why it was rejected, else empty
         */
        private record Standing(String store, String status, String reason) {

            Map<String, Object> json() {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("status", status);
                members.put("rejectReason", reason.isEmpty() ? null : reason);
                return members;
            }
        }

        /** @param pause between two questions how a review stands */
        Shops(Alipay alipay, Books books, Duration pause) {
            this.alipay = alipay;
            this.books = books;
            this.pause = pause;
        }

        /** Reports a shop; an answer that says nothing is asked for again. */
        Map<String, Object> report(Map<String, String> shop) {
            String id = shop.getOrDefault("secondary_merchant_id", "");
            String store = shop.getOrDefault("store_id", "");
            Reading read = alipay.report(shop);
            switch (read.result()) {
                case SUCCESS -> {
                    note(id, store, "UNDER_REVIEW", "");
                    later(() -> ask(id, store));
                }
                case UNKNOWN, WAITING -> {
                    note(id, store, "UNDER_REVIEW", "");
                    books.alert("", "report of shop " + id + ": " + read.code());
                    later(() -> report(shop));
                }
                default -> refuse(id, store, "FAILED", read.code());
            }
            return standings.get(id).json();
        }

        /** What is known of a shop; of one that was never reported here the gateway is asked. */
        Map<String, Object> status(String id, String usualStore) {
            if (!standings.containsKey(id)) {
                ask(id, usualStore);
            }
            return standings.getOrDefault(id, new Standing("", "UNKNOWN", "")).json();
        }

        /** Whether a sale may name a shop: one that nobody reported here was approved before. */
        boolean sells(String id) {
            Standing standing = standings.get(id);
            return standing == null || standing.status().equals("SUCCESS");
        }

        private void ask(String id, String store) {
            Reading read = alipay.review(id, store);
            String status = read.result() == Result.WAITING ? read.field("status") : "";
            String error = read.result() == Result.FAILED ? read.code() : read.field("error");
            if (status.equals("SUCCESS")) {
                note(id, store, status, "");
            } else if (OPEN.contains(status)) {
                note(id, store, status, "");
                later(() -> ask(id, store));
            } else if (!status.isEmpty()) {
                refuse(id, store, status, read.field("reject_reason"));
            } else if (!error.isEmpty()) {
                refuse(id, store, error, error);
            } else {
                books.alert("", "review of shop " + id + ": " + read.code());
                later(() -> ask(id, store));
            }
        }

        private void refuse(String id, String store, String status, String reason) {
            note(id, store, status, reason);
            books.alert("", "shop " + id + " cannot sell: " + status + " " + reason);
        }

        private void note(String id, String store, String status, String reason) {
            standings.put(id, new Standing(store, status, reason));
        }

        private void later(Runnable act) {
            var unused = clerk.schedule(act, pause.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            clerk.shutdownNow();
        }
    }

    /**
     * What comes to {@code notify_url}: believed only when signature, sender, order, amount and currency are all in order,
     * and entered through the order's own lock. Source: legacy-instore 2.3, 2.17; legacy-online 1.5, 4.4.
     */
    static final class Notices {

        /** The one word that stops the gateway from sending again. */
        static final String ACKNOWLEDGED = "success";

        /** Anything else has it sent again. */
        static final String NOT_TAKEN = "fail";

        private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

        private final Account account;
        private final Alipay alipay;
        private final Register register;
        private final Books books;
        private final boolean askSender;
        private final Set<String> taken = ConcurrentHashMap.newKeySet();

        /** @param askSender whether {@code notify_verify} is called for each notice */
        Notices(Account account, Alipay alipay, Register register, Books books, boolean askSender) {
            this.account = account;
            this.alipay = alipay;
            this.register = register;
            this.books = books;
            this.askSender = askSender;
        }

        /** Takes a notice and says what to answer. */
        String take(Map<String, String> notice, Charset charset) {
            String tradeId = notice.getOrDefault("out_trade_no", "");
            Optional<Order> order = register.trade(tradeId).or(() -> storeSale(notice, charset));
            Optional<String> objection = objection(notice, charset, order);
            if (objection.isEmpty() && order.isPresent()) {
                objection = enter(notice, order.get());
            }
            if (objection.isPresent()) {
                books.alert(
                        order.map(Order::id).orElse(""),
                        "notice " + shown(notice.get("notify_id")) + " for " + shown(tradeId) + ": " + objection.get());
                return NOT_TAKEN;
            }
            taken.add(notice.getOrDefault("notify_id", ""));
            return ACKNOWLEDGED;
        }

        /** A sale by the code of our store: nobody began it here, and the notice is the first that is heard of it. */
        private Optional<Order> storeSale(Map<String, String> notice, Charset charset) {
            String tradeId = notice.getOrDefault("out_trade_no", "");
            boolean ours = notice.getOrDefault("extra_common_param", "").equals(Cashier.STORE_CODE);
            if (!ours || !tradeId.matches("[A-Za-z0-9_-]{1,64}") || !isGenuine(notice, charset)) {
                return Optional.empty();
            }
            try {
                String currency = notice.getOrDefault("currency", "");
                BigDecimal amount = Amounts.read(notice.getOrDefault("total_fee", ""), currency);
                return Optional.of(
                        register.openAs(tradeId, new Sale(tradeId, amount, currency, "", "store code", "", "")));
            } catch (IllegalArgumentException unreadable) {
                return Optional.empty();
            }
        }

        private boolean isGenuine(Map<String, String> notice, Charset charset) {
            // a form decodes the plus of Base64 to a blank
            String sign = notice.getOrDefault("sign", "").replace(' ', '+');
            return notice.getOrDefault("sign_type", "")
                            .equals(account.signer().type().name())
                    && account.signer().verifies(PreSign.of(notice), charset, sign);
        }

        private Optional<String> objection(Map<String, String> notice, Charset charset, Optional<Order> order) {
            if (!isGenuine(notice, charset)) {
                return Optional.of("the signature is wrong");
            }
            String notifyId = notice.getOrDefault("notify_id", "");
            if (notifyId.isEmpty()) {
                return Optional.of("it has no notify_id");
            }
            // a notice that was taken once is past the minute in which its sender can be asked
            if (askSender && !taken.contains(notifyId)) {
                Optional<String> stranger = stranger(notifyId);
                if (stranger.isPresent()) {
                    return stranger;
                }
            }
            String seller = notice.getOrDefault("seller_id", "");
            if (!seller.isEmpty() && !seller.equals(account.partner())) {
                return Optional.of("it is meant for another merchant");
            }
            return order.isPresent() ? Optional.empty() : Optional.of("there is no such order");
        }

        private Optional<String> stranger(String notifyId) {
            try {
                String answer = alipay.notifyVerify(notifyId);
                return answer.equals("true") ? Optional.empty() : Optional.of("notify_verify says " + shown(answer));
            } catch (IOException unknown) {
                return Optional.of("notify_verify: " + unknown.getMessage());
            }
        }

        private Optional<String> enter(Map<String, String> notice, Order order) {
            String refundId = notice.getOrDefault("out_return_no", notice.getOrDefault("partner_refund_id", ""));
            if (!refundId.isEmpty() || notice.getOrDefault("notify_type", "").equals("refund_status_sync")) {
                return refund(notice, order, refundId);
            }
            String status = notice.getOrDefault("trade_status", "");
            if (PAID.contains(status)) {
                return payment(notice, order);
            }
            if (status.equals("TRADE_CLOSED")) {
                order.closedByNotice(notice.get("out_trade_no"));
            }
            return Optional.empty();
        }

        private Optional<String> payment(Map<String, String> notice, Order order) {
            if (!order.sale().costs(notice.getOrDefault("total_fee", ""))) {
                return Optional.of("the amount is not " + order.sale().amount().toPlainString());
            }
            if (!order.sale().inCurrency(notice.getOrDefault("currency", ""))) {
                return Optional.of("the currency is not " + order.sale().pricing());
            }
            boolean entered = order.paidByNotice(notice.get("out_trade_no"), notice.getOrDefault("trade_no", ""));
            if (!entered && order.givenUp()) {
                books.alert(order.id(), "paid, says a notice, but the sale was given up: the cancel decides");
            }
            return Optional.empty();
        }

        private Optional<String> refund(Map<String, String> notice, Order order, String refundId) {
            Optional<Refund> known = register.refund(refundId).filter(refund -> refund.order() == order);
            if (known.isEmpty()) {
                return Optional.of("there is no such refund of this order");
            }
            Refund refund = known.get();
            String amount = notice.getOrDefault("return_amount", notice.getOrDefault("refund_amount", ""));
            if (!amount.isEmpty() && !refund.amounts(amount)) {
                return Optional.of("the amount is not that of the refund");
            }
            String currency = notice.getOrDefault("currency", "");
            if (!currency.isEmpty() && !order.sale().inCurrency(currency)) {
                return Optional.of("the currency is not " + order.sale().pricing());
            }
            String status = notice.getOrDefault("refund_status", "");
            if (status.equals("REFUND_SUCCESS")) {
                refund.succeeded();
                return Optional.empty();
            }
            if (status.equals("REFUND_FAIL")) {
                refund.failed(notice.getOrDefault("error_code", status));
                return Optional.empty();
            }
            return Optional.of("it does not say what became of the refund");
        }

        /** Words of a stranger, cut and cleaned before they go into a log. */
        private static String shown(String text) {
            String clean = text == null ? "" : text.replaceAll("[^A-Za-z0-9_.-]", "?");
            return clean.isEmpty() ? "(none)" : clean.substring(0, Math.min(64, clean.length()));
        }
    }

    /** A short answer, sent whole. */
    record Answer(int status, String type, String body) {

        static Answer json(int status, Object value) {
            return new Answer(status, "application/json; charset=utf-8", JsonWriter.write(value));
        }

        static Answer text(int status, String text) {
            return new Answer(status, "text/plain", text);
        }

        /** Where a browser goes on. */
        static Answer elsewhere(String path) {
            return new Answer(303, "text/plain", path);
        }

        static Answer problem(int status, String message) {
            return json(status, Map.of("message", message));
        }

        void send(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            if (status == 303) {
                exchange.getResponseHeaders().set("Location", body);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** A small HTTP server. */
    static final class Door implements AutoCloseable {

        private static final int LONGEST = 64 * 1024;

        /** Who answers behind a door. */
        interface Behind {
            Answer answer(HttpExchange exchange, byte[] body) throws IOException, InterruptedException;
        }

        private final HttpServer server;
        private final ExecutorService threads = Executors.newCachedThreadPool();

        private Door(HttpServer server) {
            this.server = server;
        }

        /** Takes a port, 0 for any that is free; nobody is let in yet. */
        static Door take(String address, int port) throws IOException {
            return new Door(HttpServer.create(new InetSocketAddress(address, port), 0));
        }

        void open(Behind behind) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer(exchange, behind).send(exchange);
                }
            });
            server.start();
        }

        private static Answer answer(HttpExchange exchange, Behind behind) throws IOException {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                return Answer.problem(413, "the body is too long");
            }
            try {
                return behind.answer(exchange, body);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return Answer.problem(503, "the till is stopping");
            } catch (RuntimeException fault) {
                System.err.println("a request failed: " + fault);
                return Answer.problem(500, "the till itself failed");
            }
        }

        /** Where it stands. */
        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    /**
     * What the driver takes for granted where a request does not say.
     *
     * @param charset what a subject must fit into
     */
    record Defaults(String name, String currency, String storeId, String secondaryMerchantId, Charset charset) {}

    /** What a caller of the driver API typed, checked field by field. */
    record Typed(Map<String, Object> members) {

        static Typed read(byte[] body) {
            String text = new String(body, UTF_8);
            return new Typed(text.isBlank() ? Map.of() : JsonReader.readObject(text));
        }

        String text(String name, String otherwise) {
            Object value = members.get(name);
            if (value == null) {
                return otherwise;
            }
            if (value instanceof String text) {
                return text;
            }
            throw new IllegalArgumentException(name + " must be a text");
        }

        /** All that was typed, where all of it is text. */
        Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            members.keySet().forEach(name -> texts.put(name, text(name, "")));
            texts.values().removeIf(String::isEmpty);
            return texts;
        }

        /** A sale by barcode, or by a code that the buyer scans. */
        Request request(Defaults shop, boolean barcode) {
            String currency = text("currency", shop.currency());
            String pricing = text("transCurrency", "");
            String code = text("paymentCode", "");
            if (barcode && !code.matches("(2[5-9]|30)[0-9]{14,30}")) {
                throw new IllegalArgumentException("paymentCode must be 16 to 32 digits that begin with 25 to 30");
            }
            if (!currency.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException("currency must be three capital letters");
            }
            return new Request(
                    Amounts.read(text("amount", ""), pricing.isEmpty() ? currency : pricing),
                    currency,
                    pricing.equals(currency) ? "" : pricing,
                    subject(shop),
                    id("storeId", shop.storeId()),
                    id("secondaryMerchantId", shop.secondaryMerchantId()),
                    barcode ? code : "");
        }

        private String subject(Defaults shop) {
            String subject = PlainText.of(text("subject", ""), shop.charset(), 256);
            return subject.isEmpty() ? shop.name() : subject;
        }

        private String id(String name, String otherwise) {
            String id = text(name, otherwise);
            if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
                throw new IllegalArgumentException(name + " must be 1 to 64 letters, digits, - or _");
            }
            return id;
        }
    }

    /** The API by which a tester drives this till; what the till cannot do is answered 501. */
    static final class DriverDoor {

        private static final Set<String> LATER = Set.of("reconciliations");
        private static final Set<String> PRODUCTS_LATER = Set.of("STORE_QR", "WEB", "WAP", "APP");

        private final Cashier cashier;
        private final Register register;
        private final Books books;
        private final Shops shops;
        private final Defaults shop;
        private final String token;

        private DriverDoor(Cashier cashier, Register register, Books books, Shops shops, Defaults shop, String token) {
            this.cashier = cashier;
            this.register = register;
            this.books = books;
            this.shops = shops;
            this.shop = shop;
            this.token = token;
        }

        /** Lets callers in who know the token; an empty token lets in everybody who reaches the port. */
        static void open(
                Door door, Cashier cashier, Register register, Books books, Shops shops, Defaults shop, String token) {
            door.open(new DriverDoor(cashier, register, books, shops, shop, token)::answer);
        }

        private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
            String given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            if (!token.isEmpty()
                    && !MessageDigest.isEqual(("Bearer " + token).getBytes(UTF_8), given.getBytes(UTF_8))) {
                return Answer.problem(401, "a bearer token is needed");
            }
            List<String> path =
                    List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
            try {
                return route(exchange.getRequestMethod(), path, query, Typed.read(body));
            } catch (IllegalArgumentException | DateTimeException typedWrong) {
                return Answer.problem(400, typedWrong.getMessage());
            } catch (IllegalStateException notNow) {
                return Answer.problem(409, notNow.getMessage());
            }
        }

        private Answer route(String method, List<String> path, String query, Typed typed) throws InterruptedException {
            return switch (method + " " + path.get(0) + " " + path.size()) {
                case "GET health 1" -> health();
                case "POST charges 1" -> charge(typed);
                case "GET bookings 1" -> bookings(Form.decode(query, UTF_8).getOrDefault("since", ""));
                case "POST store-codes 1" ->
                    Answer.json(
                            200,
                            Map.of(
                                    "qrCode",
                                    cashier.storeCode(
                                            typed.text("secondaryMerchantId", shop.secondaryMerchantId()),
                                            typed.text("storeId", shop.storeId()),
                                            typed.text("currency", shop.currency()))));
                case "POST secondary-merchants 1" -> Answer.json(200, shops.report(typed.texts()));
                case "GET secondary-merchants 2" -> Answer.json(200, shops.status(path.get(1), shop.storeId()));
                case "GET refunds 2" ->
                    register.refund(path.get(1))
                            .map(refund -> Answer.json(200, refund.json()))
                            .orElse(Answer.problem(404, "there is no such refund"));
                case "GET orders 2", "POST orders 3" -> {
                    Optional<Order> order = register.order(path.get(1));
                    if (order.isEmpty()) {
                        yield Answer.problem(404, "there is no such order");
                    }
                    yield path.size() == 2
                            ? Answer.json(200, order.get().json())
                            : act(order.get(), path.get(2), typed);
                }
                default ->
                    LATER.contains(path.get(0))
                            ? Answer.problem(501, "this till cannot do that yet")
                            : Answer.problem(404, "there is nothing here");
            };
        }

        private Answer health() {
            List<String> products = List.of("BARCODE", "TRANSACTION_QR");
            return Answer.json(200, Map.of("name", shop.name(), "version", "1", "products", products));
        }

        private Answer charge(Typed typed) {
            String product = typed.text("product", "");
            if (PRODUCTS_LATER.contains(product)) {
                return Answer.problem(501, "this till does not sell by " + product + " yet");
            }
            if (!product.equals("BARCODE") && !product.equals("TRANSACTION_QR")) {
                throw new IllegalArgumentException("product must be BARCODE or TRANSACTION_QR");
            }
            Request request = typed.request(shop, product.equals("BARCODE"));
            if (!shops.sells(request.secondaryMerchantId())) {
                throw new IllegalStateException("this shop is not approved yet");
            }
            Order order = cashier.charge(request);
            return Answer.json(
                    200, Map.of("orderId", order.id(), "tradeId", order.sale().tradeId()));
        }

        private Answer act(Order order, String act, Typed typed) throws InterruptedException {
            switch (act) {
                case "refunds" -> {
                    return refund(order, typed);
                }
                case "cancel" -> {
                    cashier.cancel(order);
                    order.cancelDecidedBy(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
                }
                case "query" -> cashier.query(order);
                default -> {
                    return Answer.problem(404, "there is nothing here");
                }
            }
            return Answer.json(200, Map.of("status", order.state()));
        }

        private Answer refund(Order order, Typed typed) {
            String currency = typed.text("currency", order.sale().pricing());
            if (!order.sale().inCurrency(currency)) {
                throw new IllegalArgumentException("currency must be that of the payment");
            }
            BigDecimal amount =
                    Amounts.read(typed.text("amount", ""), order.sale().pricing());
            String reason = PlainText.of(typed.text("reason", "returned goods"), shop.charset(), 128);
            Map<String, Object> refund = cashier.refund(order, amount, reason).json();
            return Answer.json(200, Map.of("refundId", refund.get("refundId"), "status", refund.get("status")));
        }

        /** Alerts that concern no order stand beside the bookings: nobody could ask for them by an order's id. */
        private Answer bookings(String since) {
            OffsetDateTime from = since.isEmpty() ? OffsetDateTime.MIN : OffsetDateTime.parse(since.replace(' ', '+'));
            Map<String, Object> members = new LinkedHashMap<>();
            members.put(
                    "bookings", books.bookings(from).stream().map(Booking::json).toList());
            members.put(
                    "alerts",
                    books.alerts("").stream()
                            .filter(alert -> !alert.at().isBefore(from))
                            .map(Alert::json)
                            .toList());
            return Answer.json(200, members);
        }
    }

    /**
     * The till's own screen: a person types or scans, sees what became of it, refunds and cancels. It is for whoever stands at
     * this machine: it answers on the loopback address only, and to no other site's scripts.
     */
    static final class PageDoor {

        private static final String PLAIN = "";

        private static final String FRAME = """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">%s<title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 34rem; padding: 0 1rem; color: #1b1b1b }
                label { display: block; margin: .6rem 0 } input { font: inherit; padding: .3rem; width: 100%%; box-sizing: border-box }
                button { font: inherit; padding: .4rem 1rem; margin: .3rem .3rem .3rem 0 } form { margin: 0 }
                #result { font-size: 1.6rem } .alarm, #problem { color: #a30000 } code { overflow-wrap: anywhere }
                </style></head><body>
                <h1>%s</h1>%s
                <form method="post" action="/orders">
                <label>%s (%s) <input id="amount" name="amount" inputmode="decimal" autocomplete="off" required></label>
                <label>%s <input id="paymentCode" name="paymentCode" inputmode="numeric" autocomplete="off"></label>
                <button id="pay" name="sell" value="barcode">%s</button>
                <button id="show" name="sell" value="code">%s</button>
                </form>
                %s
                %s
                </body></html>
                """;

        private static final String RESULT = """
                <section aria-live="polite"><h2>%s</h2>
                <p><output id="result">%s</output> %s</p><p id="message">%s</p>
                <p>%s <code id="trade">%s</code></p><ul>%s</ul>
                <form method="post" action="/orders/%s/refunds">
                <label>%s <input id="refundAmount" name="amount" inputmode="decimal" autocomplete="off" value="%s" required></label>
                <button id="refund">%s</button></form>
                <form method="post" action="/orders/%s/cancel"><button id="cancel">%s</button></form>
                <form method="post" action="/orders/%s/query"><button id="query">%s</button></form></section>
                """;

        private final Cashier cashier;
        private final Register register;
        private final Books books;
        private final Defaults shop;

        private PageDoor(Cashier cashier, Register register, Books books, Defaults shop) {
            this.cashier = cashier;
            this.register = register;
            this.books = books;
            this.shop = shop;
        }

        static void open(Door door, Cashier cashier, Register register, Books books, Defaults shop) {
            door.open(new PageDoor(cashier, register, books, shop)::answer);
        }

        private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
            Words words = Words.of(exchange.getRequestHeaders().getFirst("Accept-Language"));
            List<String> path =
                    List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
            if (foreign(exchange)) {
                return Answer.problem(403, "this page answers to itself only");
            }
            try {
                if (exchange.getRequestMethod().equals("GET")) {
                    return shown(path, words);
                }
                Map<String, String> form = Form.decode(new String(body, UTF_8), UTF_8);
                return Answer.elsewhere("/orders/" + done(path, form).id());
            } catch (IllegalArgumentException | IllegalStateException refused) {
                Optional<Order> order = path.size() > 1 ? register.order(path.get(1)) : Optional.empty();
                return page(400, words, order, refused.getMessage());
            }
        }

        /** Another site's page can have a browser post here; the browser says so, and a rebound name shows in the host. */
        private static boolean foreign(HttpExchange exchange) {
            String host =
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
            String origin = exchange.getRequestHeaders().getFirst("Origin");
            boolean rebound = !host.matches("(127\\.0\\.0\\.1|localhost)(:[0-9]+)?");
            return rebound || (origin != null && !origin.equals("http://" + host));
        }

        private Answer shown(List<String> path, Words words) {
            if (path.equals(List.of(""))) {
                return page(200, words, Optional.empty(), PLAIN);
            }
            Optional<Order> order = path.size() == 2 ? register.order(path.get(1)) : Optional.empty();
            return page(order.isPresent() ? 200 : 404, words, order, order.isPresent() ? PLAIN : words.nothing());
        }

        private Order done(List<String> path, Map<String, String> form) throws InterruptedException {
            if (path.equals(List.of("orders"))) {
                boolean barcode = !form.getOrDefault("sell", "barcode").equals("code");
                return cashier.charge(typed(form).request(shop, barcode));
            }
            Order order = register.order(path.size() == 3 ? path.get(1) : PLAIN)
                    .orElseThrow(() -> new IllegalArgumentException("there is no such order"));
            switch (path.get(2)) {
                case "refunds" -> {
                    Refund begun = cashier.refund(
                            order,
                            Amounts.read(
                                    form.getOrDefault("amount", PLAIN).strip(),
                                    order.sale().pricing()),
                            "returned goods");
                    begun.decidedBy(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
                }
                case "cancel" -> {
                    cashier.cancel(order);
                    order.cancelDecidedBy(System.nanoTime() + TimeUnit.SECONDS.toNanos(3));
                }
                case "query" -> cashier.query(order);
                default -> throw new IllegalArgumentException("the till cannot do that");
            }
            return order;
        }

        /** A scanner may end its line with more than Enter, and a person types groups of four. */
        private static Typed typed(Map<String, String> form) {
            Map<String, Object> typed = new LinkedHashMap<>();
            typed.put("amount", form.getOrDefault("amount", PLAIN).strip());
            typed.put("paymentCode", form.getOrDefault("paymentCode", PLAIN).replaceAll("\\s", PLAIN));
            return new Typed(typed);
        }

        private Answer page(int status, Words words, Optional<Order> order, String problem) {
            boolean open = order.isPresent() && order.get().inMotion();
            String refresh = open ? "<meta http-equiv=\"refresh\" content=\"1\">" : PLAIN;
            String wrong = problem.isEmpty() ? PLAIN : "<p role=\"alert\" id=\"problem\">" + text(problem) + "</p>";
            String page = FRAME.formatted(
                    words.lang(),
                    refresh,
                    text(shop.name()),
                    text(shop.name()),
                    wrong,
                    words.amount(),
                    text(shop.currency()),
                    words.code(),
                    words.pay(),
                    words.show(),
                    order.map(each -> result(each, words)).orElse(PLAIN),
                    latest(words));
            return new Answer(status, "text/html; charset=utf-8", page);
        }

        private String result(Order order, Words words) {
            Map<String, Object> seen = order.json();
            StringBuilder lines = new StringBuilder();
            if (seen.get("qrCode") != null) {
                lines.append("<p>").append(words.scan()).append(" <code id=\"qr\">");
                lines.append(text(seen.get("qrCode"))).append("</code></p>");
            }
            for (Booking each : books.bookings(order.id())) {
                lines.append("<li>").append(text(each.type() + " " + each.amount() + " " + each.currency()));
                lines.append(" <code>").append(text(each.reference())).append("</code></li>");
            }
            for (Alert each : books.alerts(order.id())) {
                lines.append("<li class=\"alarm\">")
                        .append(words.alarm())
                        .append(text(each.text()))
                        .append("</li>");
            }
            return RESULT.formatted(
                    words.result(),
                    text(seen.get("status")),
                    text(order.sale().amount() + " " + order.sale().pricing()),
                    seen.get("message") == null ? PLAIN : text(seen.get("message")),
                    words.trade(),
                    text(seen.get("tradeId")),
                    lines,
                    order.id(),
                    words.back(),
                    text(order.refundable()),
                    words.refund(),
                    order.id(),
                    words.cancel(),
                    order.id(),
                    words.query());
        }

        private String latest(Words words) {
            String rows = register.orders().stream()
                    .sorted(Comparator.comparing(Order::id).reversed())
                    .limit(10)
                    .map(each -> "<li><a href=\"/orders/" + each.id() + "\">"
                            + text(each.sale().tradeId()) + "</a> "
                            + text(each.sale().amount() + " " + each.sale().pricing() + " " + each.state()) + "</li>")
                    .collect(Collectors.joining());
            return rows.isEmpty() ? PLAIN : "<h2>" + words.latest() + "</h2><ul>" + rows + "</ul>";
        }

        private static String text(Object value) {
            return String.valueOf(value)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        /** The words on the screen. */
        private record Words(
                String lang,
                String amount,
                String code,
                String pay,
                String show,
                String scan,
                String result,
                String trade,
                String alarm,
                String back,
                String refund,
                String cancel,
                String query,
                String latest,
                String nothing) {

            private static final Words ENGLISH = new Words(
                    "en",
                    "Amount",
                    "Payment code",
                    "Pay",
                    "Show a code",
                    "The buyer scans",
                    "Result",
                    "Trade id",
                    "Alarm: ",
                    "Amount to refund",
                    "Refund",
                    "Cancel",
                    "Query",
                    "Latest sales",
                    "There is no such order.");

            private static final Words CHINESE = new Words(
                    "zh", "金额", "付款码", "收款", "出示订单码", "请买家扫码", "结果", "交易号", "报警：", "退款金额", "退款", "撤销", "查询", "最近的交易",
                    "没有这笔订单。");

            static Words of(String accepted) {
                return accepted != null
                                && accepted.strip().toLowerCase(Locale.ROOT).startsWith("zh")
                        ? CHINESE
                        : ENGLISH;
            }
        }
    }

    /** Where the gateway posts its notices. */
    static final class NotifyDoor {

        /** The path below the notify base URL. */
        static final String PATH = "/notify";

        private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([A-Za-z0-9._-]+)");

        private final Notices notices;
        private final Books books;
        private final Charset usual;

        private NotifyDoor(Notices notices, Books books, Charset usual) {
            this.notices = notices;
            this.books = books;
            this.usual = usual;
        }

        /** Lets notices in; {@code usual} is the charset of one that names none. */
        static void open(Door door, Notices notices, Books books, Charset usual) {
            door.open(new NotifyDoor(notices, books, usual)::answer);
        }

        private Answer answer(HttpExchange exchange, byte[] body) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                return Answer.text(404, Notices.NOT_TAKEN);
            }
            if (!exchange.getRequestMethod().equals("POST")) {
                return Answer.text(405, Notices.NOT_TAKEN);
            }
            try {
                Charset charset = charset(exchange.getRequestHeaders().getFirst("Content-Type"));
                // percent-encoding keeps a form in ASCII; what was not encoded is read in the same charset
                String form = new String(body, charset);
                Map<String, String> fields = Form.decode(form, charset);
                return Answer.text(200, notices.take(fields, charset));
            } catch (IllegalArgumentException unreadable) {
                books.alert("", "a notice was not readable as a form");
                return Answer.text(200, Notices.NOT_TAKEN);
            }
        }

        private Charset charset(String contentType) {
            Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
            return named.find() ? Charset.forName(named.group(1)) : usual;
        }
    }

    /** Reads one JSON value: maps, lists, strings, {@link BigDecimal}, booleans and null. No extensions, no doubles. */
    public static final class JsonReader {

        private static final int DEEPEST = 32;
        private static final String ESCAPES = "\"\\/bfnrt";
        private static final String ESCAPED = "\"\\/\b\f\n\r\t";

        private final String text;
        private int at;
        private int depth;

        private JsonReader(String text) {
            this.text = text;
        }

        /** The value of a whole text; anything after it is an error. */
        public static Object read(String text) {
            JsonReader reader = new JsonReader(text);
            Object value = reader.value();
            reader.skipBlanks();
            if (reader.at < text.length()) {
                throw reader.wrong("nothing more");
            }
            return value;
        }

        /** The members of a text that must be an object. */
        static Map<String, Object> readObject(String text) {
            Map<String, Object> members = new LinkedHashMap<>();
            if (!(read(text) instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException("a JSON object is expected");
            }
            map.forEach((name, value) -> members.put((String) name, value));
            return members;
        }

        private Object value() {
            skipBlanks();
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            deeper();
            Map<String, Object> members = new LinkedHashMap<>();
            if (!empty('}')) {
                do {
                    skipBlanks();
                    String name = string();
                    expect(':');
                    if (members.containsKey(name)) {
                        throw wrong("each name once, not \"" + name + "\" twice");
                    }
                    members.put(name, value());
                } while (more('}'));
            }
            depth--;
            return members;
        }

        private List<Object> array() {
            deeper();
            List<Object> items = new ArrayList<>();
            if (!empty(']')) {
                do {
                    items.add(value());
                } while (more(']'));
            }
            depth--;
            return items;
        }

        private void deeper() {
            at++;
            if (++depth > DEEPEST) {
                throw wrong("at most " + DEEPEST + " levels");
            }
        }

        private boolean empty(char close) {
            skipBlanks();
            if (peek() != close) {
                return false;
            }
            at++;
            return true;
        }

        private boolean more(char close) {
            skipBlanks();
            char next = peek();
            if (next != ',' && next != close) {
                throw wrong("a comma or " + close);
            }
            at++;
            return next == ',';
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (peek() != '"') {
                char next = text.charAt(at++);
                if (next < ' ') {
                    throw wrong("no bare control character");
                }
                read.append(next == '\\' ? escape() : next);
            }
            at++;
            return read.toString();
        }

        private char escape() {
            char mark = peek();
            at++;
            if (mark != 'u') {
                int index = ESCAPES.indexOf(mark);
                if (index < 0) {
                    throw wrong("a known escape");
                }
                return ESCAPED.charAt(index);
            }
            if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
                throw wrong("four hex digits");
            }
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }

        private Object word(String word, Object value) {
            if (!text.startsWith(word, at)) {
                throw wrong("a value");
            }
            at += word.length();
            return value;
        }

        private BigDecimal number() {
            int from = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String number = text.substring(from, at);
            if (!number.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?")) {
                throw wrong("a value");
            }
            return new BigDecimal(number);
        }

        private void expect(char wanted) {
            skipBlanks();
            if (peek() != wanted) {
                throw wrong("the character " + wanted);
            }
            at++;
        }

        private void skipBlanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private char peek() {
            if (at >= text.length()) {
                throw wrong("more text");
            }
            return text.charAt(at);
        }

        private IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException("not JSON: " + expected + " is expected at character " + (at + 1));
        }
    }

    /** Writes maps, collections, texts, numbers, booleans and null as compact JSON; anything else by its text. */
    public static final class JsonWriter {

        private final StringBuilder out = new StringBuilder();

        private JsonWriter() {}

        /** One line of JSON; null members of a map are left out. */
        public static String write(Object value) {
            JsonWriter writer = new JsonWriter();
            writer.value(value);
            return writer.out.toString();
        }

        private void value(Object value) {
            if (value instanceof Map<?, ?> map) {
                object(map);
            } else if (value instanceof Collection<?> items) {
                array(items);
            } else if (value instanceof BigDecimal decimal) {
                out.append(decimal.toPlainString());
            } else if (value == null || value instanceof Boolean || value instanceof Number) {
                out.append(value);
            } else {
                string(value.toString());
            }
        }

        private void object(Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (member.getValue() != null) {
                    out.append(before);
                    string(member.getKey().toString());
                    out.append(':');
                    value(member.getValue());
                    before = ',';
                }
            }
            out.append(before == '{' ? "{}" : "}");
        }

        private void array(Collection<?> items) {
            char before = '[';
            for (Object item : items) {
                out.append(before);
                value(item);
                before = ',';
            }
            out.append(before == '[' ? "[]" : "]");
        }

        private void string(String text) {
            out.append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else if (c < ' ' || c == 0x7f || (c >= 0x2028 && c <= 0x2029)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }
}
