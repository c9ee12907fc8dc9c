package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.evidence.proof.Exhibit;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

class AttestationsFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @BeforeEach
    void a_picture() throws IOException {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("shot.png").toFile());
    }

    @Test
    void the_template_names_every_row_that_a_person_attests_and_says_nothing() throws IOException {
        String template = AttestationsTemplate.of(Play.CATALOGUE);

        assertThat(read(file("template.txt", template))).isEmpty();
        assertThat(template).contains("case = LIVE-001\n", "case = SPOT-001\n", "case = REC-001\n", "网关等参数已切换");
        assertThat(template).doesNotContain("case = SPOT-003\n");
    }

    @Test
    void a_statement_is_read_with_its_signature_and_its_proofs() throws IOException {
        Handed handed =
                read(file("a.txt", """
                        # ours
                        case = LIVE-001
                        statement = The till = production, nothing else.
                        by = Wang Fang
                        role = technical lead
                        at = 2026-11-20T16:30:00+09:00
                        attachment = shot.png | the configuration | masked
                        attachment = %s
                        """.formatted(folder.resolve("shot.png")))).get(0);

        assertThat(handed.statement()).isEqualTo("The till = production, nothing else.");
        assertThat(handed.holds()).isTrue();
        assertThat(handed.by()).isEqualTo("Wang Fang");
        assertThat(handed.at()).isEqualTo("2026-11-20T07:30:00Z");
        assertThat(handed.exhibits()).extracting(Exhibit::caption).containsExactly("the configuration | masked", "");
    }

    @Test
    void a_day_counts_from_its_beginning_in_beijing_and_a_person_may_say_no() throws IOException {
        Handed handed = read(file("a.txt", signed("LIVE-002", "holds = no"))).get(0);

        assertThat(handed.at()).isEqualTo("2026-11-19T16:00:00Z");
        assertThat(handed.holds()).isFalse();
    }

    @Test
    void of_a_folder_every_text_is_read_in_the_order_of_the_names() throws IOException {
        file("b.txt", signed("LIVE-002", ""));
        file("a.txt", signed("LIVE-001", ""));
        file("c.md", "no statement");

        assertThat(read(folder)).extracting(Handed::caseId).containsExactly("LIVE-001", "LIVE-002");
    }

    @Test
    void every_problem_is_told_at_once_with_its_line() throws IOException {
        Path file = file("a.txt", """
                statement = of nothing
                case = LIVE-001
                by = Wang Fang
                at = 2026-12-24
                attachment = gone.png | what
                nonsense
                colour = red
                case = LIVE-999
                statement = so
                by = Wang Fang
                role = lead
                at = soon
                holds = perhaps
                attachment = a.txt
                attachment = shot.png
                case = SPOT-003
                statement = so
                by = Wang Fang
                by = Li Na
                role = lead
                at = 2026-11-23
                attachment = broken.png
                """);
        Files.write(folder.resolve("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});

        assertThat(problems(file).stream().map(each -> each.where().replaceAll(".*, ", "") + ": " + each.what()))
                .containsExactly(
                        "line 1: The line belongs to no case.",
                        "line 6: The line is no key = value.",
                        "line 7: \"colour\" is no key.",
                        "line 2: The statement of LIVE-001 says nothing.",
                        "line 2: LIVE-001 is not signed: it does not say in which role.",
                        "line 4: 2026-12-24 has not come yet.",
                        "line 5: There is no file " + folder.resolve("gone.png").toAbsolutePath() + ".",
                        "line 8: The workbook has no case \"LIVE-999\".",
                        "line 12: \"soon\" is no day and no instant.",
                        "line 13: \"perhaps\" is neither yes nor no.",
                        "line 16: SPOT-003 is judged from messages; a person's word does not count for it.",
                        "line 19: The key by stands here again.",
                        "line 22: broken.png: The picture is damaged.");
    }

    @Test
    void an_id_that_only_looks_right_is_told_by_the_letter_that_is_wrong() throws IOException {
        Problem problem = problems(file("a.txt", signed("LIV\u0415-001", ""))).get(0);

        assertThat(problem.what())
                .isEqualTo(
                        "The workbook has no case \"LIV\u0415-001\", whose \u0415 (U+0415) is no ASCII letter or digit.");
        assertThat(problem.remedy()).isEqualTo("Did you mean \"LIVE-001\"?");
    }

    @Test
    void a_statement_needs_evidence_and_is_signed_once_by_a_person() throws IOException {
        String bare = signed("LIVE-001", "").replaceAll("attachment.*\n", "");
        Path file = file("a.txt", bare + signed("LIVE-002", "") + signed("LIVE-002", ""));

        assertThat(problems(file))
                .extracting(Problem::what)
                .containsExactly(
                        "LIVE-001 has no evidence attached.",
                        "Wang Fang attests LIVE-002 in line 6 of " + file + " already.");
    }

    @Test
    void a_day_that_has_begun_somewhere_has_come() throws IOException {
        Path file = file("a.txt", signed("LIVE-001", "").replace("2026-11-20", "2026-11-24"));
        Redactor none = new Redactor(List.of());

        assertThat(AttestationsFile.read(List.of(file), Play.CATALOGUE, none, Instant.parse("2026-11-23T10:00:00Z")))
                .hasSize(1);
        assertThat(catchThrowableOfType(
                        BadInput.class,
                        () -> AttestationsFile.read(
                                List.of(file), Play.CATALOGUE, none, Instant.parse("2026-11-23T09:59:59Z"))))
                .hasMessageContaining("2026-11-24 has not come yet.");
    }

    @Test
    void a_folder_or_a_file_that_is_not_there_is_told() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(problems(folder.resolve("empty")).get(0).what()).contains("holds no file that ends in .txt");
        assertThat(problems(folder.resolve("none.txt")).get(0).what()).isEqualTo("The file cannot be read.");
    }

    private static String signed(String caseId, String more) {
        return """
                case = %s
                statement = It is so.
                by = Wang Fang
                role = technical lead
                at = 2026-11-20
                attachment = shot.png | what is to be seen
                %s
                """.formatted(caseId, more).replaceAll("\n+", "\n");
    }

    private List<Problem> problems(Path file) {
        return catchThrowableOfType(BadInput.class, () -> read(file)).problems();
    }

    private List<Handed> read(Path file) {
        return AttestationsFile.read(List.of(file), Play.CATALOGUE, new Redactor(List.of()), NOW);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
