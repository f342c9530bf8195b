package org.lookback.ingest.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.run.Columns.Known;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/**
 * The wide sheet: a row a person, the household's columns repeated. What rows of one household say of it is taken once; where a later row
 * says otherwise, the first stays and the later value is reported. A blank says nothing.
 */
final class WideSink implements RowSink {

	private static final List<String> ENTITIES = List.of("household", "householdYear", "income", "housing", "water");

	private final Loading loading;
	private final List<Known> compared;
	private final HouseholdValues values;
	private final Heads heads = new Heads();
	private final Contradictions contradictions;
	private final String placeHeading;

	WideSink(Loading loading) {
		this.loading = loading;
		compared = loading.columns().values().stream().filter(column -> ENTITIES.contains(column.field().entity()))
				.filter(column -> !column.field().name().equals("villageCode")).toList();
		values = new HouseholdValues(compared.size() + 1);
		contradictions = new Contradictions(loading.columns());
		placeHeading = loading.columns().heading("household.village", "household.villageCode", "household.township");
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		HouseholdRef household = loading.household(row);
		MemberRef member = loading.member(household, row);
		loading.once(row, member.household(), member.member(), row.year());
		loading.addLocals(row);
		householdRows(household, row);
		loading.load().add(member, row.fact("member"));
		loading.load().add(member, row.yearly("memberYear", row.of("memberYear")));
		contradictions.ofMember(row);
		heads.check(row, household.number(), loading.columns().heading("member.relationToHead"));
	}

	private void householdRows(HouseholdRef household, RowRead row) throws RejectedRowException, LookbackException {
		int slot = values.slot(household.number(), row.year(), row.row().number());
		boolean first = slot < 0;
		slot = first ? -1 - slot : slot;
		Map<String, Map<String, Object>> fresh = fresh(slot, row);
		if (first) {
			fresh.computeIfAbsent("householdYear", id -> new LinkedHashMap<>());
			fresh.computeIfAbsent("household", id -> new LinkedHashMap<>());
			contradictions.ofHousehold(row);
		}
		for (Map.Entry<String, Map<String, Object>> entity : fresh.entrySet()) {
			Map<String, Object> some = entity.getValue();
			if (entity.getKey().equals("housing")) {
				some.putIfAbsent("houseNo", 1L);
			}
			loading.load().add(household,
					entity.getKey().equals("household") ? row.fact("household", some) : row.yearly(entity.getKey(), some));
		}
	}

	/** The values that no earlier row gave, by entity. */
	private Map<String, Map<String, Object>> fresh(int slot, RowRead row) {
		Map<String, Map<String, Object>> fresh = new LinkedHashMap<>();
		for (int i = 0; i < compared.size(); i++) {
			Known column = compared.get(i);
			Object value = row.of(column.field().entity()).get(column.field().name());
			if (value != null && isNew(slot, i, column, ValueReader.canonical(value), row)) {
				fresh.computeIfAbsent(column.field().entity(), id -> new LinkedHashMap<>()).put(column.field().name(), value);
			}
		}
		if (!row.place.code().isEmpty()) {
			switch (values.compare(slot, compared.size(), row.place.code())) {
			case NOTHING -> fresh.computeIfAbsent("household", id -> new LinkedHashMap<>()).put("villageCode", row.place.code());
			case OTHER -> disagree(slot, compared.size(), placeHeading, row.place.code(), values.kept(slot, compared.size()), row);
			case SAME -> {
				// said already
			}
			}
		}
		return fresh;
	}

	private boolean isNew(int slot, int index, Known column, String value, RowRead row) {
		HouseholdValues.Said said = values.compare(slot, index, value);
		if (said == HouseholdValues.Said.OTHER) {
			Written.keep(row, loading.columns().extrasEntity(), column);
			disagree(slot, index, column.heading(), CellReader.masked(column.field(), row.row().cell(column.index())),
					CellReader.masked(column.field(), values.kept(slot, index)), row);
		}
		return said == HouseholdValues.Said.NOTHING;
	}

	private void disagree(int slot, int index, String heading, String value, String kept, RowRead row) {
		String key = kept.isEmpty() ? "row.disagrees" : "row.disagreesWith";
		row.warn(new CellIssue(IssueKind.ROWS_DISAGREE, heading, value,
				RunMessages.text(key, row.householdCode.or(() -> row.localKey).orElse(""), values.firstRow(slot), kept),
				RunMessages.text("row.disagrees.do")));
	}
}
