package org.lookback.ingest.internal.run;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.run.Memberships.Membership;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/**
 * A row a change of a household's members (自然增加/减少情况表): somebody who came is made when nobody named him before, somebody who left must be
 * known. The day of the change becomes the first or last day of his membership, which is told; where what is known says otherwise it does not, and
 * the contradiction is told. The row itself is kept in any case.
 */
final class ChangeSink implements RowSink {

	private static final String FROM = "memberFrom";
	private static final String UNTIL = "memberUntil";
	private static final String DAY = "changedOn";
	private static final String KIND = "changeKind";
	/** What the code lists note beside kinds and reasons of coming and of leaving. */
	private static final String COME = "增";
	private static final String LEAVE = "减";

	private final Loading loading;
	private final Memberships memberships;
	private final Dictionary dictionary;
	private final Optional<Code> titled;

	ChangeSink(Loading loading, ImportPlan plan, Memberships memberships) {
		this.loading = loading;
		this.memberships = memberships;
		dictionary = plan.dictionary();
		titled = titled(plan);
	}

	/** The kind of change that title, sheet or file name speak of: forms of coming and of leaving have no column for it. */
	private Optional<Code> titled(ImportPlan plan) {
		String hint = plan.sniffed().name() + ' ' + plan.sniffed().sheet() + ' ' + String.join(" ", plan.sniffed().titles());
		Optional<Code> found = Optional.empty();
		for (Code code : dictionary.codeList("ChangeKind").orElseThrow().codes()) {
			if (hint.contains(code.id()) || code.reads().stream().anyMatch(hint::contains)) {
				if (found.isPresent()) {
					return Optional.empty();
				}
				found = Optional.of(code);
			}
		}
		return found;
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Map<String, Object> change = row.of("memberChange");
		Map<String, Object> person = row.of("member");
		for (String day : new String[] { FROM, UNTIL }) {
			if (change.get(DAY) == null && person.get(day) != null) {
				change.put(DAY, person.get(day));
			}
		}
		if (!(change.get(DAY) instanceof LocalDate day)) {
			throw loading.noKey(row, loading.columns().heading("memberChange.changedOn"), "row.noChangeDate");
		}
		titled.ifPresent(code -> change.putIfAbsent(KIND, code.id()));
		String way = note("ChangeKind", change.get(KIND));
		MemberRef member = way.equals(LEAVE) ? leaving(row) : loading.memberOfKnown(row);
		loading.once(row, member.household(), member.member(), day);
		effect(row, way, day, memberships.of(member, row));
		loading.load().add(member, row.fact("member"));
		loading.load().add(member, row.fact("memberChange"));
	}

	/** Nobody leaves who was never there. */
	private MemberRef leaving(RowRead row) throws RowRejected, LookbackException {
		Optional<HouseholdRef> household = loading.knownHousehold(row);
		return loading.knownPerson(household, row).orElseThrow(() -> RunMessages.rejected(IssueKind.UNKNOWN_PERSON,
				loading.columns().heading("member.idNumber", "member.name"), "", "row.unknownLeaver"));
	}

	private String note(String list, Object code) {
		return code == null ? "" : dictionary.codeList(list).orElseThrow().code(code.toString()).flatMap(Code::note).orElse("");
	}

	private void effect(RowRead row, String way, LocalDate day, Optional<Membership> known) {
		if (!way.equals(COME) && !way.equals(LEAVE)) {
			return;
		}
		Map<String, Object> person = row.of("member");
		String field = way.equals(COME) ? FROM : UNTIL;
		Optional<String> contradiction = contradiction(row, way, day, known);
		if (contradiction.isPresent()) {
			row.warn(new CellIssue(IssueKind.CONTRADICTION, heading(), day.toString(), contradiction.get(), RunMessages.text("change.contradicts.do")));
			return;
		}
		Optional<LocalDate> before = known.flatMap(one -> way.equals(COME) ? one.from() : one.until());
		person.putIfAbsent(field, day);
		if (before.isEmpty()) {
			String label = dictionary.field("member." + field).label().in(Locale.getDefault());
			row.warn(new CellIssue(IssueKind.MEMBERSHIP, heading(), day.toString(), RunMessages.text("change.sets", label, day), RunMessages.text("change.sets.do")));
		}
	}

	private String heading() {
		return loading.columns().heading("memberChange.changedOn");
	}

	/** What is known, or the row itself says, that the change cannot go with. */
	private Optional<String> contradiction(RowRead row, String way, LocalDate day, Optional<Membership> known) {
		String reason = note("ChangeReason", row.of("memberChange").get("changeReason"));
		if ((reason.equals(COME) || reason.equals(LEAVE)) && !reason.equals(way)) {
			return Optional.of(RunMessages.text("change.reason", row.of("memberChange").get("changeReason"), row.of("memberChange").get(KIND)));
		}
		if (day.isAfter(LocalDate.now())) {
			return Optional.of(RunMessages.text("change.future", day));
		}
		Object said = row.of("member").get(way.equals(COME) ? FROM : UNTIL);
		if (said != null && !said.equals(day)) {
			return Optional.of(RunMessages.text("change.otherDay", said, day));
		}
		return known.flatMap(one -> way.equals(COME) ? came(day, one) : left(day, one));
	}

	private static Optional<String> came(LocalDate day, Membership known) {
		if (known.from().filter(from -> !from.equals(day)).isPresent()) {
			return Optional.of(RunMessages.text("change.otherDay", known.from().get(), day));
		}
		if (known.until().filter(day::isAfter).isPresent()) {
			return Optional.of(RunMessages.text("change.leftBefore", known.until().get(), day));
		}
		return known.firstYear().isPresent() && known.firstYear().getAsInt() < day.getYear()
				? Optional.of(RunMessages.text("change.wasThere", String.valueOf(known.firstYear().getAsInt()), day))
				: Optional.empty();
	}

	private static Optional<String> left(LocalDate day, Membership known) {
		if (known.until().filter(until -> !until.equals(day)).isPresent()) {
			return Optional.of(RunMessages.text("change.otherDay", known.until().get(), day));
		}
		return known.from().filter(day::isBefore).map(from -> RunMessages.text("change.cameAfter", from, day));
	}
}
