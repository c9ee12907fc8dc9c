package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Recording;
import org.openvalidate.wire.End;

/** A rule never throws, whatever a recording holds. */
class OddRecordingsTest {

    private static final List<String> SCRAPS =
            List.of("", "%", "%zz", "<alipay>", "<!DOCTYPE x>", "&&=&", "\u0000", "{\"a\":", "null", "-1", "é%E4");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rules_conclude_about_mutilated_recordings(long seed) {
        Random random = new Random(seed);
        RulesTest.examples().forEach(example -> {
            Recording odd = mutilated(example.recording(), random);
            assertThatCode(() -> Rules.judge(example.obligation(), odd))
                    .as("%s", example)
                    .doesNotThrowAnyException();
        });
    }

    private static Recording mutilated(Recording recording, Random random) {
        List<Entry> entries = new ArrayList<>(
                recording.entries().stream().map(entry -> odd(entry, random)).toList());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(entries, random);
        }
        return new Recording(recording.opening(), entries, random.nextInt(4) == 0 ? null : recording.ended());
    }

    private static Entry odd(Entry entry, Random random) {
        Map<String, String> facts = new TreeMap<>(entry.facts());
        facts.replaceAll((name, value) -> random.nextInt(4) == 0 ? scrap(random) : value);
        facts.keySet().removeIf(name -> random.nextInt(6) == 0);
        Entry.Sent sent = entry.request();
        Entry.Answered answered = entry.response();
        Instant end = random.nextInt(5) == 0 ? null : entry.endAt();
        return new Entry(
                random.nextInt(4) == 0 ? random.nextInt(5) : entry.seq(),
                entry.kind(),
                random.nextInt(6) == 0 ? entry.at().minusSeconds(random.nextInt(500)) : entry.at(),
                end,
                entry.from(),
                entry.to(),
                entry.service(),
                sent == null || random.nextInt(5) == 0
                        ? null
                        : new Entry.Sent(
                                sent.method(),
                                cut(sent.target(), random),
                                sent.headers(),
                                cut(sent.text(), random),
                                random.nextInt(4) == 0 ? "no charset" : sent.charset()),
                answered == null || random.nextInt(5) == 0
                        ? null
                        : new Entry.Answered(200, Map.of(), cut(answered.text(), random)),
                random.nextInt(4) == 0 ? End.TORN : entry.end(),
                facts);
    }

    private static String cut(String text, Random random) {
        if (random.nextInt(3) > 0 || text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + scrap(random) + (random.nextBoolean() ? text.substring(at) : "");
    }

    private static String scrap(Random random) {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }
}
