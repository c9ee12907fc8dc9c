package org.openvalidate.evidence.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.NavigableMap;
import org.openvalidate.wire.Sha256;

/**
 * Whether a bundle is as it was sealed.
 *
 * @param sealed the manifest carries a signature that the key beside it made
 * @param changed files with another content than the manifest says
 * @param missing files that the manifest names and the bundle lacks
 * @param added files that the manifest does not name
 * @param signer SHA-256 of the public key, to be compared with what the submitter says elsewhere; empty for no key
 */
public record SealCheck(boolean sealed, List<String> changed, List<String> missing, List<String> added, String signer) {

    public SealCheck {
        changed = List.copyOf(changed);
        missing = List.copyOf(missing);
        added = List.copyOf(added);
    }

    /** Checks an unpacked bundle. */
    public static SealCheck of(Unpacked bundle) {
        String text = text(bundle, Manifest.FILE);
        String pem = text(bundle, Manifest.KEY);
        NavigableMap<String, String> manifest = Manifest.read(text);
        return new SealCheck(
                !text.isEmpty() && Signer.verifies(text, bytes(bundle, Manifest.SIGNATURE), pem),
                manifest.keySet().stream()
                        .filter(bundle.names()::contains)
                        .filter(name -> !Sha256.of(bytes(bundle, name)).equals(manifest.get(name)))
                        .toList(),
                manifest.keySet().stream()
                        .filter(name -> !bundle.names().contains(name))
                        .toList(),
                bundle.names().stream()
                        .filter(name -> !manifest.containsKey(name) && !Manifest.isSeal(name))
                        .toList(),
                Signer.fingerprint(pem));
    }

    /** Whether nothing at all was found. */
    public boolean whole() {
        return sealed && changed.isEmpty() && missing.isEmpty() && added.isEmpty();
    }

    private static String text(Unpacked bundle, String name) {
        return new String(bytes(bundle, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Unpacked bundle, String name) {
        try {
            return bundle.names().contains(name) ? Files.readAllBytes(bundle.file(name)) : new byte[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
