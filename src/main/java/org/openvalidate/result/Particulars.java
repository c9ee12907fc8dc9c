package org.openvalidate.result;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who hands the run in, and what was tested: everything on page one that no recording can tell. A text that was not given
 * is empty.
 *
 * @param merchantName as in the contract
 * @param partner the merchant's id at the gateway, {@code 2088} and twelve digits
 * @param integrationType such as direct or through an acquirer, in the merchant's words
 * @param environment where the merchant's system ran
 * @param zone of the merchant's clocks, such as {@code Asia/Tokyo}; empty for Beijing time alone
 * @param products names as in {@code acceptance.products}
 * @param currencies ISO 4217
 * @param signTypes MD5, RSA, RSA2 or DSA
 * @param purpose why this is handed in
 * @param previousReport of what an earlier report was, empty for the first
 * @param pilot what was run before the roll-out
 */
public record Particulars(
        String merchantName,
        String partner,
        String integrationType,
        String environment,
        String zone,
        List<String> products,
        List<String> currencies,
        List<String> signTypes,
        List<String> secondaryMerchants,
        List<String> stores,
        List<SystemBuild> systems,
        List<Contact> contacts,
        String purpose,
        String previousReport,
        List<PortalResult> portal,
        List<OpenPoint> openPoints,
        List<SignOff> signOff,
        Pilot pilot) {

    /** Nothing was given. */
    public static final Particulars NONE = new Particulars(
            "",
            "",
            "",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Pilot.NONE);

    public Particulars {
        products = List.copyOf(products);
        currencies = List.copyOf(currencies);
        signTypes = List.copyOf(signTypes);
        secondaryMerchants = List.copyOf(secondaryMerchants);
        stores = List.copyOf(stores);
        systems = List.copyOf(systems);
        contacts = List.copyOf(contacts);
        portal = List.copyOf(portal);
        openPoints = List.copyOf(openPoints);
        signOff = List.copyOf(signOff);
        // the record of a run from before there was such a line has none
        pilot = Objects.requireNonNullElse(pilot, Pilot.NONE);
    }

    /** The zone of the merchant's clocks; empty where none was given that exists. */
    public Optional<ZoneId> clocks() {
        return ZoneId.getAvailableZoneIds().contains(zone) ? Optional.of(ZoneId.of(zone)) : Optional.empty();
    }

    /** A system under test and its build, such as the till, {@code ACME POS 7.2}. */
    public record SystemBuild(String role, String vendor, String model, String version) {}

    /** A person to ask. */
    public record Contact(String role, String name, String reach) {}

    /** What the vendor's own portal says of one of its cases. */
    public record PortalResult(String item, String result, String date) {}

    /** What is still to be done; {@code due} is {@code yyyy-MM-dd}. */
    public record OpenPoint(String text, String owner, String due) {}

    /** A person who answers for the report; {@code date} is {@code yyyy-MM-dd}. */
    public record SignOff(String role, String name, String date) {}
}
