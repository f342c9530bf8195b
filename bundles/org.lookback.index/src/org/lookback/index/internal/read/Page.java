package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;

/** What the documents of one page of hits hold. Each column is opened once for all of them, which is most of a search's time. */
final class Page {

	private final Map<Place, Map<String, List<Long>>> numbers = new HashMap<>();
	private final Map<Place, Map<String, List<String>>> terms = new HashMap<>();

	private final Set<String> columns = new HashSet<>();

	static Page of(Collection<Place> places, Collection<Column> columns) throws IOException {
		Page page = new Page();
		columns.forEach(column -> page.columns.add(column.id()));
		Map<LeafReaderContext, List<Place>> byLeaf = new HashMap<>();
		for (Place place : new HashSet<>(places)) {
			page.numbers.put(place, new HashMap<>());
			page.terms.put(place, new HashMap<>());
			byLeaf.computeIfAbsent(place.leaf(), leaf -> new ArrayList<>()).add(place);
		}
		for (Map.Entry<LeafReaderContext, List<Place>> leaf : byLeaf.entrySet()) {
			List<Place> ascending = leaf.getValue().stream().sorted(Comparator.comparingInt(Place::doc)).toList();
			FieldInfos fields = leaf.getKey().reader().getFieldInfos();
			for (Column column : columns) {
				if (fields.fieldInfo(column.id()) != null) {
					page.read(leaf.getKey(), ascending, column);
				}
			}
		}
		return page;
	}

	private void read(LeafReaderContext leaf, List<Place> ascending, Column column) throws IOException {
		if (column.numeric()) {
			SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), column.id());
			for (Place place : ascending) {
				if (values.advanceExact(place.doc())) {
					numbers.get(place).put(column.id(), Cells.rest(values));
				}
			}
			return;
		}
		SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), column.id());
		for (Place place : ascending) {
			if (values.advanceExact(place.doc())) {
				terms.get(place).put(column.id(), Cells.rest(values));
			}
		}
	}

	/** Whether it was read, be there a value or not. */
	boolean has(Place place, Column column) {
		return terms.containsKey(place) && columns.contains(column.id());
	}

	List<Long> numbers(Place place, Column column) {
		return numbers.get(place).getOrDefault(column.id(), List.of());
	}

	List<String> terms(Place place, Column column) {
		return terms.get(place).getOrDefault(column.id(), List.of());
	}
}
