package org.openvalidate.merchant;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openvalidate.merchant.books.Difference;

/** Keeps what the merchant's side claims, without the trade ids. */
final class Claimed implements Witness {

    private final List<String> claims = new CopyOnWriteArrayList<>();

    @Override
    public void till(String tradeId, Shown shown) {
        claims.add("till " + shown);
    }

    @Override
    public void message(String tradeId, String text) {
        claims.add("message");
    }

    @Override
    public void books(String tradeId, Booked booked) {
        claims.add("books " + booked);
    }

    @Override
    public void booking(Booking booking) {
        claims.add("booking " + booking.type());
    }

    @Override
    public void reconciled(FileKind kind, LocalDate date, int matched, List<Difference> differences, int unlisted) {
        claims.add("reconciled " + kind);
    }

    @Override
    public void registration(String merchantId, String status, String reason) {
        claims.add("registration " + status);
    }

    @Override
    public void alarm(String tradeId, String text) {
        claims.add("alarm");
    }

    List<String> claims() {
        return claims;
    }
}
