/**
 * The sample till of src/shop, held against the gateway as the stranger it is. Begin with
 * {@link org.openvalidate.shop.TillIT}.
 */
@org.jspecify.annotations.NullMarked
package org.openvalidate.shop;
