package org.openvalidate.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;

/** Where the vendor's files lie, if the settings name such a place: whether somebody is there, and lets this account in. */
final class FileRoom {

    private final Surroundings settings;
    private final Checkup.Notes notes;
    private final FileServer fileServer;
    private final Duration patience;

    FileRoom(Surroundings settings, Checkup.Notes notes, FileServer fileServer, Duration patience) {
        this.settings = settings;
        this.notes = notes;
        this.fileServer = fileServer;
        this.patience = patience;
    }

    /** A server of files begins by saying that it speaks SSH; then somebody may log in. */
    void look() {
        boolean any = settings.isSet(Variable.ALIPAY_SFTP_HOST)
                || settings.isSet(Variable.ALIPAY_SFTP_USER)
                || settings.isSet(Variable.ALIPAY_SFTP_PASSWORD)
                || settings.isSet(Variable.ALIPAY_SFTP_PRIVATE_KEY);
        if (!any) {
            return;
        }
        notes.judged(Basic.SFTP);
        String host = settings.text(Variable.ALIPAY_SFTP_HOST);
        String port = settings.text(Variable.ALIPAY_SFTP_PORT);
        boolean secret =
                settings.isSet(Variable.ALIPAY_SFTP_PASSWORD) || settings.isSet(Variable.ALIPAY_SFTP_PRIVATE_KEY);
        if (host.isEmpty() || settings.text(Variable.ALIPAY_SFTP_USER).isEmpty() || !secret) {
            notes.add(new Complaint(
                    Symptom.SFTP_INCOMPLETE,
                    "ALIPAY_SFTP_*",
                    "Some of the settings for files are missing",
                    "SFTP 设置不完整"));
            return;
        }
        if (!SmallPrint.isPort(settings, Variable.ALIPAY_SFTP_PORT)) {
            return; // named already
        }
        if (!banner(host, Integer.parseInt(port)).startsWith("SSH-")) {
            notes.add(Complaint.of(
                    Symptom.SFTP_UNREACHABLE, settings.where(Variable.ALIPAY_SFTP_HOST), host + ":" + port));
            return;
        }
        switch (fileServer.login(settings, patience)) {
            case LET_IN -> {}
            case NOT_LET_IN -> notes.add(Complaint.of(Symptom.SFTP_LOGIN, settings.where(Variable.ALIPAY_SFTP_USER)));
            case OTHER_HOST_KEY ->
                notes.add(Complaint.of(Symptom.SFTP_HOST_KEY, settings.where(Variable.ALIPAY_SFTP_HOST_KEY)));
            case UNREADABLE_KEY ->
                notes.add(Complaint.of(Symptom.SFTP_KEY, settings.where(Variable.ALIPAY_SFTP_PRIVATE_KEY)));
            case NO_ANSWER ->
                notes.add(Complaint.of(
                        Symptom.SFTP_UNREACHABLE, settings.where(Variable.ALIPAY_SFTP_HOST), host + ":" + port));
        }
    }

    private String banner(String host, int port) {
        int millis = (int) patience.toMillis();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return new String(socket.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
        } catch (IOException | IllegalArgumentException closed) {
            return "";
        }
    }
}
