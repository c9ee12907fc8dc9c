package org.openvalidate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openvalidate.gateway.http.TriggerAmounts;

/**
 * What is to be served, and where.
 *
 * @param bind address of the interface; the control port stays on loopback
 * @param port of HTTP; each port is 0 for any free one
 * @param httpsPort of HTTPS
 * @param controlPort of the control API
 * @param sftpPort of files
 * @param names in the certificate beside localhost and 127.0.0.1
 * @param triggers what amounts mean
 * @param virtual whether the clock stands still until it is moved
 * @param notifyTrust further authorities of merchants who are told over HTTPS, a file in PEM
 */
record Wanted(
        String bind,
        int port,
        int httpsPort,
        int controlPort,
        int sftpPort,
        List<String> names,
        TriggerAmounts triggers,
        boolean virtual,
        Optional<Path> notifyTrust) {}
