package org.openvalidate.gateway.http;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.openvalidate.testkit.Page;

class TriggerPageTest {

    @Test
    void the_page_of_trigger_amounts_is_what_they_do() {
        Page.check("trigger-amounts.md", text());
    }

    private static String text() {
        return """
                # Trigger amounts

                <!-- Generated: mvn test -Dtest=TriggerPageTest -Dgolden.update=true -->

                A till that knows no control port meets faults by what it charges. `serve --trigger-amounts whole`, the default,
                heeds the amounts of the first column in any currency, with or without `.00`; `cents` heeds those of the third,
                and the second in yen and won, which have no decimals; `off` heeds none. 9901 and 9902 meet the barcode payment
                itself, all others the calls that follow on its trade.

                For a wall or a drawer: `java -jar target/openvalidate.jar serve --print-triggers > card.html` writes one page
                to print, in English and Chinese.

                9901 on pay is published for the legacy gateway, 9901 to 9904 for its successor; 9905 to 9908 are ours, by the
                same pattern. The vendor's sandbox may answer other amounts, or these differently.

                | amount | yen, won | as cents | what happens | what a till must do |
                |---|---|---|---|---|
                """
                + Arrays.stream(Trigger.values())
                        .map(trigger -> "| %s | %s | %s | %s | %s |\n"
                                .formatted(
                                        trigger.whole(),
                                        trigger.whole(),
                                        trigger.cents(),
                                        trigger.happens("en"),
                                        trigger.demands("en")))
                        .collect(joining());
    }
}
