package org.openvalidate.probe;

import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.WrittenKey;

/** How requests are signed and answers verified. */
record Signer(SignType type, KeyCabinet.Bunch keys) {

    Optional<Key> own(String command) {
        if (type == SignType.MD5) {
            return keys.md5().map(Key.Shared::new);
        }
        return keys.own()
                .flatMap(WrittenKey::own)
                .<Key>map(Key.Private::new)
                .or(() -> command.isEmpty() ? Optional.empty() : Optional.of(new Key.Remote(new SignCommand(command))));
    }

    KeyRing verifying() {
        Optional<Key> key = type == SignType.MD5
                ? keys.md5().map(Key.Shared::new)
                : keys.gateway().map(Key.Public::new);
        return new KeyRing(Map.of(), key.map(each -> Map.of(type, each)).orElse(Map.of()));
    }
}
