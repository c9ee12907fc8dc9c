package shop.till;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import shop.till.json.JsonWriter;

/** Starts the till, says where it is in one line of JSON, and stops at a signal. */
public final class Main {

    private Main() {}

    /** At most one argument: a properties file. */
    public static void main(String[] arguments) throws InterruptedException {
        // a GET whose connection broke is not to be sent again behind our back
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
        try {
            Path properties = arguments.length > 0 ? Path.of(arguments[0]) : null;
            Till till = Till.open(Settings.read(System.getenv(), properties));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(till)));
            System.out.println(JsonWriter.write(till.ready()));
            new CountDownLatch(1).await();
        } catch (IOException | IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    private static void stop(Till till) {
        try {
            till.close();
        } catch (IOException late) {
            System.err.println("not stopped cleanly: " + late.getMessage());
        }
    }
}
