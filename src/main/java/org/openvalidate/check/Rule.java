package org.openvalidate.check;

import org.openvalidate.catalogue.Expectation;

/** One rule: looks at the traffic of a case and concludes. Never throws for what a recording holds. */
interface Rule {
    Conclusion judge(Expectation expectation, Traffic traffic);
}
