package org.lookback.ingest.internal.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.VersionState;

/** The imports of one register: which year's edition a record belongs to. */
public final class Editions {

	private static final String KIND = "register:";

	private final String register;
	private final int year;
	private final List<DatasetVersion> versions;
	private final Map<String, Set<Integer>> yearsOfFiles = new HashMap<>();
	private final SortedSet<Integer> others = new TreeSet<>();

	/** @param all every import of the store */
	public Editions(String register, int year, List<DatasetVersion> all) {
		this.register = register;
		this.year = year;
		versions = all.stream().filter(one -> one.state() == VersionState.COMPLETE && one.kind().equals(KIND + register)).toList();
		versions.forEach(one -> yearsOfFiles.computeIfAbsent(one.fileName(), file -> new TreeSet<>()).add(one.year()));
	}

	/**
	 * Whether a record is of the year: its file's year says so, else its own cut-off date; a record of which neither says a year is of every
	 * year.
	 */
	boolean has(Fact record) {
		Set<Integer> known = new TreeSet<>(yearsOfFiles.getOrDefault(record.source().file(), Set.of()));
		known.remove(0);
		if (known.isEmpty()) {
			record.date("cutoff").ifPresent(day -> known.add(day.getYear()));
		}
		if (known.isEmpty() || known.contains(year)) {
			return true;
		}
		others.addAll(known);
		return false;
	}

	/** The imports of the year, ascending. */
	List<Integer> versions() {
		return versions.stream().filter(one -> one.year() == 0 || one.year() == year).map(DatasetVersion::id).sorted().toList();
	}

	/** @throws LookbackException saying what to do about a register of which no file was imported */
	public void refuseMissing() throws LookbackException {
		if (versions.isEmpty()) {
			throw Words.error("notImported", register);
		}
	}

	/** @throws LookbackException saying what to do about a register without a record of the year */
	void refuseEmpty() throws LookbackException {
		if (!others.isEmpty()) {
			throw Words.error("otherYear", register, year, String.join(", ", others.stream().map(String::valueOf).toList()));
		}
		throw versions.isEmpty() ? Words.error("notImported", register) : Words.error("empty", register, year);
	}
}
