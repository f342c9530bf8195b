/** Where the Brief perspective's views stand, and the command that opens it. */
package org.lookback.ui.brief.internal.perspective;
