/** The rule under the cursor tried on one household: met, not met or undecided, and why; again whenever the text changes. */
package org.lookback.ui.packages.internal.trial;
