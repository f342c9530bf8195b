package org.lookback.index.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Households one by one over one snapshot, their cells made by what counts them. */
public final class SnapshotRows implements HouseholdRows, Counted {

	private final Snapshot snapshot;
	private final Counting counting;
	private final Counter counter;
	private final List<NumberColumn> numbers = new ArrayList<>();
	private final List<Axis> axes = new ArrayList<>();
	private final List<Weight> tests = new ArrayList<>();
	private final List<LeafReaderContext> leaves;

	private int leaf = -1;
	private DocIdSetIterator docs = DocIdSetIterator.empty();
	private Bits live;
	private BitSet parents;
	private Counter.Segment segment;
	private NumericDocValues household;
	private BinaryDocValues key;
	private NumberColumn.Values[] numbersHere = {};
	private Axis.Values[] valuesHere = {};
	private DocIdSetIterator[] testsHere = {};
	private final Axis.Numbers into = new Axis.Numbers();

	private int doc;
	private int firstMember;
	private long persons;
	private long[] cells = new long[8];
	private long[] personsOf = new long[8];
	private int size;
	private boolean closed;

	/** @throws LookbackException when a field does not exist, or is not of the kind that it is asked for as */
	public SnapshotRows(Snapshot snapshot, Schema schema, Query query, Wanted wanted, int currentYear) throws LookbackException, IOException {
		this.snapshot = snapshot;
		this.counting = new Counting(snapshot, schema, query, new Shape.Counts(wanted.by(), Unit.HOUSEHOLD), currentYear);
		this.counter = counting.counter();
		for (String name : wanted.numbers()) {
			numbers.add(NumberColumn.of(schema.find(name)));
		}
		for (String name : wanted.values()) {
			axes.add(snapshot.axis(ofHousehold(schema.find(name)), false));
		}
		IndexSearcher searcher = snapshot.households();
		OptionalInt year = OptionalInt.of(query.year().orElse(currentYear));
		for (Query test : wanted.tests()) {
			Plan plan = Plan.of(schema, new Query(test.text(), test.filters(), test.groups(), year), currentYear);
			tests.add(Counting.weight(searcher, new ObjectQueries(snapshot, schema, plan).households()));
		}
		this.leaves = searcher.getIndexReader().leaves();
		snapshot.acquire();
	}

	private static Column ofHousehold(Column column) throws LookbackException {
		if (column.level() != Level.HOUSEHOLD || column.numeric()) {
			throw new LookbackException(Messages.in(Searching.class).get("field.notHouseholds", column.id()));
		}
		return column;
	}

	@Override
	public boolean next() throws LookbackException {
		try {
			int next = docs.nextDoc();
			while (next == DocIdSetIterator.NO_MORE_DOCS || live != null && !live.get(next)) {
				if (next == DocIdSetIterator.NO_MORE_DOCS && !open()) {
					return false;
				}
				next = docs.nextDoc();
			}
			take(next);
			return true;
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	private void take(int next) throws IOException {
		doc = next;
		firstMember = doc == 0 ? 0 : parents.prevSetBit(doc - 1) + 1;
		size = 0;
		household.advanceExact(doc);
		segment.household(doc);
	}

	/** Steps to the next segment that has any household. */
	private boolean open() throws IOException {
		while (++leaf < leaves.size()) {
			LeafReaderContext next = leaves.get(leaf);
			Scorer scorer = counter.households().scorer(next);
			if (scorer != null) {
				docs = scorer.iterator();
				columns(next);
				return true;
			}
		}
		docs = DocIdSetIterator.empty();
		leaf = leaves.size();
		return false;
	}

	private void columns(LeafReaderContext here) throws IOException {
		live = here.reader().getLiveDocs();
		parents = snapshot.parents().getBitSet(here);
		segment = counter.new Segment(here, this);
		household = DocValues.getNumeric(here.reader(), Names.NUMBER);
		key = DocValues.getBinary(here.reader(), Names.KEY);
		numbersHere = new NumberColumn.Values[numbers.size()];
		for (int i = 0; i < numbersHere.length; i++) {
			numbersHere[i] = numbers.get(i).values(here);
		}
		valuesHere = new Axis.Values[axes.size()];
		for (int i = 0; i < valuesHere.length; i++) {
			valuesHere[i] = axes.get(i).values(here);
		}
		testsHere = new DocIdSetIterator[tests.size()];
		for (int i = 0; i < testsHere.length; i++) {
			Scorer scorer = tests.get(i).scorer(here);
			testsHere[i] = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
		}
	}

	@Override
	public void matched(long units, long counted) {
		persons = counted;
	}

	@Override
	public void add(long cell, long count, long counted) {
		if (size == cells.length) {
			cells = Arrays.copyOf(cells, size * 2);
			personsOf = Arrays.copyOf(personsOf, size * 2);
		}
		cells[size] = cell;
		personsOf[size++] = counted;
	}

	@Override
	public long household() {
		try {
			return household.longValue();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public String key() throws LookbackException {
		try {
			return key.advanceExact(doc) ? key.binaryValue().utf8ToString() : "";
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public long persons() {
		return persons;
	}

	@Override
	public int members() {
		return doc - firstMember;
	}

	@Override
	public int count(int field) throws LookbackException {
		try {
			return numbers.get(field).ofMembers() ? members() : numbersHere[field].count(doc);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public double number(int field, int at) throws LookbackException {
		try {
			return numbers.get(field).ofMembers() ? numbersHere[field].number(firstMember + at, 0) : numbersHere[field].number(doc, at);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public int code(int field) throws LookbackException {
		try {
			valuesHere[field].read(doc, into);
			return into.at[0];
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public String value(int field, int code) throws LookbackException {
		try {
			return axes.get(field).value(code);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public int codes(int field) {
		return axes.get(field).size();
	}

	@Override
	public boolean meets(int test) throws LookbackException {
		try {
			DocIdSetIterator found = testsHere[test];
			return found.docID() == doc || found.docID() < doc && found.advance(doc) == doc;
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public int cells() {
		return size;
	}

	@Override
	public long cell(int at) {
		return cells[at];
	}

	@Override
	public long persons(int at) {
		return personsOf[at];
	}

	@Override
	public List<String> keys(long cell) throws LookbackException {
		try {
			return counting.values(cell);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public boolean several() {
		return counting.maySeveral();
	}

	@Override
	public void close() {
		if (!closed) {
			closed = true;
			try {
				snapshot.release();
			} catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		}
	}
}
