package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageBook;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Covering;
import org.lookback.workbench.internal.casework.CoverageWords;
import org.lookback.workbench.internal.casework.PaceWords;

/** Answers questions about coverage from the store; the last list is kept for who turns its pages. */
final class CoverageDesk implements Covering {

	/** A list as it was asked for, at one state of the data. */
	private record Asked(CoverageQuestion question, String region, CoverageList list, long sequence) {
	}

	private record Kept(Asked asked, List<CoverageHousehold> households) {
	}

	private final OpenWorkspace workspace;
	private volatile Kept kept;

	CoverageDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Coverage coverage(CoverageQuestion question, Progress progress) throws LookbackException {
		try (CoverageBook book = CoverageBook.open(workspace.store())) {
			return book.count(question, progress);
		}
	}

	@Override
	public List<CoverageHousehold> households(CoverageQuestion question, String region, CoverageList list, int from, int count, Progress progress)
			throws LookbackException {
		List<CoverageHousehold> all = households(question, region, list, progress);
		int first = Math.clamp(from, 0, all.size());
		return all.subList(first, (int) Math.min(all.size(), (long) first + Math.max(0, count)));
	}

	private List<CoverageHousehold> households(CoverageQuestion question, String region, CoverageList list, Progress progress) throws LookbackException {
		try (CoverageBook book = CoverageBook.open(workspace.store())) {
			Asked asked = new Asked(question, region, list, book.changeSequence());
			Kept last = kept;
			if (last != null && last.asked().equals(asked)) {
				return last.households();
			}
			List<CoverageHousehold> found = book.households(question, region, list, progress);
			kept = new Kept(asked, found);
			return found;
		}
	}

	@Override
	public void export(Coverage coverage, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		try (CoverageBook book = CoverageBook.open(workspace.store())) {
			new CoverageWords(workspace.dictionary(), book.regions(), locale).write(coverage, book, reveal, file, progress);
		}
	}

	@Override
	public CoveragePace pace(CoverageQuestion question, String packageId, LocalDate on, Progress progress) throws LookbackException {
		StandardsPackage standards = workspace.shelf().find(packageId);
		try (CoverageBook book = CoverageBook.open(workspace.store())) {
			return book.pace(question, standards, on, WorkCalendar.china(), progress);
		}
	}

	@Override
	public List<List<String>> table(CoveragePace pace, Locale locale) {
		return paceWords(locale).table(pace);
	}

	@Override
	public List<String> cells(CoveragePace pace, PlacePace place, Goal goal, Locale locale) {
		return paceWords(locale).cells(pace, place, goal);
	}

	private static PaceWords paceWords(Locale locale) {
		return new PaceWords(WorkCalendar.china(), locale);
	}

	@Override
	public List<StandardsPackage> paced() {
		return workspace.shelf().catalog().packages().stream().filter(one -> !one.deadlines().isEmpty()).toList();
	}

	@Override
	public void export(CoveragePace pace, Path file, Locale locale) throws LookbackException {
		workspace.store().changes().log(workspace.user(), "export", file.getFileName().toString(), "");
		paceWords(locale).write(pace, file);
	}

	@Override
	public List<List<String>> table(Coverage coverage, Locale locale) {
		return words(locale).table(coverage).stream()
				.map(row -> row.stream().map(cell -> cell instanceof Double share ? CoverageWords.percent(share) : cell.toString()).toList()).toList();
	}

	@Override
	public List<String> cells(CoverageHousehold household, boolean reveal, Locale locale) {
		return words(locale).cells(household, reveal);
	}

	@Override
	public List<String> headings(Locale locale) {
		return words(locale).householdHeadings();
	}

	private CoverageWords words(Locale locale) {
		return new CoverageWords(workspace.dictionary(), workspace.regions(), locale);
	}
}
