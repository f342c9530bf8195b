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
 * @param whom     what households it counts
 * @param run      the package's latest check run
 * @param source   where its risks come from: facts, when warnings were asked for but there was no run or nobody of the province
 * @param income   the income that it bands
 * @param sheet    the table
 * @param gaps     what is not recorded, in words
 */
record Board(Figures total, Whom whom, Optional<CheckRun> run, Source source, Income income, Sheet sheet, List<String> gaps) {

	/** What households are counted. */
	enum Whom {
		LIFTED, EVERYONE,
		/** Everyone, because none was lifted. */
		NONE_LIFTED
	}

	static final String PACKAGE = "hainan-2019";
	private static final String PROVINCE = "household.province";
	private static final String EXIT = "householdYear.exitStatus";
	private static final List<String> LIFTED = List.of("已脱贫享受政策", "已脱贫不再享受政策");
	private static final Messages MESSAGES = Messages.in(Board.class);

	static Board read(Workspace workspace, Query query, BoardChoice choice, Progress progress) throws LookbackException {
		Locale locale = Locale.getDefault();
		Searching searching = workspace.searching();
		Optional<CheckRun> run = workspace.checking().latest(PACKAGE);
		SetByPeople set = SetByPeople.read(workspace.policies(), PACKAGE);
		Query lifted = query.and(new Filter.In(EXIT, LIFTED));
		Whom whom = !choice.liftedOnly() ? Whom.EVERYONE : Figures.of(searching, lifted).households() > 0 ? Whom.LIFTED : Whom.NONE_LIFTED;
		Query all = whom == Whom.LIFTED ? lifted : query;
		StandardsPackage standards = workspace.policies().find(PACKAGE);
		Query within = standards.regions().isEmpty() ? all : all.and(new Filter.In(PROVINCE, standards.regions()));
		boolean warnings = choice.source() == Source.WARNINGS && choice.sheet().ofRisks() && run.isPresent()
				&& Figures.of(searching, within).households() > 0;
		Source source = warnings ? Source.WARNINGS : Source.FACTS;
		Query base = warnings ? within : all;
		Figures total = Figures.of(searching, base);
		Income income = choice.income().or(set::income).orElse(Income.DISPOSABLE);
		Risks risks = new Risks(workspace.dictionary(), locale);
		List<Risk> rows = source == Source.WARNINGS ? risks.warnings(standards) : risks.facts(set.costlyStages());
		HelperSheet helpers = new HelperSheet(searching, new Regions(workspace, choice.level(), locale), base, locale);
		Sheet sheet = switch (choice.sheet()) {
		case MATRIX -> new MatrixSheet(searching, base, rows, Bands.of(income.field(), set.lowIncome(), locale),
				workspace.dictionary().field(income.field()).label().in(locale)).read(total, progress);
		case VILLAGES -> new VillageSheet(searching, new Regions(workspace, RegionLevel.VILLAGE, locale), base, rows,
				source == Source.WARNINGS ? VillageSheet.any(rows) : Optional.empty()).read(total, progress);
		case HELPERS -> helpers.read(total);
		case UNITS -> helpers.units(total);
		};
		return new Board(total, whom, run, source, income, sheet,
				choice.sheet().ofRisks() ? gaps(workspace, base, income, locale, progress) : List.of());
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
