/**
 * Turns a catalogue into feature files and says when the files have drifted from it.
 *
 * <p>Begin with {@link org.openvalidate.feature.FeatureRenderer}, a pure function from cases to texts. Every text is
 * parsed again with Cucumber's own parser and compared with its rows before anybody sees it.
 * {@link org.openvalidate.feature.FeatureFiles} writes the texts and finds drift. Nobody edits a feature by hand.
 */
@NullMarked
package org.openvalidate.feature;

import org.jspecify.annotations.NullMarked;
