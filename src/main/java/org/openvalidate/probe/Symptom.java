package org.openvalidate.probe;

/**
 * What can be wrong with an account, its keys, its gateway and the way there, and what to do, in both languages; {@code %s}
 * is what shows it. Other programs rely on the names.
 */
public enum Symptom {
    MISSING_SETTING(
            Basic.SETTINGS,
            2,
            "It is not set.",
            "未设置。",
            "Set it as an environment variable, or in the file of acceptance.config; a key also as …_FILE.",
            "请设置环境变量，或写入 acceptance.config 指定的文件；密钥也可用 …_FILE 指定文件。"),
    SET_TWICE(
            Basic.SETTINGS,
            2,
            "The value and its file (…_FILE) are both set.",
            "同时设置了值和文件（…_FILE）。",
            "Set one of them.",
            "请只保留其中一个。"),
    FILE_UNREADABLE(
            Basic.SETTINGS,
            2,
            "The file %s cannot be read.",
            "无法读取文件 %s。",
            "Name a file that is there and that this user may read.",
            "请指定存在且当前用户可读的文件。"),
    FILE_EMPTY(
            Basic.SETTINGS,
            2,
            "The file %s is empty.",
            "文件 %s 为空。",
            "Name the file that holds the value.",
            "请指定含有该值的文件。"),
    UNKNOWN_SETTING(
            Basic.SETTINGS,
            2,
            "No setting has this name.",
            "没有这个设置项。",
            "Correct the name, or take the line out.",
            "请更正名称或删除该行。"),
    PARTNER_FORM(
            Basic.SETTINGS,
            2,
            "%s is no partner id: it has 16 digits and begins with 2088.",
            "%s 不是合作者身份ID：应为 16 位数字，以 2088 开头。",
            "Take the PID from the portal's account page.",
            "请从门户的账户页面取得 PID。"),
    OTHER_PRODUCT_FAMILY(
            Basic.SETTINGS,
            2,
            "%s.",
            "%s。",
            "Use partner id, keys and address of the Global API (gateway.do); this harness tests no other product.",
            "请使用 Global API（gateway.do）的 PID、密钥和地址；本工具不测试其他产品。"),
    SIGN_TYPE_UNKNOWN(
            Basic.SETTINGS,
            2,
            "%s is no sign type.",
            "%s 不是签名类型。",
            "Write MD5, RSA or RSA2, in capital letters.",
            "请填写大写的 MD5、RSA 或 RSA2。"),
    CURRENCY_UNKNOWN(
            Basic.SETTINGS,
            2,
            "%s is no settlement currency.",
            "%s 不是结算币种。",
            "Write the currency of the contract in three capital letters.",
            "请填写合同约定的三位大写币种代码。"),
    MD5_KEY_FORM(
            Basic.KEYS,
            2,
            "This is no MD5 key: %s.",
            "这不是 MD5 密钥：%s。",
            "Copy the MD5 key from the portal again: 32 letters and digits.",
            "请从门户重新复制 MD5 密钥：32 位字母和数字。"),
    KEY_UNREADABLE(
            Basic.KEYS,
            2,
            "The key cannot be read: %s",
            "无法读取密钥：%s",
            "Check it with: openvalidate keys convert --in FILE --to pkcs8 --out NEW.",
            "可用 openvalidate keys convert --in FILE --to pkcs8 --out NEW 检查。"),
    KEY_IS_PUBLIC(
            Basic.KEYS,
            2,
            "A public key stands where the private one belongs.",
            "此处应为私钥，却填了公钥。",
            "Name the file of the private key.",
            "请指定私钥文件。"),
    KEY_IS_PRIVATE(
            Basic.KEYS,
            2,
            "A private key stands where a public one belongs.",
            "此处应为公钥，却填了私钥。",
            "Take it out at once, and name the public key.",
            "请立即撤下私钥，改填公钥。"),
    KEY_TOO_SHORT(
            Basic.KEYS,
            2,
            "The key has %s bits.",
            "密钥只有 %s 位。",
            "Make a pair of 2048 bits or more with: openvalidate keys make, and hand in its public half.",
            "请用 openvalidate keys make 生成 2048 位以上的密钥对，并登记公钥。"),
    KEY_OF_OTHER_TYPE(
            Basic.KEYS,
            2,
            "The key is of another type than ALIPAY_SIGN_TYPE: %s.",
            "密钥类型与 ALIPAY_SIGN_TYPE 不符：%s。",
            "Set the sign type that belongs to the key, or the key of the type.",
            "请使签名类型与密钥一致。"),
    KEY_NOT_PAIRED(
            Basic.PAIR,
            2,
            "The private key and the merchant's public key are not one pair.",
            "私钥与商户公钥不成对。",
            "Take both from one pair; openvalidate keys convert --public tells the public half.",
            "请使用同一密钥对；可用 openvalidate keys convert --public 导出公钥。"),
    GATEWAY_KEY_IS_OWN(
            Basic.PAIR,
            2,
            "ALIPAY_PUBLIC_KEY is the merchant's own public key.",
            "ALIPAY_PUBLIC_KEY 填成了商户自己的公钥。",
            "Take Alipay's public key from the portal: it is shown beside the one that you handed in.",
            "请从门户取得支付宝公钥，它显示在您登记的公钥旁边。"),
    GATEWAY_ADDRESS(
            Basic.GATEWAY,
            2,
            "%s is no address of a gateway.",
            "%s 不是网关地址。",
            "Write https://mapi.alipaydev.com/gateway.do, or leave it out for the sandbox.",
            "请填写 https://mapi.alipaydev.com/gateway.do；使用沙箱时可不设置。"),
    PRODUCTION_GATEWAY(
            Basic.GATEWAY,
            2,
            "%s is production.",
            "%s 是生产环境。",
            "Use the sandbox, https://mapi.alipaydev.com/gateway.do: nothing was sent.",
            "请使用沙箱 https://mapi.alipaydev.com/gateway.do；未发送任何请求。"),
    HOST_UNKNOWN(
            Basic.GATEWAY,
            3,
            "The host %s has no address.",
            "无法解析主机 %s。",
            "Correct the name, or ask who runs the network for name resolution and a proxy.",
            "请更正主机名，或联系网络管理员检查域名解析和代理。"),
    REFUSED_CONNECTION(
            Basic.GATEWAY,
            3,
            "%s refuses the connection.",
            "%s 拒绝连接。",
            "Check host and port, and that a firewall lets this machine out.",
            "请检查主机、端口以及防火墙的出站规则。"),
    NO_ANSWER(
            Basic.GATEWAY,
            3,
            "%s does not answer in time.",
            "%s 未在限定时间内应答。",
            "Try again later; check that a firewall does not swallow the request.",
            "请稍后重试，并检查防火墙是否丢弃了请求。"),
    TORN_ANSWER(
            Basic.GATEWAY,
            3,
            "%s broke off the connection without an answer.",
            "%s 未应答即断开连接。",
            "Try again; check what stands between this machine and the gateway.",
            "请重试，并检查本机与网关之间的网络设备。"),
    TLS_UNTRUSTED(
            Basic.TLS,
            2,
            "The certificate of %s is of an authority that is not trusted here.",
            "%s 的证书由不受信任的机构签发。",
            "Name its authority in ALIPAY_TRUST_CERTIFICATE (PEM), if you know it; otherwise somebody stands in between.",
            "若确认该机构可信，请用 ALIPAY_TRUST_CERTIFICATE 指定其证书（PEM）；否则可能存在中间人。"),
    TLS_EXPIRED(
            Basic.TLS,
            3,
            "The certificate of %s is not valid today.",
            "%s 的证书当前不在有效期内。",
            "Check this machine's date; otherwise whoever runs the host must renew it.",
            "请检查本机日期；若日期无误，须由对方更新证书。"),
    TLS_OTHER_NAME(
            Basic.TLS,
            2,
            "The certificate of %s is for another name.",
            "%s 的证书属于其他域名。",
            "Call the host by the name in its certificate.",
            "请使用证书中的域名访问。"),
    NOT_TLS(
            Basic.TLS,
            2,
            "%s does not speak TLS.",
            "%s 不支持 TLS。",
            "Correct the port, or write http:// where it is the simulated gateway.",
            "请更正端口；若为模拟网关，请使用 http://。"),
    TRUST_UNREADABLE(
            Basic.TLS,
            2,
            "%s holds no certificate.",
            "%s 中没有证书。",
            "Name a PEM file with the authority's certificate.",
            "请指定含有机构证书的 PEM 文件。"),
    REDIRECT(
            Basic.GATEWAY,
            2,
            "The gateway sends to another address (HTTP %s).",
            "网关返回跳转（HTTP %s）。",
            "Correct ALIPAY_GATEWAY: the path is /gateway.do; a login page of a proxy also answers so.",
            "请更正 ALIPAY_GATEWAY（路径为 /gateway.do）；代理的登录页也会如此应答。"),
    FORBIDDEN(
            Basic.GATEWAY,
            3,
            "The gateway lets this machine not in (HTTP %s).",
            "网关拒绝本机访问（HTTP %s）。",
            "Ask for this machine's address to be allowed, or use the proxy that is.",
            "请申请将本机地址加入白名单，或使用已放行的代理。"),
    HTTP_STATUS(
            Basic.GATEWAY,
            3,
            "The gateway answers with HTTP %s.",
            "网关返回 HTTP %s。",
            "Correct ALIPAY_GATEWAY if it is 404; otherwise try again later.",
            "若为 404 请更正 ALIPAY_GATEWAY，否则请稍后重试。"),
    HTML_PAGE(
            Basic.GATEWAY,
            3,
            "The gateway answers with a page instead of XML.",
            "网关返回了网页而不是 XML。",
            "The sandbox is maintained from Sunday 12:00 to Monday 12:00 GMT+8; at other times look for a proxy in between.",
            "沙箱维护时间为北京时间周日 12:00 至周一 12:00；其他时间请检查中间代理。"),
    UNREADABLE_ANSWER(
            Basic.GATEWAY,
            3,
            "The gateway's answer cannot be read.",
            "无法读取网关应答。",
            "Correct ALIPAY_GATEWAY, or try again later.",
            "请更正 ALIPAY_GATEWAY 或稍后重试。"),
    PARTNER_UNKNOWN(
            Basic.PARTNER,
            2,
            "The gateway knows no such partner (%s).",
            "网关不认识该合作者身份（%s）。",
            "Use the PID of this environment: sandbox and production have accounts of their own.",
            "请使用本环境的 PID：沙箱与生产的账号不同。"),
    PRODUCT_NOT_ENABLED(
            Basic.PARTNER,
            2,
            "The service %s is not enabled for this partner.",
            "该账号未开通接口 %s。",
            "Have the product signed for this account, or test only those that are (acceptance.products).",
            "请为该账号签约此产品，或只测试已开通的产品（acceptance.products）。"),
    SIGN_REFUSED(
            Basic.SIGNATURE,
            2,
            "The gateway refuses the signature (ILLEGAL_SIGN).",
            "网关验签失败（ILLEGAL_SIGN）。",
            "The key is not that of this partner in this environment: compare it with the portal; openvalidate diagnose tells more.",
            "密钥不属于该账号的本环境：请与门户核对；可用 openvalidate diagnose 进一步排查。"),
    KEY_NOT_HANDED_IN(
            Basic.SIGNATURE,
            2,
            "The gateway has no public key of the merchant's for this sign type (%s).",
            "网关没有登记该签名类型的商户公钥（%s）。",
            "Hand in the public key at the portal, for this environment and this sign type.",
            "请在门户为本环境、本签名类型登记公钥。"),
    SIGN_TYPE_REFUSED(
            Basic.SIGNATURE,
            2,
            "The gateway does not take this sign type (%s).",
            "网关不接受该签名类型（%s）。",
            "Set ALIPAY_SIGN_TYPE to the one that the account was signed for.",
            "请将 ALIPAY_SIGN_TYPE 设为签约的类型。"),
    OTHER_REFUSAL(
            Basic.SIGNATURE,
            2,
            "The gateway refuses a harmless query with %s.",
            "网关以 %s 拒绝了无害的查询。",
            "Look the code up in src/docs/error-codes.md.",
            "请在 src/docs/error-codes.md 中查询该错误码。"),
    GATEWAY_BUSY(
            Basic.GATEWAY,
            3,
            "The gateway cannot serve now (%s).",
            "网关暂时无法服务（%s）。",
            "Try again in some minutes.",
            "请几分钟后重试。"),
    SIGN_COMMAND_FAILED(
            Basic.KEYS,
            2,
            "ALIPAY_SIGN_COMMAND signs nothing: %s.",
            "ALIPAY_SIGN_COMMAND 未能加签：%s。",
            "It reads the pre-sign bytes from its input and writes Base64 to its output.",
            "该命令从标准输入读取待签名内容，并向标准输出写 Base64。"),
    ANSWER_NOT_VERIFIED(
            Basic.ANSWERS,
            2,
            "The gateway's answer is not signed by ALIPAY_PUBLIC_KEY.",
            "网关应答的签名与 ALIPAY_PUBLIC_KEY 不符。",
            "Take Alipay's public key of this environment and this sign type from the portal.",
            "请从门户取得本环境、本签名类型的支付宝公钥。"),
    CLOCK_SKEW(
            Basic.CLOCK,
            2,
            "This machine's clock is off by %s.",
            "本机时钟偏差 %s。",
            "Set the clock by NTP; a timestamp older than 30 min is refused.",
            "请用 NTP 校时；超过 30 分钟的 timestamp 会被拒绝。"),
    NOTIFY_ADDRESS(
            Basic.NOTIFY,
            2,
            "%s is no address for notices.",
            "%s 不是可用的通知地址。",
            "Write http:// or https:// with host and path, without a query of your own.",
            "请填写 http:// 或 https:// 开头的地址，不要带自定义参数。"),
    NOTIFY_UNREACHABLE(
            Basic.NOTIFY,
            2,
            "%s cannot be reached from the gateway: it is an address of this machine or of a private network.",
            "网关无法访问 %s：这是本机或内网地址。",
            "Give an address that is known on the internet, or a tunnel's.",
            "请提供公网可访问的地址，或使用内网穿透。"),
    PROXY_ADDRESS(
            Basic.GATEWAY,
            2,
            "%s is no address of a proxy.",
            "%s 不是代理地址。",
            "Write host and port, such as proxy.example.com:3128.",
            "请填写主机和端口，例如 proxy.example.com:3128。"),
    PROXY_UNREACHABLE(
            Basic.GATEWAY,
            3,
            "The proxy (ALIPAY_PROXY) on the way to %s cannot be reached.",
            "通往 %s 的代理（ALIPAY_PROXY）无法连接。",
            "Check the proxy's host and port, or leave ALIPAY_PROXY out where none is needed.",
            "请检查代理的主机和端口；无需代理时请不要设置 ALIPAY_PROXY。"),
    PROXY_REFUSES(
            Basic.GATEWAY,
            3,
            "The proxy (ALIPAY_PROXY) does not let calls to %s pass.",
            "代理（ALIPAY_PROXY）不允许访问 %s。",
            "Ask whoever runs the proxy to let host and port pass, without a login.",
            "请联系代理管理员放行该主机和端口，且无需登录。"),
    SFTP_INCOMPLETE(
            Basic.SFTP,
            2,
            "%s.",
            "%s。",
            "Set ALIPAY_SFTP_HOST, ALIPAY_SFTP_USER and ALIPAY_SFTP_PASSWORD or ALIPAY_SFTP_PRIVATE_KEY, or none of them.",
            "请同时设置 ALIPAY_SFTP_HOST、ALIPAY_SFTP_USER 以及 ALIPAY_SFTP_PASSWORD 或 ALIPAY_SFTP_PRIVATE_KEY，或全部不设置。"),
    SFTP_UNREACHABLE(
            Basic.SFTP,
            3,
            "%s serves no SFTP.",
            "%s 未提供 SFTP 服务。",
            "Check host and port, and that the address of this machine is allowed there.",
            "请检查主机和端口，并确认本机地址已加入对方白名单。"),
    SFTP_HOST_KEY(
            Basic.SFTP,
            2,
            "The server of files shows another key than this, or none was named.",
            "文件服务器的主机密钥与此处不符，或未设置主机密钥。",
            "Take the server's key from whoever runs it, as known_hosts has it; if it has changed without a word, somebody stands in between.",
            "请向对方索取主机密钥（known_hosts 格式）；若未经通知而变更，可能存在中间人。"),
    SFTP_KEY(
            Basic.SFTP,
            2,
            "The private key for SFTP cannot be read.",
            "无法读取 SFTP 私钥。",
            "Name the file of a private key without a passphrase, in PEM or OpenSSH form.",
            "请指定无口令的私钥文件（PEM 或 OpenSSH 格式）。"),
    SFTP_LOGIN(
            Basic.SFTP,
            2,
            "The server of files does not let this user in.",
            "文件服务器拒绝该用户登录。",
            "Check user and password or key; an account that was idle for 90 days is closed.",
            "请检查用户名及密码或密钥；90 天未使用的账号会被停用。");

    private final Basic basic;
    private final int exit;
    private final String en;
    private final String zh;
    private final String remedyEn;
    private final String remedyZh;

    Symptom(Basic basic, int exit, String en, String zh, String remedyEn, String remedyZh) {
        this.basic = basic;
        this.exit = exit;
        this.en = en;
        this.zh = zh;
        this.remedyEn = remedyEn;
        this.remedyZh = remedyZh;
    }

    /** What it belongs to. */
    public Basic basic() {
        return basic;
    }

    /** 2 where the user mends it, 3 where the surroundings are at fault. */
    public int exit() {
        return exit;
    }

    String explanation(String lang, String detail) {
        return (lang.equals("zh") ? zh : en).formatted(detail);
    }

    String remedy(String lang) {
        return lang.equals("zh") ? remedyZh : remedyEn;
    }
}
