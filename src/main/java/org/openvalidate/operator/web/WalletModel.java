package org.openvalidate.operator.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.operator.HeldWallet;

/** What a template shows of a buyer's wallet. */
final class WalletModel {

    private WalletModel() {}

    /** Digits as people read them off. */
    private static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The buyer's wallet, with its codes drawn. */
    static Map<String, Object> of(HeldWallet.Look look) {
        String code = look.code();
        Map<String, Object> wallet = new LinkedHashMap<>();
        wallet.put("code", code);
        wallet.put("typed", look.typed());
        wallet.put("left", look.left());
        wallet.put("poor", look.poor());
        if (!code.isEmpty()) {
            wallet.putAll(codes(code));
        }
        return wallet;
    }

    /** A payment code as it is read and as it is scanned. */
    static Map<String, Object> codes(String digits) {
        return Map.of(
                "digits", grouped(digits),
                "bars", ScanCode.bars(digits).model(),
                "square", ScanCode.square(digits).model());
    }
}
