/** Pages from templates, for whoever shows something to people: the report, the control port, the cashier. */
@NullMarked
package org.openvalidate.page;

import org.jspecify.annotations.NullMarked;
