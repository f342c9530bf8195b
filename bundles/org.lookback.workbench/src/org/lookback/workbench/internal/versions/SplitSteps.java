package org.lookback.workbench.internal.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.HouseholdKey;
import org.lookback.workbench.api.Editing.Split;

/** The steps by which some members of a household become one of their own. */
public final class SplitSteps {

	private static final String HOUSEHOLD = "household";
	private static final String STATUS = "householdYear";
	private static final String MEMBER = "member";
	private static final String UNTIL = "memberUntil";
	private static final String REASON = "分户";
	private static final String HEAD = "户主";

	/** Whether a key is somebody's already. */
	public interface Taken {
		boolean test(String key) throws LookbackException;
	}

	private final Dictionary dictionary;
	private final Rows rows;
	private final MemberSteps members;
	private final List<HandStep> steps = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();
	private HouseholdKey key;

	public SplitSteps(Dictionary dictionary, TypedValues typed) {
		this.dictionary = dictionary;
		this.rows = new Rows(dictionary);
		this.members = new MemberSteps(dictionary, typed);
	}

	public List<HandStep> steps() {
		return steps;
	}

	public List<String> remarks() {
		return remarks;
	}

	/** The new household's key. */
	public String key() {
		return key.name();
	}

	public void split(Household household, Split split, Taken taken) throws LookbackException {
		Set<String> codes = new HashSet<>(split.members());
		long there = household.members().stream().filter(member -> member.date(UNTIL).isEmpty()).count();
		if (codes.isEmpty() || codes.size() >= there) {
			throw new LookbackException(Rows.say("split.none"));
		}
		if (!codes.contains(split.head())) {
			throw new LookbackException(Rows.say("split.head", split.head()));
		}
		key = key(household, split, taken);
		steps.add(new HandStep.NewHousehold(key));
		place(household, split);
		status(household, split.on());
		for (String code : split.members().stream().distinct().toList()) {
			move(household, Rows.member(household, code), split);
		}
		steps.addAll(members.steps());
		if (split.code().isBlank()) {
			remarks.add(Rows.say("remark.code", key.name()));
		}
	}

	private static HouseholdKey key(Household household, Split split, Taken taken) throws LookbackException {
		if (!split.code().isBlank()) {
			String county = household.root().text("villageCode").filter(code -> code.length() >= 6).map(code -> code.substring(0, 6)).orElse("");
			return new HouseholdKey(county, Optional.of(split.code().strip()), Optional.empty());
		}
		int number = 1;
		while (taken.test(household.key() + "-F" + number)) {
			number++;
		}
		return new HouseholdKey("", Optional.empty(), Optional.of(household.key() + "-F" + number));
	}

	/** Where the old household lies, and what else is no person's: as the old one's rows say. */
	private void place(Household household, Split split) throws LookbackException {
		Fact root = household.root();
		Spot spot = new Spot(key.name(), Optional.empty(), HOUSEHOLD, 0, "");
		for (Map.Entry<String, Object> value : new TreeMap<>(root.values()).entrySet()) {
			Optional<Field> field = dictionary.entity(HOUSEHOLD).field(value.getKey());
			if (field.filter(one -> rows.editable(one) && !one.personal()).isPresent()) {
				keep(spot, value.getKey(), value.getValue(), root.source(value.getKey()));
			}
		}
		Fact head = Rows.member(household, split.head());
		head.text("name").ifPresent(name -> keep(spot, "headName", name, head.source("name")));
	}

	/** The status of the years from the split on; what only the whole household can be judged by stays with the old one. */
	private void status(Household household, LocalDate on) {
		boolean any = false;
		for (Fact row : household.root().children(STATUS)) {
			int year = row.year().orElse(0);
			if (year >= on.getYear()) {
				any = true;
				Spot spot = new Spot(key.name(), Optional.empty(), STATUS, year, "");
				for (Map.Entry<String, Object> value : new TreeMap<>(row.values()).entrySet()) {
					Optional<Field> field = dictionary.entity(STATUS).field(value.getKey());
					if (field.filter(one -> rows.editable(one) && !one.derived() && !one.judgement()).isPresent()) {
						keep(spot, value.getKey(), value.getValue(), row.source(value.getKey()));
					}
				}
			}
		}
		if (!any) {
			remarks.add(Rows.say("remark.status", String.valueOf(on.getYear())));
		}
	}

	private void keep(Spot spot, String field, Object value, Source source) {
		steps.add(new HandStep.SetValue(spot, field, Optional.of(value), Optional.of(source).filter(from -> !from.equals(Source.BY_HAND))));
	}

	private void move(Household household, Fact member, Split split) throws LookbackException {
		String name = Masking.name(member.text("name").orElse(""));
		if (member.date(UNTIL).isPresent()) {
			throw new LookbackException(Rows.say("split.gone", name));
		}
		steps.add(new HandStep.MoveMember(household.key(), Rows.key(member), key.name(), split.on().getYear(), Optional.empty()));
		Spot there = new Spot(key.name(), Optional.of(Rows.key(member)), MEMBER, 0, "");
		steps.add(new HandStep.SetValue(there, "memberFrom", Optional.of(split.on()), Optional.empty()));
		if (member.text("memberCode").filter(split.head()::equals).isPresent()) {
			steps.add(new HandStep.SetValue(there, "relationToHead", Optional.of(HEAD), Optional.empty()));
		} else {
			remarks.add(Rows.say("remark.relation", name));
		}
		members.leave(household, member, split.on(), REASON, "");
	}
}
