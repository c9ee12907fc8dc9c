package org.openvalidate.gateway.http.tls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/** The names under which a server may be called, as a certificate lists them. */
final class HostNames {

    private static final Pattern NAME = Pattern.compile(
            "(\\*\\.)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private HostNames() {}

    /** @throws BadInput with every text that is neither a host name nor an address */
    static GeneralNames of(Collection<String> texts) {
        List<GeneralName> names = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : texts) {
            if (IPAddress.isValid(text)) {
                names.add(new GeneralName(GeneralName.iPAddress, text));
            } else if (NAME.matcher(text).matches()) {
                names.add(new GeneralName(GeneralName.dNSName, text));
            } else {
                problems.add(new Problem(
                        "host name \"" + text + "\"",
                        "This is neither a host name nor an address.",
                        "Write for example till.example.com or 192.0.2.7."));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
