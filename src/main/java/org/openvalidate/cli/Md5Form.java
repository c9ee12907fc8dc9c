package org.openvalidate.cli;

import java.util.ArrayList;
import java.util.List;
import org.openvalidate.catalogue.Text;

/** Whether a text has the form of an MD5 key. Source: legacy-online §1.3: 32 letters and digits. */
final class Md5Form {

    private static final int LENGTH = 32;

    private Md5Form() {}

    /** What is wrong with it, none of it quoted. The line break at the end of a file does not count. */
    static List<Text> flaws(String text) {
        List<Text> flaws = new ArrayList<>();
        String key = text.replaceFirst("\\r?\\n$", "");
        String bare = key.strip();
        if (!bare.equals(key)) {
            flaws.add(new Text(
                    "There are blanks or line breaks around the key: a client that does not trim them signs them.",
                    "密钥首尾有空白或换行：未去除时会参与签名。"));
        }
        if (bare.contains("-----") || bare.length() > 2 * LENGTH) {
            flaws.add(new Text("This is not an MD5 key but one of RSA or DSA.", "这不是 MD5 密钥，而是 RSA 或 DSA 密钥。"));
        } else if (bare.length() != LENGTH) {
            flaws.add(new Text(
                    "The key has " + bare.length() + " characters, and an MD5 key has 32: copy it again.",
                    "密钥为 " + bare.length() + " 位，MD5 密钥为 32 位：请重新复制。"));
        } else if (!bare.matches("[A-Za-z0-9]+")) {
            flaws.add(new Text(
                    "The key has other characters than letters and digits: copy it again.", "密钥含有字母和数字以外的字符：请重新复制。"));
        }
        return flaws;
    }
}
