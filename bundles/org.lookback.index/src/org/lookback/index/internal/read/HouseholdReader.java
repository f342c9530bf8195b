package org.lookback.index.internal.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.store.FSDirectory;
import org.lookback.index.internal.schema.OutcomeFields;
import org.lookback.index.internal.schema.OutcomeParts;

/**
 * The households with what checks found of them, wherever that stands: on the documents of a segment or, after a check of all households, in an index
 * beside the segment, whose outcomes then replace those on the documents.
 */
final class HouseholdReader extends FilterDirectoryReader {

	private final Path generation;
	/** What this reader reads beside the segments, each held once, by the name of its folder. */
	private final Map<Path, DirectoryReader> beside;
	private final List<LeafReader> together;

	/** Segments as they are read, and what has to be closed for it. */
	private static final class Joining extends SubReaderWrapper {
		private final Path generation;
		private final OutcomeParts parts;
		private final Map<Path, DirectoryReader> known;
		private final Map<Path, DirectoryReader> beside = new HashMap<>();
		private final List<LeafReader> together = new ArrayList<>();

		Joining(Path generation, OutcomeParts parts, Map<Path, DirectoryReader> known) {
			this.generation = generation;
			this.parts = parts;
			this.known = known;
		}

		/** Opens all that is needed before the wrapping, which may not fail for want of a file. */
		Joining open(DirectoryReader households) throws IOException {
			try {
				for (var leaf : households.leaves()) {
					Optional<Path> folder = parts.folder(generation, OutcomeParts.segment(leaf.reader()));
					if (folder.isPresent()) {
						DirectoryReader old = known.get(folder.get());
						beside.put(folder.get(), old != null && old.tryIncRef() ? old : DirectoryReader.open(FSDirectory.open(folder.get())));
					}
				}
				return this;
			} catch (IOException | RuntimeException failure) {
				release(beside.values());
				throw failure;
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
				LeafReader joined = new Joined(new ParallelLeafReader(false, new WithoutOutcomes(segment), outcomes), outcomes);
				together.add(joined);
				return joined;
			} catch (IOException impossible) {
				throw new UncheckedIOException(impossible);
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

		private final LeafReader outcomes;

		Joined(LeafReader both, LeafReader outcomes) {
			super(both);
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
		generation = joining.generation;
		beside = joining.beside;
		together = joining.together;
	}

	/** Opens the households of a generation. */
	static DirectoryReader open(Path generation, Path folder) throws IOException {
		return join(DirectoryReader.open(FSDirectory.open(folder)), generation, Map.of());
	}

	private static HouseholdReader join(DirectoryReader households, Path generation, Map<Path, DirectoryReader> known) throws IOException {
		try {
			OutcomeParts parts = OutcomeParts.of(households.getIndexCommit().getUserData());
			return new HouseholdReader(households, new Joining(generation, parts, known).open(households));
		} catch (IOException | RuntimeException failure) {
			households.close();
			throw failure;
		}
	}

	@Override
	protected DirectoryReader doWrapDirectoryReader(DirectoryReader newer) throws IOException {
		return join(newer, generation, beside);
	}

	@Override
	public CacheHelper getReaderCacheHelper() {
		return null;
	}

	@Override
	protected void doClose() throws IOException {
		for (LeafReader one : together) {
			one.close();
		}
		release(beside.values());
		super.doClose();
	}

	private static void release(Iterable<DirectoryReader> readers) throws IOException {
		for (DirectoryReader reader : readers) {
			reader.decRef();
		}
	}
}
