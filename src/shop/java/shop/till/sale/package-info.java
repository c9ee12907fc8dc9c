/**
 * Orders from the first scan to the last refund, and the books they are entered in. Begin with
 * {@link shop.till.sale.Cashier}. Whoever brings a result (an answer, a query, a notice) enters it through
 * {@link shop.till.sale.Order}, whose lock lets exactly one of them book.
 */
package shop.till.sale;
