package org.openvalidate.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openvalidate.problem.Problem;

/** Collects what is wrong with one file, to be told all at once and in the order of sheets, rows and columns. */
final class Problems {

    private final String file;
    private final List<Located> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void at(Place place, String what, String remedy) {
        found.add(new Located(place, new Problem(place.in(file), what, remedy)));
    }

    /** A cell that was refused as such is not complained of again. */
    void at(Cell cell, String what, String remedy) {
        if (cell.sound()) {
            at(cell.place(), what, remedy);
        }
    }

    int count() {
        return found.size();
    }

    /** All of them, as a person walks through the file. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Located::place))
                .map(Located::problem)
                .toList();
    }

    private record Located(Place place, Problem problem) {}
}
