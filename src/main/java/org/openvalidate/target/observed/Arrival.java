package org.openvalidate.target.observed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.merchant.Declined;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.external.Driver;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;

/** Waits until the merchant's system answers, and says meanwhile what came over each route. */
final class Arrival {

    private static final Duration BETWEEN_KNOCKS = Duration.ofSeconds(1);

    private static final Text WAITING =
            new Text("Waiting for the merchant's system. %s Seen so far: %s.", "正在等待商户系统。%s 目前收到：%s。");
    private static final Text SEEN = new Text("The merchant's system is there: %s", "商户系统已就绪：%s");

    private final Driver driver;
    private final Timeline timeline;
    private final IntFunction<Routes> routes;
    private final String partner;
    private final Lang lang;
    private int answers;

    /**
     * @param routes what came so far, given how often the driver answered without being ready
     * @param partner the account that the till should name
     */
    Arrival(Driver driver, Timeline timeline, IntFunction<Routes> routes, String partner, Lang lang) {
        this.driver = driver;
        this.timeline = timeline;
        this.routes = routes;
        this.partner = partner;
        this.lang = lang;
    }

    /** Waits at most so long; what the system said last where it never was ready, else nothing. */
    String await(Duration patience, PrintStream console) {
        Instant end = timeline.now().plus(patience);
        Knock knock = knock();
        String words = "";
        Routes told = routes.apply(0);
        while (!knock.open() && timeline.now().isBefore(end)) {
            Routes now = routes.apply(answers);
            if (!knock.words().equals(words) || now.isNewsTo(told)) {
                words = knock.words();
                told = now;
                say(console, WAITING.in(lang).formatted(words, now.told(partner, lang)));
            }
            timeline.sleep(BETWEEN_KNOCKS);
            knock = knock();
        }
        if (!knock.open()) {
            return "The merchant's system was not seen within " + patience.toSeconds() + " s. " + knock.words();
        }
        say(console, SEEN.in(lang).formatted(knock.words()));
        return "";
    }

    private static void say(PrintStream console, String line) {
        console.println(line);
        console.flush();
    }

    private Knock knock() {
        try {
            JsonNode health = driver.get("/health");
            String name = health.path("name").asText("");
            String version = health.path("version").asText("");
            return new Knock(true, (name + " " + version).trim());
        } catch (Unable noName) {
            return new Knock(true, driver.base().toString());
        } catch (HarnessFault | Declined notYet) {
            answers += notYet.getCause() instanceof Unanswered ? 0 : 1;
            return new Knock(false, sentence(String.valueOf(notYet.getMessage())));
        }
    }

    /** What a system says of itself may lack its full stop. */
    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    /** Whether somebody is there, and what they said. */
    private record Knock(boolean open, String words) {}
}
