package org.openvalidate.check;

import java.util.Map;

/** Rules about a run as a whole, by their ids; they look at every recording as one. */
final class RunRules {

    private RunRules() {}

    static Map<String, Rule> all() {
        return Map.of(
                "covered.service", OnRun::covered,
                "unique.run", OnRun::oneCase,
                "production.run", OnRun::noProduction,
                "unsettled.run", OnRun::nothingLeft,
                "outside.run", OnRun::noStrangers,
                "fetched.run", OnRun::fetched,
                "attested.statement", OnAttestation::proved,
                "kept.run", OnDeclared::kept);
    }
}
