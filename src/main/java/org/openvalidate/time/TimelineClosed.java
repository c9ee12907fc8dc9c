package org.openvalidate.time;

/** Lets go of whoever still waits in a time that has ended. */
public final class TimelineClosed extends RuntimeException {

    TimelineClosed() {
        super("this time has ended", null, false, false);
    }
}
