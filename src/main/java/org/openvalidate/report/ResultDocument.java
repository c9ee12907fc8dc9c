package org.openvalidate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openvalidate.result.Outside;

/**
 * The shape of {@code acceptance-result.json}, field by field in the order in which it is written. Other programs hold on
 * to these names; {@code acceptance-result.schema.json} says the same to them. A text that is not known is empty, an
 * instant that never came is null.
 */
record ResultDocument(
        int schema,
        Tool tool,
        Run run,
        int exitCode,
        CatalogueFile catalogue,
        Map<String, Long> grades,
        String started,
        @Nullable String finished,
        String lang,
        Target target,
        List<Setting> settings,
        Particulars particulars,
        Counts summary,
        boolean readyToSubmit,
        List<String> notReadyBecause,
        List<FindingRow> runFindings,
        List<Answer> answers,
        List<String> notCovered,
        List<CaseRow> cases,
        List<TradeRow> trades,
        List<WaiverRow> waivers,
        List<Attestation> attestations,
        List<org.openvalidate.result.Particulars.PortalResult> portal,
        List<org.openvalidate.result.Particulars.OpenPoint> openPoints,
        List<org.openvalidate.result.Particulars.SignOff> signOff,
        Outside outsideTraffic) {

    record Tool(String name, String version) {}

    record Run(String id, long seed, String clock, int attempts) {}

    record CatalogueFile(String file, String version, String sha256) {}

    /** @param broken name of the broken merchant that was rehearsed; the field is absent for a correct one */
    record Target(
            String merchant,
            String gateway,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String broken) {}

    record Setting(String name, String masked, String source) {}

    /** What the merchant answered to a question of the workbook's Questions sheet; defaults are left out. */
    record Answer(String question, List<String> values) {}

    record Particulars(
            String merchantName,
            String partner,
            String integrationType,
            String environment,
            String zone,
            List<String> products,
            List<String> currencies,
            List<String> signTypes,
            List<String> secondaryMerchants,
            List<String> stores,
            List<org.openvalidate.result.Particulars.SystemBuild> systems,
            List<org.openvalidate.result.Particulars.Contact> contacts,
            String purpose,
            String previousReport,
            org.openvalidate.result.Pilot pilot) {}

    record Counts(
            int planned,
            int passed,
            int failed,
            int inconclusive,
            int skipped,
            int notApplicable,
            int notRun,
            int waived) {}

    record Origin(String file, String sheet, int row) {}

    record CaseRow(
            String id,
            String product,
            String area,
            String title,
            String requirement,
            String kind,
            String verdict,
            String reason,
            String grade,
            @Nullable String started,
            @Nullable String finished,
            Origin origin,
            List<FindingRow> findings,
            String recording,
            List<Attachment> attachments) {}

    record FindingRow(
            String check,
            String clause,
            String sourceGrade,
            boolean blocking,
            String outcome,
            String expectation,
            String suggestion,
            List<FactRow> facts,
            List<Integer> exchanges) {}

    record WaiverRow(String caseId, String owner, String reason, String expires) {}

    /** @param holds whether the person says that it is so */
    record Attestation(
            String caseId,
            String statement,
            boolean holds,
            String by,
            String role,
            String at,
            List<Attachment> attachments) {}

    record Attachment(String file, String sha256, String caption) {}

    record FactRow(String key, String value) {}

    record TradeRow(
            String caseId,
            String service,
            String merchantTradeId,
            String alipayTradeId,
            String refundId,
            String amount,
            String currency,
            String at,
            String storeId,
            String secondaryMerchantId,
            FinalState finalState) {}

    record FinalState(String merchant, String till, String gateway) {}
}
