package org.lookback.ingest.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.lookback.ingest.internal.compare.Comparison;
import org.lookback.ingest.internal.compare.Editions;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;

/**
 * Lays departments' registers beside the households: one walk over the data for all of them, then one register after the other. What it
 * gathers lies in files of its own until it is closed. For one thread.
 */
public final class RegisterComparison implements AutoCloseable {

	/**
	 * What is compared with what.
	 *
	 * @param registers codes of the list {@code Register}
	 * @param year      whose households, and whose records
	 * @param asOf      the day whose ages and benefits count
	 * @param counts    whether the department counts are made as well
	 * @param folder    for files that live no longer than this; emptied first, gone in the end
	 */
	public record Request(List<String> registers, int year, LocalDate asOf, boolean counts, Path folder) {

		public Request {
			registers = List.copyOf(registers);
		}
	}

	private final Comparison comparison;

	private final Path folder;

	private RegisterComparison(Comparison comparison, Path folder) {
		this.comparison = comparison;
		this.folder = folder;
	}

	/**
	 * Reads the households and the registers' records.
	 *
	 * @param versions the store's imports: they say of which year a file is
	 * @throws LookbackException when a register is not known, or nobody has said how it is compared
	 */
	public static RegisterComparison gather(Request request, Dictionary dictionary, FactSource facts, List<DatasetVersion> versions, Progress progress)
			throws LookbackException {
		empty(request.folder());
		return new RegisterComparison(new Comparison(request, dictionary, facts, versions, progress), request.folder());
	}

	/**
	 * Refuses registers of which no file was imported, before anything is read.
	 *
	 * @throws LookbackException naming the first of them and what to do
	 */
	public static void refuseMissing(List<String> registers, int year, List<DatasetVersion> versions) throws LookbackException {
		for (String register : registers) {
			new Editions(register, year, versions).refuseMissing();
		}
	}

	private static void empty(Path folder) throws LookbackException {
		try {
			Files.createDirectories(folder);
			try (Stream<Path> left = Files.list(folder)) {
				for (Path file : left.toList()) {
					Files.delete(file);
				}
			}
		} catch (IOException e) {
			throw Comparison.unwritable(folder, e);
		}
	}

	/** The registers of the request that have records of the year. */
	public List<String> filled() {
		return comparison.filled();
	}

	/** The imports that a register's records of the year came with, ascending. */
	public List<Integer> versions(String register) {
		return comparison.versions(register);
	}

	/**
	 * Compares one register. Every record is in one entry, and everybody who should be listed is the subject of one.
	 *
	 * @param sink takes ours first, in the order of households, then those whom only the register has
	 * @throws LookbackException when the register has no record of the year; the message says what to do
	 */
	public ComparisonCounts compare(String register, EntrySink sink, Progress progress) throws LookbackException {
		return comparison.compare(register, sink, progress);
	}

	/** Makes our side of the department counts of a register that has no records of the year. */
	public void count(String register) throws LookbackException {
		comparison.count(register);
	}

	/** The department counts of the registers compared so far, village by village. */
	public List<DepartmentRow> departments() {
		return comparison.departments();
	}

	/** Rows of the same place and count made one, in the order of places and of the rows. */
	public static List<DepartmentRow> addUp(List<DepartmentRow> rows, UnaryOperator<String> wider) {
		Map<String, Map<String, DepartmentRow>> places = new TreeMap<>();
		for (DepartmentRow row : rows) {
			String place = wider.apply(row.place());
			DepartmentRow moved = new DepartmentRow(place, row.count(), row.here(), row.there(), row.both(), row.open(), row.householdsHere(),
					row.householdsThere());
			places.computeIfAbsent(place, code -> new LinkedHashMap<>()).merge(row.count(), moved, (a, b) -> a.plus(b, place));
		}
		List<DepartmentRow> added = new ArrayList<>();
		places.values().forEach(byCount -> added.addAll(byCount.values()));
		return added;
	}

	@Override
	public void close() throws LookbackException {
		comparison.close();
		try {
			Files.deleteIfExists(folder);
		} catch (IOException e) {
			throw Comparison.unwritable(folder, e);
		}
	}
}
