/** The page of the preferences dialog for the whole window. It edits the settings; what follows from them is done by whoever listens. */
package org.lookback.ui.internal.preferences;
