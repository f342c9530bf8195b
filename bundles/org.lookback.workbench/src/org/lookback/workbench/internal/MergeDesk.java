package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.Access;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.Store;
import org.lookback.store.api.VersionBook;
import org.lookback.workbench.api.Merging;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.versions.Conflicts;
import org.lookback.workbench.internal.versions.OtherJournal;
import org.lookback.workbench.internal.versions.StateDiff;
import org.lookback.workbench.internal.versions.ValueWords;

/** Brings another workspace's journal into this one, then puts back what stood here where the other one says something else. */
final class MergeDesk implements Merging {

	private final OpenWorkspace workspace;

	MergeDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public Merged merge(Path other, boolean dryRun, boolean reveal, Locale locale, Progress progress) throws LookbackException {
		Path folder = other.toAbsolutePath().normalize();
		if (folder.equals(workspace.directory().toAbsolutePath().normalize())) {
			throw new LookbackException(Conflicts.say("merge.itself"));
		}
		Store store = workspace.store();
		OtherJournal journal = new OtherJournal(Journaling.read(new org.lookback.store.api.Workspace(folder).journal()));
		String origin = String.valueOf(folder.getFileName());
		if (reveal) {
			store.changes().log(workspace.user(), "reveal", origin, "");
		}
		Conflicts conflicts = new Conflicts(new ValueWords(workspace.dictionary(), reveal, locale));
		Arrivals arrivals = new Arrivals(workspace, folder, origin, journal, conflicts);
		if (dryRun) {
			List<Item> items = arrivals.expected();
			preview(folder, arrivals, conflicts, progress);
			return new Merged(origin, true, "", items, conflicts.list(), left(journal, locale));
		}
		long before = store.changes().latest();
		String keeping = "";
		List<Item> items;
		try (FactSource then = store.facts(before)) {
			items = arrivals.come(progress);
			keeping = keep(then, before, origin, conflicts, progress);
		}
		workspace.changed(Change.DATA, progress);
		return new Merged(origin, false, keeping, items, conflicts.list(), left(journal, locale));
	}

	private static List<String> left(OtherJournal journal, Locale locale) {
		return journal.left().entrySet().stream().map(kind -> Messages.in(Conflicts.class, locale).get("merge.left." + kind.getKey(), kind.getValue())).toList();
	}

	/** Puts back what stood here; returns the entry that does so. */
	private String keep(FactSource then, long before, String origin, Conflicts conflicts, Progress progress) throws LookbackException {
		Store store = workspace.store();
		VersionBook.Between between = store.versions().between(before, store.changes().latest());
		try (FactSource now = store.facts()) {
			new StateDiff(conflicts.words(), conflicts::came).compare(then, now, between.households(), between.others(), progress);
		}
		return conflicts.steps().isEmpty() ? ""
				: "H" + store.hand().make(HandWork.of("keep", workspace.user(), Conflicts.say("merge.why", origin), conflicts.steps())).id();
	}

	/** Which values the two say differently now. */
	private void preview(Path folder, Arrivals arrivals, Conflicts conflicts, Progress progress) throws LookbackException {
		try (Store other = Store.open(folder, Access.READ); FactSource there = other.facts(); FactSource here = workspace.store().facts()) {
			List<StateDiff.Different> found = new ArrayList<>();
			StateDiff diff = new StateDiff(conflicts.words(), found::add);
			Map<String, Long> numbers = workspace.store().versions().numbers();
			List<LookbackException> failed = new ArrayList<>();
			for (FactSource.Range range : there.ranges(1)) {
				progress.begin(Conflicts.say("merge.comparing"), there.householdCount());
				there.forEach(range, progress, household -> {
					try {
						Long number = numbers.get(household.key());
						if (number != null) {
							here.household(number.longValue()).ifPresent(own -> diff.household(Optional.of(own), Optional.of(household)));
						}
					} catch (LookbackException e) {
						failed.add(e);
					}
				});
			}
			if (!failed.isEmpty()) {
				throw failed.getFirst();
			}
			found.stream().filter(one -> one.afterSource().filter(source -> arrivals.comes(source.file())).isPresent()).forEach(conflicts::differs);
		}
	}

	@Override
	public List<String> headings(Locale locale) {
		return Conflicts.headings(locale);
	}

	@Override
	public List<String> cells(Conflict conflict, Locale locale) {
		return Conflicts.cells(conflict, locale);
	}
}
