package org.lookback.workbench.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Versions;
import org.lookback.workbench.api.Versions.Entry;
import org.lookback.workbench.api.Versions.State;

/** Changes by hand as they come to people's minds. */
final class RandomHand {

	private final OpenWorkspace workspace;
	private final Random random;
	private int people;

	RandomHand(OpenWorkspace workspace, Random random) {
		this.workspace = workspace;
		this.random = random;
	}

	/** Does something, and says what. */
	String step() throws LookbackException {
		Editing editing = workspace.editing();
		Household household = household();
		List<String> members = current(household);
		switch (random.nextInt(9)) {
		case 0, 1 -> {
			return "edit " + household.key() + ' ' + editing.change(List.of(
					new FieldChange(Subject.household(household.key()), "", "householdYear.primaryCause", OptionalInt.of(2019), "", random.nextBoolean() ? "因病" : "缺劳力"),
					new FieldChange(Subject.household(household.key()), "", "household.villageGroup", OptionalInt.empty(), "", "组" + random.nextInt(1 << 20))), "test",
					Progress.NONE).entry();
		}
		case 2 -> {
			return "village " + village(editing);
		}
		case 3 -> {
			return "add " + household.key() + ' ' + editing.addMember(new Editing.NewMember(household.key(), "钱新" + ++people, "",
					Optional.of(LocalDate.of(2019, 3, 1 + people % 28)), LocalDate.of(2019, 3, 1), "新生儿", Map.of("member.relationToHead", "之孙子")), "test",
					Progress.NONE).entry();
		}
		case 4 -> {
			if (members.size() > 1) {
				return "remove " + members.getLast() + ' ' + editing
						.removeMember(new Editing.Departure(household.key(), members.getLast(), LocalDate.of(2019, 6, 30), "死亡", ""), "test", Progress.NONE).entry();
			}
		}
		case 5, 6 -> {
			if (members.size() > 1) {
				List<String> leaving = members.subList(members.size() - 1 - random.nextInt(members.size() - 1), members.size());
				Editing.Done done = editing.split(new Editing.Split(household.key(), leaving, leaving.getFirst(), "", LocalDate.of(2019, 5, 1)), "test",
						Progress.NONE);
				return "split " + household.key() + " -> " + done.household() + ' ' + done.entry();
			}
		}
		case 7 -> {
			Household other = household();
			if (other.number() != household.number()) {
				List<Editing.Clash> clashes = editing.clashes(household.key(), other.key(), false, Locale.CHINESE);
				List<String> take = clashes.isEmpty() ? List.of() : List.of(clashes.get(random.nextInt(clashes.size())).id());
				return "merge " + other.key() + " -> " + household.key() + ' ' + take + ' '
						+ editing.merge(new Editing.Merge(household.key(), other.key(), take), "test", Progress.NONE).entry();
			}
		}
		default -> {
			return again();
		}
		}
		return "nothing";
	}

	private String village(Editing editing) throws LookbackException {
		List<Fact> villages = new ArrayList<>();
		try (FactSource facts = workspace.store().facts()) {
			facts.forEachOther("village", villages::add);
		}
		if (villages.isEmpty()) {
			return "none";
		}
		Fact village = villages.get(random.nextInt(villages.size()));
		return editing.change(List.of(new FieldChange(new Subject("village", village.text("villageCode").orElseThrow()), "", "village.qualifiedDoctors",
				OptionalInt.of(village.year().orElseThrow()), "", String.valueOf(random.nextInt(1 << 20)))), "test", Progress.NONE).entry();
	}

	/** Undoes the last change that can be undone, or brings one back. */
	private String again() throws LookbackException {
		Versions versions = workspace.versions();
		List<Entry> hands = versions.list(Locale.ENGLISH).stream().filter(entry -> entry.kind() == Versions.Kind.HAND).toList();
		if (hands.isEmpty()) {
			return "nothing to undo";
		}
		Entry last = hands.getFirst();
		return last.state() == State.IN_FORCE ? "undo " + versions.undo(last.id(), "test", Progress.NONE).id()
				: "redo " + versions.redo(last.id(), "test", Progress.NONE).id();
	}

	Household household() throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			FactSource.Range all = facts.ranges(1).getFirst();
			for (long number = all.first() + random.nextLong(all.last() - all.first() + 1);; number++) {
				Optional<Household> found = facts.household(number > all.last() ? all.last() : number);
				if (found.isPresent()) {
					return found.get();
				}
			}
		}
	}

	/** Codes of those who are members now. */
	static List<String> current(Household household) {
		return household.members().stream().filter(member -> member.date("memberUntil").isEmpty()).map(member -> member.text("memberCode").orElseThrow()).toList();
	}
}
