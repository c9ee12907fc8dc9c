package org.openvalidate.catalogue;

/**
 * Where a case was written.
 *
 * @param file path of the workbook as the user named it
 * @param sheet name of the sheet
 * @param row row number as the spreadsheet shows it, from 1
 */
public record Origin(String file, String sheet, int row) {}
