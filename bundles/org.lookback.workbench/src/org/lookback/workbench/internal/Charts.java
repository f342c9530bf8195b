package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Spreads;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.Tabulation;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.FieldTrait;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Grain;
import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Charting;
import org.lookback.workbench.api.CheckRun;

/** Tables of counts, with what their numbers rest on. */
final class Charts implements Charting {

	private static final List<String> RULES = List.of("finding.package", "finding.rule");
	private static final int TWO = 2;
	/** Two and "not stated". */
	private static final int WITH_UNKNOWN = 3;

	private final OpenWorkspace workspace;

	Charts(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	private Searching searching() throws LookbackException {
		return workspace.index().searching();
	}

	@Override
	public Table table(Query query, List<String> fields, Unit unit, Locale locale) throws LookbackException {
		return new Tabulation(searching()).table(query, fields, unit, Tabulation.Order.SIZE, locale, Origins.of(workspace, fields, query));
	}

	@Override
	public Optional<String> objection(ChartSpec.Kind kind, List<String> fields, Locale locale) throws LookbackException {
		List<FieldTrait> traits = new ArrayList<>();
		for (String field : fields) {
			traits.add(trait(field, locale));
		}
		return org.lookback.charts.api.Charts.objection(kind, traits, locale);
	}

	private FieldTrait trait(String asked, Locale locale) throws LookbackException {
		String label = searching().fieldLabel(asked, locale);
		Optional<Field> field = workspace.dictionary().find(Grain.field(asked));
		Optional<FieldType> type = field.map(Field::type);
		boolean date = type.filter(FieldType.DATE::equals).isPresent();
		boolean year = type.filter(FieldType.YEAR::equals).isPresent();
		boolean two = type.filter(FieldType.BOOL::equals).isPresent()
				|| field.flatMap(workspace.dictionary()::codeList).map(CodeList::codes).filter(codes -> codes.size() == TWO || codes.size() == WITH_UNKNOWN).isPresent();
		return new FieldTrait(label, type.filter(FieldType::numeric).isPresent() && !year, date, year, two);
	}

	@Override
	public ChartSpec spec(ChartPlan plan, ChartSpec.Theme theme, int width, int height, Locale locale, Progress progress) throws LookbackException {
		Optional<String> objection = objection(plan.kind(), plan.fields(), locale);
		if (objection.isPresent()) {
			throw new LookbackException(objection.get());
		}
		boolean ofValues = plan.kind().ofValues();
		List<String> counted = ofValues ? plan.fields().subList(1, plan.fields().size())
				: plan.kind() == ChartSpec.Kind.HISTOGRAM ? List.of(new Bins(searching()).asked(plan, locale, progress)) : plan.fields();
		Table table = warned(table(plan.query(), counted, plan.unit(), locale), plan.fields());
		progress.check();
		Optional<Spread> spread = ofValues ? Optional.of(new Spreads(searching()).spread(plan.fields().getFirst(), table, progress)) : Optional.empty();
		String title = plan.title().isBlank() && spread.isPresent() ? title(spread.get(), table) : plan.title();
		return new ChartSpec(plan.kind(), table, spread, query -> Optional.of(count(query, plan.unit()).total()), title, plan.theme().orElse(theme), width, height);
	}

	private Counts count(Query query, Unit unit) throws LookbackException {
		return searching().count(query, new Shape.Counts(List.of(), unit));
	}

	private static String title(Spread spread, Table table) {
		List<String> parts = new ArrayList<>(List.of(spread.label()));
		table.axes().forEach(axis -> parts.add(axis.label()));
		return OpenWorkspace.say(table.locale(), "chart.title", String.join(" × ", parts), table.unit().label(table.locale()));
	}

	/** With a note when a check that the numbers rest on is outdated. */
	private Table warned(Table table, List<String> fields) throws LookbackException {
		List<String> notes = new ArrayList<>();
		for (CheckRun run : Origins.runs(workspace, fields, table.query())) {
			if (run.outdated()) {
				notes.add(OpenWorkspace.say(table.locale(), "chart.outdated", run.packageId()));
			}
		}
		notes.addAll(table.notes());
		return new Table(table.title(), table.unit(), table.axes(), table.cells(), table.total(), table.households(), table.persons(), notes, table.query(),
				table.provenance(), table.locale());
	}

	@Override
	public void write(Drawing drawing, ChartPlan plan, Path file, Locale locale) throws LookbackException {
		if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
			ChartWorkbook.write(drawing, plan, Origins.of(workspace, plan.fields(), plan.query()), plan.query().year().orElse(searching().currentYear()), file, locale);
		} else {
			drawing.write(file);
		}
	}

	@Override
	public List<Ground> clauses(Query query, Locale locale) throws LookbackException {
		List<Ground> grounds = new ArrayList<>();
		for (Counts.Row row : searching().count(query, new Shape.Counts(RULES, Unit.FINDING)).rows()) {
			String packageId = row.keys().get(RULES.getFirst());
			Optional<StandardsPackage> standards = workspace.policies().packages().stream().filter(each -> each.id().equals(packageId)).findFirst();
			Optional<Rule> rule = standards.flatMap(each -> each.rule(row.keys().get(RULES.getLast())));
			rule.ifPresent(found -> grounds.add(new Ground(packageId, found.title().in(locale), found.clause(), row.count())));
		}
		grounds.sort((a, b) -> Long.compare(b.findings(), a.findings()));
		return grounds;
	}
}
