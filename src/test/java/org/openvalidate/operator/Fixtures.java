package org.openvalidate.operator;

import java.nio.file.Path;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.workbook.WorkbookReader;

/** Cases of the committed workbook, for the tests of this package and of its pages. */
public final class Fixtures {

    public static final Catalogue CATALOGUE = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));

    private Fixtures() {}

    public static TestCase testCase(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }
}
