/** Work of the ledger that needs the store, a package or a file, but not the whole workspace. The rules are the casework's. */
package org.lookback.workbench.internal.casework.ledger;
