/** The board of the ledger: problems, who answers for them until when, how they are closed out. The numbers and rules are the façade's. */
package org.lookback.ui.act.internal.ledger;
