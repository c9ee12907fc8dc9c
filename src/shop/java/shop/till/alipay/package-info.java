/**
 * The gateway's protocol as this shop understands it: signing, the form and XML formats, the six services a till in a
 * store needs. Begin with {@link shop.till.alipay.Alipay}; everything it answers has had its signature checked.
 */
package shop.till.alipay;
