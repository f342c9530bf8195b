/**
 * What every view of the window shares: the {@link org.lookback.ui.api.ActiveQuery one query} all of them show, the
 * {@link org.lookback.ui.api.Selection household and clause} that are looked at, the {@link org.lookback.ui.api.WorkspaceService open
 * workspace}, the way to work {@link org.lookback.ui.api.LookbackJob beside the window's thread}, and the window's
 * {@link org.lookback.ui.api.Appearance colours}. The first three are OSGi services: an E4 part has them injected, a handler asks
 * {@link org.lookback.ui.api.Services}. Nothing here shows data; nothing here may be called from a bundle without a window.
 */
package org.lookback.ui.api;
