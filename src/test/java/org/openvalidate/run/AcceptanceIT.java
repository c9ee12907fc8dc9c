package org.openvalidate.run;

/** The suite, where failsafe finds it. */
class AcceptanceIT extends AcceptanceSuite {}
