package org.openvalidate.probe;

import java.security.PublicKey;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.KeyPairs;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;

/** The keys: can they be read, are they what they should be, do they belong together. */
final class KeyCabinet {

    private static final int LEAST_BITS = 2048;
    private static final int MD5_LENGTH = 32;

    private final Surroundings settings;
    private final Checkup.Notes notes;

    KeyCabinet(Surroundings settings, Checkup.Notes notes) {
        this.settings = settings;
        this.notes = notes;
    }

    /** The keys that there are; what is wrong is noted. */
    Bunch examine(Optional<SignType> type) {
        Optional<String> md5 =
                Optional.of(settings.text(Variable.ALIPAY_MD5_KEY)).filter(key -> !key.isEmpty());
        md5.ifPresent(this::md5);
        Optional<WrittenKey> own = read(Variable.ALIPAY_MERCHANT_PRIVATE_KEY, true);
        Optional<WrittenKey> known = read(Variable.ALIPAY_MERCHANT_PUBLIC_KEY, false);
        Optional<WrittenKey> gateway = read(Variable.ALIPAY_PUBLIC_KEY, false);
        type.filter(each -> each != SignType.MD5).ifPresent(each -> {
            own.ifPresent(key -> family(Variable.ALIPAY_MERCHANT_PRIVATE_KEY, key, each));
            gateway.ifPresent(key -> family(Variable.ALIPAY_PUBLIC_KEY, key, each));
        });
        own.filter(key -> type.equals(Optional.of(SignType.RSA2)))
                .ifPresent(key -> size(Variable.ALIPAY_MERCHANT_PRIVATE_KEY, key));
        Bunch bunch = new Bunch(md5, own, known.flatMap(WrittenKey::known), gateway.flatMap(WrittenKey::known));
        pairs(bunch);
        return bunch;
    }

    /** Keys that were read. Never printed. */
    record Bunch(
            Optional<String> md5, Optional<WrittenKey> own, Optional<PublicKey> known, Optional<PublicKey> gateway) {
        @Override
        public String toString() {
            return "keys";
        }
    }

    private void md5(String key) {
        notes.judged(Basic.KEYS);
        String where = settings.where(Variable.ALIPAY_MD5_KEY);
        if (key.lines().count() > 1) {
            long lines = key.lines().count();
            notes.add(new Complaint(
                    Symptom.MD5_KEY_FORM,
                    where,
                    key.contains("-----")
                            ? "it is a key of RSA or DSA"
                            : "it has " + lines + " lines, and one is wanted",
                    key.contains("-----") ? "这是 RSA 或 DSA 密钥" : "共 " + lines + " 行，应为一行"));
        } else if (key.matches("(?i)[\"'].*[\"']|[a-z0-9_]+ *[=:].*") && key.length() > MD5_LENGTH) {
            notes.add(new Complaint(
                    Symptom.MD5_KEY_FORM,
                    where,
                    "quotes or a name stand around it, and the key alone is wanted",
                    "带有引号或名称，只应填写密钥本身"));
        } else if (!key.chars().allMatch(each -> each > ' ' && each < 0x7F)) {
            notes.add(new Complaint(
                    Symptom.MD5_KEY_FORM,
                    where,
                    "it has blanks or characters that no editor shows, such as a byte order mark",
                    "含有空白或不可见字符（如 BOM）"));
        } else if (key.contains("-----") || key.length() > 2 * MD5_LENGTH) {
            notes.add(new Complaint(Symptom.MD5_KEY_FORM, where, "it is a key of RSA or DSA", "这是 RSA 或 DSA 密钥"));
        } else if (key.length() != MD5_LENGTH) {
            notes.add(new Complaint(
                    Symptom.MD5_KEY_FORM,
                    where,
                    "it has " + key.length() + " characters, and 32 are wanted",
                    "共 " + key.length() + " 位，应为 32 位"));
        } else if (!key.matches("[A-Za-z0-9]+")) {
            notes.add(new Complaint(
                    Symptom.MD5_KEY_FORM, where, "it has other characters than letters and digits", "含有字母和数字以外的字符"));
        }
    }

    private Optional<WrittenKey> read(Variable variable, boolean wantsPrivate) {
        String text = settings.text(variable);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        notes.judged(Basic.KEYS);
        String where = settings.where(variable);
        try {
            WrittenKey key = WrittenKey.read(text);
            if (key.isPrivate() == wantsPrivate) {
                return Optional.of(key);
            }
            notes.add(Complaint.of(wantsPrivate ? Symptom.KEY_IS_PUBLIC : Symptom.KEY_IS_PRIVATE, where));
        } catch (UnreadableKey unreadable) {
            UnreadableKey.Reason why = unreadable.reason();
            notes.add(new Complaint(
                    Symptom.KEY_UNREADABLE,
                    where,
                    why.what("en") + " " + why.remedy("en"),
                    why.what("zh") + why.remedy("zh")));
        }
        return Optional.empty();
    }

    private void family(Variable variable, WrittenKey key, SignType type) {
        if (!key.family().equals(type.family())) {
            notes.add(Complaint.of(
                    Symptom.KEY_OF_OTHER_TYPE, settings.where(variable), key.family() + ", " + type.name()));
        }
    }

    /** RSA was signed with 1024 bits once, RSA2 never was. Source: legacy-online §1.4. */
    private void size(Variable variable, WrittenKey key) {
        if (key.family().equals("RSA") && key.bits() < LEAST_BITS) {
            notes.add(Complaint.of(Symptom.KEY_TOO_SHORT, settings.where(variable), String.valueOf(key.bits())));
        }
    }

    private void pairs(Bunch bunch) {
        Optional<PublicKey> half = bunch.own().flatMap(WrittenKey::own).flatMap(KeyPairs::publicHalf);
        if (half.isPresent() && bunch.known().isPresent()) {
            notes.judged(Basic.PAIR);
            if (!half.equals(bunch.known())) {
                notes.add(Complaint.of(Symptom.KEY_NOT_PAIRED, settings.where(Variable.ALIPAY_MERCHANT_PUBLIC_KEY)));
            }
        }
        boolean own = bunch.gateway().isPresent()
                && (bunch.gateway().equals(half) || bunch.gateway().equals(bunch.known()));
        if (own) {
            notes.add(Complaint.of(Symptom.GATEWAY_KEY_IS_OWN, settings.where(Variable.ALIPAY_PUBLIC_KEY)));
        }
    }
}
