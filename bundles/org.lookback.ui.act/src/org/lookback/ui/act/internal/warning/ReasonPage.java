package org.lookback.ui.act.internal.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Styles;
import org.lookback.workbench.api.Watching;
import org.lookback.workbench.api.Watching.FactorLine;
import org.lookback.workbench.api.Watching.YearPoints;
import org.lookback.workbench.api.Workspace;

/** Why the chosen household has its points: each factor with its facts and its clause; and its points over the years. */
final class ReasonPage {

	private static final Messages MESSAGES = Messages.in(ReasonPage.class);

	/** What counts stands first. */
	private static final List<String> ORDER = List.of("met", "undecided", "notMet");

	/** What is read of one household. */
	private record Content(List<FactorLine> factors, List<YearPoints> years) {
	}

	private final Composite body;
	private final Label said;
	private final RowTable<FactorLine> factors;
	private final RowTable<YearPoints> trend;
	private final LatestWork work;
	private Optional<Watchlist> list = Optional.empty();
	private Thresholds thresholds = new Thresholds(List.of());

	ReasonPage(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 2).spacing(4, 3).applyTo(body);
		said = Styles.STRONG.on(new Label(body, SWT.WRAP));
		said.setData("org.lookback.id", "warning.reason");
		said.setText(MESSAGES.get("reason.none"));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(said);
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(sash);
		List<Column<FactorLine>> columns = new ArrayList<>();
		columns.add(Column.text(MESSAGES.get("factor.title"), 190, FactorLine::title));
		columns.add(Column.text(MESSAGES.get("factor.value"), 70, line -> MESSAGES.get("value." + line.value())));
		columns.add(Column.text(MESSAGES.get("factor.points"), 80, FactorLine::points));
		columns.add(Column.text(MESSAGES.get("factor.facts"), 330, FactorLine::facts));
		columns.add(Column.text(MESSAGES.get("factor.clause"), 330, FactorLine::clause));
		columns.add(Column.text(MESSAGES.get("factor.basis"), 330, FactorLine::basis));
		factors = new RowTable<>(sash, "warning.factors", appearance, columns);
		factors.titled(MESSAGES.get("factor.list")).mute(line -> line.value().equals("notMet")).warnOf(line -> line.value().equals("met"));
		trend = new RowTable<>(sash, "warning.trend", appearance, List.of(Column.number(MESSAGES.get("trend.year"), 70, line -> String.valueOf(line.year()), YearPoints::year),
				Column.text(MESSAGES.get("trend.points"), 90, line -> line.risk().map(ReasonPage::points).orElse("")),
				Column.text(MESSAGES.get("trend.level"), 130, this::level)));
		trend.titled(MESSAGES.get("trend.list"));
		sash.setWeights(74, 26);
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
	}

	Composite control() {
		return body;
	}

	/** Points as a range while a fact is missing. */
	private static String points(Risk risk) {
		return risk.open() ? MESSAGES.get("points.range", risk.least(), risk.most()) : MESSAGES.get("points", risk.least());
	}

	private String level(YearPoints line) {
		return line.risk().map(risk -> name(thresholds.level(risk.least()))).orElse(MESSAGES.get("trend.notWatched"));
	}

	private String name(int level) {
		return level == Thresholds.NONE ? MESSAGES.get("level.none") : list.map(one -> one.scheme().levels().get(level).title().in(Locale.getDefault())).orElse("");
	}

	/** Thresholds have moved. */
	void moved(Watchlist of, Thresholds to) {
		list = Optional.of(of);
		thresholds = to;
		trend.show(trend.rows());
	}

	/** @param household its key */
	void read(Workspace workspace, Watchlist of, String household, boolean reveal) {
		work.ask(progress -> content(workspace.watching(), of, household, reveal), content -> show(of, household, content));
	}

	private static Content content(Watching watching, Watchlist of, String household, boolean reveal) throws LookbackException {
		return new Content(watching.words(watching.why(of.packageId(), of.asOf(), household), reveal, Locale.getDefault()),
				watching.trend(of.packageId(), of.asOf(), household));
	}

	private void show(Watchlist of, String household, Content content) {
		Optional<Risk> risk = of.risks().stream().filter(one -> one.key().equals(household)).findFirst();
		factors.show(content.factors().stream().sorted(Comparator.comparingInt(line -> ORDER.indexOf(line.value()))).toList());
		trend.show(content.years());
		said.setText(risk.map(one -> MESSAGES.get(one.open() ? "reason.open" : "reason.said", household, points(one), name(thresholds.level(one.least())),
				name(thresholds.level(one.most())))).orElse(MESSAGES.get("reason.notWatched", household)).replace("&", "&&"));
		body.layout(true, true);
	}
}
