package org.lookback.store.internal.edit;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.hand.HandService;

/** Keeps the values of changes by hand through EclipseLink. */
public final class HandValues implements HandService.Values {

	private final Persistence persistence;

	public HandValues(Persistence persistence) {
		this.persistence = persistence;
	}

	@Override
	public <T> T write(Work<T> work) throws LookbackException {
		return persistence.write((entities, connection) -> work.run(value -> entities.persist(new EditedField(value)), connection));
	}
}
