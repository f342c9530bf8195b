/**
 * How the whole window looks: light or dark through the platform's theme engine, and the size of letters through its style sheets. What it
 * should be comes from the settings.
 */
package org.lookback.ui.internal.appearance;
