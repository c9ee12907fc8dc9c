/** Just enough strict JSON for a small API: the JDK has none. */
package shop.till.json;
