package org.lookback.ui.internal.plugged;

/** What a test's bundle contributes as a view. */
public final class BroughtView {
}
