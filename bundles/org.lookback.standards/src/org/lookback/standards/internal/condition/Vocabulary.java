package org.lookback.standards.internal.condition;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.Parameter;

/**
 * What a condition may name: the dictionary's fields and codes, the package's parameters, and the rules before it.
 *
 * @param parameters   in the package's order; a parameter's index is its place here
 * @param completeness parameter that says whether a list is complete, by list
 * @param unknownCodes codes that count as unknown, by code list
 * @param rules        ids of the rules of the household, its members, kin and loans that stand before this one
 */
public record Vocabulary(Dictionary dictionary, List<Parameter> parameters, Map<String, String> completeness,
		Map<String, Set<String>> unknownCodes, List<String> rules) {

	/** By dictionary, for as long as it is in use: a dictionary does not change. */
	private static final Map<Dictionary, Map<RowKind, Map<String, Integer>>> PARTS = Collections.synchronizedMap(new WeakHashMap<>());

	/** The same with the rules that stand before another rule. */
	public Vocabulary withRules(List<String> before) {
		return new Vocabulary(dictionary, parameters, completeness, unknownCodes, before);
	}

	Optional<Integer> parameterIndex(String id) {
		for (int i = 0; i < parameters.size(); i++) {
			if (parameters.get(i).id().equals(id)) {
				return Optional.of(i);
			}
		}
		return Optional.empty();
	}

	/** Index of the parameter that says whether a list is complete; -1 when the package names none. */
	int completenessIndex(String list) {
		return Optional.ofNullable(completeness.get(list)).flatMap(this::parameterIndex).orElse(-1);
	}

	/** Fields by bare name over the parts of a kind of row; a name that two parts have is left out. */
	Map<String, Integer> partsByName(RowKind kind) {
		return PARTS.computeIfAbsent(dictionary, d -> new ConcurrentHashMap<>()).computeIfAbsent(kind, this::parts);
	}

	private Map<String, Integer> parts(RowKind kind) {
		Map<String, Integer> parts = new LinkedHashMap<>();
		Map<String, Integer> seen = new HashMap<>();
		for (int part = 0; part < kind.entities().size(); part++) {
			int place = part;
			dictionary.entity(kind.entities().get(part)).fields().forEach(field -> {
				parts.put(field.name(), place);
				seen.merge(field.name(), 1, Integer::sum);
			});
		}
		parts.keySet().removeIf(name -> seen.get(name) > 1);
		return parts;
	}
}
