/**
 * The commands of the jar and of the build: each reads its input whole, does one thing and returns an exit code.
 *
 * <p>Begin with {@link org.openvalidate.cli.Main}.
 */
@NullMarked
package org.openvalidate.cli;

import org.jspecify.annotations.NullMarked;
