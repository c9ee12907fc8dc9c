package org.openvalidate.target.buyer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.merchant.Order;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.target.Unjudged;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.Money;

/**
 * A wallet that a command of the user's holds: an emulator's remote control, or a script for another gateway's control
 * port. It is called with the act and what it is about as arguments, and says on its output what it shows. It ends with 0
 * when it is done, and with 3 when it cannot do this.
 */
public final class WalletCommand implements Wallet {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CANNOT = 3;
    private static final int LONGEST = 200;

    private final String command;
    private final Timeline timeline;

    /** @param command for a shell */
    public WalletCommand(String command, Timeline timeline) {
        this.command = command;
        this.timeline = timeline;
    }

    @Override
    public String shows(Behaviour behaviour, int digits, String prefix) {
        String code = run("SHOW_CODE", behaviour.name(), String.valueOf(digits), prefix);
        boolean fits =
                code.matches("\\d{16,32}") && (digits == 0 || code.length() == digits) && code.startsWith(prefix);
        if (!fits) {
            throw new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "BUYER_COMMAND shows no payment code as this case wants one: "
                            + (digits == 0 ? "16 to 32" : String.valueOf(digits)) + " digits"
                            + (prefix.isEmpty() ? "." : ", beginning with " + prefix + "."));
        }
        return code;
    }

    @Override
    public boolean attended() {
        return true;
    }

    @Override
    public void entersPassword(String trade) {
        run("ENTER_PASSWORD", trade);
    }

    @Override
    public void scans(String qrCode) {
        run("SCAN", qrCode);
    }

    @Override
    public void scans(String qrCode, Money amount) {
        run("SCAN", qrCode, amount.text(), amount.currency());
    }

    @Override
    public void opens(Order order) {
        if (order.orderString().isEmpty()) {
            run("OPEN", order.redirectUrl());
        } else {
            run("HAND_OVER", order.orderString());
        }
    }

    @Override
    public void logsIn(Order order) {
        run("LOGIN", order.tradeId());
    }

    @Override
    public void pays(Order order) {
        run("CONFIRM", order.tradeId());
    }

    @Override
    public void leaves(Order order) {
        run("LEAVE", order.tradeId());
    }

    @Override
    public void returns(Order order) {
        run("RETURN", order.tradeId());
    }

    private String run(String act, String... about) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", command + " \"$@\"", "buyer", act));
        line.addAll(Arrays.asList(about));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            try {
                return timeline.call("BUYER_COMMAND " + act, PATIENCE, () -> said(process, act));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            throw new HarnessFault("BUYER_COMMAND cannot be started.", missing);
        } catch (Unanswered late) {
            if (late.getCause() instanceof Unjudged cannot) {
                throw cannot;
            }
            throw late.getCause() instanceof HarnessFault failed
                    ? failed
                    : new HarnessFault(
                            "BUYER_COMMAND did not end " + act + " within " + PATIENCE.toSeconds() + " s.", late);
        }
    }

    private static String said(Process process, String act) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        int end = process.waitFor();
        if (end == CANNOT) {
            throw new Unjudged(Unjudged.Kind.NOT_RUN, "BUYER_COMMAND cannot " + act + ".");
        }
        if (end != 0) {
            throw new HarnessFault("BUYER_COMMAND " + act + " ended with " + end
                    + ". Start it by hand with the environment of this run: there it says why.");
        }
        return said;
    }
}
