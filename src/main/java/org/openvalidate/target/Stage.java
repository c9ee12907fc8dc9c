package org.openvalidate.target;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.merchant.Habits;
import org.openvalidate.time.Role;

/**
 * One case, from its preconditions to its frozen recording. Nothing is sent before {@link #play()}: what is appended
 * happens so long after the start.
 */
public interface Stage extends AutoCloseable {

    /** Records what a person attests; nobody can look at the till of the reference merchant. */
    default void attest(Attestation word) {}

    /** Arms: how calls are signed, by the protocol's name such as {@code RSA2}. */
    void signWith(String signType);

    /** Arms: whatever the merchant answers to notices takes so long. */
    void answerAfter(Duration length);

    /** The gateway's side, to be armed at once. */
    GatewaySide gateway();

    /**
     * Appends: the merchant is asked to do something.
     *
     * @param who named in the watchdog's report
     */
    void ask(Duration after, String who, Errand errand);

    /** Appends: something happens at the gateway's side, by the buyer or by itself. */
    void happen(Duration after, Role role, String who, Consumer<GatewaySide> act);

    /** What a merchant can be asked to report of its shops. */
    ShopPapers papers();

    /** Arms: the currency of the merchant's contract, such as {@code JPY}. */
    void settlesIn(String currency);

    /** Arms: how requests are encoded, by the protocol's name such as {@code GBK}. */
    void encodeIn(String charset);

    /** Arms: what the merchant calls that which it sells. */
    void nameGoods(String name);

    /** Appends: a buyer does something. */
    default void byBuyer(Duration after, Consumer<GatewaySide> act) {
        happen(after, Role.BUYER, "the buyer", act);
    }

    /** Appends: the latest buyer types the right password. */
    default void typesPassword(Duration after) {
        byBuyer(after, GatewaySide::password);
    }

    /** Appends: a query of a trade that does not exist, by the harness itself. */
    void queryUnknown();

    /** Appends: the harness itself asks the gateway something else that is harmless. */
    void ask(Consumer<Probing> question);

    /** Arms: what the merchant of this case declares of itself otherwise than usual. */
    void declares(UnaryOperator<Habits> otherwise);

    /**
     * Appends: the harness itself calls a service.
     *
     * @param fields its own fields, asked for when the time has come
     */
    void probe(Duration after, String service, Function<Course, Map<String, String>> fields);

    /**
     * Appends: the harness itself sends the merchant's latest call of a service again.
     *
     * @param change what becomes of the call's own fields
     */
    void repeat(Duration after, String service, UnaryOperator<Map<String, String>> change);

    /** Appends: the till's process ends. */
    void tillDies(Duration after);

    /** The first day of the case, in GMT+8, is number 1. */
    LocalDate day(int number);

    /** What has come of the case so far; deeds that are played look here. */
    Course course();

    /** Plays what was appended to its end and freezes the evidence; a second call returns the same recording. */
    Recording play();

    /** Ends the case; what was not played is not played any more. */
    @Override
    void close();
}
