/**
 * What must hold: cases, clauses, figures, suggestions and the dictionary of sentences, as immutable values.
 *
 * <p>Begin with {@link org.openvalidate.catalogue.Catalogue}. A workbook becomes a catalogue, a catalogue becomes
 * features; nothing here knows of files, HTTP or Cucumber's engine.
 */
@NullMarked
package org.openvalidate.catalogue;

import org.jspecify.annotations.NullMarked;
