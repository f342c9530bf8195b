/** Queries that were kept under a name, and the recent ones: opened, sent as files, renamed, pinned. They live with the workspace. */
package org.lookback.ui.analyse.internal.saved;
