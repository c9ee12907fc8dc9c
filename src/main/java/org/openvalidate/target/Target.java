package org.openvalidate.target;

import java.util.List;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.problem.HarnessFault;

/** A pair of merchant side and gateway side. Safe for use by several cases at once. */
public interface Target extends AutoCloseable {

    /** Opens a case: its account, its time and its recording. */
    Stage open(TestCase testCase);

    /**
     * Records a case that a person attests as a whole in place of what messages would show.
     *
     * @throws HarnessFault where the merchant side is not a merchant's own system
     */
    default Recording attested(TestCase testCase, List<Attestation> words) {
        throw new HarnessFault("Nobody attests " + testCase.id() + " for the reference merchant.");
    }

    /** Services that were asked for outside every case, one for each call. */
    List<String> outside();

    /** A text of the harness's own, such as why it broke off, without what this target must keep to itself. */
    default String redacted(String text) {
        return new Redactor(List.of()).redact(text);
    }

    /** Whether a case is parked: it goes on when what it waits for has come, in this run or in one that resumes it. */
    default boolean keeps(String caseId) {
        return false;
    }

    @Override
    void close();
}
