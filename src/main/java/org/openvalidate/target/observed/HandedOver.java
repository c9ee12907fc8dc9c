package org.openvalidate.target.observed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openvalidate.merchant.CodeChange;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Registration;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.external.FileJob;
import org.openvalidate.merchant.external.FileShare;
import org.openvalidate.merchant.external.KnownOrder;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CaseLeft;
import org.openvalidate.wire.Money;

/** A merchant's system with a test driver and a tester beside it: what the driver does not offer the tester is asked to do. */
final class HandedOver implements OwnSystem {

    private final OwnSystem driver;
    private final Supplier<OwnSystem> tester;

    /** @param tester asked for when the driver first cannot; @throws CaseLeft where nobody is there */
    HandedOver(OwnSystem driver, Supplier<OwnSystem> tester) {
        this.driver = driver;
        this.tester = tester;
    }

    @Override
    public void charge(Sale sale, Consumer<Order> begun) {
        does(each -> each.charge(sale, begun));
    }

    @Override
    public void refund(String orderId, Money amount, Consumer<String> begun) {
        does(each -> each.refund(orderId, amount, begun));
    }

    @Override
    public void cancel(String orderId) {
        does(each -> each.cancel(orderId));
    }

    @Override
    public void query(String orderId) {
        does(each -> each.query(orderId));
    }

    @Override
    public String storeCode() {
        List<String> made = new ArrayList<>();
        does(each -> made.add(each.storeCode()));
        return made.get(0);
    }

    @Override
    public void changeStoreCode(String qrCode, CodeChange change) {
        does(each -> each.changeStoreCode(qrCode, change));
    }

    @Override
    public void reconcile(FileKind kind, LocalDate first, LocalDate last) {
        driver.reconcile(kind, first, last);
    }

    @Override
    public void rates() {
        does(OwnSystem::rates);
    }

    @Override
    public void loseTill() {
        does(OwnSystem::loseTill);
    }

    @Override
    public void register(Registration registration) {
        does(each -> each.register(registration));
    }

    @Override
    public void registrationStatus(Registration registration) {
        does(each -> each.registrationStatus(registration));
    }

    @Override
    public void awaitEnds(Instant latest) {
        driver.awaitEnds(latest);
    }

    @Override
    public void settle() {
        driver.settle();
    }

    @Override
    public List<KnownOrder> known() {
        return driver.known();
    }

    @Override
    public void recall(Instant since, List<KnownOrder> known, List<FileJob> waiting) {
        driver.recall(since, known, waiting);
    }

    @Override
    public List<FileJob> jobs() {
        return driver.jobs();
    }

    @Override
    public void compare(FileJob job, FileShare share) {
        does(each -> each.compare(job, share));
    }

    private void does(Consumer<OwnSystem> deed) {
        try {
            deed.accept(driver);
        } catch (Unable cannot) {
            deed.accept(present(cannot));
        }
    }

    /** Where nobody is there it stays what the driver cannot do. */
    private OwnSystem present(Unable cannot) {
        try {
            return tester.get();
        } catch (CaseLeft left) {
            if (left.kind() == CaseLeft.Kind.ABSENT) {
                throw cannot;
            }
            throw left;
        }
    }
}
