package org.lookback.ui.analyse.internal.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.analyse.internal.measure.MeasureSpec.Kind;
import org.lookback.ui.analyse.internal.result.GroupChoice;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.search.Offers;
import org.lookback.workbench.api.Workspace;

/** What is measured: the choices above the table. Shows only those that the kind of measure asks for. */
final class MeasureForm {

	private static final Messages MESSAGES = Messages.in(MeasureForm.class);
	private static final String PER_PERSON = "PerCapita";

	private final Consumer<MeasureSpec> wish;
	private final Combo kind;
	private final Combo income;
	private final Text line;
	private final Combo weight;
	private final Combo scale;
	private final Combo cutoff;
	private final GroupChoice groups;
	private final GroupChoice regions;
	private final ButtonRow ofIncome;
	private final ButtonRow ofDimensions;
	private final ButtonRow ofIncidence;
	private final Combo weightOfDimensions;
	private final GroupChoice groupsOfDimensions;
	private List<Offers.Offer> incomes = List.of();
	private Optional<Workspace> offered = Optional.empty();
	private MeasureSpec spec = MeasureSpec.kept();
	private boolean showing;

	/** @param wish gets what a person asks for instead of what is shown */
	MeasureForm(Composite parent, Consumer<MeasureSpec> wish) {
		this.wish = wish;
		kind = new ButtonRow(parent, MESSAGES, "measures").choice("kind", MeasuresView.kinds(), this::changed);
		ofIncome = new ButtonRow(parent, MESSAGES, "measures");
		income = ofIncome.choice("income", List.of(), this::changed);
		line = ofIncome.text("line", 10, this::changed);
		weight = ofIncome.choice("weight", weights(), this::changed);
		scale = ofIncome.choice("scale", Arrays.stream(EquivalenceScale.values()).map(each -> MESSAGES.get("scale." + each.name())).toList(), this::changed);
		groups = new GroupChoice(ofIncome.button("by", () -> {
		}), 3, this::changed);
		ofDimensions = new ButtonRow(parent, MESSAGES, "measures.dimensions");
		List<String> cutoffs = new ArrayList<>();
		for (int number = 1; number <= MeasureSpec.DIMENSIONS; number++) {
			cutoffs.add(MESSAGES.get("cutoff", number, MeasureSpec.DIMENSIONS));
		}
		cutoff = ofDimensions.choice("cutoff", cutoffs, this::changed);
		weightOfDimensions = ofDimensions.choice("weight", weights(), this::changed);
		groupsOfDimensions = new GroupChoice(ofDimensions.button("by", () -> {
		}), 3, this::changed);
		ofIncidence = new ButtonRow(parent, MESSAGES, "measures.incidence");
		regions = new GroupChoice(ofIncidence.button("by", () -> {
		}), 1, this::changed);
	}

	private static List<String> weights() {
		return List.of(MESSAGES.get("weight.persons"), MESSAGES.get("weight.households"));
	}

	void focus() {
		line.setFocus();
	}

	/** Lets go of the workspace, which is closed. */
	void forget() {
		offered = Optional.empty();
	}

	/** Whether the fields of a workspace have not been offered yet. */
	boolean unoffered(Workspace workspace) {
		return offered.filter(known -> known == workspace).isEmpty();
	}

	/** @param region whether a field is a level of regions */
	void offer(Workspace workspace, Offers offers, Predicate<String> region) {
		offered = Optional.of(workspace);
		incomes = offers.groups().stream().flatMap(group -> group.offers().stream()).filter(offer -> offer.type().filter(FieldType.YUAN::equals).isPresent())
				.sorted((a, b) -> Boolean.compare(b.field().endsWith(PER_PERSON), a.field().endsWith(PER_PERSON))).toList();
		showing = true;
		income.setItems(incomes.stream().map(Offers.Offer::label).toArray(String[]::new));
		showing = false;
		groups.offer(offers, field -> true);
		groupsOfDimensions.offer(offers, field -> true);
		regions.offer(offers, region);
		income.requestLayout();
	}

	/** With an income, when none was chosen yet that there is. */
	MeasureSpec completed(MeasureSpec asked) {
		boolean there = incomes.stream().anyMatch(offer -> offer.field().equals(asked.income()));
		return there || incomes.isEmpty() ? asked
				: new MeasureSpec(asked.kind(), incomes.getFirst().field(), asked.line(), asked.households(), asked.scale(), asked.cutoff(), asked.by());
	}

	void show(MeasureSpec now) {
		showing = true;
		spec = now;
		kind.select(now.kind().ordinal());
		incomes.stream().filter(offer -> offer.field().equals(now.income())).findFirst().ifPresent(offer -> income.select(incomes.indexOf(offer)));
		if (!line.getText().equals(now.line())) {
			line.setText(now.line());
		}
		weight.select(now.households() ? 1 : 0);
		weightOfDimensions.select(now.households() ? 1 : 0);
		scale.select(now.scale().ordinal());
		cutoff.select(now.cutoff() - 1);
		groups.show(now.by());
		groupsOfDimensions.show(now.by());
		regions.show(now.by().stream().limit(1).toList());
		visible(ofIncome, now.kind() == Kind.INCOME);
		visible(ofDimensions, now.kind() == Kind.DIMENSIONS);
		visible(ofIncidence, now.kind() == Kind.INCIDENCE);
		kind.requestLayout();
		showing = false;
	}

	private static void visible(ButtonRow row, boolean visible) {
		row.control().setVisible(visible);
		GridDataFactory.createFrom((GridData) row.control().getLayoutData()).exclude(!visible).applyTo(row.control());
	}

	private void changed() {
		if (showing) {
			return;
		}
		Kind chosen = Kind.values()[kind.getSelectionIndex()];
		String field = income.getSelectionIndex() < 0 ? spec.income() : incomes.get(income.getSelectionIndex()).field();
		boolean households = (chosen == Kind.DIMENSIONS ? weightOfDimensions : weight).getSelectionIndex() == 1;
		GroupChoice by = switch (spec.kind()) {
		case INCOME -> groups;
		case DIMENSIONS -> groupsOfDimensions;
		case INCIDENCE -> regions;
		};
		List<String> fields = chosen == Kind.INCIDENCE && spec.kind() != chosen ? List.of() : by.fields();
		wish.accept(new MeasureSpec(chosen, field, line.getText().strip(), households, EquivalenceScale.values()[scale.getSelectionIndex()],
				cutoff.getSelectionIndex() + 1, fields));
	}
}
