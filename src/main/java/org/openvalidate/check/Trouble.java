package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.evidence.Claim;
import org.openvalidate.wire.End;

/**
 * A call of the merchant that went wrong: it got no whole answer, or an answer that names an error.
 *
 * @param service as called
 * @param word the error code, or how the call ended, such as {@code NO_ANSWER}
 * @param kind name of the {@link ErrorClass} that says what a merchant must do about it; a call without an answer leaves the outcome unknown
 * @param seq of its line in the recording
 */
public record Trouble(String service, String word, String kind, int seq) {

    /** Everything that went wrong in a recording, in time order. */
    public static List<Trouble> in(Traffic traffic) {
        return traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT))
                .flatMap(Trouble::of)
                .toList();
    }

    private static Stream<Trouble> of(Exchanged call) {
        Optional<End> end = Optional.ofNullable(call.entry().end()).filter(each -> each != End.ANSWERED);
        if (end.isPresent()) {
            return Stream.of(
                    new Trouble(call.call().service(), end.get().name(), ErrorClass.UNKNOWN.name(), call.seq()));
        }
        return call.code().isEmpty()
                ? Stream.empty()
                : Stream.of(new Trouble(
                        call.call().service(),
                        call.code(),
                        ErrorCodes.classOf(call.code()).name(),
                        call.seq()));
    }
}
