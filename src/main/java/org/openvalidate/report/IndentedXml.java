package org.openvalidate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML with a line for each element, for reading only. It parses nothing, so that a torn or hostile answer is shown as
 * well as a good one: only blank space between tags changes. What is not XML stays as it is.
 */
final class IndentedXml {

    private static final Pattern TOKEN = Pattern.compile("<!\\[CDATA\\[.*?]]>|<[^>]*>?|[^<]+", Pattern.DOTALL);

    private IndentedXml() {}

    static String of(String text) {
        if (!text.stripLeading().startsWith("<")) {
            return text;
        }
        List<String> tokens = tokens(text);
        StringBuilder lines = new StringBuilder(text.length() * 2);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean closes = token.startsWith("</");
            depth = Math.max(0, closes ? depth - 1 : depth);
            if (!(closes && holdsText(tokens, i)) && tag(token)) {
                lines.append(lines.isEmpty() ? "" : "\n").append("  ".repeat(depth));
            }
            lines.append(token);
            depth += opens(token) ? 1 : 0;
        }
        return lines.toString();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
        }
        return tokens;
    }

    /** Whether a closing tag follows its text, or its opening tag, on the same line. */
    private static boolean holdsText(List<String> tokens, int closing) {
        return closing > 0 && (!tag(tokens.get(closing - 1)) || opens(tokens.get(closing - 1)));
    }

    private static boolean tag(String token) {
        return token.startsWith("<") && !token.startsWith("<![CDATA[");
    }

    private static boolean opens(String token) {
        return tag(token) && token.length() > 1 && Character.isLetter(token.charAt(1)) && !token.endsWith("/>");
    }
}
