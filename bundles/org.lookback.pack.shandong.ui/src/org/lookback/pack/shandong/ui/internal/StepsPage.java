package org.lookback.pack.shandong.ui.internal;

import java.util.Locale;
import java.util.function.Consumer;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Procedure.Step;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;

/** The steps by which people mark a household, with who does each, how long it lasts, and its clause. */
record StepsPage(StandardsPackage standards, Consumer<ClausePlace> openClause) {

	private static final Messages MESSAGES = Messages.in(StepsPage.class);

	Page page() {
		Page page = new Page();
		for (Procedure procedure : standards.procedures()) {
			page.title(procedure.title().in(Locale.getDefault())).line();
			page.muted(MESSAGES.get("steps.recommendation")).line();
			int number = 0;
			for (Step step : procedure.steps()) {
				step(page, ++number, step);
			}
			page.line();
		}
		return page;
	}

	private void step(Page page, int number, Step step) {
		page.indent(0).strong(MESSAGES.get("step", number, step.title().in(Locale.getDefault())));
		step.days().ifPresent(days -> page.text("  ").strong(MESSAGES.get("step.days", days)));
		page.line().indent(1);
		page.text(MESSAGES.get("step.actor", step.actor())).line();
		if (!step.daysParameter().isEmpty()) {
			String parameter = standards.parameter(step.daysParameter()).map(Parameter::title).map(title -> title.in(Locale.getDefault()))
					.orElse(step.daysParameter());
			page.muted(MESSAGES.get("step.parameter", parameter)).line();
		}
		String objection = step.objection().in(Locale.getDefault());
		if (!objection.isEmpty()) {
			page.muted(objection).line();
		}
		page.link(MESSAGES.get("step.quote", step.clause().quote()), MESSAGES.get("step.quote.tip"),
				() -> openClause.accept(new ClausePlace(step.clause().clauseId(standards.id()), step.clause().quote()))).line();
		page.indent(0);
	}
}
