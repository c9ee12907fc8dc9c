package org.openvalidate.gateway;

import java.time.Instant;

/** Something that will happen by itself. */
public record Due(Instant at, Event event) {}
