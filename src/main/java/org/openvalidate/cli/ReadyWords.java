package org.openvalidate.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.gateway.http.cashier.CashierPages;

/** What {@code serve} says once it is ready. The only place where token, password and keys are printed. */
final class ReadyWords {

    private static final Text READY = new Text("""
            The simulated gateway serves. Point your till at it:

              gateway      %s
              over HTTPS   %s
              trust        %s
              partner      %s
              MD5 key      %s
              public key   %s
                           (the gateway's, for RSA and RSA2)
              look         %s
              app orders   %s
                           (paste an order string; a website's signed link is opened at the gateway)
              files        %s
              password     %s
                           (for partner as user; host key %s)

            A buyer whose payment code can be charged:

              curl -H 'Authorization: Bearer %s' \\
                   -d '{"behaviour":"PAYS_AT_ONCE"}' \\
                   %s/control/v1/partners/%s/buyers

            Certificate and recordings go when it stops. Ctrl-C stops it.""", """
            模拟网关已启动，请将收银终端指向：

              网关         %s
              HTTPS        %s
              信任证书     %s
              PID          %s
              MD5 密钥     %s
              公钥         %s
                           （网关公钥，用于 RSA 和 RSA2）
              查看         %s
              App 订单     %s
                           （粘贴订单字符串；网站支付的已签名链接在网关直接打开）
              文件         %s
              密码         %s
                           （用户名为 PID；主机公钥 %s）

            创建一个可收款的买家付款码：

              curl -H 'Authorization: Bearer %s' \\
                   -d '{"behaviour":"PAYS_AT_ONCE"}' \\
                   %s/control/v1/partners/%s/buyers

            停止后证书和报文记录即被删除。按 Ctrl-C 停止。""");

    private ReadyWords() {}

    /** One line for a program. */
    static String json(Serving serving) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("schema", 1);
        line.put("pid", ProcessHandle.current().pid());
        line.put("gateway", serving.server.uri().toString());
        line.put("gatewayHttps", serving.server.secureUri().orElseThrow().toString());
        line.put("control", serving.control.uri().toString());
        line.put("controlToken", serving.token);
        line.put("sftp", serving.sftp.uri().toString());
        line.put("caCertificate", serving.certificate.toString());
        line.put("partner", serving.first.account().partner());
        line.put("md5Key", serving.first.md5Key());
        line.put("alipayPublicKey", serving.desk.publicKeys());
        line.put("status", serving.control.statusUri().toString());
        line.put("sftpPassword", serving.first.login().password());
        line.put("sftpHostKey", serving.sftp.fingerprint());
        line.put("sftpKnownHosts", serving.knownHosts().toString());
        try {
            return new ObjectMapper().writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts can be written", impossible);
        }
    }

    /** What to point a till at, for a person. */
    static String words(Serving serving, Lang lang) {
        return READY.in(lang)
                .formatted(
                        serving.server.uri(),
                        serving.server.secureUri().orElseThrow(),
                        serving.certificate,
                        serving.first.account().partner(),
                        serving.first.md5Key(),
                        serving.desk.publicKeys().get("RSA2"),
                        serving.control.statusUri(),
                        serving.server.uri().resolve(CashierPages.APP),
                        serving.sftp.uri(),
                        serving.first.login().password(),
                        serving.sftp.fingerprint(),
                        serving.token,
                        serving.control.uri(),
                        serving.first.account().partner());
    }
}
