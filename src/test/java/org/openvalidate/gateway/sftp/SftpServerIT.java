package org.openvalidate.gateway.sftp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.gateway.PublishedFile;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.Program;
import org.openvalidate.wire.Bytes;

/** Met by OpenSSH's own client and by another, with good and with bad intent. */
@Timeout(240)
class SftpServerIT {

    private static final String OURS = "2088123412341234";
    private static final String THEIRS = "2088999999999999";
    private static final String NAME = OURS + "_transaction_20260302.txt";
    private static final Instant AT = Instant.parse("2026-03-03T01:30:00Z");

    @TempDir
    Path folder;

    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private SftpServer server;
    private SshClient client;

    @BeforeEach
    void start() throws IOException {
        mailboxes.put(OURS, new Mailbox(new Login("pass-word"), List.of(file(NAME, "day one\n")), "/"));
        mailboxes.put(THEIRS, new Mailbox(new Login("other"), List.of(file("secret.txt", "theirs\n")), "/out/files"));
        server = serve(0);
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void an_ordinary_client_fetches_a_days_file_with_a_password() throws Exception {
        Program.need("sftp", "ssh");

        Ended got = sftp("pass-word", List.of(), "get /" + NAME + " here.txt", "ls -l /download", "ls /");

        assertThat(got.exit()).as(got.output()).isZero();
        assertThat(folder.resolve("here.txt")).hasContent("day one\n");
        assertThat(got.output()).contains(" 8 ", " " + NAME, "/download ");
    }

    @Test
    void an_ordinary_client_logs_in_with_a_key_of_any_common_kind() throws Exception {
        Program.need("sftp", "ssh", "ssh-keygen");
        for (String type : List.of("rsa", "ecdsa", "ed25519")) {
            Path key = folder.resolve("id_" + type);
            Program.output(new byte[0], "ssh-keygen", "-q", "-t", type, "-N", "", "-f", key.toString());

            Ended before = sftp("", identity(key), "get /" + NAME + " " + type);
            mailboxes.get(OURS).login().authorize(Files.readString(folder.resolve("id_" + type + ".pub")));
            Ended then = sftp("", identity(key), "get /" + NAME + " " + type);

            assertThat(before.exit()).as(type).isNotZero();
            assertThat(then.exit()).as("%s: %s", type, then.output()).isZero();
            assertThat(folder.resolve(type)).hasContent("day one\n");
        }
    }

    @Test
    void the_servers_key_is_the_one_that_was_written_out() throws Exception {
        Program.need("sftp", "ssh", "ssh-keygen");
        Path known = Files.writeString(folder.resolve("known"), server.knownHost() + "\n");

        String shown = new String(Program.output(new byte[0], "ssh-keygen", "-l", "-f", known.toString()), UTF_8);

        assertThat(shown).contains(server.fingerprint());
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_refused() {
        Program.need("sftp", "ssh");

        assertThat(sftp("wrong", List.of(), "ls").exit()).isNotZero();
        assertThat(sftp("", List.of(), "ls").exit()).isNotZero();
        assertThatThrownBy(() -> session(OURS, "other")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> session("2088000000000000", "pass-word")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> session("root", "pass-word")).isInstanceOf(IOException.class);
    }

    @Test
    void a_session_sees_its_own_accounts_files_and_no_other() throws Exception {
        try (ClientSession session = session(THEIRS, "other");
                SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
            assertThat(names(files, "/")).containsExactlyInAnyOrder("download", "out");
            assertThat(names(files, "/out/files")).containsExactly("secret.txt");
            assertThat(names(files, "/download")).containsExactly("secret.txt");
            assertThat(read(files, "/download/secret.txt")).isEqualTo("theirs\n");
            assertThat(files.stat("/download/secret.txt").getModifyTime().toInstant())
                    .isEqualTo(AT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "../../etc/passwd",
                "/download/../../../etc/passwd",
                "/etc/passwd",
                "/download/..//../etc/passwd",
                "../2088999999999999/secret.txt"
            })
    void nothing_outside_can_be_reached(String path) throws Exception {
        try (ClientSession session = session(OURS, "pass-word");
                SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
            assertThatThrownBy(() -> read(files, path)).isInstanceOf(IOException.class);
            assertThat(names(files, "/../..")).contains(NAME).doesNotContain("etc");
        }
    }

    @Test
    void nothing_can_be_written_renamed_linked_or_removed() throws Exception {
        try (ClientSession session = session(OURS, "pass-word");
                SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
            refused(() -> files.open("/new.txt", SftpClient.OpenMode.Write, SftpClient.OpenMode.Create)
                    .close());
            refused(() -> files.open("/" + NAME, SftpClient.OpenMode.Write).close());
            refused(() -> files.open("/" + NAME, SftpClient.OpenMode.Read, SftpClient.OpenMode.Append)
                    .close());
            refused(() -> files.remove("/" + NAME));
            refused(() -> files.rename("/" + NAME, "/other.txt"));
            refused(() -> files.mkdir("/folder"));
            refused(() -> files.rmdir("/download"));
            refused(() -> files.symLink("/link", "/etc/passwd"));
            refused(() -> files.link("/link", "/" + NAME, false));
            refused(() -> files.setStat("/" + NAME, new SftpClient.Attributes().perms(0777)));
            refused(() -> files.setStat("/" + NAME, new SftpClient.Attributes().size(0)));

            assertThat(names(files, "/")).containsExactlyInAnyOrder(NAME, "download");
            assertThat(read(files, "/" + NAME)).isEqualTo("day one\n");
        }
    }

    @Test
    void there_is_no_shell_no_command_and_no_tunnel() throws Exception {
        Program.need("sftp", "ssh");

        assertThat(client("ssh", "pass-word", List.of(), "id").output()).doesNotContain("uid=");
        assertThat(client("ssh", "pass-word", List.of(), "id").exit()).isNotZero();
        assertThat(client("ssh", "pass-word", List.of("-T")).exit()).isNotZero();
        assertThat(client(
                                "ssh",
                                "pass-word",
                                List.of("-W", "127.0.0.1:" + server.uri().getPort()))
                        .exit())
                .isNotZero();
    }

    @Test
    void a_session_that_stays_sees_what_is_published_meanwhile() throws Exception {
        try (ClientSession session = session(OURS, "pass-word");
                SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
            assertThat(read(files, "/" + NAME)).isEqualTo("day one\n");

            mailboxes.computeIfPresent(
                    OURS,
                    (partner, mailbox) -> new Mailbox(
                            mailbox.login(), List.of(file(NAME, "mended\n"), file("next.txt", "day two\n")), "/"));

            assertThat(read(files, "/" + NAME)).isEqualTo("mended\n");
            assertThat(read(files, "/download/" + NAME)).isEqualTo("mended\n");
            assertThat(names(files, "/")).contains("next.txt");

            mailboxes.computeIfPresent(
                    OURS, (partner, mailbox) -> new Mailbox(mailbox.login(), mailbox.files(), "/download"));

            assertThat(names(files, "/")).containsExactly("download");
            assertThat(names(files, "/download")).containsExactlyInAnyOrder(NAME, "next.txt");

            mailboxes.remove(OURS);

            assertThat(names(files, "/download")).isEmpty();
        }
    }

    @Test
    void a_port_that_is_taken_is_told_and_nothing_is_left_behind() throws IOException {
        long before = leftovers();

        assertThatThrownBy(() -> serve(server.uri().getPort())).isInstanceOf(BindException.class);
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void sessions_leave_nothing_behind() throws Exception {
        long before = leftovers();
        SftpServer other = serve(0);
        try (ClientSession session = session(other, OURS, "pass-word");
                SftpClient files = SftpClientFactory.instance().createSftpClient(session)) {
            assertThat(names(files, "/")).isNotEmpty();
            other.close();
        }

        assertThat(leftovers()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "ssh-rsa", "ssh-rsa AAAA", "-----BEGIN RSA PRIVATE KEY-----", "ssh-dss !!!"})
    void what_is_no_key_opens_nothing(String line) {
        Login login = new Login("x");

        assertThatThrownBy(() -> login.authorize(line))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("publicKey: This is no public key as OpenSSH writes it.");
        assertThat(login).hasToString("a login with 0 keys");
    }

    @Test
    void a_key_opens_only_whose_it_is() {
        Login login = new Login("x");
        KeyPair pair = LabKeys.MERCHANT_PAIR;
        login.authorize(PublicKeyEntry.toString(pair.getPublic()) + " till@example.com");

        assertThat(login.opensWith(pair.getPublic())).isTrue();
        assertThat(login.opensWith(LabKeys.GATEWAY_PAIR.getPublic())).isFalse();
    }

    private SftpServer serve(int port) throws IOException {
        return SftpServer.start(
                "127.0.0.1", port, LabKeys.GATEWAY_PAIR, partner -> Optional.ofNullable(mailboxes.get(partner)));
    }

    private ClientSession session(String user, String password) throws IOException {
        return session(server, user, password);
    }

    private ClientSession session(SftpServer to, String user, String password) throws IOException {
        ClientSession session = client.connect(user, "127.0.0.1", to.uri().getPort())
                .verify(Duration.ofSeconds(10))
                .getSession();
        session.addPasswordIdentity(password);
        try {
            session.auth().verify(Duration.ofSeconds(10));
            return session;
        } catch (IOException refused) {
            session.close(true);
            throw refused;
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(SftpException.class);
    }

    private static List<String> names(SftpClient files, String path) throws IOException {
        return StreamSupport.stream(files.readDir(path).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.startsWith("."))
                .toList();
    }

    private static String read(SftpClient files, String path) throws IOException {
        return new String(files.read(path).readAllBytes(), UTF_8);
    }

    private static PublishedFile file(String name, String text) {
        return new PublishedFile(
                FileForm.IN_STORE_TRANSACTION, LocalDate.of(2026, 3, 2), name, AT, 1, Bytes.of(text, UTF_8));
    }

    private static long leftovers() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(each -> each.getFileName().toString().startsWith("openvalidate-sftp"))
                    .count();
        }
    }

    private static List<String> identity(Path key) {
        return List.of("-o", "IdentitiesOnly=yes", "-o", "PreferredAuthentications=publickey", "-i", key.toString());
    }

    private record Ended(int exit, String output) {}

    private Ended sftp(String password, List<String> options, String... commands) {
        try {
            Path batch = Files.write(folder.resolve("batch"), List.of(commands));
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-b", batch.toString()));
            return client("sftp", password, all);
        } catch (IOException broken) {
            throw new AssertionError("a batch file could not be written", broken);
        }
    }

    /** OpenSSH asks a program for the password where it has no terminal. */
    private Ended client(String program, String password, List<String> options, String... command) {
        try {
            Path ask = Files.writeString(folder.resolve("ask"), "#!/bin/sh\necho '" + password + "'\n");
            Files.setPosixFilePermissions(ask, PosixFilePermissions.fromString("rwx------"));
            Path known = Files.writeString(folder.resolve("known_hosts"), server.knownHost() + "\n");
            List<String> line = new ArrayList<>(List.of(program, "-F", "none"));
            for (String option : List.of(
                    "Port=" + server.uri().getPort(),
                    "StrictHostKeyChecking=yes",
                    "UserKnownHostsFile=" + known,
                    "NumberOfPasswordPrompts=1",
                    "BatchMode=no")) {
                line.addAll(List.of("-o", option));
            }
            line.addAll(options);
            line.add(OURS + "@127.0.0.1");
            line.addAll(List.of(command));
            ProcessBuilder builder =
                    new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
            builder.redirectOutput(folder.resolve("out").toFile());
            builder.environment().put("SSH_ASKPASS", ask.toString());
            builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(line + " does not end");
            }
            return new Ended(process.exitValue(), Files.readString(folder.resolve("out")));
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(program + " could not be run", broken);
        }
    }
}
