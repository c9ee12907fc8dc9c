package org.openvalidate.merchant;

/**
 * How each desk of a merchant behaves. A broken merchant has one desk whose conduct overrides one function.
 *
 * @param till charges, queries, cancels
 * @param notices what is made of notices
 * @param refunds gives money back
 * @param scans shows codes that buyers scan
 * @param web what is made of orders from afar
 * @param webRefunds gives the money of such orders back
 * @param registrations reports secondary merchants
 * @param reconciliation keeps books and compares files with them
 */
public record Conducts(
        Conduct till,
        NoticeConduct notices,
        RefundConduct refunds,
        ScanConduct scans,
        WebConduct web,
        WebRefundConduct webRefunds,
        RegistrationConduct registrations,
        ReconciliationConduct reconciliation) {

    /** The correct ones, with the figures that the merchant declares. */
    public static Conducts correct(Declared declared, DeclaredOnline online) {
        Habits habits = declared.habits();
        return new Conducts(
                new Conduct(declared),
                new NoticeConduct(),
                new RefundConduct(habits.refunds()),
                new ScanConduct(habits.codeValidity()),
                new WebConduct(online),
                new WebRefundConduct(online),
                new RegistrationConduct(),
                new ReconciliationConduct(habits.files()));
    }

    /** The same but for the till. */
    public Conducts with(Conduct other) {
        return new Conducts(other, notices, refunds, scans, web, webRefunds, registrations, reconciliation);
    }

    /** The same but for what is made of notices. */
    public Conducts with(NoticeConduct other) {
        return new Conducts(till, other, refunds, scans, web, webRefunds, registrations, reconciliation);
    }

    /** The same but for how money is given back. */
    public Conducts with(RefundConduct other) {
        return new Conducts(till, notices, other, scans, web, webRefunds, registrations, reconciliation);
    }

    /** The same but for how codes are shown. */
    public Conducts with(ScanConduct other) {
        return new Conducts(till, notices, refunds, other, web, webRefunds, registrations, reconciliation);
    }

    /** The same but for what is made of orders from afar. */
    public Conducts with(WebConduct other) {
        return new Conducts(till, notices, refunds, scans, other, webRefunds, registrations, reconciliation);
    }

    /** The same but for how the money of orders from afar is given back. */
    public Conducts with(WebRefundConduct other) {
        return new Conducts(till, notices, refunds, scans, web, other, registrations, reconciliation);
    }

    /** The same but for how secondary merchants are reported. */
    public Conducts with(RegistrationConduct other) {
        return new Conducts(till, notices, refunds, scans, web, webRefunds, other, reconciliation);
    }

    /** The same but for how files are compared with the books. */
    public Conducts with(ReconciliationConduct other) {
        return new Conducts(till, notices, refunds, scans, web, webRefunds, registrations, other);
    }
}
