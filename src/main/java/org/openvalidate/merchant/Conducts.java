package org.openvalidate.merchant;

/**
 * How each desk of a merchant behaves. A broken merchant has one desk whose conduct overrides one function.
 *
 * @param till charges, queries, cancels
 * @param notices what is made of notices
 * @param web what is made of orders from afar
 */
public record Conducts(Conduct till, NoticeConduct notices, WebConduct web) {

    /** The correct ones, with the figures that the merchant declares. */
    public static Conducts correct(Declared declared, DeclaredOnline online) {
        return new Conducts(new Conduct(declared), new NoticeConduct(), new WebConduct(online));
    }

    /** The same but for the till. */
    public Conducts with(Conduct other) {
        return new Conducts(other, notices, web);
    }

    /** The same but for what is made of notices. */
    public Conducts with(NoticeConduct other) {
        return new Conducts(till, other, web);
    }

    /** The same but for what is made of orders from afar. */
    public Conducts with(WebConduct other) {
        return new Conducts(till, notices, other);
    }
}
