package org.openvalidate.catalogue;

import java.util.List;

/**
 * A walk of the tester that serves several cases, such as one sale that is paid, refunded and reconciled: one row of the
 * Journeys sheet.
 *
 * @param id such as {@code J-03}
 * @param title what is done, on one line
 * @param cases ids of the cases it serves, variants written out, in the order in which they are met
 * @param minutes what it takes by hand, all cases together
 * @param needs what must be at hand: a phone with the sandbox wallet, a printer
 */
public record Journey(String id, Text title, List<String> cases, int minutes, Text needs) {

    public Journey {
        cases = List.copyOf(cases);
    }
}
