/**
 * How the region files are read: one for the country down to its counties, one a province for townships and villages,
 * the latter only when somebody asks below a county of it.
 */
package org.lookback.model.internal.region;
