package org.openvalidate.merchant.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Witness;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.problem.HarnessFault;

/**
 * What the merchant's system says of a file that it compared with its books, as far as it concerns one case.
 *
 * @param matched rows that stand in its books as they stand there
 */
record FoundDifferences(int matched, List<Difference> differences) {

    /** More than a day's file can have; a driver that lists more is not read to its end. */
    private static final int MOST = 1000;

    /** @throws HarnessFault where the answer says neither what matched nor what differs */
    static FoundDifferences in(JsonNode answer, FileShare share) {
        if (!answer.path("matched").canConvertToInt()
                || !answer.path("differences").isArray()) {
            throw new HarnessFault(
                    "The merchant's test driver answered POST /reconciliations without a number \"matched\""
                            + " and a list \"differences\".");
        }
        List<Difference> own = new ArrayList<>();
        int foreign = 0;
        for (JsonNode line : answer.path("differences")) {
            Difference read = read(line);
            if (share.others().test(read.id())) {
                foreign++;
            } else if (own.size() < MOST) {
                own.add(read);
            }
        }
        int others = Math.max(0, share.foreign() - foreign);
        return new FoundDifferences(Math.max(0, answer.path("matched").asInt() - others), List.copyOf(own));
    }

    void tell(Witness witness, FileKind kind, LocalDate date) {
        witness.reconciled(kind, date, matched, differences, 0);
    }

    private static Difference read(JsonNode line) {
        String kind = line.path("kind").asText("");
        Difference.Kind named = Arrays.stream(Difference.Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new HarnessFault("The merchant's test driver found a difference of the kind \""
                        + kind + "\"; one of " + Arrays.toString(Difference.Kind.values()) + " was expected."));
        return new Difference(
                named,
                line.path("id").asText(""),
                "",
                line.path("row").asInt(0),
                line.path("column").asText(""),
                line.path("expected").asText(""),
                line.path("actual").asText(""),
                "");
    }
}
