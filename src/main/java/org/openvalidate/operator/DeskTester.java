package org.openvalidate.operator;

import org.openvalidate.catalogue.Text;
import org.openvalidate.merchant.Tester;
import org.openvalidate.merchant.TesterAbsent;
import org.openvalidate.merchant.Wish;

/** The person beside a run of our own merchant at a gateway that is not ours: asked at the desk for what a program cannot do. */
public final class DeskTester implements Tester {

    private final Desk desk;

    public DeskTester(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void does(Wish wish) {
        String unused = ask(wish, Task.Kind.MERCHANT);
    }

    @Override
    public String reads(Wish wish) {
        return ask(wish, Task.Kind.READ);
    }

    private String ask(Wish wish, Task.Kind kind) {
        try {
            return desk.beside(wish.caseId()).requests().ask(kind, new Text(wish.en(), wish.zh()), wish.scan());
        } catch (CaseLeft left) {
            throw new TesterAbsent(left.reason());
        }
    }
}
