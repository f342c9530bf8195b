/** The "About" box: what this is, which version, under which licence, and on what it runs. */
package org.lookback.ui.internal.about;
