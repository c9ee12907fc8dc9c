package org.openvalidate.diagnose;

/**
 * What can be wrong with a request, and what to do, in both languages; {@code %s} is what shows it. Other programs rely on
 * the names. Sources: legacy-online §1.2 to §1.5, §2; which slips happen is seen in public code and in what people ask.
 */
public enum CauseId {
    VALUES_URL_ENCODED(
            "What was signed is URL-encoded: %s.",
            "签名时使用了 URL 编码后的值：%s。",
            "Sign the raw values and encode them only when the request is built.",
            "请对原始值加签，只在组装请求报文时做 URL 编码。"),
    ENCODED_TWICE(
            "A value is URL-encoded twice: %s.",
            "参数值做了两次 URL 编码：%s。",
            "Encode each value once; most HTTP clients do it already.",
            "每个值只编码一次；多数 HTTP 客户端会自动编码。"),
    WRONG_CHARSET(
            "Signing, sending and _input_charset do not use one charset: %s.",
            "加签、发送与 _input_charset 使用的字符集不一致：%s。",
            "Use the charset named by _input_charset for the signature and for the URL encoding alike.",
            "加签和 URL 编码都必须使用 _input_charset 指定的字符集。"),
    EMPTY_PARAMETERS_SIGNED(
            "Parameters without a value were signed: %s.",
            "空值参数参与了签名：%s。",
            "Leave parameters without a value out of both the pre-sign string and the request.",
            "值为空的参数既不参与签名，也不发送。"),
    SIGN_TYPE_SIGNED(
            "sign_type or sign was signed: %s.",
            "sign_type 或 sign 参与了签名：%s。",
            "Take sign and sign_type out before the pre-sign string is built.",
            "生成待签名字符串之前请去掉 sign 和 sign_type。"),
    UNSORTED(
            "The parameters were not sorted by name before signing: %s.",
            "签名前参数未按名称排序：%s。",
            "Sort by name in byte order; the underscore stands before small letters.",
            "请按参数名的字节序升序排列；下划线排在小写字母之前。"),
    KEY_WHITESPACE(
            "A blank or a line break was signed with the key: %s.",
            "密钥前后的空白或换行参与了签名：%s。", "Trim the key when it is read from its file or setting.", "读取密钥后请去除首尾空白和换行。"),
    KEY_SEPARATOR(
            "Something stands between the pre-sign string and the key: %s.",
            "待签名字符串与密钥之间多了内容：%s。", "Append the key directly, without a separator.", "请把密钥直接拼接在待签名字符串之后，不加任何分隔符。"),
    KEY_MISPLACED(
            "The key does not stand after the pre-sign string, or was changed: %s.",
            "密钥未拼接在待签名字符串之后，或被改动：%s。",
            "Append the key as the portal shows it, once, after the pre-sign string.",
            "请按门户显示的原样把密钥拼接在待签名字符串末尾，且只拼接一次。"),
    UPPER_CASE_HEX(
            "The MD5 signature is written in capital letters.",
            "MD5 签名使用了大写十六进制。",
            "Write the 32 hex digits in small letters.",
            "请使用 32 位小写十六进制。"),
    WRONG_DIGEST(
            "The signature is not of the kind that sign_type demands: %s.",
            "签名算法与 sign_type 不符：%s。",
            "MD5 is the plain MD5 of text and key, RSA is SHA1withRSA, RSA2 is SHA256withRSA.",
            "MD5 为“待签名字符串加密钥”的 MD5，RSA 为 SHA1withRSA，RSA2 为 SHA256withRSA。"),
    KEY_NOT_PAIRED(
            "Key and signature do not belong together: %s.",
            "密钥与签名不匹配：%s。",
            "Sign with the private key whose public key is registered in the portal, of this environment.",
            "请使用与门户（同一环境）中登记的公钥相对应的私钥加签。"),
    PLUS_AS_BLANK(
            "A plus sign and a blank were taken for each other: %s.",
            "加号与空格被混淆：%s。",
            "Encode a plus sign as %%2B and a blank as %%20 or +, the Base64 of sign included.",
            "加号须编码为 %%2B，空格编码为 %%20 或 +，sign 的 Base64 也不例外。"),
    HTML_ESCAPED(
            "HTML got in between: %s.",
            "报文混入了 HTML 转义：%s。",
            "Sign and send the plain text; escape only what is printed into a page.",
            "请对原文加签并发送，HTML 转义只用于页面输出。"),
    DUPLICATE_PARAMETER(
            "A parameter is sent more than once: %s.",
            "参数重复：%s。",
            "Send each parameter once; only _input_charset may stand in both URL and body, if it says the same.",
            "每个参数只发送一次；只有 _input_charset 可同时出现在 URL 和报文体中，且须一致。"),
    JSON_WHITESPACE(
            "The JSON that was signed is laid out differently from the JSON that was sent: %s.",
            "加签的 JSON 与发送的 JSON 空白不一致：%s。",
            "Write the JSON once into a text, and sign and send this text.",
            "请只序列化一次 JSON，并对同一字符串加签和发送。"),
    JSON_REWRITTEN(
            "The JSON that was signed is written differently from the JSON that was sent: %s.",
            "加签的 JSON 与发送的 JSON 写法不一致：%s。",
            "Write the JSON once into a text, and sign and send this text.",
            "请只序列化一次 JSON，并对同一字符串加签和发送。"),
    QUOTED_VALUES(
            "Values were quoted in what was signed, or quotes changed on the way: %s.",
            "签名时给值加了引号，或引号在途中被改动：%s。",
            "Sign name=value without quotes; only the order string of an app has double quotes, signed as sent.",
            "按 name=value 加签且不加引号；只有 App 订单串使用双引号，并按发送内容加签。"),
    PARAMETER_NOT_SIGNED(
            "A parameter was sent that was not signed: %s.",
            "有参数已发送但未参与签名：%s。",
            "Sign everything that is sent, except sign and sign_type.",
            "除 sign 和 sign_type 外，所有发送的参数都要参与签名。"),
    PARAMETER_NOT_SENT(
            "A parameter was signed that was not sent: %s.",
            "有参数参与了签名但未发送：%s。", "Send everything that is signed.", "参与签名的参数都必须发送。"),
    VALUE_CHANGED(
            "A value was changed between signing and sending: %s.",
            "参数值在加签与发送之间被改动：%s。",
            "Trim and format values before they are signed, and send them as they were signed.",
            "请在加签之前完成去空白和格式化，并按加签时的值发送。"),
    TEXT_AROUND(
            "Something stands before or after the pre-sign string: %s.",
            "待签名字符串前后多了内容：%s。",
            "Sign name=value&name=value and nothing around it, no line break either.",
            "只对 name=value&name=value 加签，前后不要有多余字符或换行。"),
    WRONG_JOIN(
            "The parameters were joined otherwise: %s.",
            "参数拼接方式不对：%s。", "Join name=value with &.", "请用 & 连接各个 name=value。"),
    SIGN_FORM(
            "The signature is written in another form: %s.",
            "签名的书写形式不对：%s。",
            "Write an RSA signature as Base64 on one line, an MD5 signature as 32 hex digits, URL-encoded once.",
            "RSA 签名为单行 Base64，MD5 签名为 32 位十六进制，且只做一次 URL 编码。"),
    MISSING_PARAMETER("A parameter is missing: %s.", "缺少参数：%s。", "Send it with a value.", "请补上该参数及其值。"),
    UNKNOWN_PARAMETER(
            "The service knows no such parameter: %s.",
            "该接口没有这个参数：%s。",
            "Leave it out or correct its name; data of your own breaks the request.",
            "请删除该参数或更正名称；自定义参数会导致请求失败。"),
    UNKNOWN_SERVICE("No service has this name: %s.", "没有这个接口：%s。", "Correct the value of service.", "请更正 service 的值。"),
    TOO_LONG("A value is too long: %s.", "参数值超长：%s。", "Shorten it before signing.", "请在加签前缩短。"),
    BAD_FORMAT(
            "A value is not of the form that the service documents: %s.",
            "参数值格式不符合接口文档：%s。", "Write it as documented, then sign.", "请按文档格式填写后再加签。"),
    BAD_COMBINATION(
            "Values do not go together: %s.", "参数之间的组合不成立：%s。", "Correct one of them, then sign.", "请更正其中之一后再加签。");

    private final String en;
    private final String zh;
    private final String remedyEn;
    private final String remedyZh;

    CauseId(String en, String zh, String remedyEn, String remedyZh) {
        this.en = en;
        this.zh = zh;
        this.remedyEn = remedyEn;
        this.remedyZh = remedyZh;
    }

    String explanation(String lang, String detail) {
        return (lang.equals("zh") ? zh : en).formatted(detail);
    }

    String remedy(String lang) {
        return (lang.equals("zh") ? remedyZh : remedyEn).formatted();
    }
}
