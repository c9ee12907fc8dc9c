package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.MerchantTerms;

/** The terms for secondary merchants in a control call. */
final class MerchantTermsForm {

    /** What every report may have, of a store as well as online. */
    private static final Set<String> REPORTED = LegacyService.SECMERCHANT_ONLINE_MAINTAIN.fields().stream()
            .map(Field::name)
            .filter(LegacyService.SECMERCHANT_OFFLINE_MAINTAIN.fields().stream()
                    .map(Field::name)
                    .collect(Collectors.toSet())::contains)
            .collect(Collectors.toSet());

    private MerchantTermsForm() {}

    /** Members that are not there stay as they are. */
    static MerchantTerms read(Body body, MerchantTerms before) {
        return new MerchantTerms(
                body.duration("merchantReview", Duration.ZERO, MerchantTerms.LONGEST)
                        .orElse(before.review()),
                body.text("merchantRejection", before.rejection()),
                body.flag("merchantsChecked", before.checked()),
                body.text("merchantUnregistered", before.unregistered()),
                identity(body, "identityOfIndividuals", before.ofIndividuals()),
                identity(body, "identityOfEnterprises", before.ofEnterprises()));
    }

    private static Set<String> identity(Body body, String name, Set<String> before) {
        Set<String> fields = TermsForm.words(body, name, before);
        fields.stream()
                .filter(field -> !REPORTED.contains(field))
                .sorted()
                .forEach(field -> body.problem(
                        name,
                        "\"" + field + "\" is no field of a report.",
                        "Write for example [\"registration_no\"]."));
        return fields;
    }

    static Map<String, Object> write(MerchantTerms terms) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("merchantReview", terms.review().toString());
        form.put("merchantRejection", terms.rejection());
        form.put("merchantsChecked", terms.checked());
        form.put("merchantUnregistered", terms.unregistered());
        form.put("identityOfIndividuals", TermsForm.sorted(terms.ofIndividuals()));
        form.put("identityOfEnterprises", TermsForm.sorted(terms.ofEnterprises()));
        return form;
    }
}
