package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.check.ComparedFile.Difference;
import org.openvalidate.testkit.Tape;

class ComparedFileTest {

    @Test
    void a_difference_belongs_to_the_last_file_before_it() {
        List<ComparedFile> files = files(tape().reconciled(90, 2, 1)
                .difference(90, "AMOUNT", "T", 3, "12.34", "13.34")
                .reconciled(91, 0, 0)
                .reconciled(92, 1, 0)
                .difference(92, "FEE", "U", 4, "0.07", "0.08")
                .difference(92, "DUPLICATE", "U", 5, "row 4", "row 5"));

        assertThat(files)
                .extracting(ComparedFile::differences)
                .containsExactly(
                        List.of(new Difference("AMOUNT", "T", 3, "", "12.34", "13.34")),
                        List.of(),
                        List.of(
                                new Difference("FEE", "U", 4, "", "0.07", "0.08"),
                                new Difference("DUPLICATE", "U", 5, "", "row 4", "row 5")));
    }

    @Test
    void differences_are_as_many_as_were_told_or_counted_whichever_is_more() {
        List<ComparedFile> files = files(tape().reconciled(90, 2, 3)
                .difference(90, "AMOUNT", "T", 3, "1", "2")
                .reconciled(91, 5, 0)
                .difference(91, "FEE", "U", 4, "0.07", "0.08"));

        assertThat(files).extracting(ComparedFile::counted).containsExactly(3, 1);
        assertThat(files).extracting(ComparedFile::matched).containsExactly(2, 5);
        assertThat(files).extracting(ComparedFile::kind).containsOnly("TRANSACTION");
        assertThat(files).extracting(ComparedFile::day).containsOnly("2026-03-02");
    }

    @Test
    void where_nothing_was_compared_there_is_no_file() {
        assertThat(files(tape().pay(0, "T", "SUCCESS"))).isEmpty();
    }

    private static List<ComparedFile> files(Tape tape) {
        return ComparedFile.in(Traffic.of(tape.end()));
    }
}
