package org.openvalidate.gateway.relay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer's content as it comes, without a thread that waits for it, and gives up where it is far too long. */
final class WholeBody implements BodySubscriber<byte[]> {

    private final int largest;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private WholeBody(int largest) {
        this.largest = largest;
    }

    /** @param largest in bytes */
    static BodyHandler<byte[]> upTo(int largest) {
        return head -> new WholeBody(largest);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            content.writeBytes(bytes);
        }
        Flow.Subscription open = subscription;
        if (content.size() > largest && open != null) {
            open.cancel();
            whole.completeExceptionally(new IOException("the answer is longer than " + largest + " bytes"));
        }
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        whole.complete(content.toByteArray());
    }
}
