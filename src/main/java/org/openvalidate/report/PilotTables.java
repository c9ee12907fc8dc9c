package org.openvalidate.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.Pilot;

/** The pilot before the roll-out, as the particulars tell of it: its stages, and a report from each of three sides. */
final class PilotTables {

    private PilotTables() {}

    static Table stages(Pilot pilot, Lang lang) {
        return Table.of(
                "pilot",
                Wording.PILOT,
                "",
                lang,
                List.of(Wording.PILOT_STORES, Wording.PILOT_PERIOD, Wording.PILOT_VOLUME, Wording.PILOT_SUCCESS_RATE),
                pilot.stages().stream()
                        .map(each -> List.of(
                                Table.text(each.stores()),
                                Table.text(each.period()),
                                Table.text(each.volume()),
                                Table.text(each.successRate())))
                        .toList());
    }

    /** A side that has not reported stands there without a report; nothing at all where no pilot is told of. */
    static Table reports(Pilot pilot, Lang lang) {
        return Table.of(
                "pilot-reports",
                Wording.PILOT_REPORTS,
                Wording.PILOT_REPORTS_NOTE.in(lang),
                lang,
                List.of(Wording.PILOT_REPORT_FROM, Wording.PILOT_REPORT, Wording.DATE),
                pilot.untold()
                        ? List.of()
                        : Arrays.stream(Pilot.Side.values())
                                .map(side -> row(side, of(side, pilot), lang))
                                .toList());
    }

    private static List<Pilot.Report> of(Pilot.Side side, Pilot pilot) {
        return pilot.reports().stream().filter(each -> each.from() == side).toList();
    }

    private static List<Table.Cell> row(Pilot.Side side, List<Pilot.Report> reports, Lang lang) {
        String titles = reports.stream().map(Pilot.Report::title).collect(Collectors.joining("; "));
        String dates = reports.stream().map(Pilot.Report::date).collect(Collectors.joining("; "));
        return List.of(
                Table.text(name(side).in(lang)),
                Table.text(titles.isEmpty() ? Wording.PILOT_REPORT_MISSING.in(lang) : titles),
                Table.text(dates));
    }

    private static Wording name(Pilot.Side side) {
        return switch (side) {
            case VENDOR -> Wording.PILOT_VENDOR;
            case STORES -> Wording.PILOT_OF_STORES;
            case MERCHANT -> Wording.PILOT_MERCHANT;
        };
    }
}
