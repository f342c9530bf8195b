/**
 * Safety copies of a workspace, their return, and the proof that a workspace is sound. A copy holds what cannot be rebuilt: the
 * database, the imported files, packages and readings, each with its SHA-256; the index is left out.
 */
package org.lookback.store.internal.safety;
