package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * One count. Every household that matches contributes the combinations of what its levels contribute: its own values, the distinct values of
 * its matching members, findings and measures. So a combination counts a household once, a person or an event for each of its values.
 */
public final class Counting {

	private static final long MOST = 1L << 40;
	private static final int SLICE = 250_000;

	private final Snapshot snapshot;
	private final Plan plan;
	private final Unit unit;
	private final List<String> names;
	private final List<Axis> axes = new ArrayList<>();
	private final Map<Level, LevelAxes> levels = new EnumMap<>(Level.class);
	private final ObjectQueries queries;
	private long cells = 1;

	public Counting(Snapshot snapshot, Schema schema, org.lookback.model.api.query.Query query, Shape.Counts shape, int currentYear)
			throws LookbackException, IOException {
		this.snapshot = snapshot;
		this.unit = shape.unit();
		this.names = shape.fields();
		this.plan = Plan.of(schema, query, currentYear);
		this.queries = new ObjectQueries(snapshot, schema, plan);
		for (Level level : Level.values()) {
			levels.put(level, new LevelAxes());
		}
		List<Column> columns = new ArrayList<>();
		for (String name : names) {
			Column column = schema.find(name);
			if (columns.contains(column)) {
				throw new LookbackException(Messages.in(Searching.class).get("field.twice", name));
			}
			columns.add(column);
		}
		for (int i = 0; i < columns.size(); i++) {
			add(columns.get(i), names.get(i), columns);
		}
	}

	private void add(Column column, String asked, List<Column> all) throws IOException, LookbackException {
		Level level = column.level();
		boolean table = level.event() && table(level, all);
		Axis axis = snapshot.axis(column, asked, table);
		axes.add(axis);
		levels.get(level).add(axis, cells);
		cells *= axis.size();
		if (cells > MOST) {
			throw new LookbackException(Messages.in(Searching.class).get("counts.tooMany", cells));
		}
	}

	private Level unitLevel() {
		return Level.of(unit);
	}

	/** Whether the events themselves have to be read, because what their household carries of them does not say enough. */
	private boolean table(Level level, List<Column> columns) {
		List<Column> own = columns.stream().filter(column -> column.level() == level).toList();
		return unitLevel() == level
				|| !own.isEmpty() && (own.size() > 1 || !plan.conditions(level).isEmpty() || !Schema.copied(own.getFirst()));
	}

	/** Runs the count. */
	public Counts run() throws IOException, LookbackException {
		IndexSearcher searcher = snapshot.households();
		Counter counter = counter();
		List<Callable<Tally>> tasks = new ArrayList<>();
		for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
			for (int from = 0; from < leaf.reader().maxDoc(); from += SLICE) {
				int start = from;
				tasks.add(() -> counter.count(leaf, start, start + SLICE, new Tally(cells)));
			}
		}
		Tally all = new Tally(cells);
		searcher.getTaskExecutor().invokeAll(tasks).forEach(all::addAll);
		return unitLevel().loose() ? counts(all).and(alone()) : counts(all);
	}

	/** The counted objects that belong to no household: they have their own values and where they lie, and nothing else is recorded. */
	private Counts alone() throws IOException, LookbackException {
		LevelAxes own = new LevelAxes();
		List<Axis> ownAxes = new ArrayList<>();
		long step = 1;
		for (int i = 0; i < axes.size(); i++) {
			Axis axis = snapshot.axis(axes.get(i).column(), names.get(i), true);
			ownAxes.add(axis);
			own.add(axis, step);
			step *= axis.size();
		}
		Tally tally = new Tally(step);
		Weight weight = weight(snapshot.events(), queries.alone(unitLevel()));
		for (LeafReaderContext leaf : snapshot.events().getIndexReader().leaves()) {
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				alone(scorer.iterator(), leaf, own.reader(leaf), tally);
			}
		}
		return counts(tally, ownAxes);
	}

	private static void alone(DocIdSetIterator docs, LeafReaderContext leaf, LevelAxes.Reader reader, Tally tally) throws IOException {
		Bits live = leaf.reader().getLiveDocs();
		for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
			if (live == null || live.get(doc)) {
				tally.matchedAlone();
				int combinations = reader.read(doc);
				for (int i = 0; i < combinations; i++) {
					tally.addAlone(reader.cell(i));
				}
			}
		}
	}

	/** What reads the households of a segment one by one. */
	Counter counter() throws IOException, LookbackException {
		IndexSearcher searcher = snapshot.households();
		return new Counter(snapshot, plan, unit, levels, weight(searcher, unitLevel().loose() ? queries.householdsOf(unitLevel()) : queries.households()),
				plan.conditions(Level.MEMBER).isEmpty() ? null : weight(searcher, queries.matching(Level.MEMBER)),
				plan.words().isEmpty() ? null : weight(searcher, queries.worded(Level.MEMBER)), tables());
	}

	/** The values that a cell stands for, in the order of the fields. */
	List<String> values(long cell) throws IOException {
		List<String> found = new ArrayList<>(axes.size());
		long left = cell;
		for (Axis axis : axes) {
			found.add(axis.value((int) (left % axis.size())));
			left /= axis.size();
		}
		return found;
	}

	/** Whether a unit may be in several cells. */
	boolean maySeveral() {
		return axes.stream().map(Axis::column).anyMatch(this::maySeveral);
	}

	static Weight weight(IndexSearcher searcher, Query query) throws IOException {
		return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
	}

	private Map<Level, EventTable> tables() throws IOException, LookbackException {
		Map<Level, EventTable> tables = new EnumMap<>(Level.class);
		List<Column> columns = axes.stream().map(Axis::column).toList();
		for (Level level : Level.BESIDE) {
			if (table(level, columns)) {
				Query worded = unitLevel() == level && !plan.words().isEmpty() ? queries.worded(level) : null;
				tables.put(level, new EventTable(snapshot, levels.get(level), queries.matching(level), worded));
			}
		}
		return tables;
	}

	private Counts counts(Tally tally) throws IOException {
		return counts(tally, axes);
	}

	private Counts counts(Tally tally, List<Axis> axes) throws IOException {
		List<Counts.Row> rows = new ArrayList<>();
		List<Map<Integer, String>> values = axes.stream().<Map<Integer, String>> map(axis -> new LinkedHashMap<>()).toList();
		List<long[]> found = new ArrayList<>();
		tally.forEach((cell, count, households, persons) -> found.add(new long[] { cell, count, households, persons }));
		long sum = 0;
		for (long[] numbers : found) {
			if (numbers[1] > 0 || unitLevel().loose()) {
				rows.add(new Counts.Row(keys(numbers[0], values, axes), numbers[1], numbers[2], numbers[3]));
				sum += numbers[1];
			}
		}
		List<String> notes = sum > tally.total() ? List.of(note()) : List.of();
		return new Counts(names, unit, tally.total(), tally.households(), tally.persons(), rows, notes);
	}

	private Map<String, String> keys(long cell, List<Map<Integer, String>> values, List<Axis> axes) throws IOException {
		Map<String, String> keys = new LinkedHashMap<>();
		long left = cell;
		for (int i = 0; i < axes.size(); i++) {
			int number = (int) (left % axes.get(i).size());
			left /= axes.get(i).size();
			String value = values.get(i).get(number);
			if (value == null) {
				value = axes.get(i).value(number);
				values.get(i).put(number, value);
			}
			keys.put(names.get(i), value);
		}
		return keys;
	}

	private String note() {
		Locale locale = Locale.getDefault();
		List<String> several = axes.stream().map(Axis::column).filter(this::maySeveral).map(column -> Labels.field(column, locale)).toList();
		return Messages.in(Searching.class).get("note.several", String.join("zh".equals(locale.getLanguage()) ? "、" : ", ", several));
	}

	/** Whether one unit may have several values of a column. */
	private boolean maySeveral(Column column) {
		return column.level() != unitLevel() && column.level() != Level.HOUSEHOLD || column.type() == FieldType.CODES
				|| column.level() == Level.HOUSEHOLD && !column.id().startsWith("household.") && !column.id().startsWith("householdYear.");
	}
}
