package org.openvalidate.merchant.differing;

import static org.openvalidate.merchant.differing.DifferingMerchant.correct;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.merchant.Conduct;
import org.openvalidate.merchant.NoticeConduct;

/** Those that say the same in other words. */
final class DifferingSpeech {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.ofHours(8));

    private static final String SIGNING = "legacy-instore §2.1";

    private static final List<DifferingMerchant> ALL = List.of(
            correct("rsa", "signs with RSA", SIGNING).signingWith(SignType.RSA),
            correct("rsa2", "signs with RSA2", SIGNING).signingWith(SignType.RSA2),
            correct("dsa", "signs with DSA", SIGNING + ": older pages").signingWith(SignType.DSA),
            correct(
                            "gbk",
                            "encodes its requests in GBK, but for services that take UTF-8 alone",
                            SIGNING + "; legacy-online §2")
                    .encodingIn(Charset.forName("GBK")),
            correct("acknowledges-in-capitals", "answers SUCCESS to a notice", "legacy-online §3.4")
                    .conducting(reference -> reference.with(new NoticeConduct() {
                        @Override
                        public String acknowledgement(Call notice) {
                            return "SUCCESS";
                        }
                    })),
            correct("dated-ids", "begins its order ids with the day", "legacy-instore §2.3")
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public String id(String fresh, Instant now) {
                                    return DAY.format(now) + fresh;
                                }
                            })),
            correct("says-more", "sends optional fields of a pay as well", "legacy-instore §2.5")
                    .conducting(reference ->
                            reference.with(new Conduct(reference.till().declared()) {
                                @Override
                                public Draft pay(Draft draft) {
                                    return Fields.with(draft, "memo", "Table 4");
                                }
                            })));

    private DifferingSpeech() {}

    static List<DifferingMerchant> all() {
        return ALL;
    }
}
