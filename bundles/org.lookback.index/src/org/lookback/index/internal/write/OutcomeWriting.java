package org.lookback.index.internal.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.index.internal.schema.Generations;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.OutcomeParts;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.ChineseAnalyzer;
import org.lookback.index.internal.write.EventDocuments.Event;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Writes what checks found beside every segment of households, a document for each of its documents, and findings and notices of the packages that
 * were asked again. Reads no facts: keys, numbers and years stand in the index.
 */
public final class OutcomeWriting {

	private static final Document NOTHING = new Document();
	private static final long MEGABYTE = 1L << 20;
	private static final long LEAST_BUFFER = 32;
	private static final long MOST_BUFFER = 256;
	private static final int PART_OF_HEAP = 6;

	private final Sources sources;
	private final Writers writers;
	private final Set<String> changed;
	private final EventDocuments events;
	private final OutcomeColumns columns;
	private final List<FactSource.Range> ranges;
	private final LongAdder households = new LongAdder();
	private final LongAdder found = new LongAdder();
	private final Set<String> packages = ConcurrentHashMap.newKeySet();
	private final Workers workers = new Workers();

	/** @param changed packages whose findings and notices are others than those in the index */
	public OutcomeWriting(Schema schema, Sources sources, Writers writers, Set<String> changed) throws LookbackException {
		this.sources = sources;
		this.changed = Set.copyOf(changed);
		this.writers = writers;
		this.events = new EventDocuments(schema, new Vocabulary(schema.dictionary()));
		this.columns = new OutcomeColumns(schema, events);
		this.ranges = sources.facts().ranges(Loading.PARTS);
	}

	/** Of all segments that the last commit has. */
	public void write(Progress progress) throws IOException, LookbackException {
		Path generation = writers.generation();
		writers.outcomes().sweep(generation);
		Set<String> gone = writers.packages();
		writers.deleteFound(changed);
		SharedProgress shared = new SharedProgress(progress);
		Map<String, String> folders = new HashMap<>();
		try (FSDirectory directory = FSDirectory.open(generation.resolve(Generations.HOUSEHOLDS)); DirectoryReader reader = DirectoryReader.open(directory)) {
			BlockYears years = BlockYears.of(reader);
			List<Callable<Void>> parts = new ArrayList<>();
			for (LeafReaderContext leaf : reader.leaves().stream().sorted(Comparator.comparingInt((LeafReaderContext each) -> each.reader().maxDoc()).reversed()).toList()) {
				Path folder = OutcomeParts.next(generation);
				folders.put(OutcomeParts.segment(leaf.reader()), folder.getFileName().toString());
				parts.add(() -> {
					segment(leaf.reader(), years, folder, shared);
					return null;
				});
			}
			workers.run(parts);
		}
		writers.outcomes(new OutcomeParts(folders));
		gone.removeAll(packages);
		writers.deleteFound(gone);
	}

	private void segment(LeafReader segment, BlockYears years, Path folder, Progress progress) throws IOException, LookbackException {
		double buffer = Math.clamp(Runtime.getRuntime().maxMemory() / MEGABYTE / PART_OF_HEAP, LEAST_BUFFER, MOST_BUFFER);
		IndexWriterConfig config = new IndexWriterConfig(ChineseAnalyzer.forDocuments()).setRAMBufferSizeMB(buffer).setCommitOnClose(false)
				.setOpenMode(OpenMode.CREATE).setMergePolicy(new LogDocMergePolicy()).setMergeScheduler(new SerialMergeScheduler());
		try (FSDirectory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config); Together verdicts = new Together()) {
			new Pass(segment, years, writer, verdicts, progress).run();
			writer.forceMerge(1);
			writer.commit();
		}
	}

	/** One segment, block by block, in the order of its documents. */
	private final class Pass {

		private final IndexWriter writer;
		private final Together verdicts;
		private final Progress progress;
		private final BlockYears.Segment blocks;
		private final Bits live;
		private final int documents;
		private final NumericDocValues numbers;
		private final BinaryDocValues households;
		private final BinaryDocValues members;

		Pass(LeafReader segment, BlockYears years, IndexWriter writer, Together verdicts, Progress progress) throws IOException {
			this.writer = writer;
			this.verdicts = verdicts;
			this.progress = progress;
			blocks = years.segment(segment);
			live = segment.getLiveDocs();
			documents = segment.maxDoc();
			numbers = DocValues.getNumeric(segment, Names.NUMBER);
			households = DocValues.getBinary(segment, Names.KEY);
			members = DocValues.getBinary(segment, Names.KEY);
		}

		void run() throws IOException, LookbackException {
			for (int first = 0; first < documents;) {
				if (workers.failed() || progress.cancelled()) {
					throw new CancelledException();
				}
				int household = blocks.household(first);
				if (household == DocIdSetIterator.NO_MORE_DOCS) {
					writer.addDocuments(Collections.nCopies(documents - first, NOTHING));
					return;
				}
				if (live != null && !live.get(household)) {
					writer.addDocuments(Collections.nCopies(household + 1 - first, NOTHING));
				} else {
					block(first, household);
				}
				first = household + 1;
			}
		}

		private void block(int first, int household) throws IOException, LookbackException {
			numbers.advanceExact(household);
			long number = numbers.longValue();
			List<Checked> checked = verdicts.of(number);
			List<Document> block = new ArrayList<>(household + 1 - first);
			DocumentBuilder document = new DocumentBuilder(events.vocabulary());
			if (checked.isEmpty()) {
				block.addAll(Collections.nCopies(household - first, NOTHING));
				columns.household(document, List.of(), List.of());
			} else {
				int year = blocks.year(household);
				SortedSet<Integer> all = blocks.years(number);
				households.advanceExact(household);
				List<Event> every = columns.events(number, households.binaryValue().utf8ToString(), checked, all);
				List<Event> now = every.stream().filter(event -> event.years().contains(year)).toList();
				for (int member = first; member < household; member++) {
					block.add(now.isEmpty() ? NOTHING : member(member, now));
				}
				columns.household(document, OutcomeColumns.of(year, checked, all), now);
				if (all.last() == year) {
					add(every);
				}
			}
			block.add(document.build());
			writer.addDocuments(block);
			if (blocks.last(household)) {
				OutcomeWriting.this.households.increment();
				progress.worked(1);
			}
			checked.forEach(one -> packages.add(one.packageId()));
		}

		private Document member(int member, List<Event> now) throws IOException {
			members.advanceExact(member);
			DocumentBuilder document = new DocumentBuilder(events.vocabulary());
			events.ofMember(document, members.binaryValue().utf8ToString(), now);
			return document.build();
		}

		private void add(List<Event> every) throws IOException {
			List<Document> other = every.stream().filter(event -> changed.contains(event.values().get("package"))).map(event -> event.document().build()).toList();
			if (!other.isEmpty()) {
				writers.addFound(other);
				found.add(other.size());
			}
		}
	}

	/**
	 * Verdicts in the order in which a segment has its households: ascending within each range that was written by one thread, as long as nothing was
	 * merged. Each range has a reader of its own, which starts anew where a segment goes back.
	 */
	private final class Together implements Closeable {

		private final Map<FactSource.Range, Verdicts.Reader> readers = new HashMap<>();
		private final Map<FactSource.Range, Long> reached = new HashMap<>();
		private long last = -1;
		private List<Checked> checked = List.of();

		List<Checked> of(long number) throws LookbackException {
			if (number != last) {
				FactSource.Range range = ranges.stream().filter(one -> one.first() <= number && number <= one.last()).findFirst()
						.orElse(new FactSource.Range(number, number));
				if (reached.getOrDefault(range, Long.MAX_VALUE) >= number) {
					Verdicts.Reader before = readers.put(range, sources.verdicts().open(new FactSource.Range(number, range.last())));
					if (before != null) {
						before.close();
					}
				}
				reached.put(range, number);
				checked = readers.get(range).of(number);
				last = number;
			}
			return checked;
		}

		@Override
		public void close() {
			readers.values().forEach(Verdicts.Reader::close);
		}
	}

	public long households() {
		return households.sum();
	}

	/** Findings and notices. */
	public long found() {
		return found.sum();
	}

	/** Packages whose verdicts were met. */
	public Set<String> packages() {
		return packages;
	}
}
