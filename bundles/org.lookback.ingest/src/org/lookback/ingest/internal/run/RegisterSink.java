package org.lookback.ingest.internal.run;

import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.KinRef;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/**
 * A department's register: each record is matched to a member or to a kin by ID number, else to a member by household and name. A record that
 * fits nobody is kept all the same: most people of a register are in no household.
 */
final class RegisterSink implements RowSink {

	/** A running number of the sheet: another file of the same register begins with 1 again. */
	private static final String RUNNING_NUMBER = "序号";

	private final Loading loading;
	private final String register;

	RegisterSink(Loading loading, String register) {
		this.loading = loading;
		this.register = register;
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Map<String, Object> values = row.of("registerRecord");
		if (row.idNumber.isEmpty() && row.name.isEmpty()) {
			throw loading.noKey(row, loading.columns().heading("registerRecord.personId", "registerRecord.personName"), "row.noPerson");
		}
		values.put("register", register);
		values.remove("matchedTo");
		if (!row.place.code().isEmpty()) {
			values.put("villageCode", row.place.code());
		}
		number(row, values);
		Optional<MemberRef> member = member(row);
		if (member.isPresent()) {
			loading.load().add(member.get(), row.fact("registerRecord"));
			return;
		}
		Optional<KinRef> kin = row.idNumber.isEmpty() ? Optional.empty() : loading.load().findKin(row.idNumber.get());
		if (kin.isPresent()) {
			values.put("matchedTo", kin.get().kinKey());
			loading.load().add(kin.get().household(), row.fact("registerRecord"));
			return;
		}
		loading.load().add(row.fact("registerRecord"));
		String shown = row.idNumber.map(Masking::idNumber).orElse(Masking.name(row.name));
		row.warn(new CellIssue(IssueKind.UNMATCHED_RECORD, loading.columns().heading("registerRecord.personId", "registerRecord.personName"),
				shown, RunMessages.text("row.unmatched"), RunMessages.text("row.unmatched.do")));
	}

	private Optional<MemberRef> member(RowRead row) throws RowRejected, LookbackException {
		if (row.householdCode.isPresent() || row.localKey.isPresent()) {
			Optional<HouseholdRef> household = loading.find(row);
			if (household.isPresent()) {
				return loading.knownPerson(household, row);
			}
		}
		return loading.knownPerson(Optional.empty(), row);
	}

	/** A record without a number of its own gets one from year and person. */
	private void number(RowRead row, Map<String, Object> values) throws RowRejected {
		boolean running = loading.columns().heading("registerRecord.recordNo").equals(RUNNING_NUMBER);
		if (values.get("recordNo") == null || running) {
			Object number = values.remove("recordNo");
			loading.once(row, register, row.year(), row.householdCode.or(() -> row.localKey), values.toString());
			if (number != null) {
				values.put(RUNNING_NUMBER, number);
			}
			Object person = row.idNumber.orElse(row.name + row.householdCode.or(() -> row.localKey).orElse(""));
			int before = loading.count(row.year(), person);
			values.put("recordNo", row.year() + "-" + Hash.key(row.year(), person) + (before == 0 ? "" : "-" + (before + 1)));
		} else {
			loading.once(row, register, values.get("recordNo"));
		}
	}
}
