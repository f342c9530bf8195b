package org.lookback.index.internal.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.lookback.index.api.Grain;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Generations;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.RegionNames;
import org.lookback.index.internal.text.PhraseBook;

/** One state of the index, open until the last who uses it has let go. Each of the three indexes is opened when first asked for. */
public final class Snapshot {

	private static final ExecutorService THREADS = Executors.newFixedThreadPool(2, task -> {
		Thread thread = new Thread(task, "lookback-search");
		thread.setDaemon(true);
		return thread;
	});

	private final Path generation;
	/** Shared with every later state of the same generation. */
	private final ColumnMemory memory;
	private final AtomicInteger users = new AtomicInteger(1);
	private final Map<String, IndexSearcher> searchers = new HashMap<>();
	private final Map<String, Axis> axes = new ConcurrentHashMap<>();
	private final QueryBitSetProducer parents = new QueryBitSetProducer(new TermQuery(new Term(Names.LEVEL, Level.HOUSEHOLD.mark())));
	private final Map<String, PhraseBook> phraseBooks = new ConcurrentHashMap<>();
	private final Map<Integer, FixedBitSet> byYear = new ConcurrentHashMap<>();
	private RegionNames regions;

	public Snapshot(Path generation) throws IOException {
		this.generation = generation;
		this.memory = new ColumnMemory();
		searcher(Generations.HOUSEHOLDS);
	}

	private Snapshot(Path generation, Map<String, IndexSearcher> opened, ColumnMemory memory) {
		this.generation = generation;
		this.memory = memory;
		searchers.putAll(opened);
	}

	/** Opens all three indexes now; when one of them cannot be opened, none stays open. */
	public Snapshot openAll() throws IOException {
		boolean done = false;
		try {
			events();
			clauses();
			regions();
			done = true;
			return this;
		} finally {
			if (!done) {
				release();
			}
		}
	}

	/** The change that the last commit of a generation knows. */
	public static long committedSeq(Path generation) throws IOException {
		try (FSDirectory directory = FSDirectory.open(generation.resolve(Generations.HOUSEHOLDS))) {
			return Long.parseLong(SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault(Names.SEQ, "-1"));
		}
	}

	private synchronized IndexSearcher searcher(String index) throws IOException {
		IndexSearcher searcher = searchers.get(index);
		if (searcher == null) {
			Path folder = generation.resolve(index);
			searcher = new IndexSearcher(index.equals(Generations.HOUSEHOLDS) ? HouseholdReader.open(generation, folder, THREADS)
					: DirectoryReader.open(FSDirectory.open(folder), THREADS), THREADS);
			searchers.put(index, searcher);
		}
		return searcher;
	}

	/** A newer state when the generation has been written to since; it has to be released of its own. */
	public synchronized Optional<Snapshot> newer() throws IOException {
		Map<String, IndexSearcher> opened = new HashMap<>();
		boolean changed = false;
		for (String index : List.of(Generations.HOUSEHOLDS, Generations.EVENTS, Generations.CLAUSES)) {
			IndexSearcher old = searchers.get(index);
			if (old != null) {
				DirectoryReader reader = DirectoryReader.openIfChanged((DirectoryReader) old.getIndexReader());
				changed |= reader != null;
				if (reader == null) {
					old.getIndexReader().incRef();
				}
				opened.put(index, reader == null ? old : new IndexSearcher(reader, THREADS));
			}
		}
		Snapshot snapshot = new Snapshot(generation, opened, memory);
		if (changed) {
			return Optional.of(snapshot);
		}
		snapshot.release();
		return Optional.empty();
	}

	public IndexSearcher households() throws IOException {
		return searcher(Generations.HOUSEHOLDS);
	}

	public IndexSearcher events() throws IOException {
		return searcher(Generations.EVENTS);
	}

	public IndexSearcher clauses() throws IOException {
		return searcher(Generations.CLAUSES);
	}

	/** Where objects of a level stand: findings and measures among the events, households and members by themselves. */
	IndexSearcher searcher(Level level) throws IOException {
		return level.event() ? events() : households();
	}

	QueryBitSetProducer parents() {
		return parents;
	}

	public Path generation() {
		return generation;
	}

	/** What the last commit says of itself. */
	public Map<String, String> commitData() throws IOException {
		return ((DirectoryReader) households().getIndexReader()).getIndexCommit().getUserData();
	}

	public synchronized RegionNames regions() throws IOException {
		if (regions == null) {
			regions = RegionNames.read(generation);
		}
		return regions;
	}

	/** Columns kept unpacked. */
	ColumnMemory memory() {
		return memory;
	}

	/** The highest number of a household, 0 when there is none. */
	int highestNumber() throws IOException {
		long highest = DocValuesSkipper.globalMaxValue(households().getIndexReader(), Names.NUMBER);
		return highest == Long.MIN_VALUE ? 0 : (int) highest;
	}

	/** The numbers of the households that there are in a year. */
	FixedBitSet householdsOf(int year) throws IOException {
		FixedBitSet numbers = byYear.get(year);
		if (numbers == null) {
			numbers = Numbers.of(this, households(), new TermQuery(new Term(Names.YEAR, Level.HOUSEHOLD.mark() + year)));
			byYear.put(year, numbers);
		}
		return numbers;
	}

	/** The values of a column in one of the two indexes, numbered; dates in their usual bands. */
	Axis axis(Column column, boolean events) throws IOException {
		return axis(column, column.id(), events);
	}

	/**
	 * The values of a column in one of the two indexes, numbered.
	 *
	 * @param asked  the field as it was asked for, with the grain of its dates or the breaks of its numbers
	 * @param events whether the objects themselves are asked, or the households that carry copies of their values
	 */
	Axis axis(Column column, String asked, boolean events) throws IOException {
		String key = column.id() + events + asked.substring(Grain.field(asked).length());
		Axis axis = axes.get(key);
		if (axis == null) {
			IndexSearcher searcher = events ? events() : households();
			axis = column.numeric() ? new BandAxis(column, asked, searcher, memory) : new TermAxis(column, searcher, memory);
			axes.put(key, axis);
		}
		return axis;
	}

	/**
	 * The texts of few values in a field of labels.
	 *
	 * @param events whether of the events, or of households and members
	 */
	PhraseBook phraseBook(String labelField, boolean events) throws IOException {
		String key = labelField + events;
		PhraseBook book = phraseBooks.get(key);
		if (book == null) {
			book = new PhraseBook((events ? events() : households()).getIndexReader(), labelField);
			phraseBooks.put(key, book);
		}
		return book;
	}

	/** Takes part in this state. */
	public Snapshot acquire() {
		int now;
		do {
			now = users.get();
			if (now == 0) {
				throw new AlreadyClosedException(generation.toString());
			}
		} while (!users.compareAndSet(now, now + 1));
		return this;
	}

	/** Lets go; the last one closes the readers. */
	public synchronized void release() throws IOException {
		if (users.decrementAndGet() == 0) {
			for (IndexSearcher searcher : searchers.values()) {
				searcher.getIndexReader().decRef();
			}
		}
	}
}
