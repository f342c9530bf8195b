package org.lookback.workbench.internal.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.MemberKey;
import org.lookback.workbench.api.Editing.Departure;
import org.lookback.workbench.api.Editing.NewMember;

/** The steps by which members come and leave: dates of membership, and the row of the change with its reason. */
public final class MemberSteps {

	private static final String FROM = "memberFrom";
	private static final String UNTIL = "memberUntil";
	private static final String CHANGE = "memberChange";
	private static final String MEMBER = "member";
	/** What a code list notes beside kinds and reasons of those who come, and of those who leave. */
	private static final String COME = "增";
	private static final String LEAVE = "减";
	private static final String HEAD = "户主";

	private final Dictionary dictionary;
	private final TypedValues typed;
	private final List<HandStep> steps = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();

	public MemberSteps(Dictionary dictionary, TypedValues typed) {
		this.dictionary = dictionary;
		this.typed = typed;
	}

	public List<HandStep> steps() {
		return steps;
	}

	/** What a person should know. */
	public List<String> remarks() {
		return remarks;
	}

	/** @param year of values of a year */
	public void add(Household household, NewMember one, int year) throws LookbackException {
		if (one.name().isBlank()) {
			throw new LookbackException(Rows.say("member.name"));
		}
		Optional<String> id = Optional.of(one.idNumber().strip()).filter(text -> !text.isEmpty());
		Optional<Label> wrong = id.flatMap(IdNumber::reason);
		if (wrong.isPresent()) {
			throw new LookbackException(Rows.say("member.id", Masking.idNumber(id.orElseThrow()), wrong.get().in(Locale.getDefault())));
		}
		Optional<LocalDate> birth = one.birthDate().or(() -> id.flatMap(IdNumber::parse).map(IdNumber::birthDate));
		MemberKey key = new MemberKey(Optional.empty(), id, one.name().strip(), birth);
		steps.add(new HandStep.NewMember(household.key(), key));
		Spot spot = new Spot(household.key(), Optional.of(key), MEMBER, 0, "");
		set(spot, "name", one.name().strip());
		id.ifPresent(text -> set(spot, "idNumber", text));
		birth.ifPresent(day -> set(spot, "birthDate", day));
		set(spot, FROM, one.from());
		Rows rows = new Rows(dictionary);
		for (Map.Entry<String, String> value : new TreeMap<>(one.values()).entrySet()) {
			Field field = rows.field(value.getKey());
			if (!RowKeys.ofMember(dictionary.entity(field.entity()))) {
				throw new LookbackException(Rows.say("subject.field", field.id(), dictionary.entity(MEMBER).label().in(Locale.getDefault())));
			}
			int of = dictionary.entity(field.entity()).yearly() ? year : 0;
			Optional<Object> read = typed.typed(field, value.getValue(), year);
			read.ifPresent(object -> set(new Spot(household.key(), Optional.of(key), field.entity(), of, ""), field.name(), object));
		}
		change(spot, one.from(), COME, one.reason(), "");
	}

	private void set(Spot spot, String field, Object value) {
		steps.add(new HandStep.SetValue(spot, field, Optional.of(value), Optional.empty()));
	}

	/** Ends a membership. */
	public void remove(Household household, Departure one) throws LookbackException {
		Fact member = Rows.member(household, one.member());
		String name = Masking.name(member.text("name").orElse(""));
		if (member.date(UNTIL).isPresent()) {
			throw new LookbackException(Rows.say("member.gone", name, household.key(), member.date(UNTIL).get()));
		}
		leave(household, member, one.until(), one.reason(), one.evidence());
		member.date(FROM).filter(one.until()::isBefore).ifPresent(from -> remarks.add(Rows.say("remark.before", name, from)));
		if (member.text("relationToHead").filter(HEAD::equals).isPresent()) {
			remarks.add(Rows.say("remark.head", name));
		}
	}

	/** The last day and the row that tells of it. */
	void leave(Household household, Fact member, LocalDate until, String reason, String evidence) throws LookbackException {
		Spot spot = new Spot(household.key(), Optional.of(Rows.key(member)), MEMBER, 0, "");
		set(spot, UNTIL, until);
		boolean told = member.children(CHANGE).stream().anyMatch(row -> row.date("changedOn").filter(until::equals).isPresent());
		if (!told) {
			change(spot, until, LEAVE, reason, evidence);
		}
	}

	private void change(Spot member, LocalDate day, String way, String reason, String evidence) throws LookbackException {
		Map<String, Object> values = new HashMap<>(Map.of("changedOn", day, "changeKind", kind(way), "changeReason", reason(reason, way)));
		if (!evidence.isBlank()) {
			values.put("changeEvidence", evidence.strip());
		}
		steps.add(new HandStep.NewRow(new Spot(member.household(), member.member(), CHANGE, 0, day.toString()), values));
	}

	private String kind(String way) {
		return list("ChangeKind").codes().stream().filter(code -> code.note().filter(way::equals).isPresent()).findFirst().orElseThrow().id();
	}

	private CodeList list(String id) {
		return dictionary.codeList(id).orElseThrow();
	}

	private String reason(String text, String way) throws LookbackException {
		CodeList reasons = list("ChangeReason");
		Code reason = reasons.read(text, 0).orElseThrow(() -> new LookbackException(Rows.say("reason.none", text,
				String.join("、", reasons.offered().stream().filter(code -> code.note().filter(way::equals).isPresent()).map(Code::id).toList()))));
		if (reason.note().filter(note -> (note.equals(COME) || note.equals(LEAVE)) && !note.equals(way)).isPresent()) {
			throw new LookbackException(Rows.say("reason.other", reason.id(), Rows.say(way.equals(COME) ? "reason.leave" : "reason.come")));
		}
		return reason.id();
	}
}
