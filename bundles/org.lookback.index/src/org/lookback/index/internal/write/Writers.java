package org.lookback.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.Generations;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.text.ChineseAnalyzer;
import org.lookback.model.api.verdict.Clause;

/** The three writers of one generation, and what every commit says of itself. */
public final class Writers implements Closeable {

	private static final double HOUSEHOLDS_MB = 96;
	private static final double EVENTS_MB = 32;

	private final IndexWriter households;
	private final IndexWriter events;
	private final IndexWriter clauses;
	private String clausesHash = "";

	public Writers(Path generation, OpenMode mode) throws IOException {
		clauses = writer(generation.resolve(Generations.CLAUSES), mode, EVENTS_MB);
		events = writer(generation.resolve(Generations.EVENTS), mode, EVENTS_MB);
		households = writer(generation.resolve(Generations.HOUSEHOLDS), mode, HOUSEHOLDS_MB);
	}

	private static IndexWriter writer(Path folder, OpenMode mode, double megabytes) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(ChineseAnalyzer.forDocuments()).setOpenMode(mode).setRAMBufferSizeMB(megabytes)
				.setCommitOnClose(false);
		FSDirectory directory = FSDirectory.open(folder);
		try {
			return new IndexWriter(directory, config);
		} catch (IOException | RuntimeException failure) {
			directory.close();
			throw failure;
		}
	}

	void add(HouseholdDocuments.Made made) throws IOException {
		for (List<Document> block : made.blocks()) {
			households.addDocuments(block);
		}
		if (!made.events().isEmpty()) {
			events.addDocuments(made.events());
		}
	}

	void delete(Collection<Long> numbers) throws IOException {
		Term[] terms = numbers.stream().map(number -> new Term(Names.NUMBER_TERM, Long.toString(number))).toArray(Term[]::new);
		households.deleteDocuments(terms);
		events.deleteDocuments(terms);
	}

	/**
	 * How much of the index a check of some years can have changed.
	 *
	 * @return a share of all households and members, 0 to 1
	 */
	public static double share(Path generation, Collection<Integer> years) throws IOException {
		try (FSDirectory directory = FSDirectory.open(generation.resolve(Generations.HOUSEHOLDS)); DirectoryReader reader = DirectoryReader.open(directory)) {
			List<BytesRef> terms = Stream.of(ofYears(years)).map(Term::bytes).toList();
			return reader.maxDoc() == 0 ? 1 : (double) new IndexSearcher(reader).count(new TermInSetQuery(Names.YEAR, terms)) / reader.maxDoc();
		}
	}

	/** Removes what a check of some years can have changed: blocks of these years and of every household's last, findings and notices. */
	void deleteChecked(Collection<Integer> years) throws IOException {
		households.deleteDocuments(ofYears(years));
		events.deleteDocuments(new Term(Names.LEVEL, Level.FINDING.mark()), new Term(Names.LEVEL, Level.NOTICE.mark()));
	}

	private static Term[] ofYears(Collection<Integer> years) {
		return Stream.concat(years.stream().map(String::valueOf), Stream.of(Names.LAST))
				.flatMap(year -> Stream.of(Level.HOUSEHOLD, Level.MEMBER).map(level -> new Term(Names.YEAR, level.mark() + year)))
				.toArray(Term[]::new);
	}

	/** Replaces the clauses, unless they are those that are there. */
	public void clauses(List<Clause> all) throws IOException {
		String hash = Integer.toHexString(all.hashCode());
		if (hash.equals(committed(clauses).get(Names.CLAUSES))) {
			return;
		}
		clausesHash = hash;
		clauses.deleteAll();
		int order = 0;
		for (Clause clause : all) {
			clauses.addDocument(ClauseDocuments.make(clause, order++));
		}
	}

	/** What the last commit said. */
	public Map<String, String> committed() {
		return committed(households);
	}

	private static Map<String, String> committed(IndexWriter writer) {
		Map<String, String> data = new HashMap<>();
		Iterable<Map.Entry<String, String>> last = writer.getLiveCommitData();
		if (last != null) {
			last.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
		}
		return data;
	}

	/** Commits all three, the households last: a reader believes theirs. */
	public void commit(long seq, int currentYear, Collection<String> packages) throws IOException {
		String hash = clausesHash.isEmpty() ? committed(clauses).getOrDefault(Names.CLAUSES, "") : clausesHash;
		Map<String, String> data = Map.of(Names.SEQ, Long.toString(seq), Names.CURRENT_YEAR, Integer.toString(currentYear), Names.PACKAGES,
				String.join("\n", new TreeSet<>(packages)), Names.CLAUSES, hash);
		for (IndexWriter writer : List.of(clauses, events, households)) {
			writer.setLiveCommitData(data.entrySet());
			writer.commit();
		}
	}

	@Override
	public void close() throws IOException {
		IOException failure = null;
		for (IndexWriter writer : List.of(clauses, events, households)) {
			try (var directory = writer.getDirectory()) {
				writer.rollback();
			} catch (IOException e) {
				failure = e;
			}
		}
		if (failure != null) {
			throw failure;
		}
	}
}
