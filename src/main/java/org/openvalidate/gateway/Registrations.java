package org.openvalidate.gateway;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The secondary merchants of an account. Source: legacy-online §6.1. */
public record Registrations(PMap<MerchantId, SecondaryMerchant> merchants) {

    /** Nobody was reported. */
    static final Registrations NONE = new Registrations(HashTreePMap.empty());

    /** A merchant who was reported. */
    public Optional<SecondaryMerchant> find(MerchantId id) {
        return Optional.ofNullable(merchants.get(id));
    }

    /** All, by merchant and store. */
    public List<SecondaryMerchant> inOrder() {
        return List.copyOf(new TreeMap<>(merchants).values());
    }

    Registrations with(SecondaryMerchant merchant) {
        return new Registrations(merchants.plus(merchant.id(), merchant));
    }
}
