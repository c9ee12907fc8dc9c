package org.openvalidate.operator.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Optional;

/** Under which address of this machine another one finds a page that listens on all of them. */
final class Reach {

    private Reach() {}

    /** The first of IPv4 that is not this machine's own; empty where it is on no network. */
    static Optional<String> address() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Reach::isUp)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress())
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .findFirst();
        } catch (SocketException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isVirtual();
        } catch (SocketException unknown) {
            return false;
        }
    }
}
