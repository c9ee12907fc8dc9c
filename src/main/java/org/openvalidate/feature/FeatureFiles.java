package org.openvalidate.feature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** The feature files on disk. */
public final class FeatureFiles {

    private FeatureFiles() {}

    /** Where the files of a folder differ from the catalogue, in English; empty when they are current. */
    public static List<Problem> drift(Catalogue catalogue, Path folder) {
        SortedMap<String, String> wanted = FeatureRenderer.render(catalogue, Lang.EN);
        List<Problem> problems = new ArrayList<>();
        try {
            for (Map.Entry<String, String> each : wanted.entrySet()) {
                Path file = folder.resolve(each.getKey());
                if (!Files.isRegularFile(file)) {
                    problems.add(Drift.missing(file, catalogue.file()));
                } else {
                    String found = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    Drift.between(file, catalogue.file(), each.getValue(), found)
                            .ifPresent(problems::add);
                }
            }
            for (Path file : features(folder)) {
                if (!wanted.containsKey(name(folder, file))) {
                    problems.add(Drift.surplus(file, catalogue.file()));
                }
            }
        } catch (IOException unreadable) {
            throw new BadInput(folder.toString(), "The folder cannot be read.", "Name another, or make it readable.");
        }
        return problems;
    }

    /**
     * Writes all features into a folder and removes those of an earlier catalogue. Everything is rendered and written
     * aside first, so that a failure leaves the folder as it was.
     */
    public static void write(Catalogue catalogue, Lang lang, Path folder) {
        SortedMap<String, String> texts = FeatureRenderer.render(catalogue, lang);
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempDirectory(folder, ".new-");
            try {
                for (Map.Entry<String, String> each : texts.entrySet()) {
                    Path file = aside.resolve(each.getKey());
                    Files.createDirectories(parent(file));
                    Files.writeString(file, each.getValue());
                }
                for (String path : texts.keySet()) {
                    Path file = folder.resolve(path);
                    Files.createDirectories(parent(file));
                    Files.move(aside.resolve(path), file, StandardCopyOption.REPLACE_EXISTING);
                }
                removeSurplus(folder, texts);
            } finally {
                removeTree(aside);
            }
        } catch (IOException unwritable) {
            throw new BadInput(
                    folder.toString(), "The features cannot be written.", "Name another folder, or make it writable.");
        }
    }

    private static void removeSurplus(Path folder, SortedMap<String, String> texts) throws IOException {
        for (Path file : features(folder)) {
            boolean ours = Files.readString(file).contains(FeatureText.MARK);
            if (ours && !texts.containsKey(name(folder, file))) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> features(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".feature") && Files.isRegularFile(file))
                    .filter(file -> !name(folder, file).startsWith(".new-"))
                    .sorted()
                    .toList();
        }
    }

    private static void removeTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
