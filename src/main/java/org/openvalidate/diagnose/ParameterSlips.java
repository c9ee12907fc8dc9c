package org.openvalidate.diagnose;

import java.util.List;

/** Ways to sign other parameters than those that were sent. */
final class ParameterSlips {

    private final Signing right;
    private final Circumstances around;
    private final SlipList slips = new SlipList();

    private ParameterSlips(Signing right, Circumstances around) {
        this.right = right;
        this.around = around;
    }

    static List<Slip> of(Signing right, Circumstances around) {
        ParameterSlips found = new ParameterSlips(right, around);
        found.signType();
        found.empties();
        found.parameters();
        return found.slips.all();
    }

    private void signType() {
        Signing.Named type = new Signing.Named("sign_type", around.signType(), around.signType());
        slips.add(
                CauseId.SIGN_TYPE_SIGNED,
                "sign_type among the others",
                "sign_type 参与排序",
                signing -> signing.with(type));
        slips.add(
                CauseId.SIGN_TYPE_SIGNED,
                "sign_type at the end",
                "sign_type 在末尾",
                signing -> signing.layout(signing.layout().whole(text -> text + "&sign_type=" + around.signType())));
        Signing.Named sign = new Signing.Named("sign", "", "");
        slips.add(CauseId.SIGN_TYPE_SIGNED, "an empty sign", "空的 sign", signing -> signing.with(sign));
        slips.add(
                CauseId.SIGN_TYPE_SIGNED,
                "an empty sign, and sign_type",
                "空的 sign 和 sign_type",
                signing -> signing.with(sign).with(type));
    }

    private void empties() {
        List<String> sent = around.empties();
        if (!sent.isEmpty()) {
            slips.add(
                    CauseId.EMPTY_PARAMETERS_SIGNED,
                    String.join(", ", sent),
                    String.join("、", sent),
                    signing -> with(signing, sent, ""));
            slips.add(
                    CauseId.EMPTY_PARAMETERS_SIGNED,
                    String.join(", ", sent) + " as null",
                    String.join("、", sent) + " 写作 null",
                    signing -> with(signing, sent, "null"));
        }
        if (sent.size() > 1) {
            sent.forEach(name -> slips.addOf(
                    name,
                    CauseId.EMPTY_PARAMETERS_SIGNED,
                    "it has no value",
                    "没有值",
                    signing -> with(signing, List.of(name), "")));
        }
        List<String> unsent = around.unsent();
        for (String value : List.of("", "null")) {
            unsent.forEach(name -> slips.addOf(
                    name,
                    CauseId.EMPTY_PARAMETERS_SIGNED,
                    "it was not even sent",
                    "并未发送",
                    signing -> with(signing, List.of(name), value)));
            slips.add(
                    CauseId.EMPTY_PARAMETERS_SIGNED,
                    "all that were not sent",
                    "所有未发送的参数",
                    signing -> with(signing, unsent, value));
        }
    }

    private static Signing with(Signing signing, List<String> names, String value) {
        Signing more = signing;
        for (String name : names) {
            more = more.with(new Signing.Named(name, value, value));
        }
        return more;
    }

    private void parameters() {
        names().forEach(name -> slips.addOf(
                name,
                CauseId.PARAMETER_NOT_SIGNED,
                "it was left out of the signature",
                "未参与签名",
                signing -> signing.without(name)));
        around.repeated().forEach((name, values) -> {
            String last = values.get(values.size() - 1);
            slips.addOf(
                    name,
                    CauseId.DUPLICATE_PARAMETER,
                    "its last value was signed",
                    "按最后一个值加签",
                    signing -> signing.values(name, each -> last));
            slips.addOf(
                    name,
                    CauseId.DUPLICATE_PARAMETER,
                    "all its values were signed",
                    "所有值均参与签名",
                    signing -> all(signing, name, values));
        });
    }

    private static Signing all(Signing signing, String name, List<String> values) {
        Signing more = signing.without(name);
        for (String value : values) {
            more = more.with(new Signing.Named(name, value, value));
        }
        return more;
    }

    private List<String> names() {
        return right.named().stream().map(Signing.Named::name).distinct().toList();
    }
}
