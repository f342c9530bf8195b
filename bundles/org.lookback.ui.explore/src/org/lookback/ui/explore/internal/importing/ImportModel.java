package org.lookback.ui.explore.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** The files of the wizard. Changed on the window's thread; looking at files is done in jobs. */
final class ImportModel {

	private static final Messages MESSAGES = Messages.in(ImportModel.class);
	/** What a folder is searched for; {@link #patterns} offers the same. */
	private static final List<String> ENDINGS = List.of("xlsx", "xls", "csv", "tsv", "xml", "html", "htm", "zip");

	private final Workspace workspace;
	private final List<Entry> entries = new ArrayList<>();
	private final List<Runnable> listeners = new ArrayList<>();
	private final List<Unpacked> unpacked = new ArrayList<>();

	/** What was found where somebody pointed: files to look at, and what cannot be looked at with the reason. */
	private record Found(List<Path> files, List<Unpacked> archives, Map<Path, String> troubles) {
	}

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

	/** The endings of tables as a file dialog takes them. */
	static String patterns() {
		return ENDINGS.stream().map(ending -> "*." + ending + ";*." + ending.toUpperCase(Locale.ROOT)).collect(Collectors.joining(";"));
	}

	/** Adds files, of folders the tables in them, of archives those inside. */
	void add(List<Path> paths) {
		new LookbackJob<>(MESSAGES.get("looking.folder"), progress -> expand(paths)).whenDone(found -> {
			unpacked.addAll(found.archives());
			for (Path file : found.files()) {
				if (entries.stream().noneMatch(entry -> entry.file().equals(file))) {
					Entry entry = new Entry(file);
					entries.add(entry);
					look(entry, SniffOptions.NONE);
				}
			}
			found.troubles().forEach((file, why) -> {
				Entry entry = new Entry(file);
				entry.fail(why);
				entries.add(entry);
			});
			changed();
		}).start();
	}

	/** Adds the other tables of a workbook, a line each. */
	void addSheets(Entry entry) {
		new LookbackJob<>(MESSAGES.get("looking", entry.name()), progress -> workspace.importing().tables(entry.file(), SniffOptions.NONE)).whenDone(tables -> {
			for (Sniffed table : tables) {
				boolean listed = entries.stream().filter(each -> each.file().equals(entry.file()))
						.anyMatch(each -> each.sniffed().filter(known -> known.sheet().equals(table.sheet())).isPresent());
				if (!listed) {
					Entry other = new Entry(entry.file());
					entries.add(entries.indexOf(entry) + 1, other);
					look(other, SniffOptions.NONE.withSheet(table.sheet()));
				}
			}
			changed();
		}).start();
	}

	/** Removes what was unpacked; called when the wizard is closed. */
	void close() {
		if (!unpacked.isEmpty()) {
			List<Unpacked> gone = List.copyOf(unpacked);
			unpacked.clear();
			new LookbackJob<>(MESSAGES.get("forgetting"), progress -> {
				for (Unpacked each : gone) {
					workspace.importing().forget(each);
				}
				return gone.size();
			}).start();
		}
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

	private Found expand(List<Path> paths) throws LookbackException {
		Found found = new Found(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
		for (Path path : paths) {
			for (Path file : Files.isDirectory(path) ? inside(path) : List.of(path)) {
				unpack(file, found);
			}
		}
		return found;
	}

	private static List<Path> inside(Path folder) throws LookbackException {
		try (Stream<Path> inside = Files.list(folder)) {
			return inside.filter(Files::isRegularFile).filter(file -> !file.getFileName().toString().startsWith("."))
					.filter(file -> ENDINGS.stream().anyMatch(ending -> file.toString().toLowerCase(Locale.ROOT).endsWith('.' + ending))).sorted().toList();
		} catch (IOException unreadable) {
			throw new LookbackException(MESSAGES.get("folder.unreadable", folder, String.valueOf(unreadable.getMessage())), unreadable);
		}
	}

	/** An archive stands for the tables in it. */
	private void unpack(Path file, Found found) {
		try {
			Unpacked inside = workspace.importing().unpack(file);
			found.archives().add(inside);
			found.files().addAll(inside.tables());
			inside.skipped().forEach(skipped -> found.troubles().put(file.resolve(skipped.name()), skipped.reason()));
		} catch (LookbackException unreadable) {
			found.troubles().put(file, unreadable.getMessage());
		}
	}
}
