package org.lookback.ingest.internal.run;

import java.util.List;
import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.RejectedRowException;

/** A row a household: makes the households that are not known yet. */
final class HouseholdSink implements RowSink {

	private final Loading loading;
	private final Contradictions contradictions;

	HouseholdSink(Loading loading) {
		this.loading = loading;
		contradictions = new Contradictions(loading.columns());
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		HouseholdRef household = loading.household(row);
		loading.once(row, household.number(), row.year());
		loading.addLocals(row);
		Map<String, Object> identity = row.of("household");
		identity.remove("villageCode");
		if (!row.place.code().isEmpty()) {
			identity.put("villageCode", row.place.code());
		}
		loading.load().add(household, row.fact("household"));
		loading.load().add(household, row.yearly("householdYear", row.of("householdYear")));
		for (String entity : List.of("income", "housing", "water")) {
			Map<String, Object> values = row.of(entity);
			if (!values.isEmpty()) {
				if (entity.equals("housing")) {
					values.putIfAbsent("houseNo", 1L);
				}
				loading.load().add(household, row.yearly(entity, values));
			}
		}
		contradictions.ofHousehold(row);
	}
}
