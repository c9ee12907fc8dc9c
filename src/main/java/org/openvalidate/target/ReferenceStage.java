package org.openvalidate.target;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.merchant.Habits;
import org.openvalidate.time.Chance;
import org.openvalidate.time.Role;
import org.openvalidate.time.Timeline;

/** One case of the reference merchant, whatever its gateway is: what is armed of it, and what it is asked for and when. */
public abstract class ReferenceStage implements Stage {

    /** What has come of the case so far. */
    protected final Course course = new Course();

    /** What is to come. */
    protected final Script script = new Script();

    private final Figures figures;
    private final Dialect dialect;
    private final Chance chance;
    private final LocalDate begun;

    /**
     * @param chance names what does not exist
     * @param begun the first day of the case, in GMT+8
     */
    protected ReferenceStage(Figures figures, Dialect dialect, Chance chance, LocalDate begun) {
        this.figures = figures;
        this.dialect = dialect;
        this.chance = chance;
        this.begun = begun;
    }

    /** The merchant. */
    protected abstract ReferenceSide merchant();

    /** What the merchant has called. */
    protected abstract LatestCalls calls();

    /** Where the case is recorded. */
    protected abstract CaseRecorder recorder();

    /** Whose time it is. */
    protected abstract Timeline timeline();

    /** Calls a service in the merchant's name. */
    protected abstract void probed(String service, Map<String, String> fields);

    /** What the harness itself can ask. */
    protected abstract Probing probing();

    /**
     * Something is to come so long after the start.
     *
     * @throws Unjudged where nobody waits for it
     */
    protected void comes(Duration after) {}

    @Override
    public void answerAfter(Duration length) {
        merchant().answerAfter(length);
    }

    @Override
    public void encodeIn(String charset) {
        merchant().encodeIn(charset);
    }

    @Override
    public void nameGoods(String name) {
        merchant().nameGoods(name);
    }

    @Override
    public void declares(UnaryOperator<Habits> otherwise) {
        merchant().declares(otherwise);
    }

    @Override
    public LocalDate day(int number) {
        return begun.plusDays(number - 1L);
    }

    @Override
    public Course course() {
        return course;
    }

    @Override
    public ShopPapers papers() {
        return new ShopPapers(figures);
    }

    @Override
    public void ask(Duration after, String who, Errand errand) {
        comes(after);
        script.append(after, Role.MERCHANT, who, () -> errand.run(merchant().merchant(), course));
    }

    @Override
    public void happen(Duration after, Role role, String who, Consumer<GatewaySide> act) {
        comes(after);
        script.append(after, role, who, () -> act.accept(gateway()));
    }

    @Override
    public void ask(Consumer<Probing> question) {
        Probing probing = probing();
        script.append(Duration.ZERO, Role.MERCHANT, "the probe", () -> question.accept(probing));
    }

    @Override
    public void queryUnknown() {
        probe(
                Duration.ZERO,
                "alipay.acquire.overseas.query",
                none -> Map.of("partner_trans_id", "OVNONE" + chance.alphanumeric(16)));
    }

    @Override
    public void probe(Duration after, String service, Function<Course, Map<String, String>> fields) {
        comes(after);
        script.append(after, Role.MERCHANT, "the probe", () -> probed(service, fields.apply(course)));
    }

    @Override
    public void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change) {
        probe(after, service, none -> change.apply(LatestCalls.fields(dialect.read(calls().of(service)))));
    }

    @Override
    public void tillDies(Duration after) {
        comes(after);
        script.append(after, Role.MERCHANT, "the till's end", () -> {
            merchant().merchant().loseTill();
            recorder().claim(timeline().now(), Claim.TILL, Map.of(Claim.EVENT, Claim.DIES));
        });
    }
}
