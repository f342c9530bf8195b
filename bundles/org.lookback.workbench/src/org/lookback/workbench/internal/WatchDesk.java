package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.WarningBook;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.WarningReason;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;
import org.lookback.store.api.KeptWarnings;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.casework.WarningLevels;
import org.lookback.workbench.internal.casework.WarningWords;

/** Asks the packages' warnings over the store, keeps the last answers, and keeps thresholds as readings. */
final class WatchDesk implements Watching {

	private static final int KEPT = 6;

	/**
	 * What an answer rests on.
	 *
	 * @param data the last change of facts
	 */
	private record Asked(String packageId, String inputs, LocalDate asOf, int year, long data) {
	}

	private final OpenWorkspace workspace;
	private final Clock clock;
	private final Map<Asked, Watchlist> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, Watchlist> eldest) {
			return size() > KEPT;
		}
	};

	WatchDesk(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	@Override
	public List<Scheme> schemes() throws LookbackException {
		return workspace.shelf().catalog().packages().stream().filter(each -> each.warnings().given() || !each.warnings().none().zh().isEmpty())
				.map(each -> new Scheme(each.id(), each.title(), each.warnings().given(), each.warnings().none()))
				.sorted(Comparator.comparing(Scheme::given).reversed()).toList();
	}

	@Override
	public LocalDate day(String packageId) throws LookbackException {
		return new PlaceChecks(workspace).latestDay(packageId);
	}

	@Override
	public List<Integer> years() throws LookbackException {
		return workspace.store().rounds().years();
	}

	private StandardsPackage warning(String packageId) throws LookbackException {
		StandardsPackage found = workspace.shelf().find(packageId);
		if (!found.warnings().given()) {
			String why = found.warnings().none().in(Locale.getDefault());
			throw new LookbackException(why.isEmpty() ? say("none", packageId) : say("none.why", packageId, why));
		}
		return found;
	}

	private Evaluator evaluator(String packageId, LocalDate asOf, int year, FactSource facts) throws LookbackException {
		return workspace.census().ready(Standards.evaluator(warning(packageId).withWarnings(), workspace.shelf().readings(), facts.regions(), asOf, year), facts);
	}

	@Override
	public Watchlist watch(String packageId, LocalDate asOf, Progress progress) throws LookbackException {
		return watch(packageId, asOf, workspace.store().rounds().currentYear(), progress);
	}

	@Override
	public Watchlist watch(String packageId, LocalDate asOf, int year, Progress progress) throws LookbackException {
		warning(packageId);
		long data = workspace.checkNotes().facts();
		try (FactSource facts = workspace.store().facts()) {
			Asked asked = new Asked(packageId, Inputs.withWarnings(workspace.shelf(), packageId), asOf, year, data);
			synchronized (kept) {
				if (kept.containsKey(asked)) {
					return kept.get(asked);
				}
			}
			Watchlist found = new WarningBook(evaluator(packageId, asOf, year, facts), facts).watch(progress);
			synchronized (kept) {
				kept.put(asked, found);
			}
			if (year == facts.currentYear()) {
				remember(found, asked.inputs(), data);
			}
			return found;
		}
	}

	/** Keeps what was found of the current year, for searching and counting by level; nothing when just that is kept already. */
	private void remember(Watchlist found, String inputs, long data) throws LookbackException {
		KeptWarnings warnings = workspace.store().warnings();
		Optional<KeptWarnings.Run> before = warnings.run(found.packageId());
		boolean same = before.isPresent() && before.get().asOf().equals(found.asOf()) && before.get().year() == found.year() && before.get().inputs().equals(inputs)
				&& before.get().dataVersion() >= data;
		if (!same) {
			warnings.keep(new KeptWarnings.Run(found.packageId(), found.asOf(), found.year(), found.changeSequence(), inputs),
					found.risks().stream().map(risk -> new KeptWarnings.Points(risk.number(), risk.least(), risk.most())).toList(), workspace.user());
			workspace.changed(Change.CASEWORK, Progress.NONE);
		}
	}

	@Override
	public WarningReason why(String packageId, LocalDate asOf, String household) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return new WarningBook(evaluator(packageId, asOf, facts.currentYear(), facts), facts).why(find(household, facts));
		}
	}

	private static Household find(String household, FactSource facts) throws LookbackException {
		return facts.household(household).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", household)));
	}

	@Override
	public List<YearPoints> trend(String packageId, LocalDate asOf, String household) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household found = find(household, facts);
			List<YearPoints> points = new ArrayList<>();
			for (int year : found.years()) {
				points.add(new YearPoints(year, new WarningBook(evaluator(packageId, asOf, year, facts), facts).risk(found)));
			}
			return points;
		}
	}

	@Override
	public Standing thresholds(String packageId) throws LookbackException {
		WarningScheme scheme = warning(packageId).warnings();
		List<Integer> proposed = scheme.levels().stream().map(WarningScheme.Level::points).toList();
		return new Standing(WarningLevels.now(warning(packageId), workspace.shelf().readings()), new Thresholds(proposed), readings(packageId));
	}

	/** The readings that move a level, the latest of each. */
	private List<Reading> readings(String packageId) throws LookbackException {
		return WarningLevels.moved(warning(packageId), workspace.shelf().readings());
	}

	@Override
	public Standing keep(String packageId, Thresholds thresholds, String who, String why) throws LookbackException {
		WarningScheme scheme = warning(packageId).warnings();
		Thresholds.of(thresholds.points());
		if (who.isBlank() || why.isBlank()) {
			throw new LookbackException(say("keep.why"));
		}
		if (thresholds.points().size() != scheme.levels().size()) {
			throw new LookbackException(say("keep.levels", scheme.levels().size(), thresholds.points().size()));
		}
		PackageDesk desk = new PackageDesk(workspace);
		for (int i = 0; i < scheme.levels().size(); i++) {
			WarningScheme.Level level = scheme.levels().get(i);
			int points = thresholds.points().get(i);
			Optional<Reading> former = readings(packageId).stream().filter(reading -> reading.parameter().equals(level.parameter())).findFirst();
			int now = former.map(reading -> Integer.parseInt(reading.value().get(0))).orElse(level.points());
			if (points != now && points == level.points()) {
				desk.removeReading(former.orElseThrow());
			} else if (points != now) {
				desk.addReading(new Reading(packageId, level.parameter(), "", "", List.of(String.valueOf(points)), Optional.empty(), Optional.empty(), who.strip(),
						LocalDate.now(clock), why.strip(), false, "", 0));
			}
		}
		return thresholds(packageId);
	}

	private WarningWords words(boolean reveal, Locale locale) {
		return new WarningWords(workspace.dictionary(), workspace.regions(), reveal, locale);
	}

	@Override
	public List<FactorLine> words(WarningReason reason, boolean reveal, Locale locale) {
		return words(reveal, locale).factors(reason);
	}

	@Override
	public List<String> cells(Watchlist list, Thresholds thresholds, Risk risk, boolean reveal, Locale locale) {
		return words(reveal, locale).cells(list, thresholds, risk);
	}

	@Override
	public List<String> headings(Watchlist list, Locale locale) {
		return words(false, locale).headings();
	}

	@Override
	public String place(String village, Locale locale) {
		return words(false, locale).place(village);
	}

	@Override
	public void export(Watchlist list, Thresholds thresholds, WarningList which, boolean reveal, Path file, Locale locale, Progress progress)
			throws LookbackException {
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		progress.check();
		words(reveal, locale).write(list, thresholds, which, file);
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(WatchDesk.class).get("watch." + key, arguments);
	}
}
