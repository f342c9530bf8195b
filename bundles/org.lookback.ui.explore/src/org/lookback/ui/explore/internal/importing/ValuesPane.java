package org.lookback.ui.explore.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SampledValue;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Services;

/** The texts that nobody understands, with the codes nearest to them, and the texts of the chosen column with what they become. */
final class ValuesPane {

	private static final Messages MESSAGES = Messages.in(ValuesPane.class);
	private static final double PERCENT = 100;

	private final TabFolder folder;
	private final TabItem unknownTab;
	private final TabItem sampleTab;
	private final ValuesTable unknown;
	private final ValuesTable samples;

	/** @param changed gets the plan with what a person said a text means */
	ValuesPane(Composite parent, Consumer<ImportPlan> changed) {
		folder = new TabFolder(parent, SWT.TOP);
		folder.setData("org.lookback.id", "import.values");
		unknown = new ValuesTable(folder, "import.unknown", List.of("column", "text", "rows", "first", "means", "near"),
				new int[] { 170, 170, 60, 60, 190, 260 }, 4, changed);
		samples = new ValuesTable(folder, "import.samples", List.of("text", "sampled", "becomes", "means", "problem"),
				new int[] { 200, 70, 200, 180, 260 }, 3, changed);
		unknownTab = tab(unknown.control());
		sampleTab = tab(samples.control());
		show(Optional.empty(), Optional.empty(), Optional.empty());
	}

	private TabItem tab(Control control) {
		TabItem item = new TabItem(folder, SWT.NONE);
		item.setControl(control);
		return item;
	}

	/**
	 * @param survey what is not understood; empty while the file is being read
	 * @param chosen the chosen column, from 0
	 */
	void show(Optional<ImportPlan> plan, Optional<ValueSurvey> survey, Optional<Integer> chosen) {
		unknownTab.setText(title(plan, survey));
		unknown.show(plan, survey, ValuesPane::unknown);
		sampleTab.setText(chosen.flatMap(index -> plan.map(each -> each.columns().get(index)))
				.map(column -> MESSAGES.get("values.of", column.letters(), column.heading())).orElse(MESSAGES.get("values.ofNone")));
		samples.show(plan, chosen, ValuesPane::sampled);
	}

	/** Shows the texts of the chosen column in front. */
	void showSamples() {
		folder.setSelection(sampleTab);
	}

	private static String title(Optional<ImportPlan> plan, Optional<ValueSurvey> survey) {
		if (plan.isEmpty() || survey.isEmpty()) {
			return MESSAGES.get(plan.isEmpty() ? "values.none" : "values.looking");
		}
		ValueSurvey found = survey.get();
		long open = found.values().stream().filter(value -> !value.outdated())
				.filter(value -> !plan.get().columns().get(value.column()).values().containsKey(value.text())).count() + found.more();
		return found.whole() ? MESSAGES.get("values.unknown", open) : MESSAGES.get("values.unknownFirst", open, found.rows());
	}

	private static List<ValuesTable.Line> unknown(ImportPlan plan, ValueSurvey survey) {
		List<ValuesTable.Line> lines = new ArrayList<>();
		for (UnknownValue value : survey.values()) {
			ColumnMapping column = plan.columns().get(value.column());
			if (column.field().filter(value.field()::equals).isEmpty()) {
				continue;
			}
			Meaning meaning = new Meaning(plan, value.column(), value.text(), value.outdated() ? List.of() : value.nearest());
			String said = meaning.said();
			String near = value.nearest().stream()
					.map(each -> MESSAGES.get("values.near", Meaning.label(plan.dictionary(), column, each.code()), Math.round(each.confidence() * PERCENT)))
					.collect(Collectors.joining("、"));
			lines.add(new ValuesTable.Line(
					List.of(column.letters() + "  " + column.heading(), shown(plan, column, value.text()), Long.toString(value.rows()),
							Long.toString(value.firstRow()), value.outdated() && said.isEmpty() ? MESSAGES.get("values.asOld") : said,
							value.outdated() ? MESSAGES.get("values.outdated", near) : near),
					said.isEmpty() && !value.outdated(), meaning));
		}
		return lines;
	}

	private static List<ValuesTable.Line> sampled(ImportPlan plan, int index) {
		ColumnMapping column = plan.columns().get(index);
		List<ValuesTable.Line> lines = new ArrayList<>();
		for (SampledValue sample : plan.samples(index)) {
			Meaning meaning = new Meaning(plan, index, sample.text(), List.of());
			String problem = sample.problem().isEmpty() ? "" : shown(plan, column, sample.text()).equals(sample.text()) ? sample.problem()
					: MESSAGES.get("values.unreadable");
			lines.add(new ValuesTable.Line(List.of(shown(plan, column, sample.text()), Integer.toString(sample.rows()), becomes(plan, column, sample),
					meaning.said(), problem), !sample.problem().isEmpty(), meaning));
		}
		return lines;
	}

	private static String becomes(ImportPlan plan, ColumnMapping column, SampledValue sample) {
		if (!sample.problem().isEmpty()) {
			return MESSAGES.get("values.unknownValue");
		}
		return sample.becomes().map(value -> shown(plan, column, value)).orElse(MESSAGES.get("meaning.nothing"));
	}

	/** A text as it may be shown. */
	static String shown(ImportPlan plan, ColumnMapping column, String text) {
		Optional<Field> field = column.field().flatMap(plan.dictionary()::find);
		return Services.settings().reveal() ? text : field.map(known -> Masking.mask(known, text)).orElseGet(() -> Masking.unknown(column.heading(), text));
	}
}
