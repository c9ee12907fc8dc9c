package org.openvalidate.evidence;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Writes the recording of one case, line by line, each redacted and out of this process before the call that brought it returns.
 * Safe for use by several threads.
 */
public final class CaseRecorder implements Recorder {

    private final Journal journal;
    private final FactStamper stamper;
    private final Redactor redactor;
    private int written;

    private CaseRecorder(Journal journal, FactStamper stamper, Redactor redactor) {
        this.journal = journal;
        this.stamper = stamper;
        this.redactor = redactor;
    }

    /** Opens {@code <folder>/<caseId>.jsonl}, in place of any older one, and writes its first line. */
    public static CaseRecorder open(Path folder, Opening opening, FactStamper stamper, Redactor redactor) {
        Journal journal = Journal.create(folder.resolve(opening.caseId() + ".jsonl"));
        journal.append(redactor.redact(OpeningLine.write(opening)));
        return new CaseRecorder(journal, stamper, redactor);
    }

    /** Goes on with a recording that an earlier run has left, or closed; a torn last line is taken away. */
    public static CaseRecorder reopen(Path folder, String caseId, FactStamper stamper, Redactor redactor) {
        Path file = folder.resolve(caseId + ".jsonl");
        Journal journal = Journal.reopen(file, line -> EntryLine.kind(line).equals(EntryKind.END));
        CaseRecorder recorder = new CaseRecorder(journal, stamper, redactor);
        recorder.written = RecordingReader.read(file).entries().size();
        return recorder;
    }

    /** Leaves the recording without its last line: the case is not over. */
    public synchronized void leave() {
        journal.close();
    }

    /** Records a call to the gateway, or a notice where the gateway sent it. */
    @Override
    public void record(Exchange exchange) {
        FactStamper.Stamp stamp = stamper.stamp(exchange);
        Request request = exchange.request();
        Charset charset = stamp.charset();
        write(new Entry(
                0,
                exchange.from().equals(Claim.GATEWAY) ? EntryKind.NOTICE : EntryKind.EXCHANGE,
                exchange.at(),
                exchange.endAt(),
                exchange.from(),
                exchange.to(),
                exchange.service(),
                new Entry.Sent(
                        request.method(),
                        request.target(),
                        request.headers(),
                        request.body().text(charset),
                        charset.name()),
                answered(exchange.response()),
                exchange.end(),
                stamp.facts()));
    }

    /** Records what a side says, see {@link Claim}. */
    public void claim(Instant at, String from, Map<String, String> facts) {
        write(note(EntryKind.CLAIM, at, from, facts));
    }

    /** Records what the buyer did, see {@link BuyerAct}. */
    public void buyer(Instant at, Map<String, String> facts) {
        write(note(EntryKind.BUYER, at, "buyer", facts));
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(BuyerAct.ACT, act);
        buyer(at, all);
    }

    /** Records what a person attests, its proofs first. */
    public void attest(Attestation word) {
        for (Attestation.Attachment proof : word.attachments()) {
            Map<String, String> facts = Map.of(
                    Claim.ATTESTS, word.rule(),
                    Claim.FILE, proof.file(),
                    Attestation.SHA256, proof.sha256(),
                    Attestation.CAPTION, proof.caption());
            write(note(EntryKind.ATTACHMENT, word.at(), Attestation.PERSON, facts));
        }
        claim(
                word.at(),
                Attestation.PERSON,
                Map.of(
                        Claim.ATTESTS, word.rule(),
                        Claim.HOLDS, String.valueOf(word.holds()),
                        Attestation.STATEMENT, word.statement(),
                        Attestation.BY, word.by(),
                        Attestation.ROLE, word.role()));
    }

    /** Writes the last line; afterwards nothing can be recorded. */
    public synchronized void close(Instant at) {
        journal.append(EntryLine.end(++written, at));
        journal.close();
    }

    /** Where it is written. */
    public Path file() {
        return journal.file();
    }

    /** What stands in the file: rules see nothing else, live as in replay. */
    public Recording recording() {
        return RecordingReader.read(journal.file());
    }

    private synchronized void write(Entry entry) {
        journal.append(redactor.redact(EntryLine.write(entry.numbered(++written))));
    }

    private static Entry note(String kind, Instant at, String from, Map<String, String> facts) {
        return new Entry(0, kind, at, null, from, "", "", null, null, null, facts);
    }

    private static Entry.@Nullable Answered answered(@Nullable Response response) {
        return response == null ? null : new Entry.Answered(response.status(), response.headers(), response.text());
    }
}
