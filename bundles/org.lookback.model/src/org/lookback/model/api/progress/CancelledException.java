package org.lookback.model.api.progress;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The person asked to stop; whoever throws this has left nothing half done. */
public final class CancelledException extends LookbackException {

	private static final long serialVersionUID = 1L;

	public CancelledException() {
		super(Messages.in(Messages.class).get("cancelled"));
	}
}
