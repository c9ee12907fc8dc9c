package org.openvalidate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real browser that draws a page; where there is none the test is skipped, on CI it fails. */
public final class Chromium {

    private final Path folder;

    private Chromium(Path folder) {
        this.folder = folder;
    }

    /** @param folder where it may leave what a browser leaves */
    public static Chromium in(Path folder) {
        return new Chromium(folder);
    }

    /** @param width of the window in pixels */
    public void draw(String address, Path picture, int width) {
        run(address, "--hide-scrollbars", "--window-size=" + width + ",1600", "--screenshot=" + picture);
    }

    /** As it would come out of a printer, without the browser's own header and footer. */
    public void print(String address, Path pdf) {
        run(address, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    }

    private void run(String address, String... options) {
        Program.need("chromium");
        List<String> line = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile()));
        line.addAll(List.of(options));
        line.add(address);
        Program.output(new byte[0], line.toArray(String[]::new));
    }

    private Path profile() {
        try {
            return Files.createTempDirectory(folder, "browser");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
