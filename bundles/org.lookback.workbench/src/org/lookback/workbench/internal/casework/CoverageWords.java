package org.lookback.workbench.internal.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageBook;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.DayRow;
import org.lookback.casework.api.coverage.VisitorRow;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Coverage in words. */
public final class CoverageWords {

	private static final List<CoverageList> SHEETS = List.of(CoverageList.MISSED, CoverageList.ONLY_ROSTER, CoverageList.ONLY_FILES);

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final Locale locale;
	private final Messages messages;

	public CoverageWords(Dictionary dictionary, RegionTree regions, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.locale = locale;
		messages = Messages.in(CoverageWords.class, locale);
	}

	private List<String> headings(String table) {
		return List.of(messages.get("coverage." + table + ".columns").split(" *\\| *"));
	}

	/** Headings of places, then one row a place, the total last: words, numbers, and shares from 0 to 1. */
	public List<List<Object>> table(Coverage coverage) {
		List<List<Object>> table = new ArrayList<>();
		table.add(List.copyOf(headings("place")));
		coverage.rows().forEach(row -> table.add(cells(row.region(), row.region().equals(CoverageRow.NO_VILLAGE) ? messages.get("coverage.nowhere")
				: row.name(), row)));
		table.add(cells(coverage.total().region(), messages.get("coverage.total"), coverage.total()));
		return table;
	}

	private List<Object> cells(String region, String name, CoverageRow row) {
		List<Object> cells = new ArrayList<>(List.of(region.equals(CoverageRow.NO_VILLAGE) ? "" : region, name, basis(row), row.due().households(),
				row.due().persons(), row.unnamed(), row.visited().households(), row.visited().persons(), row.missed().households(),
				row.missed().persons()));
		cells.add(row.share().isPresent() ? row.share().getAsDouble() : messages.get("coverage.unknown"));
		cells.addAll(List.of(row.registeredDue().households(), row.registeredMissed().households(), row.onlyRoster().households(),
				row.onlyFiles().households(), row.visits(), day(row.last())));
		return cells;
	}

	private String basis(CoverageRow row) {
		if (row.villages() == 0) {
			return "";
		}
		if (row.villages() == 1) {
			return messages.get("coverage.basis." + row.basis());
		}
		return messages.get("coverage.basis", row.withRoster(), row.withNumber(), row.without());
	}

	private static String day(Optional<LocalDate> day) {
		return day.map(LocalDate::toString).orElse("");
	}

	/** A share as people read it. Never rounded up to all. */
	public static String percent(double share) {
		double shown = share < 1 ? Math.min(Math.round(share * 1000), 999) / 10.0 : 100;
		return String.format(Locale.ROOT, "%.1f%%", shown);
	}

	/** The headings of {@link #cells(CoverageHousehold, boolean)}. */
	public List<String> householdHeadings() {
		return headings("household");
	}

	/** One household of a list. */
	public List<String> cells(CoverageHousehold one, boolean reveal) {
		return List.of(one.village(), place(one.village()), one.group(), one.code().isEmpty() ? one.key() : one.code(),
				reveal ? one.head() : Masking.name(one.head()), String.valueOf(one.persons()), yes(one.registered()),
				one.basis() == Basis.ROSTER ? yes(one.onRoster()) : messages.get("coverage.noRoster"), yes(one.inFiles()), String.valueOf(one.visits()),
				day(one.last()), reveal ? one.visitor() : Masking.name(one.visitor()));
	}

	private String place(String village) {
		StringBuilder name = new StringBuilder();
		for (Region region : regions.path(village)) {
			name.append(region.name());
		}
		return name.toString();
	}

	private String yes(boolean yes) {
		return messages.get(yes ? "yes" : "no");
	}

	/** Writes everything that coverage says, with the households behind the numbers that call for a visit. */
	public void write(Coverage coverage, CoverageBook book, boolean reveal, Path file, Progress progress) throws LookbackException {
		TableWorkbook workbook = new TableWorkbook(locale);
		List<List<Object>> table = table(coverage);
		workbook.addNumbers(messages.get("coverage.place.title", String.valueOf(coverage.year())), headings("place"), table.subList(1, table.size()), true,
				notes(coverage.total()));
		workbook.addNumbers(messages.get("coverage.visitor.title"), headings("visitor"),
				coverage.visitors().stream().map(row -> visitor(row, reveal)).toList(), false, List.of());
		workbook.addNumbers(messages.get("coverage.day.title"), headings("day"), coverage.days().stream().map(CoverageWords::day).toList(), false,
				List.of());
		for (CoverageList list : SHEETS) {
			List<List<String>> rows = book.households(coverage.question(), "", list, progress).stream().map(one -> cells(one, reveal)).toList();
			workbook.addList(messages.get("coverage.list." + list), householdHeadings(), rows, List.of());
		}
		workbook.write(file);
	}

	private List<String> notes(CoverageRow total) {
		List<String> notes = new ArrayList<>(List.of(messages.get("coverage.note")));
		if (total.without() > 0) {
			notes.add(messages.get("coverage.note.without", total.without()));
		}
		if (total.withNumber() > 0) {
			notes.add(messages.get("coverage.note.number", total.withNumber(), total.unnamed()));
		}
		return notes;
	}

	private List<Object> visitor(VisitorRow row, boolean reveal) {
		String name = row.visitor().isEmpty() ? messages.get("coverage.noVisitor") : reveal ? row.visitor() : Masking.name(row.visitor());
		return List.of(name, role(row.role()), row.visited().households(), row.visited().persons(), row.visits(), row.days(), row.first().toString(),
				row.last().toString());
	}

	/** The role of a visitor in the reader's language. */
	public String role(String code) {
		return dictionary.codeList("VisitorRole").flatMap(list -> list.code(code)).map(Code::label).map(label -> label.in(locale)).orElse(code);
	}

	private static List<Object> day(DayRow row) {
		return List.of(row.day().toString(), row.visited().households(), row.visited().persons(), row.fresh().households(), row.upTo().households(),
				row.upTo().persons());
	}
}
