package org.openvalidate.shop;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** A peer that shared code with the harness would share its misunderstandings. */
class ShopIsAStrangerTest {

    private static final JavaClasses SHOP = new ClassFileImporter().importPath(StartedTill.CLASSES.resolve("shop"));

    @Test
    void the_shop_uses_the_jdk_and_itself_only() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "shop", "java..", "javax..", "com.sun.net.httpserver..", "org.w3c.dom..", "org.xml.sax..")
                .because("it is the independent peer of our dialect, and must run from its own classes alone")
                .check(SHOP);
    }
}
