package org.openvalidate.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the parameters of a sentence look like. The glue declares the same shapes; every one of them is text. */
public final class Parameters {

    public static final String COUNT = "\\d{1,6}";
    public static final String DURATION = Span.PATTERN;
    public static final String AMOUNT = "\\d{1,9}(?:\\.\\d{1,4})? [A-Z]{3}";
    public static final String CLAUSE = "[A-Z][A-Z0-9]{1,7}-\\d{1,4}";
    public static final String SIGN_TYPE = "MD5|RSA2|RSA|DSA";
    public static final String CODE = "[A-Z][A-Z0-9_]{2,63}";
    public static final String FIELD = "[a-z][a-z0-9_]{1,63}";
    public static final String FLAG = "[YN]";
    public static final String ID = "[A-Za-z0-9_-]{1,64}";

    public static final String CHARSET = "UTF-8|GBK|GB2312";
    public static final String QUOTED = "\"[^\"\\[\\]<>]{1,64}\"";

    public static final String SERVICES = "[A-Za-z_.]{3,80}(?:, [A-Za-z_.]{3,80})*";

    private Parameters() {}

    /** The shape of each parameter type, by its name. */
    public static Map<String, String> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("count", COUNT);
        shapes.put("duration", DURATION);
        shapes.put("amount", AMOUNT);
        shapes.put("clause", CLAUSE);
        shapes.put("signType", SIGN_TYPE);
        shapes.put("code", CODE);
        shapes.put("field", FIELD);
        shapes.put("flag", FLAG);
        shapes.put("id", ID);
        shapes.put("services", SERVICES);
        shapes.put("charset", CHARSET);
        shapes.put("quoted", QUOTED);
        return shapes;
    }
}
