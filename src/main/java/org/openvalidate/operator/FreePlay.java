package org.openvalidate.operator;

import java.util.List;

/** What a tester sells while no case is open, to say afterwards which case it was. Amounts provoke faults meanwhile. */
public interface FreePlay {

    /** What a buyer shows who pays at once, digits only. */
    String code();

    /** The merchant's trade ids that were sold so and belong to no case yet, in their order. */
    List<String> sold();
}
