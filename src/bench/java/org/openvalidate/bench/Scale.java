package org.openvalidate.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.openvalidate.catalogue.RunSentences;
import org.openvalidate.cli.Main;
import org.openvalidate.workbook.WorkbookCopy;
import org.openvalidate.workbook.WorkbookTemplate;

/**
 * A run of so many generated cases, from the workbook to the last report: time and peak of the heap, and how both grow from
 * the smaller run to the larger one. A slope of 1 is linear. Usage: see {@link Benchmarks}.
 */
public final class Scale {

    private static final List<Integer> SIZES = List.of(1_000, 10_000);
    private static final Path WORKBOOK = Path.of("testcases/openvalidate-cases.xlsx");

    private Scale() {}

    /** Prints a line for each size, and the slopes. */
    static void measure() throws Exception {
        Path folder = Files.createTempDirectory("openvalidate-scale");
        try {
            measure(folder);
        } finally {
            remove(folder);
        }
    }

    private static void measure(Path folder) throws IOException {
        run(folder, 100); // classes are loaded, code is warm
        List<Figures> measured = new ArrayList<>();
        for (int size : SIZES) {
            Figures figures = run(folder, size);
            measured.add(figures);
            System.out.printf(
                    "%,7d cases: %7.1f s, %7.1f s of CPU, %5.2f ms a case, peak of the heap %,6d MiB%n",
                    size,
                    figures.seconds(),
                    figures.cpu(),
                    figures.seconds() * 1_000 / size,
                    figures.peak() >> 20);
        }
        Figures first = measured.get(0);
        Figures last = measured.get(measured.size() - 1);
        double decades = Math.log10((double) SIZES.get(SIZES.size() - 1) / SIZES.get(0));
        System.out.printf(
                "slope of time %.2f, of CPU %.2f, of memory %.2f (1 is linear)%n",
                Math.log10(last.seconds() / first.seconds()) / decades,
                Math.log10(last.cpu() / first.cpu()) / decades,
                Math.log10((double) last.peak() / first.peak()) / decades);
    }

    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private record Figures(double seconds, double cpu, long peak) {}

    private static Figures run(Path folder, int size) throws IOException {
        Path workbook = workbook(folder.resolve("cases-" + size), size);
        Path reports = folder.resolve("reports-" + size);
        PrintStream unheard = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        double cpuBefore = cpu();
        long begun = System.nanoTime();
        int exitCode = Main.run(
                unheard, System.err, "run", "--workbook", workbook.toString(), "--reports", reports.toString());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = cpu() - cpuBefore;
        long peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        if (exitCode != 0) {
            throw new IllegalStateException("the run of " + size + " cases ended with " + exitCode);
        }
        return new Figures(seconds, cpu, peak);
    }

    /**
     * The committed workbook with its cases again and again, each under an id of its own, and no journey; what is judged
     * over the whole run stands once.
     */
    static Path workbook(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        Path workbook = folder.resolve("cases.xlsx");
        Path csv = folder.resolve("csv");
        WorkbookCopy.export(WORKBOOK, csv);
        Files.delete(csv.resolve("Journeys.csv"));
        Path cases = csv.resolve("Cases.csv");
        List<List<String>> rows = read(cases);
        List<List<String>> many = new ArrayList<>(List.of(rows.get(0)));
        int actions = rows.get(0).indexOf("Actions");
        List<List<String>> played = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            (row.get(actions).contains(RunSentences.WHOLE_RUN) ? many : played).add(row);
        }
        for (int i = 0; many.size() <= size; i++) {
            List<String> row = new ArrayList<>(played.get(i % played.size()));
            String prefix = row.get(0).substring(0, row.get(0).indexOf('-'));
            row.set(0, "%s-%03d%c".formatted(prefix, i % 1_000, 'a' + i / 1_000));
            many.add(row);
        }
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(cases), CSVFormat.RFC4180)) {
            printer.printRecords(many);
        }
        WorkbookTemplate.write(workbook);
        WorkbookCopy.imports(workbook, csv);
        return workbook;
    }

    private static List<List<String>> read(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord each : parser) {
                rows.add(each.toList());
            }
            return rows;
        }
    }

    /** Of this process, in seconds: what a busy machine does not change. */
    private static double cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
