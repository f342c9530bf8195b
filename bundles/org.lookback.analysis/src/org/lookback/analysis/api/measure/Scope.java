package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;

/**
 * The villages whose agricultural population an incidence divides by: all those in the regions that the query speaks of, with or without a household
 * that it finds.
 *
 * @param regions codes of the regions that the query is narrowed down to; none: all
 * @param byRegion whether what is broken down by is a region
 */
record Scope(FarmPopulation farming, List<String> regions, boolean byRegion) {

	private static final String HOUSEHOLD = "household.";

	/** The scope of a query; empty when it says more of regions than which one of a few that are known. */
	static Optional<Scope> of(Searching searching, Query query, List<String> by, FarmPopulation farming) {
		try {
			List<String> regions = new ArrayList<>();
			for (Filter filter : query.filters()) {
				if (isRegion(searching, filter.field())) {
					List<String> named = new ArrayList<>();
					for (String value : filter instanceof Filter.In in ? in.values() : List.<String> of()) {
						named.addAll(codes(searching, value));
					}
					if (named.isEmpty() || !regions.isEmpty()) {
						return Optional.empty();
					}
					regions.addAll(named);
				}
			}
			for (Group group : query.groups()) {
				if (speaksOfRegions(searching, group)) {
					return Optional.empty();
				}
			}
			return Optional.of(new Scope(farming, regions, by.size() == 1 && isRegion(searching, by.getFirst())));
		} catch (LookbackException unknown) {
			return Optional.empty();
		}
	}

	/** Whether a query says nothing but its year and its regions. */
	static boolean alone(Searching searching, Query query) throws LookbackException {
		for (Filter filter : query.filters()) {
			if (!isRegion(searching, filter.field())) {
				return false;
			}
		}
		return query.text().isEmpty() && query.groups().isEmpty();
	}

	private static boolean speaksOfRegions(Searching searching, Group group) throws LookbackException {
		for (Query one : group.any()) {
			for (Filter filter : one.filters()) {
				if (isRegion(searching, filter.field())) {
					return true;
				}
			}
			for (Group inner : one.groups()) {
				if (speaksOfRegions(searching, inner)) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isRegion(Searching searching, String field) throws LookbackException {
		String id = searching.fieldId(field);
		return id.startsWith(HOUSEHOLD) && searching.dictionary().find(id).map(Field::type).filter(type -> type == FieldType.REGION).isPresent();
	}

	private static List<String> codes(Searching searching, String value) throws LookbackException {
		List<String> codes = searching.regions().stream().filter(region -> region.name().equals(value) || region.code().equals(value)).map(Region::code).toList();
		return codes.isEmpty() && Character.isDigit(value.charAt(0)) ? List.of(value) : codes;
	}

	FarmPopulation.Total all() {
		return farming.within(regions);
	}

	/** That of a row; empty when rows are no regions. */
	Optional<FarmPopulation.Total> under(List<String> key) {
		return byRegion ? Optional.of(farming.within(List.of(key.getFirst()))) : Optional.empty();
	}
}
