package org.lookback.index.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.index.internal.read.ClauseSearcher;
import org.lookback.index.internal.read.ClauseSuggester;
import org.lookback.index.internal.read.ClauseValues;
import org.lookback.index.internal.read.ConditionCheck;
import org.lookback.index.internal.read.Corrector;
import org.lookback.index.internal.read.Counting;
import org.lookback.index.internal.read.Failures;
import org.lookback.index.internal.read.Labels;
import org.lookback.index.internal.read.Searcher;
import org.lookback.index.internal.read.Snapshot;
import org.lookback.index.internal.read.SnapshotRows;
import org.lookback.index.internal.read.Suggester;
import org.lookback.index.internal.read.ValueOrder;
import org.lookback.index.internal.read.Years;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.Marking;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;

/**
 * An index that is open for reading. Safe for several threads. Sees one state until it is told to {@link #refresh}; works beside a
 * writer in this process or another.
 *
 * <p>Conditions on households, on members, on findings and on measures are each met by one and the same object: a household is found when it
 * meets its own, one of its members meets all those on members, and so on. Who has none of a kind has "nothing recorded" there.
 */
public final class Searching implements AutoCloseable {

	/** Work on one state of the index. */
	@FunctionalInterface
	private interface Work<T> {
		T on(Snapshot snapshot) throws IOException, LookbackException;
	}

	private final IndexFolder folder;
	private final Schema schema;
	private Snapshot current;

	Searching(IndexFolder folder, Dictionary dictionary) throws LookbackException {
		this.folder = folder;
		this.schema = new Schema(dictionary);
		this.current = open(folder.generation());
	}

	private Snapshot open(Optional<Path> generation) throws LookbackException {
		if (generation.isEmpty()) {
			throw folder.missing();
		}
		try {
			return new Snapshot(generation.get());
		} catch (IOException failure) {
			throw folder.broken(failure);
		}
	}

	private <T> T with(Work<T> work) throws LookbackException {
		Snapshot snapshot;
		synchronized (this) {
			snapshot = current.acquire();
		}
		try {
			try {
				return work.on(snapshot);
			} finally {
				snapshot.release();
			}
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	/** A page of households, members, clauses, findings or measures, with the exact total. */
	public Hits search(Query query, Shape.Rows rows, boolean reveal) throws LookbackException {
		return with(snapshot -> rows.kind() == Shape.Kind.CLAUSES ? new ClauseSearcher(snapshot).search(query, rows)
				: new Searcher(snapshot, schema, year(snapshot)).search(query, rows, reveal));
	}

	/**
	 * Counts by any fields.
	 *
	 * @throws LookbackException when a field or a value does not exist
	 */
	public Counts count(Query query, Shape.Counts shape) throws LookbackException {
		return with(snapshot -> new Counting(snapshot, schema, query, shape, year(snapshot)).run());
	}

	/**
	 * The households that a query finds, one by one, with numbers and values of each: what measures are taken of.
	 *
	 * @throws LookbackException when a field does not exist, or holds no numbers where numbers are asked for
	 */
	public HouseholdRows rows(Query query, Wanted wanted) throws LookbackException {
		return with(snapshot -> new SnapshotRows(snapshot, schema, query, wanted, year(snapshot)));
	}

	/**
	 * The order of everything a query finds, for a grid.
	 *
	 * @param kind anything but clauses
	 * @param sort a field; by number of household when absent
	 */
	public Listing list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending) throws LookbackException {
		return with(snapshot -> new Searcher(snapshot, schema, year(snapshot)).list(query, kind, sort, descending));
	}

	/** Reads what people type; a condition on a field or a value that does not exist is complained of and searched for as words. */
	public Reading read(String typed) throws LookbackException {
		return with(snapshot -> {
			ConditionCheck check = new ConditionCheck(snapshot, schema);
			return Query.read(typed, check::complaint);
		});
	}

	/** The same for what is asked of objects of one kind: clauses have fields of their own. */
	public Reading read(String typed, Shape.Kind kind) throws LookbackException {
		return kind != Shape.Kind.CLAUSES ? read(typed) : with(snapshot -> {
			ClauseSearcher clauses = new ClauseSearcher(snapshot);
			return Query.read(typed, filter -> {
				try {
					return clauses.complaint(filter);
				} catch (IOException unreadable) {
					throw new UncheckedIOException(unreadable);
				}
			});
		});
	}

	/** Sees what has been written meanwhile; {@code true} when that is anything. */
	public synchronized boolean refresh() throws LookbackException {
		Optional<Path> generation = folder.generation();
		try {
			Optional<Snapshot> newer = generation.filter(path -> !path.equals(current.generation())).isPresent()
					? Optional.of(open(generation))
					: current.newer();
			if (newer.isPresent()) {
				Snapshot old = current;
				current = newer.get();
				old.release();
			}
			return newer.isPresent();
		} catch (IOException failure) {
			throw folder.broken(failure);
		}
	}

	private static int year(Snapshot snapshot) throws IOException {
		return Integer.parseInt(snapshot.commitData().getOrDefault(Names.CURRENT_YEAR, "0"));
	}

	/** The last change of the data that this state knows. */
	public long seq() throws LookbackException {
		return with(snapshot -> Long.parseLong(snapshot.commitData().getOrDefault(Names.SEQ, "-1")));
	}

	/** The year that queries without a year speak of. */
	public int currentYear() throws LookbackException {
		return with(Searching::year);
	}

	/** All years that households have data of, ascending. */
	public List<Integer> years() throws LookbackException {
		return with(Years::of);
	}

	/** Packages whose outcomes can be asked for as {@code outcome:<package>}. */
	public List<String> packages() throws LookbackException {
		return with(Searcher::packages);
	}

	/** A field in words, with the grain that its dates are counted by. */
	public String fieldLabel(String field, Locale locale) throws LookbackException {
		String label = Labels.field(schema.find(field), locale);
		return Grain.of(field).map(grain -> Messages.in(Searching.class, locale).get("field.grain." + grain.id(), label)).orElse(label);
	}

	/** The dictionary's id of a field that is named in any way, {@code outcome:<package>} as it is. */
	public String fieldId(String field) throws LookbackException {
		return schema.find(field).id();
	}

	/** A value of a count in words. */
	public String label(String field, String value, Locale locale) throws LookbackException {
		Column column = schema.find(field);
		return with(snapshot -> new Labels(snapshot, schema).value(column, value, locale));
	}

	/** Values of a field in their natural order: numbers by size, codes as their list has them, regions by code; {@code ""} last. */
	public List<String> ordered(String field, Collection<String> values) throws LookbackException {
		Column column = schema.find(field);
		return with(snapshot -> ValueOrder.of(schema, column, values));
	}

	/** Whether a field holds numbers or dates, so that its values have an order of their own. */
	public boolean numeric(String field) throws LookbackException {
		return schema.find(field).numeric();
	}

	public Dictionary dictionary() {
		return schema.dictionary();
	}

	/** The regions that households of this index live in, of every level. */
	public List<Region> regions() throws LookbackException {
		return with(snapshot -> List.copyOf(snapshot.regions().all()));
	}

	/** One clause by its id. */
	public Optional<Clause> clause(String id) throws LookbackException {
		return with(snapshot -> new ClauseSearcher(snapshot).clause(id));
	}

	/** The clauses of one document in their order; none when there is no such document. */
	public List<Clause> clauses(String packageId, String document) throws LookbackException {
		return with(snapshot -> new ClauseSearcher(snapshot).of(packageId, document));
	}

	/** How many clauses there are. */
	public int clauseCount() throws LookbackException {
		return with(snapshot -> new ClauseSearcher(snapshot).count());
	}

	/** All clauses, package by package, in the documents' order. */
	public List<Clause> clauses() throws LookbackException {
		return with(snapshot -> new ClauseSearcher(snapshot).all());
	}

	/** Where the words of a query stand in a text. */
	public static List<Mark> marks(Query query, String text) {
		return Marking.marks(Words.parse(query.words()).wanted(), text);
	}

	/**
	 * Queries with one word, or a value of one condition, replaced by one that sounds or looks like it and that finds something, for a query that finds
	 * nothing; most likely first.
	 */
	public List<Query> corrections(Query query) throws LookbackException {
		return corrections(query, Shape.Kind.HOUSEHOLDS);
	}

	/** The same for what is asked of objects of one kind: of clauses, what stands in policy texts. */
	public List<Query> corrections(Query query, Shape.Kind kind) throws LookbackException {
		Shape.Kind counted = kind == Shape.Kind.CLAUSES ? kind : Shape.Kind.HOUSEHOLDS;
		List<Query> found = new ArrayList<>();
		for (Query other : with(snapshot -> (counted == Shape.Kind.CLAUSES ? Corrector.ofClauses(snapshot) : Corrector.ofHouseholds(schema, snapshot.regions().all()))
				.of(query))) {
			if (search(other, Shape.Rows.first(counted, 0), false).total() > 0) {
				found.add(other);
			}
		}
		return found;
	}

	/**
	 * Ways to go on from what is typed: fields, their values, regions.
	 *
	 * @param caret where the person is typing, in characters from 0
	 */
	public List<Suggestion> suggest(String typed, int caret, int limit, Locale locale) throws LookbackException {
		return with(snapshot -> new Suggester(schema, snapshot.regions(), locale).of(typed, caret, limit));
	}

	/** The same for what is asked of objects of one kind: of clauses, the fields of policy texts and what stands in them. */
	public List<Suggestion> suggest(String typed, int caret, int limit, Locale locale, Shape.Kind kind) throws LookbackException {
		return kind != Shape.Kind.CLAUSES ? suggest(typed, caret, limit, locale)
				: with(snapshot -> new ClauseSuggester(new ClauseValues(snapshot), locale).of(typed, caret, limit));
	}

	@Override
	public synchronized void close() {
		try {
			current.release();
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}
}
