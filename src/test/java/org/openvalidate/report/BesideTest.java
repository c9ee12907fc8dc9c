package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void each_waits_for_the_other_to_have_begun() throws IOException {
        CountDownLatch begun = new CountDownLatch(2);

        Beside.both(() -> meet(begun), () -> meet(begun));

        assertThat(begun.getCount()).isZero();
    }

    @Test
    void what_fails_there_fails_here() {
        assertThatThrownBy(() -> Beside.both(BesideTest::full, () -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThatThrownBy(() -> Beside.both(BesideTest::wrong, () -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Beside.both(BesideTest::broken, () -> {})).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void what_fails_here_waits_for_the_other_and_hides_nothing_of_it() {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(2);

        assertThatThrownBy(() -> Beside.both(
                        () -> {
                            meet(begun);
                            over.set(true);
                            wrong();
                        },
                        () -> {
                            meet(begun);
                            full();
                        }))
                .isInstanceOf(IOException.class)
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));
        assertThat(over).isTrue();
    }

    private static void meet(CountDownLatch begun) {
        begun.countDown();
        try {
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void full() throws IOException {
        throw new IOException("full");
    }

    private static void wrong() {
        throw new IllegalStateException("wrong");
    }

    private static void broken() {
        throw new StackOverflowError();
    }
}
