package org.openvalidate.target;

import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.time.RealTimeline;

/**
 * What a post stands on during a whole run.
 *
 * @param listening where it listens
 * @param attribution takes what came for an account
 * @param strangers take what did not
 */
record Premises(
        Settings settings,
        Figures figures,
        Dialect dialect,
        RealTimeline timeline,
        ObservedAccount account,
        Fingerprint fingerprint,
        Listening listening,
        Attribution attribution,
        Strangers strangers) {}
