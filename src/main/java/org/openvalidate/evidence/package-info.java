/**
 * The recording of a case: what was exchanged and claimed, redacted before anything else sees it.
 *
 * <p>Begin with {@link org.openvalidate.evidence.CaseRecorder}, which writes one, and {@link
 * org.openvalidate.evidence.Recording}, which is what rules see, live as in replay. What other packages write into it
 * follows conventions that the rules rely on:
 *
 * <ul>
 *   <li>calls and notices: {@link org.openvalidate.evidence.FactStamper}, masked fields: {@link
 *       org.openvalidate.evidence.Fingerprint};
 *   <li>claims of till, merchant, gateway and attesting persons: {@link org.openvalidate.evidence.Claim};
 *   <li>what a person attests, and the proofs: {@link org.openvalidate.evidence.Attestation};
 *   <li>acts of the buyer: {@link org.openvalidate.evidence.BuyerAct}.
 * </ul>
 *
 * <p>{@link org.openvalidate.evidence.Journal} is the file underneath: JSON lines, each on disk before its writer goes
 * on.
 */
@NullMarked
package org.openvalidate.evidence;

import org.jspecify.annotations.NullMarked;
