/** The till's two doors: notices for the gateway, the driver API for whoever tests the till. */
package shop.till.web;
