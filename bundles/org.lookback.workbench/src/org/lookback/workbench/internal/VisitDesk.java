package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.briefing.api.VisitPages;
import org.lookback.briefing.api.VisitSheets;
import org.lookback.casework.api.visits.ChangeState;
import org.lookback.casework.api.visits.ComparisonBook;
import org.lookback.casework.api.visits.Difference;
import org.lookback.casework.api.visits.DifferenceQuestion;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.SystemChange;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.casework.api.visits.Voices;
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.VisitDecision;
import org.lookback.workbench.api.Visiting;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.casework.Deciding;
import org.lookback.workbench.internal.casework.VisitWords;

/** The visit loop over the store of a workspace. */
final class VisitDesk implements Visiting {

	private static final String WORD = ".docx";
	private static final String WORKBOOK = ".xlsx";

	private final OpenWorkspace workspace;

	VisitDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<VoiceSource> sources() throws LookbackException {
		return Voices.sources(workspace.store());
	}

	@Override
	public VoiceSource take(int version, Voice voice) throws LookbackException {
		return Voices.take(workspace.store(), version, voice, workspace.user());
	}

	@Override
	public SheetReport sheets(String region, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		Messages messages = Messages.in(VisitWords.class, locale);
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		boolean word = name.endsWith(WORD);
		if (!word && !name.endsWith(WORKBOOK)) {
			throw new LookbackException(messages.get("visit.sheets.kind", file.getFileName()));
		}
		log(reveal, file);
		try (ComparisonBook book = ComparisonBook.open(workspace.store())) {
			region(book, region);
			String place = new VisitWords(workspace.dictionary(), book.regions(), reveal, locale).place(region);
			VisitSheets.Households households = taker -> book.households(region, book.currentYear(), progress, taker);
			SheetReport report = word ? new VisitPages(workspace.dictionary(), reveal, locale).write(place, book.currentYear(), households, file)
					: new VisitSheets(workspace.dictionary(), reveal, locale).write(place, book.currentYear(), ImportKind.of(ImportKind.Form.SHEETS).mark(),
							households, file);
			if (report.households() == 0) {
				file.toFile().delete();
				throw new LookbackException(messages.get("visit.sheets.none", place));
			}
			return report;
		}
	}

	private static void region(ComparisonBook book, String region) throws LookbackException {
		if (!region.isEmpty() && book.regions().region(region).isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("correct.noRegion", region));
		}
	}

	@Override
	public List<Difference> differences(DifferenceQuestion question, Progress progress) throws LookbackException {
		try (ComparisonBook book = ComparisonBook.open(workspace.store())) {
			region(book, question.region());
			return book.differences(question, progress);
		}
	}

	@Override
	public Difference find(String key, Progress progress) throws LookbackException {
		try (ComparisonBook book = ComparisonBook.open(workspace.store())) {
			return book.difference(key, progress)
					.orElseThrow(() -> new LookbackException(Messages.in(VisitWords.class).get("decide.gone", key)));
		}
	}

	@Override
	public VisitDecision accept(Difference difference, Optional<String> value, String who, String reason, String evidence, Progress progress)
			throws LookbackException {
		VisitDecision decision = deciding().accept(difference, value, who, reason, evidence);
		workspace.changed(Change.DATA, progress);
		return decision;
	}

	@Override
	public List<VisitDecision> acceptAll(List<Difference> differences, String who, String reason, String evidence, Progress progress)
			throws LookbackException {
		progress.begin(Messages.in(VisitWords.class).get("visit.deciding"), differences.size());
		try {
			return deciding().acceptAll(differences, who, reason, evidence, progress);
		} finally {
			workspace.changed(Change.DATA, Progress.NONE);
		}
	}

	private Deciding deciding() throws LookbackException {
		return new Deciding(workspace.store(), workspace.dictionary(), workspace.regions(), Locale.getDefault());
	}

	@Override
	public VisitDecision reject(Difference difference, String who, String reason) throws LookbackException {
		return deciding().reject(difference, who, reason);
	}

	@Override
	public VisitDecision withdraw(String key, String who, String reason) throws LookbackException {
		return deciding().withdraw(key, who, reason);
	}

	@Override
	public List<VisitDecision> history(String key) throws LookbackException {
		return workspace.store().visits().history(key);
	}

	@Override
	public List<SystemChange> changes(String region, List<ChangeState> states, Progress progress) throws LookbackException {
		try (ComparisonBook book = ComparisonBook.open(workspace.store())) {
			region(book, region);
			return book.changes(region, progress).stream().filter(change -> states.isEmpty() || states.contains(change.state())).toList();
		}
	}

	@Override
	public List<SystemChange> open(String region, Progress progress) throws LookbackException {
		Comparator<SystemChange> oldest = Comparator.comparing(change -> change.decision().when());
		return changes(region, List.of(ChangeState.NOT_TYPED, ChangeState.TYPED_OTHERWISE), progress).stream().sorted(oldest).toList();
	}

	@Override
	public void exportChanges(List<SystemChange> changes, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		log(reveal, file);
		Messages messages = Messages.in(VisitWords.class, locale);
		VisitWords words = words(reveal, locale);
		new TableWorkbook(locale).addList(messages.get("visit.changes.title"), words.changeHeadings(), changes.stream().map(words::cells).toList(),
				List.of(messages.get("visit.changes.note"))).write(file);
	}

	@Override
	public void exportDifferences(List<Difference> differences, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		log(reveal, file);
		VisitWords words = words(reveal, locale);
		new TableWorkbook(locale).addList(Messages.in(VisitWords.class, locale).get("visit.differences.title"), words.differenceHeadings(),
				differences.stream().map(words::cells).toList(), List.of()).write(file);
	}

	private void log(boolean reveal, Path file) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
	}

	@Override
	public List<String> differenceHeadings(Locale locale) {
		return words(false, locale).differenceHeadings();
	}

	@Override
	public List<String> cells(Difference difference, boolean reveal, Locale locale) {
		return words(reveal, locale).cells(difference);
	}

	@Override
	public List<String> changeHeadings(Locale locale) {
		return words(false, locale).changeHeadings();
	}

	@Override
	public List<String> cells(SystemChange change, boolean reveal, Locale locale) {
		return words(reveal, locale).cells(change);
	}

	private VisitWords words(boolean reveal, Locale locale) {
		return new VisitWords(workspace.dictionary(), workspace.regions(), reveal, locale);
	}
}
