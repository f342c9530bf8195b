package org.lookback.ui.explore.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** The files of the wizard. Changed on the window's thread; looking at files is done in jobs. */
final class ImportModel {

	private static final Messages MESSAGES = Messages.in(ImportModel.class);
	private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xls", ".tsv");

	private final Workspace workspace;
	private final List<Entry> entries = new ArrayList<>();
	private final List<Runnable> listeners = new ArrayList<>();

	ImportModel(Workspace workspace) {
		this.workspace = workspace;
	}

	Workspace workspace() {
		return workspace;
	}

	List<Entry> entries() {
		return List.copyOf(entries);
	}

	/** The plans of the files that can be imported. */
	List<ImportPlan> plans() {
		return entries.stream().filter(Entry::isReady).map(entry -> entry.plan().orElseThrow()).toList();
	}

	boolean isLooking() {
		return entries.stream().anyMatch(Entry::isLooking);
	}

	void listen(Runnable listener) {
		listeners.add(listener);
	}

	/** Adds files, and of folders the tables in them. */
	void add(List<Path> paths) {
		new LookbackJob<>(MESSAGES.get("looking.folder"), progress -> expand(paths)).whenDone(files -> {
			for (Path file : files) {
				if (entries.stream().noneMatch(entry -> entry.file().equals(file))) {
					Entry entry = new Entry(file);
					entries.add(entry);
					look(entry, SniffOptions.NONE);
				}
			}
			changed();
		}).start();
	}

	void remove(List<Entry> gone) {
		entries.removeAll(gone);
		changed();
	}

	/** Looks at a file, again when something was said about it. */
	void look(Entry entry, SniffOptions options) {
		int number = entry.look(options);
		changed();
		answer(entry, number, new LookbackJob<>(MESSAGES.get("looking", entry.name()),
				progress -> workspace.importing().plan(workspace.importing().sniff(entry.file(), options))));
	}

	/** Takes over what was decided for another file of this sort. */
	void mapping(Entry entry, Path mappingFile) {
		int number = entry.look(entry.options());
		changed();
		answer(entry, number, new LookbackJob<>(MESSAGES.get("looking", entry.name()), progress -> {
			Mapping mapping = Ingest.loadMapping(mappingFile);
			return workspace.importing().plan(entry.file(), mapping);
		}));
	}

	/** Keeps what was decided for the next file of this sort. */
	void saveMapping(Entry entry, Path mappingFile) {
		entry.plan().ifPresent(plan -> new LookbackJob<>(MESSAGES.get("saving", mappingFile.toString()), progress -> {
			Ingest.saveMapping(plan.mapping(), mappingFile);
			return mappingFile;
		}).start());
	}

	/** Keeps it in the workspace, where it is applied by itself to the next file of this shape. */
	void keep(Entry entry, String name, Consumer<SavedMapping> kept) {
		entry.plan().ifPresent(plan -> new LookbackJob<>(MESSAGES.get("saving", name), progress -> workspace.importing().mappings().save(name, plan))
				.whenDone(kept).start());
	}

	/** Maps a file as if nothing had been kept for its shape. */
	void unaided(Entry entry) {
		entry.sniffed().ifPresent(sniffed -> {
			int number = entry.look(entry.options());
			changed();
			answer(entry, number,
					new LookbackJob<>(MESSAGES.get("looking", entry.name()), progress -> workspace.importing().mappings().unaided(sniffed)));
		});
	}

	/** Puts another plan in the place of an entry's own. */
	void replace(Entry entry, ImportPlan plan) {
		entry.set(plan);
		changed();
	}

	private void answer(Entry entry, int number, LookbackJob<ImportPlan> job) {
		job.whenDone(plan -> {
			if (entry.awaits(number)) {
				entry.set(plan);
				changed();
			}
		}).whenFailed(failure -> {
			if (entry.awaits(number)) {
				entry.fail(Failures.text(failure));
				changed();
			}
		}).start();
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}

	private static List<Path> expand(List<Path> paths) throws LookbackException {
		List<Path> files = new ArrayList<>();
		for (Path path : paths) {
			if (Files.isDirectory(path)) {
				try (Stream<Path> inside = Files.list(path)) {
					inside.filter(file -> ENDINGS.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith)).sorted().forEach(files::add);
				} catch (IOException unreadable) {
					throw new LookbackException(MESSAGES.get("folder.unreadable", path, String.valueOf(unreadable.getMessage())), unreadable);
				}
			} else {
				files.add(path);
			}
		}
		return files;
	}
}
