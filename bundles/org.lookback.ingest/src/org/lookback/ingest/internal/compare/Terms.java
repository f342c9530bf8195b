package org.lookback.ingest.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.dictionary.RegisterDefinition.ComparedField;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.FreeCondition;

/** The registers to compare with their conditions compiled and the places of their fields in the lines given. */
final class Terms {

	private static final Set<String> OF_MEMBERS = Set.of("member", "memberYear");

	/**
	 * A register.
	 *
	 * @param number   its place among those to compare
	 * @param fields   the compared fields
	 * @param counts   the department counts that rest on it
	 */
	record Register(int number, RegisterDefinition definition, FreeCondition expected, List<Compared> fields, List<Counted> counts) {
	}

	/**
	 * A compared field.
	 *
	 * @param place its place among the values of a person or of a household
	 */
	record Compared(ComparedField terms, Field field, boolean ofMember, int place) {
	}

	/**
	 * A department count.
	 *
	 * @param number its place among all
	 */
	record Counted(int number, DepartmentCount count, FreeCondition population, FreeCondition here) {
	}

	private final Dictionary dictionary;
	private final List<Register> registers = new ArrayList<>();
	private final List<Counted> counts = new ArrayList<>();
	private int ofMembers;
	private int ofHouseholds;

	Terms(Dictionary dictionary, List<String> names, boolean withCounts) throws LookbackException {
		this.dictionary = dictionary;
		for (String name : names) {
			RegisterDefinition definition = dictionary.register(name).orElseThrow(() -> Words.error("notDefined", name));
			List<Compared> fields = new ArrayList<>();
			for (ComparedField compared : definition.compared()) {
				Field field = dictionary.field(compared.field());
				boolean ofMember = OF_MEMBERS.contains(field.entity());
				fields.add(new Compared(compared, field, ofMember, ofMember ? ofMembers++ : ofHouseholds++));
			}
			FreeCondition expected = FreeCondition.of(definition.expected().strip(), Words.say("condition", name),
					definition.ofHousehold() ? ObjectKind.HOUSEHOLD : ObjectKind.PERSON, dictionary);
			registers.add(new Register(registers.size(), definition, expected, fields, withCounts ? counted(name) : List.of()));
		}
	}

	private List<Counted> counted(String register) throws LookbackException {
		List<Counted> found = new ArrayList<>();
		for (DepartmentCount count : dictionary.departmentCounts()) {
			if (count.register().equals(register)) {
				String where = Words.say("count.condition", count.id());
				Counted counted = new Counted(counts.size(), count, FreeCondition.of(count.population().strip(), where, ObjectKind.PERSON, dictionary),
						FreeCondition.of(count.here().strip(), where, ObjectKind.PERSON, dictionary));
				found.add(counted);
				counts.add(counted);
			}
		}
		return found;
	}

	Dictionary dictionary() {
		return dictionary;
	}

	List<Register> registers() {
		return registers;
	}

	Register register(String name) {
		return registers.stream().filter(one -> one.definition().id().equals(name)).findFirst().orElseThrow();
	}

	List<Counted> counts() {
		return counts;
	}

	/** How many compared fields are a person's. */
	int ofMembers() {
		return ofMembers;
	}

	/** How many compared fields are a household's. */
	int ofHouseholds() {
		return ofHouseholds;
	}
}
