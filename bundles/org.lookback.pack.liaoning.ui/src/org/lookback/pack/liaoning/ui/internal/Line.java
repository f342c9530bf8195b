package org.lookback.pack.liaoning.ui.internal;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.standards.api.Department;

/**
 * A programme, or some of its items, and who answers for it.
 *
 * @param programme   code of the list Programme
 * @param items       codes of the list MeasureItem when the line speaks of these alone; otherwise the whole programme
 * @param departments who answers for it; nobody when the document names none
 */
record Line(String programme, List<String> items, List<Department> departments) {

	static final String PROGRAMME = "measure.programme";
	static final String ITEM = "measure.item";
	static final String YEAR = "measure.measureYear";
	static final String DEPARTMENT = "measure.department";

	/**
	 * The lines of one programme: one when its departments share it, one for each group of items when they divide it.
	 *
	 * @param named all departments that the package names
	 */
	static List<Line> of(String programme, List<Department> named) {
		List<Department> own = named.stream().filter(each -> each.programmes().contains(programme)).toList();
		Map<List<String>, List<Department>> byItems = own.stream()
				.collect(Collectors.groupingBy(Department::items, LinkedHashMap::new, Collectors.toList()));
		if (byItems.size() <= 1) {
			return List.of(new Line(programme, List.of(), own));
		}
		List<Line> lines = new ArrayList<>();
		byItems.forEach((items, departments) -> lines.add(new Line(programme, items, departments)));
		return lines;
	}

	/** The departments' names in the reader's language; empty when there is none. */
	String names(Locale locale) {
		return departments.stream().map(each -> each.title().in(locale)).distinct().collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
	}

	/** Whether the document asks for measures of a year; of a line without departments it asks for none. */
	boolean expected(int year) {
		return departments.stream().anyMatch(each -> each.answersIn(Year.of(year)));
	}

	/** The households of a query that had such a measure. */
	Query in(Query population) {
		Query query = population.where(PROGRAMME, programme);
		return items.isEmpty() ? query : query.and(new Filter.In(ITEM, items));
	}
}
