package org.openvalidate.run;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.report.ProblemWords;
import org.openvalidate.workbook.WorkbookReader;

/**
 * Opens the run where failsafe, not the command line, starts JUnit: before discovery, because the tag expression decides
 * what is discovered. Asleep unless the build sets {@code openvalidate.session}, since unit tests load it too.
 */
public final class AcceptanceSession implements LauncherSessionListener {

    private static final String SWITCH = "openvalidate.session";
    private static final Path WORKBOOK = Path.of("testcases/openvalidate-cases.xlsx");

    private @Nullable Running running;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean(SWITCH)) {
            running = opened(Settings.resolve(java.util.Map.of(), System.getProperties()), System.out);
            running.parameters().forEach(System::setProperty);
        }
    }

    /**
     * @throws BadInput with every problem in the language that the settings name
     * @throws HarnessFault in that language, where the surroundings keep the run from beginning
     */
    static Running opened(Settings settings, PrintStream console) {
        Lang lang = Lang.of(settings.lang());
        try {
            String named = settings.text(Settings.WORKBOOK);
            Catalogue catalogue = WorkbookReader.read(named.isEmpty() ? WORKBOOK : Path.of(named));
            return Launch.of(settings, catalogue, Engine.SUITE, console).open();
        } catch (BadInput bad) {
            throw new BadInput(bad.problems().stream()
                    .map(each -> ProblemWords.in(each, lang))
                    .toList());
        } catch (HarnessFault fault) {
            throw new HarnessFault(ProblemWords.in(String.valueOf(fault.getMessage()), lang), fault);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (running != null) {
            running.close();
        }
    }
}
