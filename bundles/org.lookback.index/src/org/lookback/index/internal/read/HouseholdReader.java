package org.lookback.index.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.search.TaskExecutor;
import org.apache.lucene.store.FSDirectory;
import org.lookback.index.internal.schema.OutcomeFields;
import org.lookback.index.internal.schema.OutcomeParts;

/**
 * The households with what checks found of them, wherever that stands: on the documents of a segment or, after a check of all households, in an index
 * beside the segment, whose outcomes then replace those on the documents.
 */
final class HouseholdReader extends FilterDirectoryReader {

	private final Joining joining;

	/** Segments as they are read, and what has to be closed for it. */
	private static final class Joining extends SubReaderWrapper {
		private final Path generation;
		private final OutcomeParts parts;
		private final Map<Path, DirectoryReader> known;
		private final ExecutorService threads;
		/** What is read beside the segments, each held once, by its folder. */
		private final Map<Path, DirectoryReader> beside = new ConcurrentHashMap<>();
		private final List<LeafReader> together = new ArrayList<>();

		Joining(Path generation, OutcomeParts parts, Map<Path, DirectoryReader> known, ExecutorService threads) {
			this.generation = generation;
			this.parts = parts;
			this.known = known;
			this.threads = threads;
		}

		/** Opens what stands beside the segments, or takes part in what an earlier reader has open. */
		Joining open(DirectoryReader households) throws IOException {
			List<Callable<Path>> opening = new ArrayList<>();
			for (LeafReaderContext leaf : households.leaves()) {
				Optional<Path> folder = parts.folder(generation, OutcomeParts.segment(leaf.reader()));
				if (folder.isPresent()) {
					DirectoryReader old = known.get(folder.get());
					if (old != null && old.tryIncRef()) {
						beside.put(folder.get(), old);
					} else {
						opening.add(() -> open(folder.get()));
					}
				}
			}
			new TaskExecutor(threads).invokeAll(opening);
			return this;
		}

		/** Each is noted as soon as it is open, so that it is closed when another cannot be opened. */
		private Path open(Path folder) throws IOException {
			beside.put(folder, DirectoryReader.open(FSDirectory.open(folder)));
			return folder;
		}

		void close() throws IOException {
			for (LeafReader one : together) {
				one.close();
			}
			for (DirectoryReader reader : beside.values()) {
				reader.decRef();
			}
		}

		@Override
		public LeafReader wrap(LeafReader segment) {
			Optional<Path> folder = parts.folder(generation, OutcomeParts.segment(segment));
			if (folder.isEmpty()) {
				return segment;
			}
			try {
				LeafReader outcomes = beside.get(folder.get()).leaves().getFirst().reader();
				LeafReader joined = new Joined(new ParallelLeafReader(false, new WithoutOutcomes(segment), outcomes), segment, outcomes);
				together.add(joined);
				return joined;
			} catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		}
	}

	/** A segment whose own outcomes are out of date. */
	private static final class WithoutOutcomes extends FilterLeafReader {

		private final FieldInfos fields;

		WithoutOutcomes(LeafReader segment) {
			super(segment);
			List<FieldInfo> others = new ArrayList<>();
			for (FieldInfo field : segment.getFieldInfos()) {
				if (!OutcomeFields.contains(field.name)) {
					others.add(field);
				}
			}
			fields = new FieldInfos(others.toArray(FieldInfo[]::new));
		}

		@Override
		public FieldInfos getFieldInfos() {
			return fields;
		}

		@Override
		public CacheHelper getCoreCacheHelper() {
			return null;
		}

		@Override
		public CacheHelper getReaderCacheHelper() {
			return null;
		}
	}

	/** A segment and its outcomes; what is kept of it serves as long as both are the same, and the outcomes belong to this segment alone. */
	private static final class Joined extends FilterLeafReader {

		private final LeafReader segment;
		private final LeafReader outcomes;

		Joined(LeafReader both, LeafReader segment, LeafReader outcomes) {
			super(both);
			this.segment = segment;
			this.outcomes = outcomes;
		}

		@Override
		public CacheHelper getCoreCacheHelper() {
			return outcomes.getCoreCacheHelper();
		}

		@Override
		public CacheHelper getReaderCacheHelper() {
			return null;
		}
	}

	private HouseholdReader(DirectoryReader households, Joining joining) throws IOException {
		super(households, joining);
		this.joining = joining;
	}

	/** As long as this lives, a field of a segment is what it is: a check changes its outcomes, and nothing else of it. */
	static CacheHelper lifeOf(LeafReader reader, String field) {
		return (reader instanceof Joined joined && !OutcomeFields.contains(field) ? joined.segment : reader).getCoreCacheHelper();
	}

	/**
	 * Opens the households of a generation.
	 *
	 * @param threads open segments side by side; none of them calls this
	 */
	static DirectoryReader open(Path generation, Path folder, ExecutorService threads) throws IOException {
		return join(DirectoryReader.open(FSDirectory.open(folder), threads), generation, Map.of(), threads);
	}

	private static HouseholdReader join(DirectoryReader households, Path generation, Map<Path, DirectoryReader> known, ExecutorService threads)
			throws IOException {
		Joining joining = new Joining(generation, OutcomeParts.of(households.getIndexCommit().getUserData()), known, threads);
		boolean done = false;
		try {
			HouseholdReader reader = new HouseholdReader(households, joining.open(households));
			done = true;
			return reader;
		} catch (UncheckedIOException unreadable) {
			throw unreadable.getCause();
		} finally {
			if (!done) {
				joining.close();
				households.close();
			}
		}
	}

	@Override
	protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
		return join(newer, joining.generation, joining.beside, joining.threads);
	}

	@Override
	public CacheHelper getReaderCacheHelper() {
		return null;
	}

	@Override
	protected void doClose() throws IOException {
		joining.close();
		super.doClose();
	}
}
