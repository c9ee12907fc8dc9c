package shop.till.web;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.till.alipay.Form;
import shop.till.sale.Books;
import shop.till.sale.Notices;

/** Where the gateway posts its notices. */
public final class NotifyDoor {

    /** The path below the notify base URL. */
    public static final String PATH = "/notify";

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
    public static void open(Door door, Notices notices, Books books, Charset usual) {
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
