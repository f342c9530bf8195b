/** Where the data perspective's views stand, and the command that opens it. */
package org.lookback.ui.data.internal.perspective;
