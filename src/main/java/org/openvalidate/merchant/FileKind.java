package org.openvalidate.merchant;

import java.util.List;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.files.FileForm;

/** What a merchant reconciles, by the names of the test driver. */
public enum FileKind {
    /** What was paid, refunded and cancelled on a day. */
    TRANSACTION(FileForm.IN_STORE_TRANSACTION, FileForm.ONLINE_TRANSACTION, FileForm.COMPARE),
    /** What was settled on a day. */
    SETTLEMENT(FileForm.IN_STORE_SETTLEMENT, FileForm.ONLINE_SETTLEMENT, FileForm.LIQUIDATION);

    private final FileForm inStore;
    private final FileForm online;
    private final FileForm downloaded;

    FileKind(FileForm inStore, FileForm online, FileForm downloaded) {
        this.inStore = inStore;
        this.online = online;
        this.downloaded = downloaded;
    }

    /** The forms in which a merchant hears of it. */
    List<FileForm> forms(boolean sellsInStore, boolean sellsOnline, boolean fromServer) {
        return Stream.concat(
                        sellsInStore ? Stream.of(inStore) : Stream.empty(),
                        sellsOnline ? Stream.of(fromServer ? online : downloaded) : Stream.empty())
                .toList();
    }
}
