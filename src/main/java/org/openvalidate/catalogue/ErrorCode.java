package org.openvalidate.catalogue;

/**
 * An error code of the gateway: one row of the Errors sheet.
 *
 * @param code as the gateway writes it, such as {@code SYSTEM_ERROR}
 * @param kind what such a code asks of the merchant
 * @param handling what the merchant must do about this one
 */
public record ErrorCode(String code, CodeClass kind, Text handling) {}
