/** Where the Act perspective's views stand, and the command that opens it. */
package org.lookback.ui.act.internal.perspective;
