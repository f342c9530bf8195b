package org.lookback.ingest.tests;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.lookback.ingest.api.RegisterComparison;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Households and registers as files, and what comes of comparing them as of the last day of 2019. */
abstract class ComparisonFixture extends StoreFixture {

	static final LocalDate AS_OF = LocalDate.of(2019, 12, 31);
	static final String WIDE = "县,乡,行政村,户编号,姓名,证件号码,与户主关系,户类型,是否享受低保,残疾类别,残疾等级";

	/** What came of a comparison. */
	record Compared(List<RegisterEntry> entries, ComparisonCounts counts) {

		RegisterEntry of(String name) {
			List<RegisterEntry> found = entries.stream().filter(entry -> entry.subject().filter(one -> one.name().equals(name)).isPresent()).toList();
			if (found.size() != 1) {
				throw new AssertionError(name + ": " + found.size() + " entries of " + entries);
			}
			return found.get(0);
		}

		List<RegisterEntry> of(ComparisonOutcome outcome) {
			return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
		}
	}

	static List<Aspect> aspects(RegisterEntry entry) {
		return entry.findings().stream().map(RegisterFinding::aspect).toList();
	}

	/** An ID number of 18 characters from its first 17. */
	static String id(String seventeen) {
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	static String id(LocalDate born, int sequence) {
		return id("371524" + born.toString().replace("-", "") + String.format("%03d", sequence));
	}

	void households(String... rows) throws Exception {
		imported(TestFiles.text(folder, "2019年宽表.csv", lines(WIDE, rows)), "wide", 2019);
	}

	void register(String name, String headings, String... rows) throws Exception {
		register(name, 2019, headings, rows);
	}

	void register(String name, int year, String headings, String... rows) throws Exception {
		Path file = TestFiles.text(folder, year + "年登记册_" + name + ".csv", lines(headings, rows));
		imported(file, "register:" + name, year);
	}

	private static String[] lines(String headings, String... rows) {
		List<String> lines = new ArrayList<>(List.of(headings));
		lines.addAll(List.of(rows));
		return lines.toArray(String[]::new);
	}

	Compared compare(String register) throws LookbackException {
		return compare(register, 2019, Dictionary.core());
	}

	Compared compare(String register, int year, Dictionary dictionary) throws LookbackException {
		List<RegisterEntry> entries = new ArrayList<>();
		try (FactSource facts = store.facts();
				RegisterComparison comparison = RegisterComparison.gather(request(List.of(register), year, false), dictionary, facts, store.loads().versions(),
						Progress.NONE)) {
			ComparisonCounts counts = comparison.compare(register, entries::add, Progress.NONE);
			return new Compared(entries, counts);
		}
	}

	RegisterComparison.Request request(List<String> registers, int year, boolean counts) {
		return new RegisterComparison.Request(registers, year, AS_OF, counts, folder.resolve("比对"));
	}
}
