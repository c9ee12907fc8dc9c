package org.openvalidate.diagnose;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** Ways to sort wrongly, or not at all. */
final class OrderSlips {

    private static final Comparator<Signing.Named> NO_CASE =
            Comparator.comparing(each -> each.name().toLowerCase(Locale.ROOT));
    private static final Comparator<Signing.Named> NO_UNDERSCORE =
            Comparator.comparing(each -> each.name().replace("_", "").toLowerCase(Locale.ROOT));
    private static final Comparator<Signing.Named> UNDERSCORE_LAST =
            Comparator.comparing(each -> each.name().replace('_', '~'));
    private static final Comparator<Signing.Named> BY_PAIR =
            Comparator.comparing(each -> each.name() + "=" + each.value());

    private final Signing right;
    private final Circumstances around;
    private final SlipList slips = new SlipList();

    private OrderSlips(Signing right, Circumstances around) {
        this.right = right;
        this.around = around;
    }

    static List<Slip> of(Signing right, Circumstances around) {
        OrderSlips found = new OrderSlips(right, around);
        found.order();
        return found.slips.all();
    }

    private void order() {
        List<Comparator<Signing.Named>> sorted =
                List.of(NO_CASE, NO_UNDERSCORE, UNDERSCORE_LAST, BY_PAIR, Collections.reverseOrder(Signing.BY_NAME));
        slips.add(CauseId.UNSORTED, "signed in the order of sending", "按发送顺序加签", signing -> signing.order(null));
        slips.add(
                CauseId.UNSORTED,
                "signed in the order of sending, _input_charset last",
                "按发送顺序加签，_input_charset 在末尾",
                signing ->
                        signing.order(Comparator.comparing(each -> each.name().equals("_input_charset"))));
        around.service().ifPresent(service -> {
            slips.add(
                    CauseId.UNSORTED,
                    "signed in the order of the documentation",
                    "按文档顺序加签",
                    signing -> signing.order(documented(service, false)));
            slips.add(
                    CauseId.UNSORTED,
                    "signed in the order of the documentation",
                    "按文档顺序加签",
                    signing -> signing.order(documented(service, true)));
        });
        for (Comparator<Signing.Named> each : sorted) {
            slips.add(
                    CauseId.UNSORTED,
                    "sorted by another rule than byte order",
                    "排序规则不是字节序",
                    signing -> signing.order(each));
        }
        for (String name : names()) {
            slips.addOf(
                    name,
                    CauseId.UNSORTED,
                    "it was put last",
                    "被放在末尾",
                    signing -> signing.order(Comparator.<Signing.Named, Boolean>comparing(
                                    each -> each.name().equals(name))
                            .thenComparing(Signing.BY_NAME)));
            slips.addOf(
                    name,
                    CauseId.UNSORTED,
                    "it was put first",
                    "被放在最前",
                    signing -> signing.order(Comparator.<Signing.Named, Boolean>comparing(
                                    each -> !each.name().equals(name))
                            .thenComparing(Signing.BY_NAME)));
        }
    }

    private static Comparator<Signing.Named> documented(LegacyService service, boolean commonLast) {
        Stream<Field> fields = commonLast
                ? Stream.concat(service.fields().stream(), Field.COMMON.stream())
                : Stream.concat(Field.COMMON.stream(), service.fields().stream());
        List<String> names = fields.map(Field::name).toList();
        return Comparator.comparing(each -> names.indexOf(each.name()) < 0 ? names.size() : names.indexOf(each.name()));
    }

    private List<String> names() {
        return right.named().stream().map(Signing.Named::name).distinct().toList();
    }
}
