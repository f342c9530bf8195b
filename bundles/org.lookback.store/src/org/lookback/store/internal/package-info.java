/**
 * What all rooms of the store share: its words for people ({@link org.lookback.store.internal.Words}) and the lock on a workspace.
 * The database is in {@code sql}, the shape of rows in {@code rows}, writing in {@code load}, reading in {@code read}, people's edits
 * in {@code edit}, results of checks in {@code check}, versions and changes in {@code log}, copies and their proof in {@code safety}.
 */
package org.lookback.store.internal;
