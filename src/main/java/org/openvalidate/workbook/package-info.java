/**
 * The workbook in which people keep the catalogue, and nothing else: only this package knows of XLSX.
 *
 * <p>Begin with {@link org.openvalidate.workbook.WorkbookReader}, which turns a file into a catalogue or into every
 * problem it has, each with its cell. {@link org.openvalidate.workbook.WorkbookTemplate} makes an empty one,
 * {@link org.openvalidate.workbook.WorkbookCopy} lets a program edit one without losing its looks. What the sheets and
 * columns are is said once, in {@code Layout}.
 */
@NullMarked
package org.openvalidate.workbook;

import org.jspecify.annotations.NullMarked;
