package org.openvalidate.gateway;

import java.time.Duration;
import java.util.Set;

/**
 * How an account's secondary merchants are reviewed, and what of it payments heed; each is a setting. Source:
 * legacy-online §6.
 *
 * @param review how long a review takes: normally 5 to 10 min, at most {@link #LONGEST}
 * @param rejection why every review ends in FAILED by itself, empty where it ends in SUCCESS
 * @param checked whether payments are refused that name a merchant who is not approved; off, for what the vendor does is
 *     not published
 * @param unregistered the code of such a refusal; not published
 * @param ofIndividuals fields without which an INDIVIDUAL is refused; the sources name fields by which a merchant
 *     is identified, and a sample of an individual leaves most of them out
 * @param ofEnterprises fields without which an ENTERPRISE is refused; that it needs no {@code representative_*} is all
 *     that is known
 */
public record MerchantTerms(
        Duration review,
        String rejection,
        boolean checked,
        String unregistered,
        Set<String> ofIndividuals,
        Set<String> ofEnterprises) {

    /** Three days; that the vendor's are working days is not followed. */
    public static final Duration LONGEST = Duration.ofDays(3);

    /** Where nothing else is said. */
    public static final MerchantTerms USUAL =
            new MerchantTerms(Duration.ofMinutes(5), "", false, "SELLER_NOT_EXIST", Set.of(), Set.of());

    public MerchantTerms {
        ofIndividuals = Set.copyOf(ofIndividuals);
        ofEnterprises = Set.copyOf(ofEnterprises);
    }

    /** The same with reviews of another length. */
    public MerchantTerms review(Duration length) {
        return new MerchantTerms(length, rejection, checked, unregistered, ofIndividuals, ofEnterprises);
    }

    /** The same with every review rejected for this reason, or approved where it is empty. */
    public MerchantTerms rejection(String reason) {
        return new MerchantTerms(review, reason, checked, unregistered, ofIndividuals, ofEnterprises);
    }

    /** The same with payments checked, or not. */
    public MerchantTerms checked(boolean whether) {
        return new MerchantTerms(review, rejection, whether, unregistered, ofIndividuals, ofEnterprises);
    }

    /** The same with another code for payments that are refused. */
    public MerchantTerms unregistered(String code) {
        return new MerchantTerms(review, rejection, checked, code, ofIndividuals, ofEnterprises);
    }

    /** The same with other fields that merchants of either type must be reported with. */
    public MerchantTerms identity(Set<String> individuals, Set<String> enterprises) {
        return new MerchantTerms(review, rejection, checked, unregistered, individuals, enterprises);
    }

    /** The fields that a merchant of this type must be reported with; none where no type is named. */
    Set<String> identityOf(String type) {
        return switch (type) {
            case "INDIVIDUAL" -> ofIndividuals;
            case "ENTERPRISE" -> ofEnterprises;
            default -> Set.of();
        };
    }
}
