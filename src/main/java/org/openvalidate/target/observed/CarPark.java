package org.openvalidate.target.observed;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Refund;
import org.openvalidate.gateway.SecondaryMerchant;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;

/**
 * The cases that are parked, in a file beside the record of the run: a run that resumes it, another day and in another process,
 * finds there what every case had done, whose each id is, and what had moved at the gateway, so that its files tell of it.
 * No buyer's code stands in it.
 */
public final class CarPark {

    /** Name of the file in the reports folder. */
    public static final String FILE = "parked.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("instants")
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new Written<>(Instant.class, Instant::parse))
                    .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse)))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
            .build();

    private final Path file;
    private final Redactor redactor;
    private final Map<String, Kept> cases = new LinkedHashMap<>();
    private final Slip earlier;

    /**
     * What stands in the file.
     *
     * @param cases those that are parked
     * @param owners the case of each id
     * @param trades of every case
     * @param refunds of every case
     * @param shops that were reported, with how their reviews stand
     */
    record Slip(
            List<Kept> cases,
            Map<String, String> owners,
            List<Trade> trades,
            List<Refund> refunds,
            List<SecondaryMerchant> shops) {

        static final Slip EMPTY = new Slip(List.of(), Map.of(), List.of(), List.of(), List.of());
    }

    private CarPark(Path file, Redactor redactor, Slip earlier) {
        this.file = file;
        this.redactor = redactor;
        this.earlier = earlier;
        earlier.cases().forEach(each -> cases.put(each.caseId(), each));
    }

    /**
     * What an earlier run has left, where there is anything.
     *
     * @throws BadInput when the file is none of ours
     */
    static CarPark open(Path file, Redactor redactor) {
        if (!Files.exists(file)) {
            return new CarPark(file, redactor, Slip.EMPTY);
        }
        try {
            return new CarPark(file, redactor, JSON.readValue(file.toFile(), Slip.class));
        } catch (IOException unreadable) {
            throw new BadInput(
                    file.toString(),
                    "It does not say which cases are parked.",
                    "Run without acceptance.resume to begin anew.");
        }
    }

    /** What stood in the file when it was opened. */
    Slip earlier() {
        return earlier;
    }

    synchronized Optional<Kept> find(String caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    /** Parks a case. */
    synchronized void put(Kept kept, Map<String, String> owners, State gateway) {
        cases.put(kept.caseId(), kept);
        write(owners, gateway);
    }

    /** A case goes on: should it break off now, it begins anew. */
    synchronized void take(String caseId, Map<String, String> owners, State gateway) {
        if (cases.remove(caseId) != null) {
            write(owners, gateway);
        }
    }

    private void write(Map<String, String> owners, State gateway) {
        try {
            if (cases.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Slip slip = new Slip(
                    List.copyOf(cases.values()),
                    owners,
                    gateway.inOrder().stream().map(Trade::nameless).toList(),
                    List.copyOf(gateway.refunds().values()),
                    gateway.registrations().inOrder());
            ObjectNode redacted = redactor.redact(JSON.<ObjectNode>valueToTree(slip));
            Path aside = file.resolveSibling(FILE + ".part");
            Files.writeString(aside, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(redacted));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException denied) {
            throw new HarnessFault("Cannot write " + file + ": " + denied.getMessage() + ".", denied);
        }
    }

    /** A moment in ISO-8601. */
    private static final class Written<T extends Temporal> extends StdScalarDeserializer<T> {

        private final transient Function<String, T> reader;

        Written(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return reader.apply(parser.getText());
        }
    }
}
