package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSet;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.schema.Terms;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;

/** What single documents hold, in words. Opens the columns anew for every document that was not said to be needed: wrong for a count. */
final class Cells {

	/** A document of one of the two indexes. */
	record Place(Level level, LeafReaderContext leaf, int doc) {
	}

	private final Snapshot snapshot;
	private final Schema schema;
	private Page page = new Page();

	Cells(Snapshot snapshot, Schema schema) {
		this.snapshot = snapshot;
		this.schema = schema;
	}

	/** Reads in one go what is going to be asked for. */
	void expect(Collection<Place> places, Collection<Column> columns) throws IOException {
		page = Page.of(places, columns);
	}

	Place place(Level level, int globalDoc) throws IOException {
		IndexSearcher searcher = snapshot.searcher(level);
		List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
		LeafReaderContext leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(globalDoc, leaves));
		return new Place(level, leaf, globalDoc - leaf.docBase);
	}

	/** The household of a document in a year; itself when it is one. */
	Place household(Place place, int year) throws IOException {
		if (place.level() == Level.HOUSEHOLD) {
			return place;
		}
		if (place.level() == Level.MEMBER) {
			BitSet parents = snapshot.parents().getBitSet(place.leaf());
			return new Place(Level.HOUSEHOLD, place.leaf(), parents.nextSetBit(place.doc()));
		}
		BooleanQuery query = new BooleanQuery.Builder()
				.add(new TermQuery(new Term(Names.NUMBER_TERM, Long.toString(number(place)))), Occur.FILTER)
				.add(new TermQuery(new Term(Names.YEAR, Level.HOUSEHOLD.mark() + year)), Occur.FILTER).build();
		ScoreDoc[] found = snapshot.households().search(query, 1).scoreDocs;
		return found.length == 0 ? place : place(Level.HOUSEHOLD, found[0].doc);
	}

	/** The members in the block of a household. */
	List<Place> members(Place household) throws IOException {
		BitSet parents = snapshot.parents().getBitSet(household.leaf());
		int from = household.doc() == 0 ? 0 : parents.prevSetBit(household.doc() - 1) + 1;
		List<Place> members = new ArrayList<>();
		for (int doc = from; doc < household.doc(); doc++) {
			members.add(new Place(Level.MEMBER, household.leaf(), doc));
		}
		return members;
	}

	long number(Place place) throws IOException {
		NumericDocValues number = DocValues.getNumeric(place.leaf().reader(), Names.NUMBER);
		return number.advanceExact(place.doc()) ? number.longValue() : 0;
	}

	String key(Place place) throws IOException {
		BinaryDocValues key = DocValues.getBinary(place.leaf().reader(), Names.KEY);
		return key.advanceExact(place.doc()) ? key.binaryValue().utf8ToString() : "";
	}

	/** The values of a column as they are kept, in canonical form. */
	List<String> values(Place place, Column column) throws IOException {
		if (!column.numeric()) {
			return terms(place, column);
		}
		List<String> values = new ArrayList<>();
		for (long kept : numbers(place, column)) {
			values.add(ValueReader.canonical(column.value(kept)));
		}
		return values;
	}

	private List<String> terms(Place place, Column column) throws IOException {
		if (page.has(place, column)) {
			return page.terms(place, column);
		}
		if (place.leaf().reader().getFieldInfos().fieldInfo(column.id()) == null) {
			return List.of();
		}
		SortedSetDocValues terms = DocValues.getSortedSet(place.leaf().reader(), column.id());
		return terms.advanceExact(place.doc()) ? rest(terms) : List.of();
	}

	private List<Long> numbers(Place place, Column column) throws IOException {
		if (page.has(place, column)) {
			return page.numbers(place, column);
		}
		if (place.leaf().reader().getFieldInfos().fieldInfo(column.id()) == null) {
			return List.of();
		}
		SortedNumericDocValues numbers = DocValues.getSortedNumeric(place.leaf().reader(), column.id());
		return numbers.advanceExact(place.doc()) ? rest(numbers) : List.of();
	}

	/** The values of the document that the column stands on. */
	static List<Long> rest(SortedNumericDocValues numbers) throws IOException {
		List<Long> values = new ArrayList<>(1);
		for (int i = numbers.docValueCount(); i > 0; i--) {
			values.add(numbers.nextValue());
		}
		return values;
	}

	/** The values of the document that the column stands on, without the one that stands for nothing recorded. */
	static List<String> rest(SortedSetDocValues terms) throws IOException {
		List<String> values = new ArrayList<>(1);
		for (int i = terms.docValueCount(); i > 0; i--) {
			String term = terms.lookupOrd(terms.nextOrd()).utf8ToString();
			if (!term.isEmpty()) {
				values.add(term);
			}
		}
		return values;
	}

	/** The values of a column in words, personal data masked unless revealed; {@code ""} when nothing is recorded. */
	String text(Place place, Column column, boolean reveal, Locale locale) throws IOException {
		List<String> words = new ArrayList<>();
		if (column.numeric()) {
			for (long kept : numbers(place, column)) {
				words.add(masked(column, ValueReader.format(schema.dictionary(), column.field().orElseThrow(), column.value(kept), locale), reveal));
			}
		} else {
			for (String term : terms(place, column)) {
				words.add(masked(column, word(column, term, locale), reveal));
			}
		}
		if (words.size() < 2) {
			return words.isEmpty() ? "" : words.get(0);
		}
		return words.stream().distinct().collect(Collectors.joining("zh".equals(locale.getLanguage()) ? "、" : ", "));
	}

	private static String masked(Column column, String text, boolean reveal) {
		return reveal || !column.personal() ? text : Masking.mask(column.field().orElseThrow(), text);
	}

	/** A term in words. */
	String word(Column column, String term, Locale locale) throws IOException {
		return column.region() && !term.isEmpty() && (Character.isDigit(term.charAt(0)) || term.indexOf('~') >= 0)
				? snapshot.regions().name(term) : Terms.label(schema.dictionary(), column, term, locale);
	}

	Schema schema() {
		return schema;
	}

	Snapshot snapshot() {
		return snapshot;
	}
}
