package org.openvalidate.operator.web;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.operator.Desk;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.HarnessFault;
import org.xnio.Options;

/** The server of the operator page while it is open. */
public final class OperatorPage implements AutoCloseable {

    private static final int USUAL_PORT = 8890;
    private static final String LOOPBACK = "127.0.0.1";
    private static final Text OPEN = new Text("Open the operator page in a browser:", "请在浏览器中打开操作页：");
    private static final Text NUMBER = new Text(
            "From another machine the page asks for this number, which lets one browser in:",
            "从其他设备访问时需输入以下数字，仅供一个浏览器使用：");

    private final Desk desk;
    private final Live live;
    private final Wire wire;
    private final Undertow server;
    private final String host;

    private OperatorPage(Desk desk, Routes routes, String host, int port) {
        this.desk = desk;
        this.host = host;
        this.live = new Live(desk, routes.views());
        this.wire = new Wire(routes, live);
        this.server = Undertow.builder()
                .addHttpListener(port, host)
                .setWorkerOption(Options.THREAD_DAEMON, true)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, Posted.ENDLESS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, Posted.MOST)
                .setHandler(wire)
                .build();
    }

    /**
     * Opens the page and says on the console where it is.
     *
     * @throws BadInput when the address cannot be had
     */
    public static OperatorPage open(Surroundings around, Desk desk, Lang lang, PrintStream console) {
        String bind = around.text(Variable.OPERATOR_BIND);
        String host = bind.isEmpty() ? LOOPBACK : bind;
        boolean guarded = !loopback(host, around);
        Door door = new Door(guarded, pin -> {
            console.println(NUMBER.in(lang) + " " + pin);
            console.flush();
        });
        String written = around.text(Variable.OPERATOR_PORT);
        int port = written.isEmpty() ? USUAL_PORT : Integer.parseInt(written);
        OperatorPage page =
                new OperatorPage(desk, new Routes(desk, door, lang, new Redactor(around.secrets())), host, port);
        page.start(around, port);
        desk.phonesAt(page.phones());
        console.println(OPEN.in(lang) + " " + page.uri());
        console.flush();
        return page;
    }

    /** What lies behind it. */
    public Desk desk() {
        return desk;
    }

    /** Where a browser of this machine finds it. */
    public URI uri() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        boolean everywhere = address.getAddress().isAnyLocalAddress();
        return URI.create("http://" + (everywhere ? LOOPBACK : host) + ":" + address.getPort() + "/");
    }

    /** Where a phone finds the wallet: by an address of this machine that others reach, where they may. */
    private String phones() {
        String here = Objects.requireNonNullElse(uri().getHost(), LOOPBACK);
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        String reached =
                address.getAddress().isAnyLocalAddress() ? Reach.address().orElse(here) : here;
        return "http://" + reached + ":" + address.getPort() + Phone.FOLDER;
    }

    /** The run is over: waits, not for long, until the tester has seen its end, then closes. */
    public void over() {
        desk.over();
        close();
    }

    @Override
    public void close() {
        live.close();
        wire.close();
        server.stop();
    }

    private void start(Surroundings around, int port) {
        try {
            server.start();
        } catch (RuntimeException failed) {
            live.close();
            if (failed.getCause() instanceof BindException taken) {
                throw new BadInput(
                        around.where(Variable.OPERATOR_PORT),
                        "The operator page cannot listen on " + host + ":" + port + ": " + taken.getMessage() + ".",
                        "Set OPERATOR_PORT to another port, or to 0 for any free one; OPERATOR_BIND to an address of this machine.");
            }
            throw new HarnessFault("The operator page could not be opened.", failed);
        }
    }

    private static boolean loopback(String host, Surroundings around) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            throw new BadInput(
                    around.where(Variable.OPERATOR_BIND),
                    "\"" + host + "\" is no address of this machine.",
                    "Write an IP address, or 0.0.0.0 for all.");
        }
    }
}
