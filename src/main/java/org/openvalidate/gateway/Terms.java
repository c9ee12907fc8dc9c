package org.openvalidate.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What no page of the vendor's settles, or on which they disagree: each is a setting of the account, and none of the
 * usual values is the vendor's rule.
 *
 * @param quietRefund the code of a synchronous refund in the quiet hours; that it is not executed then is published, the
 *     code is not (legacy-instore §2.9)
 * @param pendingRefund {@code refund_result_code} of a refund that is accepted and not yet executed; only REFUND_SUCCESS
 *     and REFUND_FAIL are known, from the notice (legacy-online §3.7)
 * @param repeatOfPaid the code of an identical pay for a paid trade: empty for SUCCESS, or TRADE_HAS_SUCCESS
 *     (legacy-online §10)
 * @param demandedIds keys without which {@code extend_info} is refused; {@code store_id} and {@code
 *     secondary_merchant_id} are called compulsory, and requests without them are seen to be paid (legacy-instore §2.5)
 * @param timestampValidity how old a timestamp may be where a service documents that it expires; 30 min is published,
 *     and that other services expire as well is not
 * @param qrExpiry how long a trade stays open that waits to be scanned and names no {@code it_b_pay}; 35 min is what one
 *     payment provider publishes (legacy-instore §2.16)
 * @param notices how the merchant is told
 * @param merchants how secondary merchants are reviewed, and whether payments must name them
 * @param online what holds for the online products
 * @param files how it is told of its money
 * @param codes what the codes begin with that buyers scan, an address that ends in a slash; what is in a code is not
 *     published
 */
public record Terms(
        String quietRefund,
        String pendingRefund,
        String repeatOfPaid,
        Set<String> demandedIds,
        Duration timestampValidity,
        Duration qrExpiry,
        NoticeTerms notices,
        MerchantTerms merchants,
        OnlineTerms online,
        FileTerms files,
        String codes) {

    /** Where nothing else is said. */
    public static final Terms USUAL = new Terms(
            "SYSTEM_ERROR",
            "REFUND_PROCESSING",
            "",
            Set.of(),
            Duration.ofMinutes(30),
            Duration.ofMinutes(35),
            NoticeTerms.USUAL,
            MerchantTerms.USUAL,
            OnlineTerms.USUAL,
            FileTerms.USUAL,
            "https://qr.openvalidate.example/");

    public Terms {
        demandedIds = Set.copyOf(demandedIds);
    }

    /** The same with another code for a refund in the quiet hours. */
    public Terms quietRefund(String code) {
        return changed(draft -> draft.quietRefund = code);
    }

    /** The same with another word for a refund that waits. */
    public Terms pendingRefund(String word) {
        return changed(draft -> draft.pendingRefund = word);
    }

    /** The same with another code for an identical pay of a paid trade. */
    public Terms repeatOfPaid(String code) {
        return changed(draft -> draft.repeatOfPaid = code);
    }

    /** The same with keys that {@code extend_info} must have. */
    public Terms demanding(String... keys) {
        return changed(draft -> draft.demandedIds = Set.of(keys));
    }

    /** The same with another age for timestamps. */
    public Terms timestampValidity(Duration age) {
        return changed(draft -> draft.timestampValidity = age);
    }

    /** The same with another time for a code to be scanned. */
    public Terms qrExpiry(Duration length) {
        return changed(draft -> draft.qrExpiry = length);
    }

    /** The same with the merchant told otherwise. */
    public Terms notices(NoticeTerms other) {
        return changed(draft -> draft.notices = other);
    }

    /** The same with other terms for secondary merchants. */
    public Terms merchants(MerchantTerms other) {
        return changed(draft -> draft.merchants = other);
    }

    /** The same with other terms for the online products. */
    public Terms online(OnlineTerms other) {
        return changed(draft -> draft.online = other);
    }

    /** The same with files of another kind. */
    public Terms files(FileTerms other) {
        return changed(draft -> draft.files = other);
    }

    /** The same with codes that lead elsewhere. */
    public Terms codes(String address) {
        return changed(draft -> draft.codes = address);
    }

    private Terms changed(Consumer<Draft> what) {
        Draft draft = new Draft(this);
        what.accept(draft);
        return draft.made();
    }

    /** Terms while they are settled. */
    private static final class Draft {
        private String quietRefund;
        private String pendingRefund;
        private String repeatOfPaid;
        private Set<String> demandedIds;
        private Duration timestampValidity;
        private Duration qrExpiry;
        private NoticeTerms notices;
        private MerchantTerms merchants;
        private OnlineTerms online;
        private FileTerms files;
        private String codes;

        Draft(Terms before) {
            quietRefund = before.quietRefund;
            pendingRefund = before.pendingRefund;
            repeatOfPaid = before.repeatOfPaid;
            demandedIds = before.demandedIds;
            timestampValidity = before.timestampValidity;
            qrExpiry = before.qrExpiry;
            notices = before.notices;
            merchants = before.merchants;
            online = before.online;
            files = before.files;
            codes = before.codes;
        }

        Terms made() {
            return new Terms(
                    quietRefund,
                    pendingRefund,
                    repeatOfPaid,
                    demandedIds,
                    timestampValidity,
                    qrExpiry,
                    notices,
                    merchants,
                    online,
                    files,
                    codes);
        }
    }
}
