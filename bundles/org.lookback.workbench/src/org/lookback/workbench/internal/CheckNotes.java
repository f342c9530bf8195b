package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeSet;

import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.CheckRun;

/**
 * What the index's outcomes rest on, in a small file beside the index: readers that never open the store name package, date and data
 * version from it. Derived from the store, written after every check.
 */
final class CheckNotes {

	private static final String FILE = "checks.properties";
	private static final String FACTS = "facts";
	private static final String INDEXED = "|indexed";

	private final Path file;

	CheckNotes(Path indexFolder) {
		this.file = indexFolder.resolve(FILE);
	}

	/** Notes the last change of facts: a run that saw less is outdated. Changes that touch no fact, such as an export, do not count. */
	void factsChanged(long seq) throws LookbackException {
		Properties notes = load();
		notes.setProperty(FACTS, Long.toString(seq));
		save(notes);
	}

	/** The last change of facts; -1 when none was noted. */
	long facts() throws LookbackException {
		return Long.parseLong(load().getProperty(FACTS, "-1"));
	}

	/**
	 * @param inputs what the run read besides the data: content hash of package and readings
	 */
	void write(CheckRun run, long seen, String inputs) throws LookbackException {
		Properties notes = load();
		String key = run.packageId() + '|';
		notes.setProperty(key + "id", Long.toString(run.id()));
		notes.setProperty(key + "version", run.version());
		notes.setProperty(key + "asOf", run.asOf().toString());
		notes.setProperty(key + "data", Long.toString(run.dataVersion()));
		notes.setProperty(key + "seen", Long.toString(seen));
		notes.setProperty(key + "finished", run.finished().toString());
		notes.setProperty(key + "inputs", inputs);
		save(notes);
	}

	/** Notes which runs the index has; written when it has them, so that a run it lost on the way is compared again. */
	void indexed(List<org.lookback.store.api.CheckRun> runs) throws LookbackException {
		Properties notes = load();
		notes.stringPropertyNames().stream().filter(name -> name.endsWith(INDEXED)).forEach(notes::remove);
		runs.forEach(run -> notes.setProperty(run.packageId() + INDEXED, Long.toString(run.id())));
		save(notes);
	}

	/** The run of a package that the index has. */
	OptionalLong indexed(String packageId) throws LookbackException {
		String noted = load().getProperty(packageId + INDEXED, "");
		return noted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(noted));
	}

	private void save(Properties notes) throws LookbackException {
		try {
			Files.createDirectories(file.getParent());
			try (Writer out = Files.newBufferedWriter(file)) {
				notes.store(out, null);
			}
		} catch (IOException unwritable) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", file, unwritable.getMessage()), unwritable);
		}
	}

	/** The latest run of each package. */
	List<CheckRun> read(PackageShelf shelf) throws LookbackException {
		Properties notes = load();
		List<CheckRun> runs = new ArrayList<>();
		for (String name : new TreeSet<>(notes.stringPropertyNames())) {
			if (name.endsWith("|id")) {
				runs.add(read(notes, name.substring(0, name.length() - 3), shelf));
			}
		}
		return runs;
	}

	private static CheckRun read(Properties notes, String packageId, PackageShelf shelf) throws LookbackException {
		String key = packageId + '|';
		boolean outdated = Long.parseLong(notes.getProperty(FACTS, "0")) > Long.parseLong(notes.getProperty(key + "seen"))
				|| !notes.getProperty(key + "inputs").equals(Inputs.of(shelf, packageId));
		return new CheckRun(Long.parseLong(notes.getProperty(key + "id")), packageId, notes.getProperty(key + "version"),
				LocalDate.parse(notes.getProperty(key + "asOf")), Long.parseLong(notes.getProperty(key + "data")),
				Instant.parse(notes.getProperty(key + "finished")), outdated);
	}

	private Properties load() throws LookbackException {
		Properties notes = new Properties();
		if (Files.exists(file)) {
			try (Reader in = Files.newBufferedReader(file)) {
				notes.load(in);
			} catch (IOException unreadable) {
				throw new LookbackException(OpenWorkspace.say("file.unreadable", file, unreadable.getMessage()), unreadable);
			}
		}
		return notes;
	}
}
