package shop.till;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.SSLContext;
import shop.till.alipay.Account;
import shop.till.alipay.Alipay;
import shop.till.alipay.Line;
import shop.till.alipay.Patience;
import shop.till.alipay.Secondary;
import shop.till.alipay.SignType;
import shop.till.alipay.Signer;
import shop.till.sale.Books;
import shop.till.sale.Cashier;
import shop.till.sale.Mistake;
import shop.till.sale.Notices;
import shop.till.sale.Refunds;
import shop.till.sale.Register;
import shop.till.sale.Rhythm;
import shop.till.web.Door;
import shop.till.web.DriverDoor;
import shop.till.web.NotifyDoor;
import shop.till.web.Shop;

/** The whole shop, put together from its settings and taken apart again. */
final class Till implements AutoCloseable {

    private final Books books;
    private final Cashier cashier;
    private final Door driver;
    private final Door notices;
    private final String notifyUrl;

    private Till(Books books, Cashier cashier, Door driver, Door notices, String notifyUrl) {
        this.books = books;
        this.cashier = cashier;
        this.driver = driver;
        this.notices = notices;
        this.notifyUrl = notifyUrl;
    }

    static Till open(Settings settings) throws IOException {
        Account account = account(settings);
        SSLContext trust = trust(settings, account);
        Patience patience = new Patience(settings.duration("PAY_ANSWER", "PT5S"), settings.duration("ANSWER", "PT3S"));
        Mistake mistake = settings.checked("BROKEN", Mistake.NONE.word(), Till::mistake, Mistake.NONE);
        Rhythm rhythm = new Rhythm(
                settings.duration("BUDGET", "PT60S"),
                settings.duration("QUERY_INTERVAL", "PT3S"),
                settings.duration("RETRY_INTERVAL", "PT5S"),
                settings.duration("RETRY_LIMIT", "PT60S"),
                settings.duration("JOB_INTERVAL", "PT1M"),
                mistake);
        Shop shop = new Shop(
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
        String token = settings.secret("DRIVER_TOKEN", false);
        boolean sync = settings.oneOf("REFUND", "SYNC", Set.of("SYNC", "ASYNC")).equals("SYNC");
        boolean verify = settings.yes("NOTIFY_VERIFY", true);
        Path file = Path.of(settings.text("BOOKS", "till-books.jsonl"));
        settings.complain();

        Door notices = Door.take(bind, notifyPort);
        Door driver = Door.take(bind, driverPort);
        String base = settings.text("NOTIFY_BASE_URL", "http://127.0.0.1:" + notices.port());
        String notifyUrl = base.replaceAll("/+$", "") + NotifyDoor.PATH;
        Books books = new Books(file, mistake);
        Register register = new Register(books);
        Alipay alipay = new Alipay(
                new Line(account, trust, mistake == Mistake.TRUSTS_EVERYBODY), secondary, notifyUrl, patience);
        Refunds refunds = new Refunds(alipay, books, register, rhythm, sync);
        Cashier cashier = new Cashier(alipay, books, register, refunds, rhythm);
        NotifyDoor.open(notices, new Notices(account, alipay, register, books, verify), books, account.charset());
        DriverDoor.open(driver, cashier, register, books, shop, token);
        return new Till(books, cashier, driver, notices, notifyUrl);
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
        ready.put("notify", notifyUrl);
        ready.put("pid", ProcessHandle.current().pid());
        return ready;
    }

    @Override
    public void close() throws IOException {
        driver.close();
        notices.close();
        cashier.close();
        books.close();
    }
}
