package org.openvalidate.report;

/** How much of a case a page tells. */
enum Depth {
    /** Everything. */
    MESSAGES,
    /** All but the messages, which stand in the recording. */
    PICTURE,
    /** What was expected and what became of it. */
    EXPECTATIONS
}
