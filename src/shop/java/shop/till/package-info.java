/**
 * The till of an imaginary shop, written from the gateway's published protocol only; it knows nothing of any test
 * harness and uses nothing but the JDK. Begin with {@link shop.till.Main}; {@code src/shop/README.md} lists
 * the settings.
 */
package shop.till;
