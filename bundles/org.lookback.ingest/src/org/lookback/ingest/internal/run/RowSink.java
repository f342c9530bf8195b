package org.lookback.ingest.internal.run;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.RejectedRowException;

/** Takes rows of one kind of file to the store. */
interface RowSink {

	/**
	 * @throws RowRejected          when the row cannot be told whose it is
	 * @throws RejectedRowException when the store cannot take it
	 */
	void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException;
}
