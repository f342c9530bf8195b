package org.lookback.ingest.internal.run;

import java.util.Map;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.RejectedRowException;

/** Rows that hang under no household: villages, facilities, projects. */
final class OtherSink implements RowSink {

	private final Loading loading;
	private final String entity;

	OtherSink(Loading loading, String entity) {
		this.loading = loading;
		this.entity = entity;
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Map<String, Object> values = row.of(entity);
		values.remove("villageCode");
		if (!row.place.code().isEmpty()) {
			values.put("villageCode", row.place.code());
		}
		switch (entity) {
		case "village" -> {
			if (row.place.code().isEmpty()) {
				throw RunMessages.rejected(IssueKind.UNKNOWN_REGION, loading.columns().heading("village.villageName", "village.villageCode",
						"household.village"), "", "place.noVillage");
			}
			loading.once(row, row.place.code(), row.year());
		}
		case "facility" -> key(row, values, "facilityId", "facilityName", row.year());
		default -> {
			row.ownYear(entity, "projectYear");
			key(row, values, "projectId", "projectName", values.get("projectYear"));
		}
		}
		loading.addLocals(row);
		loading.load().add(entity.equals("project") ? row.fact(entity) : row.yearly(entity, values));
	}

	/** A row without a number gets one from its name and place; without either it is nothing. */
	private void key(RowRead row, Map<String, Object> values, String key, String name, Object year) throws RowRejected {
		if (values.get(key) == null) {
			if (values.get(name) == null) {
				throw loading.noKey(row, loading.columns().heading(entity + '.' + key, entity + '.' + name), "row.noName");
			}
			values.put(key, Hash.key(entity, values.get(name), values.get("villageCode"), entity.equals("project") ? year : ""));
		}
		loading.once(row, values.get(key), year);
	}
}
