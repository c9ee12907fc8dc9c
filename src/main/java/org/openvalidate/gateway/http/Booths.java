package org.openvalidate.gateway.http;

import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.gateway.http.cashier.Counter;
import org.openvalidate.gateway.http.cashier.Counters;

/** The accounts that are open, as the cashier finds them. */
record Booths(Map<String, OpenAccount> accounts, Dialect dialect) implements Counters {

    @Override
    public Optional<Counter> of(String partner) {
        return Optional.ofNullable(accounts.get(partner)).map(account -> new Booth(account, dialect));
    }

    @Override
    public Optional<Counter> visited(String token) {
        return accounts.values().stream()
                .filter(account -> account.state().visits().find(token).isPresent())
                .findFirst()
                .map(account -> new Booth(account, dialect));
    }
}
