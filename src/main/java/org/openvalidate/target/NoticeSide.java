package org.openvalidate.target;

import org.openvalidate.gateway.Notice;

/** What a case settles of the notices to its merchant. */
public interface NoticeSide {

    /** Whatever the merchant answers is not heard: they come again and again. */
    void unheard();

    /** One is sent now, about a trade or a refund by the merchant's id, with this wrong. */
    void tell(String about, Notice.Kind kind);
}
