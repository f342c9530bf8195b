package org.lookback.ingest.internal.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/**
 * Rows that hang under a household that is known: incomes, houses, water, measures, loans, visits, kin, helpers. A row that brings no key of
 * its own gets one from its values, the same whenever the file is read.
 */
final class UnderHouseholdSink implements RowSink {

	private static final Set<String> OF_A_YEAR = Set.of("income", "housing", "water");
	private static final Set<String> OF_A_PERSON = Set.of("measure", "kin");

	private final Loading loading;
	private final String entity;
	private final Contradictions contradictions;

	UnderHouseholdSink(Loading loading, String entity) {
		this.loading = loading;
		this.entity = entity;
		contradictions = new Contradictions(loading.columns());
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Optional<HouseholdRef> household = loading.knownHousehold(row);
		Optional<MemberRef> person = household.isPresent() && !OF_A_PERSON.contains(entity) ? Optional.empty()
				: loading.knownPerson(household, row);
		if (household.isEmpty() && person.isEmpty() && !entity.equals("helper")) {
			throw row.idNumber.isPresent()
					? RunMessages.rejected(IssueKind.UNKNOWN_PERSON, loading.columns().heading("member.idNumber"), "", "row.unknownPerson")
					: loading.noKey(row, loading.columns().heading("household.householdCode", "household.householdKey", "member.idNumber"),
							"row.noHousehold");
		}
		Object owner = household.map(HouseholdRef::number).or(() -> person.map(MemberRef::household)).orElse(0);
		keys(row, owner, person.map(MemberRef::member).orElse(0));
		Fact fact = OF_A_YEAR.contains(entity) ? row.yearly(entity, row.of(entity)) : row.fact(entity);
		if (person.isPresent() && OF_A_PERSON.contains(entity)) {
			loading.load().add(person.get(), fact);
		} else if (household.isPresent() || person.isPresent()) {
			loading.load().add(household.orElseGet(() -> new HouseholdRef(person.get().household())), fact);
		} else {
			loading.load().add(fact);
		}
		contradictions.ofHousehold(row);
	}

	/** Fills in what identifies the row within its owner, and refuses a row that came before. */
	private void keys(RowRead row, Object owner, int person) throws RowRejected, LookbackException {
		Map<String, Object> values = row.of(entity);
		switch (entity) {
		case "income", "water" -> loading.once(row, owner, row.year());
		case "housing" -> house(row, owner, values);
		case "measure" -> {
			row.ownYear(entity, "measureYear");
			generated(row, values, "measureId", owner, person, values.get("measureYear"), values.get("programme"), values.get("item"),
					values.get("department"), values.get("projectId"), values.get("amount"));
		}
		case "loan" -> {
			row.ownYear(entity, "loanYear");
			generated(row, values, "loanId", owner, values.get("loanYear"), values.get("loanAmount"));
		}
		case "kin" -> generated(row, values, "kinKey", owner, values.getOrDefault("kinIdNumber", values.get("kinName")),
				values.get("kinIdNumber") == null ? values.get("kinRelation") : "");
		case "helper" -> helper(row, owner, values);
		case "visit" -> {
			values.putIfAbsent("roundId", String.valueOf(row.year()));
			if (values.get("visitedOn") == null) {
				throw loading.noKey(row, loading.columns().heading("visit.visitedOn"), "row.noVisitDate");
			}
			loading.once(row, owner, values.get("roundId"), values.get("visitedOn"));
		}
		default -> throw new IllegalStateException(entity);
		}
	}

	/** One person may help several households, and may come back to one. */
	private void helper(RowRead row, Object owner, Map<String, Object> values) throws RowRejected, LookbackException {
		if (values.get("helperKey") == null) {
			generated(row, values, "helperKey", owner, values.get("helperName"), values.get("helperRole"), values.get("unit"));
		} else {
			loading.once(row, entity, owner, values.get("helperKey"), values.getOrDefault("helpFrom", ""));
		}
		if (values.get("villageCode") != null && !row.place.code().isEmpty()) {
			values.put("villageCode", row.place.code());
			loading.addLocals(row);
		}
		if (values.get("helpFrom") == null) {
			loading.columns().of("helper.helpFrom").filter(column -> row.row().cell(column.index()).isBlank()).ifPresent(column -> row.warn(
					new CellIssue(IssueKind.START_UNKNOWN, column.heading(), "", RunMessages.text("row.noStart"), RunMessages.text("row.noStart.do"))));
		}
	}

	/** Houses that are not numbered are counted as they come; the same house twice is one row too many. */
	private void house(RowRead row, Object owner, Map<String, Object> values) throws RowRejected {
		if (values.get("houseNo") == null) {
			loading.once(row, owner, row.year(), "house", values.toString());
			values.put("houseNo", 1L + loading.count(owner, row.year(), "houses"));
		} else {
			loading.once(row, owner, row.year(), values.get("houseNo"));
		}
	}

	private void generated(RowRead row, Map<String, Object> values, String key, Object... parts) throws RowRejected {
		if (values.get(key) == null) {
			loading.once(row, entity, row.of(entity).toString(), Hash.of(parts));
			int before = loading.count(entity, Hash.of(parts));
			values.put(key, Hash.key(parts) + (before == 0 ? "" : "-" + (before + 1)));
		} else {
			loading.once(row, entity, values.get(key));
		}
	}
}
