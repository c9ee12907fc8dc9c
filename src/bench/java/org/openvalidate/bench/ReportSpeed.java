package org.openvalidate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessHandle.Info;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.cli.Main;

/**
 * Our reports beside the one that Allure 2 generates from the results of the same run, each in a process of its own and
 * under the same flags; and how long a browser takes to open the page. Two ratios are told: of the same job, which is one
 * web page, JSON and JUnit, and of everything that the command "report" writes. Allure comes from its public package:
 * {@code mvn -q dependency:unpack@allure -Pbench} lays it into {@code target/allure}; without it that part is left out.
 */
final class ReportSpeed {

    private static final List<Integer> SIZES = List.of(500, 5_000);
    private static final Path ALLURE = Path.of("target/allure/allure-2.34.1/bin/allure");


    /** For a process that lives for seconds; the same for both. */
    private static final List<String> LEAN =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");

    private ReportSpeed() {}

    /** Prints for each size and set of flags time, processor time and peak of memory of both, and their ratios. */
    static void measure() throws Exception {
        Path folder = Files.createTempDirectory("openvalidate-report-speed");
        try {
            for (int size : SIZES) {
                measure(folder, size);
            }
        } finally {
            Scale.remove(folder);
        }
    }

    private static void measure(Path folder, int size) throws Exception {
        Path workbook = Scale.workbook(folder.resolve("cases-" + size), size);
        Path reports = folder.resolve("reports-" + size);
        PrintStream unheard = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main.run(unheard, System.err, "run", "--workbook", workbook.toString(), "--reports", reports.toString());
        Path made = folder.resolve("made-" + size);
        for (List<String> flags : List.of(List.<String>of(), LEAN)) {
            String with = flags.isEmpty() ? "as installed" : String.join(" ", flags);
            Figures same = ours(flags, "org.openvalidate.report.PageAlone", reports, workbook, made);
            System.out.printf(
                    "%,6d cases, %s: page, JSON, JUnit: %s; read, heard, written in ms: %s%n",
                    size, with, same, same.said());
            if (Files.isExecutable(ALLURE)) {
                Figures allure = run(
                        List.of(
                                ALLURE.toString(),
                                "generate",
                                reports.resolve("allure-results").toString(),
                                "--clean",
                                "-o",
                                folder.resolve("allure-" + size).toString()),
                        String.join(" ", flags));
                System.out.printf("%,6d cases, %s: Allure 2.34.1: %s%n", size, with, allure);
                System.out.printf("%,6d cases, %s: the same job, ours to Allure's: %s%n", size, with, same.to(allure));
                Figures all = everything(flags, reports, workbook);
                System.out.printf(
                        "%,6d cases, %s: all reports, two languages, PDF, XLSX, bundle: %s%n", size, with, all);
                System.out.printf("%,6d cases, %s: everything, ours to Allure's: %s%n", size, with, all.to(allure));
            } else {
                System.out.println("Allure is not in target/allure, so nothing is compared with it; mvn -q"
                        + " dependency:unpack@allure -Pbench fetches it.");
            }
        }
        Path page = made.resolve("page.html");
        System.out.printf(
                "%,6d cases, page of %,d kB, ms to the first picture, the tree, the load event in Chromium: %s%n",
                size, Files.size(page) / 1_000, PageOpening.of(page));
    }

    private static Figures ours(List<String> flags, String main, Path... places) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classes(), main));
        Stream.of(places).map(Path::toString).forEach(command::add);
        return run(command, "");
    }

    /** The command "report": everything that a run writes, much of which Allure does not make. */
    private static Figures everything(List<String> flags, Path reports, Path workbook) throws Exception {
        List<String> roomy = flags.stream()
                .map(flag -> flag.startsWith("-Xmx") ? "-Xmx2g" : flag)
                .toList();
        return ours(
                roomy,
                "org.openvalidate.cli.Main",
                Path.of("report"),
                reports,
                Path.of("--workbook"),
                workbook);
    }

    /** The class path of this process, which under Maven is that of a class loader. */
    private static String classes() {
        ClassLoader loader = ReportSpeed.class.getClassLoader();
        return loader instanceof java.net.URLClassLoader urls
                ? String.join(
                        ":",
                        Stream.of(urls.getURLs()).map(java.net.URL::getPath).toList())
                : System.getProperty("java.class.path");
    }

    /** @param peak of the memory of the process, in KiB */
    private record Figures(double seconds, double cpu, long peak, String said) {

        @Override
        public String toString() {
            return "%.2f s, %.2f s of processor, %,d MiB".formatted(seconds, cpu, peak >> 10);
        }

        String to(Figures other) {
            return "time %.2f, processor %.2f, memory %.2f"
                    .formatted(seconds / other.seconds, cpu / other.cpu, (double) peak / other.peak);
        }
    }

    private static Figures run(List<String> command, String javaOptions) throws IOException, InterruptedException {
        Path said = Files.createTempFile("openvalidate-said", ".txt");
        long begun = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_OPTS", javaOptions);
        Process process = builder.start();
        double cpu = 0;
        long peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(process.pid()));
            cpu = Math.max(cpu, cpu(process.info()));
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<String> lines = new ArrayList<>(Files.readAllLines(said));
        Files.delete(said);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.get(0) + " ended with " + process.exitValue() + ": " + lines);
        }
        return new Figures(seconds, cpu, peak, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    private static double cpu(Info process) {
        return process.totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static long peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException over) {
            return 0;
        }
    }
}
