/** A household over time: everything dated that is known of it on one axis and in one list. The moments are the façade's. */
package org.lookback.ui.act.internal.timeline;
