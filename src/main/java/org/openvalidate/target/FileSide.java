package org.openvalidate.target;

import java.time.Duration;
import org.openvalidate.gateway.FileFault;

/** What can be made of the files in which the gateway tells a merchant of its money. */
public interface FileSide {

    /** The files about the day on which the case begins have this wrong with them, and so have those of its settlement. */
    void spoil(FileFault fault);

    /** Files are published so long after their usual hour. */
    void late(Duration length);
}
