package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;

/** Where a command's answer goes when it is more than a few lines. */
final class Pages {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Pages() {}

    /** To a file, written aside first, or to the console. */
    static void put(String page, @Nullable Path file, Lang lang, PrintStream console) {
        if (file == null) {
            console.print(page);
            return;
        }
        Path aside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(aside, page);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            console.println(ConsoleWords.WRITTEN.in(lang, file));
        } catch (IOException unwritable) {
            throw new BadInput(
                    "--out " + file, "The file cannot be written.", "Name a folder that exists and may be written to.");
        }
    }

    static String json(Object answer) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers always make JSON", impossible);
        }
    }
}
