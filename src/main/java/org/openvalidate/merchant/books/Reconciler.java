package org.openvalidate.merchant.books;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.FileRow;
import org.openvalidate.dialect.legacy.files.Flaw;
import org.openvalidate.dialect.legacy.files.FormReader;
import org.openvalidate.dialect.legacy.files.SettlementZip;
import org.openvalidate.dialect.legacy.files.Source;

/**
 * Compares files with the merchant's books. Source: legacy-instore §6.4, legacy-online §5.4. A file with a flaw is refused
 * as a whole: each flaw is told, with what the books have where its row can be told, and nothing is booked.
 *
 * @param contract what the merchant holds of its contract
 */
public record Reconciler(Contract contract) {

    /**
     * Compares a file with the books.
     *
     * @param statement which file it should be
     * @param file its bytes
     * @throws IOException where the bytes cannot be had; what they say is never a reason
     */
    public Reconciliation reconcile(Books books, Statement statement, Source file) throws IOException {
        Source rows = file;
        if (statement.form() == FileForm.ONLINE_SETTLEMENT && SettlementZip.isOne(file)) {
            SettlementZip zip = SettlementZip.read(file);
            if (!zip.flaws().isEmpty()) {
                return new Refusal(books, statement, Map.of()).of(zip.flaws());
            }
            rows = zip.details();
        }
        FormReader reader = reader(statement);
        Map<Integer, Entry> doubtful = new HashMap<>();
        List<Flaw> flaws = reader.check(
                        rows, (FileRow row) -> doubtful.putIfAbsent(row.number(), new Entry(statement.form(), row)))
                .flaws();
        if (!flaws.isEmpty()) {
            return new Refusal(books, statement, doubtful).of(flaws);
        }
        Match match = new Match(books, statement, contract);
        reader.read(rows, statement.toString(), match::row);
        return match.end();
    }

    private FormReader reader(Statement statement) {
        FormReader any = FormReader.of(statement.form());
        return statement.form().downloaded()
                ? any.withOpenEnd()
                : any.about(contract.partner(), statement.period().first());
    }
}
