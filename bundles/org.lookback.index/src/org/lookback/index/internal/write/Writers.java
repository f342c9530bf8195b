package org.lookback.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.lookback.index.internal.schema.Generations;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.OutcomeParts;
import org.lookback.index.internal.text.ChineseAnalyzer;
import org.lookback.model.api.verdict.Clause;

/**
 * The writers of one generation, and what every commit says of itself. Segments are merged where that pays: never while the whole is made,
 * since nothing in it is ever deleted; now and then after small changes, and then only small segments; as usual after large ones. A segment of households
 * whose outcomes stand beside it is never merged: they would no longer be beside it. What is merged is
 * merged before the commit returns, so that closing gives no work up.
 */
public final class Writers implements Closeable {

	/** How much is going to be written. */
	public enum Amount {
		/** The whole index, into an empty folder. */
		ALL,
		/** A good part of it. */
		MANY,
		/** What checks found, for all households. */
		OUTCOMES,
		/** Some households, while somebody waits. */
		FEW
	}

	private static final long MEGABYTE = 1L << 20;
	/** The buffer of households may take a fifth of the heap, within these. */
	private static final long LEAST_BUFFER = 96;
	private static final long MOST_BUFFER = 512;
	private static final double OTHER_BUFFER = 32;
	/** Small changes leave a segment each; more than these are merged. */
	private static final int MOST_SEGMENTS = 24;
	private static final double SMALL_SEGMENT = 32;
	private static final double MOST_DELETED = 0.3;
	/** So many segments may have their outcomes beside them. */
	private static final int MOST_BESIDE = 64;

	private final Path generation;
	private final Amount amount;
	private final IndexWriter households;
	private final IndexWriter events;
	private OutcomeParts outcomes;
	private IndexWriter clauses;
	private String clausesHash = "";

	public Writers(Path generation, Amount amount) throws IOException {
		this.generation = generation;
		this.amount = amount;
		if (amount == Amount.ALL) {
			clauses = clauseWriter();
		}
		outcomes = amount == Amount.ALL ? new OutcomeParts(Map.of()) : outcomes(generation);
		events = writer(Generations.EVENTS, OTHER_BUFFER);
		households = writer(Generations.HOUSEHOLDS, Math.clamp(Runtime.getRuntime().maxMemory() / MEGABYTE / 5, LEAST_BUFFER, MOST_BUFFER));
	}

	private static OutcomeParts outcomes(Path generation) throws IOException {
		try (FSDirectory directory = FSDirectory.open(generation.resolve(Generations.HOUSEHOLDS))) {
			return OutcomeParts.of(SegmentInfos.readLatestCommit(directory).getUserData());
		}
	}

	private IndexWriter writer(String part, double megabytes) throws IOException {
		FSDirectory directory = FSDirectory.open(generation.resolve(part));
		try {
			IndexWriterConfig config = new IndexWriterConfig(ChineseAnalyzer.forDocuments()).setRAMBufferSizeMB(megabytes).setCommitOnClose(false)
					.setOpenMode(amount == Amount.ALL ? OpenMode.CREATE : OpenMode.APPEND)
					.setMergePolicy(part.equals(Generations.HOUSEHOLDS) ? mergingHouseholds(directory) : merging(directory))
					.setMergeScheduler(new SerialMergeScheduler()).setMaxFullFlushMergeWaitMillis(0);
			return new IndexWriter(directory, config);
		} catch (IOException | RuntimeException failure) {
			directory.close();
			throw failure;
		}
	}

	/** While outcomes are written beside the segments that are there, these have to stay. */
	private MergePolicy mergingHouseholds(FSDirectory directory) throws IOException {
		return amount == Amount.OUTCOMES ? NoMergePolicy.INSTANCE : new MergingOthers(merging(directory), outcomes);
	}

	private MergePolicy merging(FSDirectory directory) throws IOException {
		return switch (amount) {
		case ALL -> NoMergePolicy.INSTANCE;
		case MANY, OUTCOMES -> new TieredMergePolicy();
		case FEW -> {
			if (SegmentInfos.readLatestCommit(directory).size() <= MOST_SEGMENTS) {
				yield NoMergePolicy.INSTANCE;
			}
			TieredMergePolicy small = new TieredMergePolicy();
			small.setMaxMergedSegmentMB(SMALL_SEGMENT);
			yield small;
		}
		};
	}

	/** The writer of clauses, which most work does without. */
	private IndexWriter clauseWriter() throws IOException {
		if (clauses == null) {
			clauses = writer(Generations.CLAUSES, OTHER_BUFFER);
		}
		return clauses;
	}

	void add(HouseholdDocuments.Made made) throws IOException {
		for (List<Document> block : made.blocks()) {
			households.addDocuments(block);
		}
		if (!made.events().isEmpty()) {
			events.addDocuments(made.events());
		}
	}

	/** An item of the ledger, or a warning. */
	void addItem(Document item) throws IOException {
		events.addDocument(item);
	}

	/** Removes items of the ledger by their keys. */
	public void deleteItems(Collection<String> keys) throws IOException {
		events.deleteDocuments(keys.stream().map(key -> new Term(Names.ITEM_TERM, key)).toArray(Term[]::new));
	}

	/** Removes all warnings of some packages. */
	public void deleteWarnings(Collection<String> packages) throws IOException {
		events.deleteDocuments(packages.stream().map(id -> new Term(Names.WARNING_TERM, id)).toArray(Term[]::new));
	}

	/** Removes all items of the ledger. */
	public void deleteItems() throws IOException {
		events.deleteDocuments(new Term(Names.LEVEL, Level.ITEM.mark()));
	}

	/** Writes the largest of the buffers of households, so that several threads may write one each; a commit alone would write one after the other. */
	void flushOne() throws IOException {
		households.flushNextBuffer();
	}

	void delete(Collection<Long> numbers) throws IOException {
		Term[] terms = numbers.stream().map(number -> new Term(Names.NUMBER_TERM, Long.toString(number))).toArray(Term[]::new);
		households.deleteDocuments(terms);
		events.deleteDocuments(terms);
	}

	/** Removes all findings and notices of some packages, which stand beside households and not on them. */
	void deleteFound(Collection<String> packages) throws IOException {
		events.deleteDocuments(packages.stream().map(id -> new Term(Names.FOUND_TERM, id)).toArray(Term[]::new));
	}

	/** Findings and notices of a household that is there. */
	void addFound(List<Document> found) throws IOException {
		events.addDocuments(found);
	}

	/** From now on the outcomes of all segments that are there stand beside them. */
	void outcomes(OutcomeParts parts) {
		outcomes = parts;
	}

	/** Of which segments the outcomes stand beside them. */
	OutcomeParts outcomes() {
		return outcomes;
	}

	Path generation() {
		return generation;
	}

	/** Whether so much of the households is deleted, or they are in so many pieces, that making them anew pays. */
	public static boolean worn(Path generation) throws IOException {
		try (FSDirectory directory = FSDirectory.open(generation.resolve(Generations.HOUSEHOLDS)); DirectoryReader reader = DirectoryReader.open(directory)) {
			return reader.numDeletedDocs() > MOST_DELETED * reader.maxDoc() || reader.leaves().size() > MOST_BESIDE;
		}
	}

	/** Replaces the clauses, document by document, as far as they are not those that are there. */
	public void clauses(List<Clause> all) throws IOException {
		String hash = Integer.toHexString(all.hashCode());
		if (amount != Amount.ALL && hash.equals(committed().get(Names.CLAUSES))) {
			return;
		}
		clausesHash = hash;
		Map<String, List<Clause>> groups = new LinkedHashMap<>();
		all.forEach(clause -> groups.computeIfAbsent(ClauseDocuments.group(clause), group -> new ArrayList<>()).add(clause));
		Map<String, List<Clause>> there = amount == Amount.ALL ? Map.of() : ClauseGroups.read(generation.resolve(Generations.CLAUSES));
		for (String group : there.keySet()) {
			if (!there.get(group).equals(groups.get(group))) {
				clauseWriter().deleteDocuments(new Term(Names.DOCUMENT, group));
			}
		}
		for (Map.Entry<String, List<Clause>> group : groups.entrySet()) {
			if (!group.getValue().equals(there.get(group.getKey()))) {
				for (Clause clause : group.getValue()) {
					clauseWriter().addDocument(ClauseDocuments.make(clause));
				}
			}
		}
	}

	/** What the last commit said. */
	public Map<String, String> committed() {
		Map<String, String> data = new HashMap<>();
		Iterable<Map.Entry<String, String>> last = households.getLiveCommitData();
		if (last != null) {
			last.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
		}
		return data;
	}

	/** The packages of which the last commit knows an outcome. */
	public Set<String> packages() {
		return committed().getOrDefault(Names.PACKAGES, "").lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(HashSet::new));
	}

	/** Commits what was written beside households and leaves what was said of them: their year and their packages. */
	public void commit(long seq) throws IOException {
		commit(seq, Integer.parseInt(committed().getOrDefault(Names.CURRENT_YEAR, "0")), packages());
	}

	/** Commits what was written, the households last: a reader believes theirs. */
	public void commit(long seq, int currentYear, Collection<String> packages) throws IOException {
		String hash = clausesHash.isEmpty() ? committed().getOrDefault(Names.CLAUSES, "") : clausesHash;
		if (clauses != null) {
			commit(clauses);
		}
		commit(events);
		households.setLiveCommitData(Map.of(Names.SEQ, Long.toString(seq), Names.CURRENT_YEAR, Integer.toString(currentYear), Names.PACKAGES,
				String.join("\n", new TreeSet<>(packages)), Names.CLAUSES, hash, Names.OUTCOMES, outcomes.print()).entrySet());
		commit(households);
	}

	/** Commits, and once more when the commit led to a merge. */
	private static void commit(IndexWriter writer) throws IOException {
		writer.commit();
		if (writer.hasUncommittedChanges()) {
			writer.commit();
		}
	}

	@Override
	public void close() throws IOException {
		IOException failure = null;
		for (IndexWriter writer : clauses == null ? List.of(events, households) : List.of(clauses, events, households)) {
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
