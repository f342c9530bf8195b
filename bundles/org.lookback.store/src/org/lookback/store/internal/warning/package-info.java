/** The last early warning of each package: its day and data, and the points of every watched household, told in the change log. */
package org.lookback.store.internal.warning;
