package org.openvalidate.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A command of the user's that signs where the key is: the pre-sign bytes on its input, Base64 on its output. */
public final class SignCommand implements Function<byte[], String> {

    private static final long PATIENCE_SECONDS = 20;

    private final String command;

    /** @param command for a shell */
    public SignCommand(String command) {
        this.command = command;
    }

    /** @throws Failed when it ends otherwise than with 0, says nothing, or takes too long */
    @Override
    public String apply(byte[] preSign) {
        try {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var input = process.getOutputStream()) {
                input.write(preSign);
            } catch (IOException unread) {
                // who does not read its input will not sign either, which shows below
            }
            String sign = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .replaceAll("\\s", "");
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Failed("it takes longer than " + PATIENCE_SECONDS + " s", "超过 " + PATIENCE_SECONDS + " 秒未结束");
            }
            if (process.exitValue() != 0) {
                throw new Failed("it ends with " + process.exitValue(), "退出码为 " + process.exitValue());
            }
            if (!sign.matches("[A-Za-z0-9+/]{40,}={0,2}")) {
                throw new Failed("what it says is no Base64", "输出不是 Base64");
            }
            return sign;
        } catch (IOException missing) {
            throw new Failed("it cannot be started", "无法启动");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failed("it was interrupted", "被中断");
        }
    }

    /** The command did not sign. */
    public static final class Failed extends RuntimeException {
        private final String zh;

        Failed(String en, String zh) {
            super(en);
            this.zh = zh;
        }

        String chinese() {
            return zh;
        }
    }
}
