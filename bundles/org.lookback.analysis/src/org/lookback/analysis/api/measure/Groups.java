package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/** The combinations of values that households are in, numbered as they come, with how many are in each. */
final class Groups {

	/** A combination with its values in words. */
	record Named(int number, List<String> key, List<String> labels, Query query) {
	}

	private final Map<Long, Integer> numbers = new HashMap<>();
	private final List<List<String>> keys = new ArrayList<>();
	private long[] households = new long[8];
	private long[] persons = new long[8];

	/** The number of a combination that the household is in; counts the household. */
	int add(HouseholdRows row, int at) throws LookbackException {
		long cell = row.cell(at);
		Integer known = numbers.get(cell);
		int number = known == null ? keys.size() : known;
		if (known == null) {
			numbers.put(cell, number);
			keys.add(row.keys(cell));
			if (number == households.length) {
				households = Arrays.copyOf(households, number * 2);
				persons = Arrays.copyOf(persons, number * 2);
			}
		}
		households[number]++;
		persons[number] += row.persons(at);
		return number;
	}

	int size() {
		return keys.size();
	}

	long households(int number) {
		return households[number];
	}

	long persons(int number) {
		return persons[number];
	}

	/** All in the order of their values, each with the query of its households. */
	List<Named> named(Searching searching, Query query, List<String> fields, java.util.Locale locale) throws LookbackException {
		List<Map<String, Integer>> ranks = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			int place = i;
			List<String> ordered = searching.ordered(fields.get(i), keys.stream().map(key -> key.get(place)).distinct().toList());
			Map<String, Integer> rank = new HashMap<>();
			ordered.forEach(value -> rank.put(value, rank.size()));
			ranks.add(rank);
		}
		List<Named> named = new ArrayList<>();
		for (int number = 0; number < keys.size(); number++) {
			List<String> key = keys.get(number);
			List<String> labels = new ArrayList<>();
			Query behind = query;
			for (int i = 0; i < key.size(); i++) {
				labels.add(searching.label(fields.get(i), key.get(i), locale));
				behind = behind.where(fields.get(i), key.get(i));
			}
			named.add(new Named(number, key, labels, behind));
		}
		Comparator<Named> order = Comparator.comparingInt(Named::number);
		for (int i = fields.size() - 1; i >= 0; i--) {
			int place = i;
			Comparator<Named> rest = order;
			order = Comparator.<Named> comparingInt(one -> ranks.get(place).get(one.key().get(place))).thenComparing(rest);
		}
		named.sort(order);
		return named;
	}
}
