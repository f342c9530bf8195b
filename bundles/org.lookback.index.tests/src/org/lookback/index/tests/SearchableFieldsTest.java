package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Listing;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;

/** Whatever the dictionary calls searchable is found by its words: every code of every list, every text, places that have no code. */
class SearchableFieldsTest {

	private static final int YEAR = 2019;
	private static final Source SOURCE = new Source("a.csv", "", 2);
	private static final List<String> OF_HOUSEHOLD = List.of("household", "householdYear", "income", "housing", "water", "loan", "kin", "helper", "measure");
	private static final List<String> OF_MEMBER = List.of("member", "memberYear", "memberChange");

	@TempDir
	Path folder;

	private final HouseholdsInMemory facts = new HouseholdsInMemory(YEAR);
	private final Map<Long, String> words = new LinkedHashMap<>();
	private final Map<Long, String> fields = new LinkedHashMap<>();

	@Test
	void everyWordOfEverySearchableFieldIsFound() throws LookbackException {
		Dictionary dictionary = Dictionary.core();
		for (Entity entity : dictionary.entities()) {
			if (OF_HOUSEHOLD.contains(entity.id()) || OF_MEMBER.contains(entity.id())) {
				entity.fields().stream().filter(field -> field.searchable() && !field.computed() && !field.id().equals("household.householdKey")).forEach(field -> households(dictionary, entity, field));
			}
		}
		assertTrue(words.size() > 300, "there are fields with code lists: " + words.size());
		IndexFolder index = new IndexFolder(folder);
		new IndexWriterJob(index, dictionary).rebuild(new Sources(facts, Verdicts.NONE, List.of()), Progress.NONE);
		List<String> lost = new ArrayList<>();
		try (Searching searching = index.open(dictionary)) {
			for (Map.Entry<Long, String> one : words.entrySet()) {
				if (!found(searching, one.getKey(), one.getValue())) {
					lost.add(fields.get(one.getKey()) + " " + one.getValue());
				}
			}
		}
		assertEquals(List.of(), lost);
	}

	private static boolean found(Searching searching, long number, String word) throws LookbackException {
		try (Listing hits = searching.list(Query.parse('"' + word + '"'), Kind.HOUSEHOLDS, Optional.empty(), false)) {
			for (int row = 0; row < hits.size(); row++) {
				if (hits.household(row) == number) {
					return true;
				}
			}
			return false;
		}
	}

	/** A household for every word that the field can hold. */
	private void households(Dictionary dictionary, Entity entity, Field field) {
		dictionary.codeList(field).ifPresent(list -> list.codes().forEach(code -> household(entity, field, code.id(), code.label().zh())));
		if (field.type() == FieldType.TEXT || field.type() == FieldType.REGION && !field.id().equals("household.villageCode")) {
			household(entity, field, "桃花源" + field.name(), "桃花源");
		}
	}

	private void household(Entity entity, Field field, String value, String word) {
		long number = words.size() + 1L;
		words.put(number, word);
		fields.put(number, field.id());
		Object kept = field.type() == FieldType.CODES ? List.of(value) : value;
		Map<String, Object> values = new LinkedHashMap<>(Map.of(field.name(), kept));
		Fact root = new Fact("household", new LinkedHashMap<>(Map.of("householdKey", "370000-" + number)), SOURCE);
		if (entity.id().equals("household")) {
			values.put("householdKey", "370000-" + number);
			root = new Fact("household", values, SOURCE);
		} else if (OF_HOUSEHOLD.contains(entity.id())) {
			root.add(row(entity, values));
		} else {
			Map<String, Object> person = new LinkedHashMap<>(Map.of("memberCode", "370000-" + number + "-01"));
			if (entity.id().equals("member")) {
				person.putAll(values);
			}
			Fact member = new Fact("member", person, SOURCE);
			if (!entity.id().equals("member")) {
				member.add(row(entity, values));
			} else {
				member.add(row(Dictionary.core().entity("memberYear"), new LinkedHashMap<>()));
			}
			root.add(member);
		}
		root.add(row(Dictionary.core().entity("householdYear"), new LinkedHashMap<>()));
		facts.put(new Household(number, root));
	}

	private static Fact row(Entity entity, Map<String, Object> values) {
		if (entity.yearly()) {
			values.put("dataYear", (long) YEAR);
		}
		return new Fact(entity.id(), values, SOURCE);
	}
}
