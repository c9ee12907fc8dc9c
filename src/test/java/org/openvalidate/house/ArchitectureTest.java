package org.openvalidate.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its shape: one direction of flow, third parties in their own rooms, one owner of the clock. */
class ArchitectureTest {

    private static final String ROOT = "org.openvalidate.";
    private static final JavaClasses HOUSE =
            new ClassFileImporter().importPath(Path.of("target/classes/org/openvalidate"));

    /** What each package may use, beside itself and {@code problem}; the cli may use all. */
    private static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("catalogue", Set.of()),
            Map.entry("workbook", Set.of("catalogue")),
            Map.entry("feature", Set.of("catalogue")),
            Map.entry("time", Set.of()),
            Map.entry("page", Set.of()),
            Map.entry("wire", Set.of()),
            Map.entry("dialect", Set.of("wire")),
            Map.entry("gateway", Set.of("dialect", "wire")),
            Map.entry(
                    "gateway.http",
                    Set.of("gateway", "gateway.http.tls", "gateway.http.cashier", "dialect", "wire", "time")),
            // the face shows the cashier, which knows accounts through a port of its own
            Map.entry("gateway.http.cashier", Set.of("gateway", "dialect", "wire", "time", "page")),
            Map.entry("gateway.http.tls", Set.of()),
            // a till comes in by the same door
            Map.entry("gateway.relay", Set.of("gateway", "gateway.http", "dialect", "wire", "time")),
            Map.entry("gateway.sftp", Set.of("gateway", "dialect", "wire", "time")),
            // the desk gives each account a login for its files, and says what lies for it
            Map.entry(
                    "gateway.http.control",
                    Set.of(
                            "gateway.http",
                            "gateway.http.cashier",
                            "gateway.sftp",
                            "gateway",
                            "dialect",
                            "wire",
                            "time",
                            "page")),
            Map.entry("merchant", Set.of("dialect", "wire", "time")),
            Map.entry("merchant.external", Set.of("merchant", "wire", "time")),
            Map.entry("merchant.sftp", Set.of("merchant", "dialect", "wire", "time")),
            Map.entry("probe", Set.of("dialect", "wire", "time", "config")),
            Map.entry("evidence", Set.of("wire", "dialect", "catalogue")),
            Map.entry("evidence.seal", Set.of("wire", "dialect")),
            Map.entry("evidence.proof", Set.of("evidence", "wire")),
            Map.entry("check", Set.of("evidence", "dialect", "wire", "catalogue")),
            Map.entry("result", Set.of("check", "evidence", "dialect", "wire", "catalogue", "config")),
            // the desk where a run and its tester meet, and the page that shows it
            Map.entry(
                    "operator",
                    Set.of("merchant", "merchant.external", "result", "catalogue", "wire", "evidence.proof")),
            Map.entry(
                    "operator.web",
                    Set.of(
                            "operator",
                            "report",
                            "result",
                            "catalogue",
                            "config",
                            "page",
                            "time",
                            "wire",
                            "evidence",
                            "evidence.proof")),
            // what every pair of sides shares; then a room for each side, and the one that knows them all
            Map.entry(
                    "target",
                    Set.of("gateway", "merchant", "evidence", "dialect", "wire", "catalogue", "time", "config")),
            Map.entry("target.buyer", Set.of("target", "gateway", "merchant", "wire", "time", "config")),
            Map.entry("target.simulated", side("gateway.http", "probe")),
            Map.entry("target.sandbox", side("target.buyer", "gateway.http.tls", "probe")),
            Map.entry(
                    "target.observed",
                    side(
                            "target.buyer",
                            "target.simulated",
                            "operator",
                            "gateway.http",
                            "gateway.http.cashier",
                            "gateway.http.control",
                            "gateway.http.tls",
                            "gateway.sftp",
                            "merchant.external",
                            "probe",
                            "evidence.proof")),
            Map.entry(
                    "target.relay",
                    side(
                            "target.buyer",
                            "target.observed",
                            "target.sandbox",
                            "gateway.http",
                            "gateway.http.tls",
                            "gateway.relay",
                            "merchant.external",
                            "probe")),
            Map.entry(
                    "target.opening",
                    Set.of(
                            "target",
                            "target.simulated",
                            "target.sandbox",
                            "target.observed",
                            "target.relay",
                            "operator",
                            "merchant",
                            "catalogue",
                            "config")),
            Map.entry(
                    "steps",
                    Set.of(
                            "run",
                            "target",
                            "merchant",
                            "gateway",
                            "evidence",
                            "check",
                            "result",
                            "catalogue",
                            "time",
                            "wire",
                            "dialect")),
            Map.entry(
                    "run",
                    Set.of(
                            "operator",
                            "operator.web",
                            "target",
                            "target.opening",
                            "result",
                            "check",
                            "evidence",
                            "evidence.seal",
                            "evidence.proof",
                            "workbook",
                            "report",
                            "catalogue",
                            "wire",
                            "time",
                            "config")),
            Map.entry(
                    "report",
                    Set.of("report.allure", "result", "check", "evidence", "wire", "catalogue", "workbook", "page")),
            Map.entry("report.allure", Set.of("result", "check", "catalogue")),
            Map.entry("config", Set.of()),
            Map.entry("diagnose", Set.of("dialect", "wire")),
            Map.entry(
                    "cli",
                    Set.of(
                            "problem",
                            "catalogue",
                            "workbook",
                            "feature",
                            "time",
                            "wire",
                            "dialect",
                            "gateway",
                            "gateway.http",
                            "gateway.http.tls",
                            "gateway.http.cashier",
                            "gateway.http.control",
                            "gateway.sftp",
                            "merchant",
                            "merchant.external",
                            "merchant.sftp",
                            "probe",
                            "evidence",
                            "evidence.seal",
                            "evidence.proof",
                            "check",
                            "result",
                            "target.opening",
                            "steps",
                            "run",
                            "report",
                            "diagnose",
                            "config")));

    static Stream<String> rooms() {
        return TABLE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_package_uses_only_what_the_table_allows(String room) {
        Set<String> allowed = Stream.of(
                        TABLE.get(room), room.equals("problem") ? Set.of(room) : Set.of(room, "problem"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        noClasses()
                .that(in(Set.of(room)))
                .should()
                .dependOnClassesThat(inTheHouseOutside(allowed))
                .because(
                        "the flow has one direction: workbook to catalogue to feature, run to target, recording to report")
                .check(HOUSE);
    }

    @Test
    void every_package_stands_in_the_table() {
        Set<String> found = HOUSE.stream().map(ArchitectureTest::room).collect(Collectors.toSet());

        assertThat(found).isEqualTo(TABLE.keySet());
    }

    @Test
    void there_are_no_cycles() {
        slices().matching("org.openvalidate.(*)..")
                .should()
                .beFreeOfCycles()
                .because("nothing flows back")
                .check(HOUSE);
    }

    static Stream<ArchRule> quarantine() {
        return Stream.of(
                only("org.apache.poi", "workbook"),
                // the workbook's exchange form, the separated rows of reconciliation files, and trades.csv
                only("org.apache.commons.csv", "workbook", "dialect", "report"),
                only("io.qameta.allure", "report.allure"),
                only("com.openhtmltopdf", "report"),
                only("org.apache.pdfbox", "report"),
                only("org.apache.sshd", "gateway.sftp", "merchant.sftp"),
                only("com.github.tomakehurst.wiremock", "gateway.http"),
                only("io.cucumber.cucumberexpressions", "catalogue"),
                only("io.cucumber.gherkin", "feature"),
                only("io.cucumber.messages", "feature"),
                only("io.cucumber.java", "steps"),
                only("org.junit", "run"),
                only("io.restassured", "probe", "merchant.external"),
                only("org.bouncycastle", "gateway.http.tls", "dialect"),
                only("freemarker", "page"),
                only("io.undertow", "operator.web"),
                only("com.google.zxing", "operator.web"),
                only("picocli", "cli"));
    }

    @ParameterizedTest
    @MethodSource("quarantine")
    void a_third_party_stays_in_its_room(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void keys_and_signatures_are_made_in_the_dialect_only() {
        noClasses()
                .that(notIn("dialect"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.security\\.(Signature|KeyFactory|KeyPairGenerator)")
                .because("one home for what can leak or go wrong with a key")
                .check(HOUSE);
    }

    @Test
    void key_stores_and_certificates_have_one_room() {
        noClasses()
                .that(notIn("gateway.http.tls"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.security\\.(KeyStore|cert\\.(X509)?Certificate.*)")
                .because("one home for what makes others trust us")
                .check(HOUSE);
    }

    @Test
    void clock_threads_that_sleep_and_randomness_belong_to_time() {
        noClasses()
                .that(notIn("time"))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .because("a rehearsal must be repeatable byte for byte")
                .check(HOUSE);
    }

    @Test
    void the_pure_gateway_knows_no_clock_and_no_thread() {
        noClasses()
                .that(in(Set.of("gateway")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.concurrent..", "java.net..", "java.nio.file..")
                .because("state, event and instant go in, a reaction comes out")
                .check(HOUSE);
    }

    @Test
    void names_are_the_fields_own_words() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Data|Info|Impl)$")
                .because("such a name says nothing of its room")
                .check(HOUSE);
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .because("such a package says nothing of its job")
                .check(HOUSE);
    }

    @Test
    void the_jvm_is_ended_in_main_only() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("an exit code is a value until the last moment")
                .check(HOUSE);
    }

    @Test
    void every_package_has_a_page_for_the_newcomer() throws Exception {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java"))) {
            List<Path> bare = folders.filter(Files::isDirectory)
                    .filter(ArchitectureTest::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();

            assertThat(bare).isEmpty();
        }
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(HOUSE);
    }

    /** What a room of {@code target} that plays one pair of sides may use: what all of them do, and these. */
    private static Set<String> side(String... more) {
        return Stream.concat(
                        Stream.of(
                                "target",
                                "gateway",
                                "merchant",
                                "evidence",
                                "dialect",
                                "wire",
                                "catalogue",
                                "time",
                                "config"),
                        Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean holdsJava(Path folder) {
        String[] files = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    private static ArchRule only(String library, String... homes) {
        return noClasses()
                .that(notIn(homes))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .because(library + " is quarantined in " + List.of(homes));
    }

    private static DescribedPredicate<JavaClass> notIn(String... homes) {
        return DescribedPredicate.describe(
                "outside " + List.of(homes), type -> !List.of(homes).contains(room(type)));
    }

    private static DescribedPredicate<JavaClass> in(Set<String> homes) {
        return DescribedPredicate.describe("in " + homes, type -> homes.contains(room(type)));
    }

    private static DescribedPredicate<JavaClass> inTheHouseOutside(Set<String> allowed) {
        return DescribedPredicate.describe(
                "in the house outside " + allowed,
                type -> type.getPackageName().startsWith(ROOT) && !allowed.contains(room(type)));
    }

    /** The room of a class: a dialect's sub-package belongs to it, as the merchant's do but for its SFTP client. */
    private static String room(JavaClass type) {
        String inside = type.getPackageName()
                .substring(Math.min(ROOT.length(), type.getPackageName().length()));
        if (inside.startsWith("dialect")) {
            return "dialect";
        }
        boolean own = inside.startsWith("merchant")
                && !Set.of("merchant.sftp", "merchant.external").contains(inside);
        return own ? "merchant" : inside;
    }
}
