package org.openvalidate.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openvalidate.dialect.legacy.files.Banner;
import org.openvalidate.dialect.legacy.files.Sheet;

/** Faults in the first lines of a file, which tell what stands in it. */
final class HeadFaults {

    private static final String[] AMOUNT = {"Transaction_amount", "Amount"};
    private static final String[] FEE = {"Charge_amount", "Fee"};

    private HeadFaults() {}

    static Sheet missingColumn(Sheet sheet, FileFault.Pick pick) {
        int place = sheet.place(AMOUNT);
        return arranged(sheet, line -> {
            List<String> less = new ArrayList<>(line);
            less.remove(place);
            return less;
        });
    }

    static Sheet renamedColumn(Sheet sheet, FileFault.Pick pick) {
        List<String> names = new ArrayList<>(sheet.columns());
        names.set(sheet.place(AMOUNT), "Total_amount");
        return sheet.columns(names, sheet.rows());
    }

    static Sheet swappedColumns(Sheet sheet, FileFault.Pick pick) {
        List<String> names = new ArrayList<>(sheet.columns());
        Collections.swap(names, sheet.place(AMOUNT), sheet.place(FEE));
        return sheet.columns(names, sheet.rows());
    }

    static Sheet reordered(Sheet sheet, FileFault.Pick pick) {
        return arranged(sheet, line -> {
            List<String> other = new ArrayList<>(line);
            Collections.reverse(other);
            return other;
        });
    }

    static Sheet wrongCount(Sheet sheet, FileFault.Pick pick) {
        return told(sheet, banner -> new Banner(banner.partner(), banner.date(), banner.count() + 1));
    }

    static Sheet wrongPartner(Sheet sheet, FileFault.Pick pick) {
        return told(
                sheet,
                banner -> new Banner("2088" + other(banner.partner().substring(4)), banner.date(), banner.count()));
    }

    static Sheet wrongDate(Sheet sheet, FileFault.Pick pick) {
        return told(sheet, banner -> new Banner(banner.partner(), banner.date().minusDays(1), banner.count()));
    }

    static Sheet noBanner(Sheet sheet, FileFault.Pick pick) {
        return sheet.withoutBanner();
    }

    /** Other digits, whatever they are. */
    private static String other(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((digit - '0' + 1) % 10))
                .collect(Collectors.joining());
    }

    private static Sheet told(Sheet sheet, UnaryOperator<Banner> change) {
        return sheet.banner().map(banner -> sheet.banner(change.apply(banner))).orElse(sheet);
    }

    private static Sheet arranged(Sheet sheet, UnaryOperator<List<String>> change) {
        return sheet.columns(
                change.apply(sheet.columns()), sheet.rows().stream().map(change).toList());
    }
}
