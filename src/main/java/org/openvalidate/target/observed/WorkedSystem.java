package org.openvalidate.target.observed;

import java.util.Map;
import java.util.Optional;
import org.openvalidate.merchant.external.Driver;
import org.openvalidate.merchant.external.ExternalMerchant;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.HandMerchant;
import org.openvalidate.target.Claims;
import org.openvalidate.target.ReferenceShop;

/** Who works a merchant's own system in one case: its test driver, a tester, or the driver with a tester beside it. */
final class WorkedSystem {

    private final Observation target;
    private final Claims claims;
    private final ShownCodes codes;

    WorkedSystem(Observation target, Claims claims, ShownCodes codes) {
        this.target = target;
        this.claims = claims;
        this.codes = codes;
    }

    /**
     * The system.
     *
     * @param play of the tester who works it alone, empty where its test driver does
     * @param sold what every sale carries
     */
    OwnSystem of(String caseId, Optional<CasePlay> play, Map<String, String> sold) {
        if (play.isPresent()) {
            return byHand(play.get());
        }
        OwnSystem driven = driven(target.driver.orElseThrow(), sold);
        return target.desk()
                .<OwnSystem>map(desk -> new HandedOver(driven, () -> byHand(desk.beside(caseId))))
                .orElse(driven);
    }

    private OwnSystem byHand(CasePlay play) {
        return new HandMerchant(play, target.attribution::claim, codes, claims);
    }

    private OwnSystem driven(Driver driver, Map<String, String> sold) {
        return new ExternalMerchant(
                driver,
                ReferenceShop.declared(target.catalogue.figures()),
                ReferenceShop.declaredOnline(target.catalogue.figures()),
                target.timeline,
                claims,
                target.attribution::claim,
                target.attribution::isForeign,
                codes::ofOrder,
                sold);
    }
}
