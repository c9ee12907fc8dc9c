package org.openvalidate.gateway.http.control;

import org.openvalidate.problem.Problem;

/** A control call that cannot be granted. */
final class Refusal extends RuntimeException {

    private final int status;
    private final transient Problem problem;

    Refusal(int status, String where, String what, String remedy) {
        super(what);
        this.status = status;
        this.problem = new Problem(where, what, remedy);
    }

    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }
}
