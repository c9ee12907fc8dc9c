package org.openvalidate.target.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.probe.Basic;
import org.openvalidate.probe.Checkup;
import org.openvalidate.probe.Complaint;
import org.openvalidate.probe.Doctor;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.problem.Problem;
import org.openvalidate.time.RealTimeline;

/** The doctor's look at a gateway that is not ours, before the first case and before anything is written. */
public final class Preflight {

    private Preflight() {}

    /**
     * Returns when a run may begin.
     *
     * @throws BadInput with everything that the user can mend
     * @throws HarnessFault when the gateway or the way there is at fault
     */
    public static void hold(Settings settings) {
        try (RealTimeline clock = new RealTimeline()) {
            Doctor doctor = new Doctor(settings.surroundings(), new LegacyDialect(), clock, Trust::and);
            // a merchant's own system brings its key, which nobody need have here
            boolean own = settings.merchant().equals("external");
            Checkup checkup = (own ? doctor.beforeTill() : doctor).examine(settings.list(Settings.PRODUCTS));
            boolean knocked = own && checkup.complaints().isEmpty() && !checkup.holds(Basic.SIGNATURE);
            if (checkup.go() || knocked) {
                return;
            }
            Redactor redactor = new Redactor(settings.surroundings().secrets());
            List<Problem> problems = checkup.complaints().stream()
                    .map(each -> problem(each, settings.lang(), redactor))
                    .toList();
            if (checkup.exitCode() == 2) {
                throw new BadInput(problems);
            }
            throw new HarnessFault(
                    problems.isEmpty()
                            ? "The gateway answered, and nothing in its answer says whether the signature was right. No case was run."
                            : problems.stream().map(Problem::toString).collect(Collectors.joining("\n"))
                                    + "\nNo case was run.");
        }
    }

    private static Problem problem(Complaint complaint, String lang, Redactor redactor) {
        return new Problem(
                complaint.where(),
                redactor.redact(complaint.explanation(lang)),
                redactor.redact(complaint.remedy(lang)));
    }
}
