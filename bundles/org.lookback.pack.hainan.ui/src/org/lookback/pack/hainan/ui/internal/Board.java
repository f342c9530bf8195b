package org.lookback.pack.hainan.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Income;
import org.lookback.pack.hainan.ui.internal.BoardChoice.Source;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking.Tally;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/**
 * What the board shows for one query; read beside the window's thread.
 *
 * @param total    whom it counts
 * @param everyone whether it counts all households because none of them was lifted
 * @param run      the package's latest check run
 * @param source   where its risks come from: facts, when warnings were asked for and there was no run
 * @param income   the income that it bands
 * @param sheet    the table
 * @param beside   a second table
 * @param gaps     what is not recorded, in words
 */
record Board(Figures total, boolean everyone, Optional<CheckRun> run, Source source, Income income, Sheet sheet, Optional<Sheet> beside,
		List<String> gaps) {

	static final String PACKAGE = "hainan-2019";
	private static final String EXIT = "householdYear.exitStatus";
	private static final List<String> LIFTED = List.of("已脱贫享受政策", "已脱贫不再享受政策");
	private static final Messages MESSAGES = Messages.in(Board.class);

	static Board read(Workspace workspace, Query query, BoardChoice choice, Progress progress) throws LookbackException {
		Locale locale = Locale.getDefault();
		Searching searching = workspace.searching();
		Optional<CheckRun> run = workspace.checking().latest(PACKAGE);
		SetByPeople set = SetByPeople.read(workspace.policies(), PACKAGE);
		Query lifted = query.and(new Filter.In(EXIT, LIFTED));
		boolean everyone = !choice.liftedOnly() || Figures.of(searching, lifted).households() == 0;
		Query base = everyone ? query : lifted;
		Figures total = Figures.of(searching, base);
		Source source = run.isPresent() ? choice.source() : Source.FACTS;
		Income income = choice.income().or(set::income).orElse(Income.DISPOSABLE);
		Risks risks = new Risks(workspace.dictionary(), locale);
		StandardsPackage standards = workspace.policies().find(PACKAGE);
		List<Risk> rows = source == Source.WARNINGS ? risks.warnings(standards) : risks.facts(set.costlyStages());
		Optional<Sheet> beside = Optional.empty();
		Sheet sheet = switch (choice.sheet()) {
		case MATRIX -> new MatrixSheet(searching, base, rows, Bands.of(income.field(), set.lowIncome(), locale)).read(total, progress);
		case VILLAGES -> new VillageSheet(searching, new Regions(workspace, RegionLevel.VILLAGE, locale), base, rows,
				source == Source.WARNINGS ? VillageSheet.any(rows) : Optional.empty()).read(total, progress);
		case HELPERS -> {
			HelperSheet helpers = new HelperSheet(searching, new Regions(workspace, choice.level(), locale), base, locale);
			beside = Optional.of(helpers.units(total));
			yield helpers.read(total);
		}
		};
		return new Board(total, everyone && choice.liftedOnly(), run, source, income, sheet, beside,
				choice.sheet() == BoardChoice.Sheet.HELPERS ? List.of() : gaps(workspace, base, income, locale, progress));
	}

	/** How many have no record of what the board rests on. */
	private static List<String> gaps(Workspace workspace, Query base, Income income, Locale locale, Progress progress) throws LookbackException {
		List<String> gaps = new ArrayList<>();
		for (String id : List.of(income.field(), Risks.HEALTH, Risks.HARDSHIP, Risks.MARKED, Risks.GRADE)) {
			progress.check();
			Figures missing = Figures.of(workspace.searching(), base.and(new Filter.Missing(id)));
			if (missing.households() > 0) {
				Field field = workspace.dictionary().field(id);
				gaps.add(MESSAGES.get("gap", field.label().in(locale), missing.households(), missing.persons()));
			}
		}
		return gaps;
	}

	/** For how many households each warning is undecided, in words; those of which none is are left out. */
	static List<String> undecided(Workspace workspace, Query query, Progress progress) throws LookbackException {
		List<Risk> warnings = new Risks(workspace.dictionary(), Locale.getDefault()).warnings(workspace.policies().find(PACKAGE));
		List<String> undecided = new ArrayList<>();
		for (Tally tally : workspace.checking().tally(PACKAGE, query, progress)) {
			warnings.stream().filter(risk -> risk.id().equals(tally.rule()) && tally.undecided() > 0).findFirst()
					.ifPresent(risk -> undecided.add(MESSAGES.get("undecided.one", risk.label(), tally.undecided())));
		}
		return undecided;
	}
}
