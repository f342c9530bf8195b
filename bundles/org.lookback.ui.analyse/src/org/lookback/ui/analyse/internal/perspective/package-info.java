/** Where the Analyse perspective's views stand, the command that opens it, and the query bar that all of them follow. */
package org.lookback.ui.analyse.internal.perspective;
