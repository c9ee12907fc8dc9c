package org.openvalidate.merchant;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.merchant.fetch.Depot;
import org.openvalidate.merchant.fetch.Fetched;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * {@code forex_compare_file} and {@code forex_liquidation_file}: a signed GET, answered in plain text, errors as well.
 * Source: legacy-online §5.2. A period of more than ten days is asked for in parts, and so is one with too many records.
 */
public final class Downloads implements Depot {

    static final int MOST_DAYS = 10;
    private static final int OK = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String FAILED = "File download failed:";
    private static final String TOO_MANY = "Over limit balance amount record";
    private static final String TODAY = "Finish date not ahead of today";
    private static final Set<String> NONE =
            Set.of("No balance account data in the period", "No balance amount data in the period");
    private static final Set<String> PASSING =
            Set.of("System exception", "Internet connected exception ,please try later");

    private final Shop shop;
    private final Dialect dialect;
    private final Line line;
    private final Duration patience;
    private final int daysAtOnce;

    /** @param patience how long an answer is waited for */
    public Downloads(Shop shop, Dialect dialect, Line line, Duration patience) {
        this(shop, dialect, line, patience, MOST_DAYS);
    }

    /** @param daysAtOnce how many days one download asks for at most */
    Downloads(Shop shop, Dialect dialect, Line line, Duration patience, int daysAtOnce) {
        this.shop = shop;
        this.dialect = dialect;
        this.line = line;
        this.patience = patience;
        this.daysAtOnce = daysAtOnce;
    }

    /** @throws IllegalArgumentException where no download service returns this form */
    @Override
    public Fetched fetch(Statement statement) {
        if (!statement.form().downloaded()) {
            throw new IllegalArgumentException(statement.form() + " lies on a server");
        }
        return joined(statement, statement.period().inPartsOf(daysAtOnce));
    }

    private Fetched joined(Statement statement, List<Period> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean any = false;
        for (Period part : parts) {
            Fetched fetched = ask(new Statement(statement.form(), part));
            if (fetched instanceof Fetched.There there) {
                byte[] bytes = there.content().array();
                all.writeBytes(bytes);
                if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
                    all.write('\n');
                }
                any = true;
            } else if (!(fetched instanceof Fetched.Nothing)) {
                return fetched;
            }
        }
        return any ? new Fetched.There(Bytes.of(all.toByteArray())) : new Fetched.Nothing();
    }

    /** The rates of the day, which no period belongs to. Source: legacy-online §3.8. */
    Fetched rates() {
        return ask("the rates of the day", request("forex_rate_file", Map.of()), Downloads::later);
    }

    private Fetched ask(Statement statement) {
        return ask(statement.toString(), request(statement), words -> told(statement, words));
    }

    private Fetched ask(String what, Request request, Function<String, Fetched> told) {
        try {
            Response response = line.send(what, shop.gateway(), request, patience);
            String text = response.body().text(StandardCharsets.UTF_8);
            if (response.status() != OK) {
                return later("HTTP status " + response.status());
            }
            if (text.startsWith(FAILED)) {
                return told.apply(text.substring(FAILED.length()).strip());
            }
            return text.stripLeading().startsWith("<")
                    ? refused(dialect.read(response))
                    : new Fetched.There(response.body());
        } catch (Unanswered nothing) {
            return later("no answer");
        } catch (Unreadable page) {
            return later("an answer that is neither text nor the gateway's");
        }
    }

    private Fetched told(Statement statement, String words) {
        if (NONE.contains(words)) {
            return new Fetched.Nothing();
        }
        if (words.equals(TODAY)) {
            return new Fetched.NotYet(words, true);
        }
        if (PASSING.contains(words)) {
            return later(words);
        }
        Period period = statement.period();
        if (words.equals(TOO_MANY) && period.days() > 1) {
            LocalDate middle = period.first().plusDays(period.days() / 2 - 1);
            return joined(
                    statement,
                    List.of(new Period(period.first(), middle), new Period(middle.plusDays(1), period.last())));
        }
        return new Fetched.Refused(words);
    }

    private static Fetched refused(Answer answer) {
        String code = answer.errorCode();
        return code.equals("SYSTEM_ERROR") ? later(code) : new Fetched.Refused(code);
    }

    private static Fetched later(String why) {
        return new Fetched.NotYet(why, false);
    }

    private Request request(Statement statement) {
        Map<String, String> fields = Map.of(
                "start_date", DAY.format(statement.period().first()),
                "end_date", DAY.format(statement.period().last()));
        return request(
                statement.form().fileName(shop.partner(), statement.period().first()), fields);
    }

    private Request request(String service, Map<String, String> fields) {
        Draft draft = new Draft(
                service,
                shop.partner(),
                fields,
                shop.signType(),
                shop.charset(service),
                shop.gateway().getPath());
        Request post = dialect.sign(draft, shop.keys().toSign(shop.signType()).orElseThrow());
        String parameters = post.body().text(StandardCharsets.US_ASCII);
        String joint = post.target().contains("?") ? "&" : "?";
        return new Request("GET", post.target() + joint + parameters, Map.of(), Bytes.NONE);
    }
}
