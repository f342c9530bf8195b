package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerStep;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.casework.ledger.merge.ClashText;
import org.lookback.workbench.internal.casework.ledger.merge.CopyMerge;
import org.lookback.workbench.internal.casework.ledger.merge.CopySheet;
import org.lookback.workbench.internal.casework.ledger.merge.Gate;

/** {@link LedgerExchange} over the store of a workspace. */
final class LedgerCopies implements LedgerExchange {

	private static final String MERGE = "merge";
	private static final String DECIDE = "decide";

	private final OpenWorkspace workspace;
	private final Clock clock;

	/** @param clock says when something is entered */
	LedgerCopies(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public void export(List<LedgerItem> items, String title, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		new CopySheet(reveal, locale).write(title, items, file, progress);
	}

	@Override
	public Merged merge(Path file, boolean dryRun, String who, Progress progress) throws LookbackException {
		LedgerBook book = workspace.store().ledger();
		CopyMerge merge = new CopyMerge(file, book, new Rules(LocalDate.now(clock)), Locale.getDefault());
		List<Line> lines = merge.lines(progress);
		List<LedgerStep> steps = merge.steps();
		long entry = 0;
		if (!dryRun && !steps.isEmpty()) {
			String why = Messages.in(CopyMerge.class).get("copy.why", file.getFileName());
			entry = book.enter(new LedgerBatch(0, MERGE, name(who), clock.instant(), why), steps).id();
			workspace.changed(Change.CASEWORK, progress);
		}
		return new Merged(file.getFileName().toString(), dryRun, merge.notes(), lines, entry);
	}

	private String name(String who) {
		return who.isBlank() ? workspace.user() : who.strip();
	}

	@Override
	public List<Clash> clashes() throws LookbackException {
		List<Clash> clashes = new ArrayList<>();
		for (LedgerItem item : workspace.store().ledger().items()) {
			if (item.text(LedgerField.GONE).isEmpty()) {
				ClashText.read(item).forEach(kept -> clashes.add(new Clash(item.key(), (item.text(LedgerField.OBJECT) + ' ' + item.text(LedgerField.PROBLEM)).strip(),
						kept.field(), item.text(kept.field()), kept.there(), kept.file())));
			}
		}
		return clashes;
	}

	@Override
	public void decide(Clash clash, boolean there, String who, String why) throws LookbackException {
		Messages messages = Messages.in(CopyMerge.class);
		LedgerRules rules = new LedgerRules(Locale.getDefault());
		LedgerBook book = workspace.store().ledger();
		LedgerItem item = book.item(clash.key()).orElseThrow(() -> new LookbackException(messages.get("copy.gone", clash.object())));
		List<ClashText.Kept> kept = new ArrayList<>(ClashText.read(item));
		if (!kept.remove(new ClashText.Kept(clash.field(), clash.there(), clash.file())) || !item.text(clash.field()).equals(clash.here())) {
			throw new LookbackException(messages.get("copy.gone", clash.object()));
		}
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		values.put(LedgerField.CONFLICTS, ClashText.write(kept));
		if (there) {
			String value = rules.read(clash.field(), clash.there());
			Optional<String> refused = new Rules(LocalDate.now(clock)).refused(item, clash.field(), value);
			if (refused.isPresent()) {
				throw new LookbackException(refused.get());
			}
			values.put(clash.field(), value);
		}
		book.enter(new LedgerBatch(0, DECIDE, name(who), clock.instant(), why.isBlank() ? messages.get("copy.decided", rules.heading(clash.field())) : why.strip()),
				List.of(new LedgerStep(item.key(), item.version(), values)));
		workspace.changed(Change.CASEWORK, Progress.NONE);
	}

	@Override
	public String word(LedgerField field, Locale locale) {
		return new LedgerRules(locale).heading(field);
	}

	@Override
	public String said(LedgerField field, String value, Locale locale) {
		return new LedgerRules(locale).said(field, value);
	}

	/**
	 * The ledger's own rules for what a copy says; in a copy nothing is closed, because no proof comes with it.
	 *
	 * @param today when a new problem was found that does not say so
	 */
	private record Rules(LocalDate today) implements Gate {

		@Override
		public Optional<String> refused(LedgerItem now, LedgerField field, String value) {
			LedgerRules rules = new LedgerRules(Locale.getDefault());
			try {
				if (field == LedgerField.STATE) {
					Optional<LedgerState> state = LedgerState.of(value);
					rules.moved(now, state.orElse(LedgerState.OPEN));
				} else {
					rules.changed(now, LedgerRules.TYPED.contains(field) ? Map.of(field, value) : Map.of());
				}
				return Optional.empty();
			} catch (LookbackException refused) {
				return Optional.of(refused.getMessage());
			}
		}

		@Override
		public Map<LedgerField, String> completed(Map<LedgerField, String> values) {
			Map<LedgerField, String> whole = new EnumMap<>(LedgerField.class);
			whole.putAll(values);
			whole.put(LedgerField.STATE, LedgerState.OPEN.code());
			if (values.getOrDefault(LedgerField.FOUND_ON, "").isEmpty()) {
				whole.put(LedgerField.FOUND_ON, today.toString());
			}
			return whole;
		}
	}
}
