package org.openvalidate.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.RunHeader;
import org.openvalidate.result.Waiver;

/**
 * All that decides a run, judged.
 *
 * @param catalogue as the merchant's answers leave it
 * @param features folder of the features, generated from this catalogue
 * @param console where case lines go
 */
record RunInput(
        Settings settings,
        Answers answers,
        Catalogue catalogue,
        Plan plan,
        Particulars particulars,
        List<Waiver> waivers,
        Attestations attestations,
        Path features,
        PrintStream console) {

    Lang lang() {
        return Lang.of(settings.lang());
    }

    RunHeader head(Instant started) {
        return new Head(settings, catalogue, answers, plan.cases(), lang()).at(started, particulars, waivers);
    }
}
