package org.openvalidate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Spreadsheet;
import org.openvalidate.testkit.Typed;

/** The guide for authors is followed to the letter: its cells are typed, its commands run, its output compared. */
class AddingACaseIT {

    private static final Path PAGE = Path.of("src/docs/adding-a-case.md");
    private static final Pattern PIECE =
            Pattern.compile("(?s)\\| column \\| cell \\|\\n\\|---\\|---\\|\\n(?<table>(?:\\|[^\\n]*\\n)+)"
                    + "|```sh\\n(?<command>[^\\n]*)\\n```\\n(?:\\n```text\\n(?<output>.*?)```\\n)?");
    private static final Pattern CELL = Pattern.compile("\\| ([^|]+) \\| (.*) \\|");
    private static final Pattern ROW = Pattern.compile("(Cases![A-Z]+|# Cases row )\\d+");
    private static final String OURS = "java -jar target/openvalidate.jar ";

    @TempDir
    Path folder;

    @Test
    void following_the_guide_adds_a_case_and_sees_it_run() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder followed = new StringBuilder();
        Matcher piece = PIECE.matcher(page);
        int pieces = 0;
        while (piece.find()) {
            piece.appendReplacement(followed, Matcher.quoteReplacement(follow(piece.toMatchResult(), piece)));
            pieces++;
        }
        piece.appendTail(followed);

        assertThat(pieces).isEqualTo(8);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, followed.toString());
        } else {
            assertThat(page)
                    .as("after looking at the difference run mvn verify -Dit.test=AddingACaseIT -Dgolden.update=true")
                    .isEqualTo(followed.toString());
        }
    }

    private String follow(MatchResult found, Matcher piece) throws IOException {
        String table = piece.group("table");
        String command = piece.group("command");
        if (table != null) {
            Spreadsheet.type(here("my-cases.xlsx"), "Cases", cells(table));
            return found.group();
        }
        if (command.startsWith("cp ")) {
            Files.copy(Path.of(command.split(" ", -1)[1]), here("my-cases.xlsx"));
            return found.group();
        }
        String[] arguments = Arrays.stream(command.substring(OURS.length()).split(" ", -1))
                .map(word -> word.startsWith("my-") ? here(word).toString() : word)
                .toArray(String[]::new);
        Typed typed = Typed.line(arguments);
        // how many rows stand above the new one is nobody's affair
        String said = ROW.matcher((typed.out() + typed.err()).replace(folder + "/", ""))
                .replaceAll("$1…")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return "```sh\n" + command + "\n```\n\n```text\n" + said.strip() + "\n```\n";
    }

    private Path here(String name) {
        return folder.resolve(name);
    }

    private static Map<String, String> cells(String table) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> lines = table.lines().toList();
        for (String line : lines) {
            Matcher cell = CELL.matcher(line);
            assertThat(cell.matches()).as(line).isTrue();
            cells.put(cell.group(1), cell.group(2).replace("<br>", "\n"));
        }
        return cells;
    }
}
