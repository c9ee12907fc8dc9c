package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openvalidate.diagnose.Diagnosis.Verdict;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** One request under the lens: its form, its parameters, its signature. */
final class Examination {

    private static final Set<String> NEVER_SIGNED = Set.of("sign", "sign_type");

    private static final Set<CauseId> OF_VALUES = Set.of(CauseId.BAD_FORMAT, CauseId.BAD_COMBINATION, CauseId.TOO_LONG);

    private final Sent sent;
    private final Keys keys;
    private final Parcel parcel;
    private final List<Cause> causes = new ArrayList<>();
    private final List<Said> remarks = new ArrayList<>();

    Examination(Sent sent, Keys keys) {
        this.sent = sent;
        this.keys = keys;
        this.parcel = Parcel.of(sent);
    }

    Diagnosis diagnosis() {
        Signing right = right();
        Optional<Search.Found> signature = signature(right);
        signature.ifPresent(found -> causes.addAll(found.causes()));
        parcel.causes().stream()
                .filter(cause -> causes.stream().noneMatch(known -> known.id() == cause.id()))
                .forEach(causes::add);
        causes.addAll(fields(signature));
        String signed = signature
                .map(found -> found.signed().text())
                .filter(text -> !text.equals(right.text()))
                .orElse("");
        Verdict verdict = !causes.isEmpty()
                ? Verdict.EXPLAINED
                : signature.isPresent() || unsigned() ? Verdict.NOTHING_WRONG : Verdict.UNEXPLAINED;
        return new Diagnosis(verdict, distinct(), right.text(), signed, remarks);
    }

    /** What became malformed between signing and sending is told with the signature already. */
    private List<Cause> fields(Optional<Search.Found> signature) {
        List<Cause> sound = new ArrayList<>(FieldRules.causes(parcel.values()));
        signature.ifPresent(found -> {
            Map<String, String> meant = new LinkedHashMap<>(parcel.values());
            found.signed().named().forEach(each -> meant.put(each.name(), each.value()));
            List<Cause> still = FieldRules.causes(meant);
            sound.removeIf(cause -> OF_VALUES.contains(cause.id())
                    && still.stream()
                            .noneMatch(each ->
                                    each.id() == cause.id() && each.field().equals(cause.field())));
        });
        return sound;
    }

    private List<Cause> distinct() {
        Map<String, Cause> distinct = new LinkedHashMap<>();
        causes.forEach(cause -> distinct.putIfAbsent(
                cause.id() + " " + cause.field() + " " + cause.detail().en(), cause));
        return List.copyOf(distinct.values());
    }

    private Signing right() {
        List<Signing.Named> named = parcel.named().stream()
                .filter(each ->
                        !NEVER_SIGNED.contains(each.name()) && !each.value().isEmpty())
                .toList();
        boolean order = sent.form() == Sent.Form.ORDER_STRING;
        Signing.Layout layout = order ? Signing.Layout.USUAL.quote("\"") : Signing.Layout.USUAL;
        return new Signing(named, order ? null : Signing.BY_NAME, parcel.charset(), layout, Signing.Keying.USUAL);
    }

    private boolean unsigned() {
        return parcel.value("service").equals(LegacyService.NOTIFY_VERIFY.wireName())
                && parcel.value("sign").isEmpty();
    }

    private Optional<Search.Found> signature(Signing right) {
        String sign = parcel.value("sign");
        String written = parcel.value("sign_type");
        Optional<SignType> type = SignType.named(written.strip().toUpperCase(Locale.ROOT));
        if (!written.isEmpty() && !type.map(SignType::name).orElse("").equals(written)) {
            Said words = new Said(
                    "\"" + written + "\" is not MD5, RSA or RSA2 in capital letters",
                    "“" + written + "”不是大写的 MD5、RSA 或 RSA2");
            causes.add(new Cause(CauseId.BAD_FORMAT, words.of("sign_type"), "sign_type"));
        }
        if (sign.isEmpty() || (type.isEmpty() && !written.isEmpty())) {
            return Optional.empty();
        }
        return searched(right, sign, type.orElse(sign.length() <= 32 ? SignType.MD5 : SignType.RSA2));
    }

    private Optional<Search.Found> searched(Signing right, String sign, SignType type) {
        Seals seals = Seals.of(sign, type, keys);
        Optional<Search.Found> found = recorded(right, seals);
        if (found.isEmpty()) {
            found = sorted(right, seals)
                    .or(() -> Search.of(right, around(), seals.found()).run());
        }
        List<CauseId> told = found.map(Search.Found::causes).orElse(List.of()).stream()
                .map(Cause::id)
                .toList();
        seals.definite().stream().filter(cause -> !told.contains(cause.id())).forEach(causes::add);
        if (found.isEmpty() && seals.definite().isEmpty()) {
            remark(type, !seals.found().isEmpty());
        }
        return found;
    }

    /** An order string may also be sorted. */
    private Optional<Search.Found> sorted(Signing right, Seals seals) {
        Signing sorted = right.order(Signing.BY_NAME);
        return sent.form() == Sent.Form.ORDER_STRING
                ? seals.found().stream()
                        .filter(seal -> seal.fits(sorted))
                        .map(seal -> new Search.Found(seal.causes(), sorted))
                        .findFirst()
                : Optional.empty();
    }

    /** What our recorder knew before it masked anything. */
    private Optional<Search.Found> recorded(Signing right, Seals seals) {
        boolean unsure = masked() || seals.found().isEmpty();
        if (unsure && sent.facts().getOrDefault("signature", "").equals("VALID")) {
            return Optional.of(new Search.Found(List.of(), right));
        }
        String hash = sent.facts().getOrDefault("presignSha256", "");
        return seals.found().stream()
                .filter(seal -> !hash.isEmpty() && seal instanceof HashSeal plain && plain.says(hash))
                .map(seal -> new Search.Found(seal.causes(), right))
                .findFirst();
    }

    private boolean masked() {
        return parcel.values().values().stream().anyMatch(FieldRules::masked);
    }

    private void remark(SignType type, boolean judged) {
        if (masked()) {
            remarks.add(new Said(
                    "The recording masks some values, so that the pre-sign string cannot be built anew. Paste the request as your own log has it.",
                    "报文记录对部分值做了脱敏，无法还原待签名字符串。请粘贴自有日志中的原始请求。"));
        } else if (!judged) {
            remarks.add(
                    type == SignType.MD5
                            ? new Said(
                                    "The signature was not checked: no MD5 key was given (--md5-key-file).",
                                    "未校验签名：没有提供 MD5 密钥（--md5-key-file）。")
                            : new Said(
                                    "The signature was not checked: neither the merchant's public key was given (--public-key-file) nor the private one (--private-key-file).",
                                    "未校验签名：没有提供商户公钥（--public-key-file）或私钥（--private-key-file）。"));
        } else if (type == SignType.MD5) {
            remarks.add(new Said(
                    "The signature is not that of this text with this key, and nothing that commonly goes wrong explains it. Most often the key is that of another account, or of the other environment (sandbox and production have keys of their own); or the request was changed after signing.",
                    "签名与该文本及密钥不符，常见原因均不能解释。最常见的情况是使用了其他账号或另一环境的密钥（沙箱与生产的密钥不同），或请求在加签后被改动。"));
        } else {
            remarks.add(new Said(
                    "The signature was made with the right key, and of another text: the request was changed after signing, or more than two things went wrong.",
                    "签名所用密钥正确，但加签文本不同：请求在加签后被改动，或同时存在两处以上的错误。"));
        }
    }

    private Circumstances around() {
        Optional<LegacyService> service = LegacyService.named(parcel.value("service"));
        List<String> empties = parcel.named().stream()
                .filter(each -> each.value().isEmpty() && !NEVER_SIGNED.contains(each.name()))
                .map(Signing.Named::name)
                .toList();
        List<String> unsent = service.map(LegacyService::fields).orElse(List.of()).stream()
                .map(Field::name)
                .filter(name -> !parcel.values().containsKey(name))
                .toList();
        return new Circumstances(
                sent.address(), sent.method(), parcel.value("sign_type"), service, empties, unsent, parcel.repeated());
    }
}
