package org.openvalidate.target.observed;

import java.nio.file.Path;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Settings;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.gateway.http.Listening;
import org.openvalidate.merchant.Tester;
import org.openvalidate.target.Strangers;
import org.openvalidate.time.RealTimeline;

/**
 * What a post stands on during a whole run.
 *
 * @param recordings their folder
 * @param listening where it listens
 * @param attribution takes what came for an account
 * @param strangers take what did not
 * @param earlier what an earlier part of the run left
 * @param tester the person beside the run
 * @param phones where a phone that has scanned a code pays, an address that ends in a slash; empty where nobody scans
 */
public record Premises(
        Settings settings,
        Figures figures,
        Path recordings,
        Dialect dialect,
        RealTimeline timeline,
        ObservedAccount account,
        Fingerprint fingerprint,
        Listening listening,
        Attribution attribution,
        Strangers strangers,
        CarPark.Slip earlier,
        Tester tester,
        String phones) {}
