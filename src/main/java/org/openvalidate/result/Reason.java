package org.openvalidate.result;

import org.openvalidate.catalogue.Text;

/**
 * One reason against handing a run in.
 *
 * @param text in a sentence
 * @param caseId the case it is about, empty where it is about none
 */
public record Reason(Text text, String caseId) {}
