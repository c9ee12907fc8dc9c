package org.openvalidate.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openvalidate.problem.Problem;

/**
 * What stands around a run and differs from place to place: the account, the gateway, the merchant's system, the ports.
 * Environment variables, or lines of the same names in the file named by {@code acceptance.config}; the environment wins.
 * A secret may instead stand in a file of its own, named by {@code …_FILE}; its value is never shown.
 */
public final class Surroundings {

    public static final String PARTNER = "ALIPAY_PARTNER";
    public static final String SIGN_TYPE = "ALIPAY_SIGN_TYPE";
    public static final String CURRENCY = "ALIPAY_CURRENCY";
    public static final String MD5_KEY = "ALIPAY_MD5_KEY";
    public static final String MERCHANT_PUBLIC_KEY = "ALIPAY_MERCHANT_PUBLIC_KEY";
    public static final String MERCHANT_PRIVATE_KEY = "ALIPAY_MERCHANT_PRIVATE_KEY";
    public static final String ALIPAY_PUBLIC_KEY = "ALIPAY_PUBLIC_KEY";
    public static final String GATEWAY = "ALIPAY_GATEWAY";
    public static final String TRUST_CERTIFICATE = "ALIPAY_TRUST_CERTIFICATE";
    public static final String DRIVER_URL = "MERCHANT_DRIVER_URL";
    public static final String DRIVER_TOKEN = "MERCHANT_DRIVER_TOKEN";
    public static final String MERCHANT_NAME = "MERCHANT_NAME";
    public static final String NOTIFY_BASE_URL = "NOTIFY_BASE_URL";
    public static final String NOTIFY_FORWARD = "NOTIFY_FORWARD";
    public static final String NOTIFY_TRUST_CERTIFICATE = "NOTIFY_TRUST_CERTIFICATE";
    public static final String GATEWAY_PORT = "GATEWAY_PORT";
    public static final String GATEWAY_HTTPS_PORT = "GATEWAY_HTTPS_PORT";
    public static final String GATEWAY_BIND = "GATEWAY_BIND";
    public static final String GATEWAY_PUBLIC_URL = "GATEWAY_PUBLIC_URL";
    public static final String GATEWAY_HOSTNAMES = "GATEWAY_HOSTNAMES";

    private static final String IN_FILE = "_FILE";
    private static final String MASK = "********";
    private static final Set<String> SECRETS = Set.of(MD5_KEY, MERCHANT_PRIVATE_KEY, DRIVER_TOKEN);
    private static final List<String> NAMES = List.of(
            PARTNER,
            SIGN_TYPE,
            CURRENCY,
            MD5_KEY,
            MERCHANT_PUBLIC_KEY,
            MERCHANT_PRIVATE_KEY,
            ALIPAY_PUBLIC_KEY,
            GATEWAY,
            TRUST_CERTIFICATE,
            DRIVER_URL,
            DRIVER_TOKEN,
            MERCHANT_NAME,
            NOTIFY_BASE_URL,
            NOTIFY_FORWARD,
            NOTIFY_TRUST_CERTIFICATE,
            GATEWAY_PORT,
            GATEWAY_HTTPS_PORT,
            GATEWAY_BIND,
            GATEWAY_PUBLIC_URL,
            GATEWAY_HOSTNAMES);

    private final Map<String, Setting> values = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param environment every variable there is; others' are ignored
     * @param file lines of the settings file
     * @param fileName how the user named that file
     */
    Surroundings(Map<String, String> environment, Map<String, String> file, String fileName) {
        for (String name : NAMES) {
            take(name, file, fileName);
            take(name, environment, "environment");
        }
    }

    /** What could not be read; empty where everything could. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** A value, the content of its file where it was given as one; empty where it was not given. */
    public String text(String name) {
        Setting setting = values.get(name);
        return setting == null ? "" : setting.value();
    }

    /** A value, another where it was not given. */
    public String text(String name, String otherwise) {
        return text(name).isEmpty() ? otherwise : text(name);
    }

    /** What was given, secrets masked, for the report. */
    public List<Setting> shown() {
        return values.values().stream()
                .map(each -> SECRETS.contains(each.name()) ? new Setting(each.name(), MASK, each.source()) : each)
                .toList();
    }

    /** Every secret that was given: nothing of it may reach disk or console. */
    public List<String> secrets() {
        return values.values().stream()
                .filter(each -> SECRETS.contains(each.name()))
                .map(Setting::value)
                .toList();
    }

    private void take(String name, Map<String, String> from, String source) {
        String value = from.getOrDefault(name, "").trim();
        String path = from.getOrDefault(name + IN_FILE, "").trim();
        if (!value.isEmpty()) {
            values.put(name, new Setting(name, value, source));
        } else if (!path.isEmpty()) {
            try {
                String content =
                        Files.readString(Path.of(path), StandardCharsets.UTF_8).trim();
                values.put(name, new Setting(name, content, source + ", " + path));
            } catch (IOException unreadable) {
                problems.add(new Problem(
                        name + IN_FILE + " (" + source + ")",
                        "The file " + path + " cannot be read.",
                        "Name a file that this user may read, or set " + name + " itself."));
            }
        }
    }
}
