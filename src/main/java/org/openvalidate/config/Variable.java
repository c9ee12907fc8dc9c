package org.openvalidate.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * The settings of an account, of its gateway and of the merchant's own system, by the names of their environment
 * variables. A key or a password may also stand in a file, which the same name with {@code _FILE} names.
 */
public enum Variable {
    ALIPAY_PARTNER(Kind.PLAIN, ""),
    ALIPAY_SIGN_TYPE(Kind.PLAIN, ""),
    ALIPAY_CURRENCY(Kind.PLAIN, ""),
    ALIPAY_MD5_KEY(Kind.SECRET, ""),
    ALIPAY_MERCHANT_PUBLIC_KEY(Kind.KEY, ""),
    ALIPAY_PUBLIC_KEY(Kind.KEY, ""),
    ALIPAY_MERCHANT_PRIVATE_KEY(Kind.SECRET, ""),
    ALIPAY_SIGN_COMMAND(Kind.COMMAND, ""),
    /** The sandbox's address. Source: legacy-online §2. */
    ALIPAY_GATEWAY(Kind.PLAIN, "https://mapi.alipaydev.com/gateway.do"),
    ALIPAY_BACKUP_GATEWAY(Kind.PLAIN, ""),
    ALIPAY_TRUST_CERTIFICATE(Kind.PLACE, ""),
    /** Host and port of a proxy on the way to the gateway. */
    ALIPAY_PROXY(Kind.PLAIN, ""),
    ALIPAY_SFTP_HOST(Kind.PLAIN, ""),
    ALIPAY_SFTP_PORT(Kind.PLAIN, "22"),
    ALIPAY_SFTP_USER(Kind.PLAIN, ""),
    ALIPAY_SFTP_PASSWORD(Kind.SECRET, ""),
    ALIPAY_SFTP_PRIVATE_KEY(Kind.SECRET, ""),
    ALIPAY_SFTP_HOST_KEY(Kind.PLAIN, ""),
    /** Codes of sandbox buyers who pay without a password, separated by commas; each is shown once. */
    ALIPAY_PAYMENT_CODES(Kind.SECRET, ""),
    /** When the sandbox is maintained, GMT+8; {@code none} for a gateway that never is. Source: legacy-instore §5. */
    ALIPAY_MAINTENANCE(Kind.PLAIN, "SUN 12:00 to MON 12:00"),
    /** {@code allowed} lets the harness call a host of production. */
    ALIPAY_PRODUCTION(Kind.PLAIN, ""),
    MERCHANT_NAME(Kind.PLAIN, ""),
    MERCHANT_ZONE(Kind.PLAIN, ""),
    MERCHANT_DRIVER_URL(Kind.PLAIN, ""),
    MERCHANT_DRIVER_TOKEN(Kind.SECRET, ""),
    NOTIFY_BASE_URL(Kind.PLAIN, ""),
    /** Where the reference merchant listens for what NOTIFY_BASE_URL brings. */
    NOTIFY_PORT(Kind.PLAIN, "8890"),
    NOTIFY_FORWARD(Kind.PLAIN, ""),
    NOTIFY_TRUST_CERTIFICATE(Kind.PLACE, ""),
    GATEWAY_PORT(Kind.PLAIN, ""),
    GATEWAY_HTTPS_PORT(Kind.PLAIN, ""),
    CONTROL_PORT(Kind.PLAIN, ""),
    SFTP_PORT(Kind.PLAIN, ""),
    GATEWAY_BIND(Kind.PLAIN, "127.0.0.1"),
    GATEWAY_PUBLIC_URL(Kind.PLAIN, ""),
    GATEWAY_HOSTNAMES(Kind.PLAIN, ""),
    GATEWAY_TLS_KEYSTORE(Kind.PLACE, ""),
    GATEWAY_TLS_KEYSTORE_PASSWORD(Kind.SECRET, ""),
    /** Whether the till verifies answers with the relay's key, or keeps the gateway's. */
    RELAY_SIGNS(Kind.PLAIN, "yes"),
    /** Whether the gateway's own notices are waited for, or made from what it answers to queries. */
    RELAY_NOTICES(Kind.PLAIN, "upstream"),
    /** A program that holds the buyer's wallet; a person does where there is none. */
    BUYER_COMMAND(Kind.COMMAND, ""),
    OPERATOR_PORT(Kind.PLAIN, ""),
    OPERATOR_BIND(Kind.PLAIN, "");

    /** What a value is. */
    private enum Kind {
        PLAIN,
        /** A public key: too long to be shown, and not shown because a private one may stand there by mistake. */
        KEY,
        /** A command line: its first word is shown, what follows may be a password. */
        COMMAND,
        /** Never shown. */
        SECRET,
        /** The name of a file, with {@code _FILE} after it or without. */
        PLACE
    }

    private static final String FILE = "_FILE";

    private static final int LONGEST = 200;

    private final Kind kind;
    private final String usual;

    Variable(Kind kind, String usual) {
        this.kind = kind;
        this.usual = usual;
    }

    /** Whether its value is never shown, public keys among them. */
    public boolean isSecret() {
        return kind == Kind.SECRET || kind == Kind.KEY;
    }

    /** Where nothing is set; empty where there is no such value. */
    public String usual() {
        return usual;
    }

    /** Whether {@code …_FILE} names a file that holds the value. */
    boolean mayStandInFile() {
        return kind == Kind.SECRET || kind == Kind.KEY;
    }

    /** Whether the value is the name of a file. */
    boolean isPlace() {
        return kind == Kind.PLACE;
    }

    /** The name of the variable that names a file. */
    public String fileName() {
        return name() + FILE;
    }

    /** The value as it may be shown. */
    String masked(String value) {
        return switch (kind) {
            case PLAIN, PLACE ->
                value.length() > LONGEST ? hidden(value) : value.replaceAll("(://)[^/@\\s]+@", "$1***@");
            case SECRET, KEY -> hidden(value);
            case COMMAND -> value.split("\\s", 2)[0] + " …";
        };
    }

    /** Its length alone; a plain value that is so long is none. */
    private static String hidden(String value) {
        return "*** (" + value.length() + ")";
    }

    /** The variable with this name, or of which this name is the one of a file. */
    static Optional<Variable> named(String name) {
        String bare = name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
        return Arrays.stream(values()).filter(each -> each.name().equals(bare)).findFirst();
    }
}
