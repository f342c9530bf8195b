/**
 * Shanxi's own view: the four water indicators (quality, quantity, convenience, reliability) by county, township or village with the clause
 * and the parameters they rest on, and how problems come and go from month to month. Numbers come from the index and from the package's
 * check runs, never from households read one by one; a click on a number opens its households. Contributed from outside the workbench, as
 * any package's view can be.
 */
package org.lookback.pack.shanxi.ui.internal;
