package org.lookback.ui.act.internal.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseState.Phase;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepDates;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.ui.act.internal.procedure.ProcedureView.CaseLine;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.Workbenches;

/** One case: its steps one below the other, what is done, what runs with its clock, what is to come with its dates, and everything that was entered. */
final class CasePage {

	private static final Messages MESSAGES = Messages.in(CasePage.class);
	private static final int PROGRESS = 3;
	private static final int ACTOR = 2;
	private static final int BEGAN = 4;
	private static final int ENDED = 5;
	private static final int EARLIEST = 6;
	private static final int LATEST = 7;
	private static final int DAYS = 8;
	private static final int RESULT = 9;
	private static final int SHOWN = 40;

	private final RichText text;
	private final Selection selection;

	CasePage(Composite parent, Appearance appearance, Selection selection) {
		this.selection = selection;
		text = new RichText(parent, appearance);
		text.control().setData("org.lookback.id", "procedures.case");
	}

	void show(Optional<CaseLine> line) {
		text.show(line.map(this::page).orElseGet(() -> new Page().muted(MESSAGES.get("page.choose"))));
	}

	private Page page(CaseLine line) {
		CaseView view = line.view();
		Page page = new Page().title(MESSAGES.get("page.title", String.valueOf(view.id()), view.state().head().name())).line();
		page.text(view.state().pinned().procedure().title().in(Locale.getDefault())).muted(MESSAGES.get("page.count", view.count().households(), view.count().persons())).line();
		view.newer().ifPresent(newer -> page.warning(MESSAGES.get("page.newer", newer, view.state().pinned().version())).line());
		view.state().openObjection().ifPresent(open -> page.warning(MESSAGES.get("page.objection", open.raised().toString(), open.by(), open.words())).line());
		if (view.state().phase() == Phase.WITHDRAWN) {
			page.warning(MESSAGES.get("phase.WITHDRAWN")).line();
		}
		boolean counted = view.state().steps().stream().anyMatch(step -> step.step().term().isPresent() && step.step().term().get().count().isEmpty());
		if (counted && view.decided().isEmpty() && !view.state().over()) {
			page.muted(MESSAGES.get("page.undecided")).line();
		}
		page.line();
		for (int i = 0; i < line.steps().size(); i++) {
			step(page, view, view.state().steps().get(i), line.steps().get(i));
		}
		households(page, view.households());
		page.indent(0).line().strong(MESSAGES.get("page.history")).line().indent(1);
		line.history().forEach(entry -> page.text(entry).line());
		return page.indent(0);
	}

	private void step(Page page, CaseView view, StepState step, List<String> cells) {
		boolean here = view.state().current().filter(current -> current.step().id().equals(step.step().id())).isPresent();
		String mark = MESSAGES.get("mark." + (here && view.state().phase() == Phase.OBJECTED ? "OBJECTED" : step.progress().name()));
		String name = MESSAGES.get("page.step", mark, cells.get(0), cells.get(1));
		page.indent(0);
		if (here) {
			page.strong(name);
		} else {
			page.text(name);
		}
		page.muted(MESSAGES.get("page.progress", cells.get(PROGRESS), cells.get(ACTOR))).line().indent(2);
		StepDates dates = view.dates(step.step().id());
		dates(page, step, dates, cells);
		if (!cells.get(RESULT).isEmpty()) {
			page.text(MESSAGES.get("page.result", cells.get(RESULT))).line();
		}
		if (here || step.step().term().isPresent()) {
			words(page, "page.confirm", step.step().confirm());
			words(page, "page.ifObjected", step.step().objection());
		}
		step.step().skip().ifPresent(skip -> page.muted(MESSAGES.get("page.skip", skip.when().in(Locale.getDefault()))).line());
		clause(page, view, step.step().clause());
	}

	private static void words(Page page, String key, Label words) {
		if (!words.zh().isEmpty()) {
			page.muted(MESSAGES.get(key, words.in(Locale.getDefault()))).line();
		}
	}

	private static void dates(Page page, StepState step, StepDates dates, List<String> cells) {
		if (step.over()) {
			page.text(cells.get(BEGAN).equals(cells.get(ENDED)) || cells.get(BEGAN).isEmpty() ? MESSAGES.get("page.on", cells.get(ENDED))
					: MESSAGES.get("page.fromTo", cells.get(BEGAN), cells.get(ENDED)));
		} else if (!cells.get(BEGAN).isEmpty()) {
			page.strong(MESSAGES.get("page.since", cells.get(BEGAN)));
		}
		if (!cells.get(DAYS).isEmpty()) {
			page.text(MESSAGES.get("page.days", cells.get(DAYS)));
		}
		if (!step.over() && !cells.get(EARLIEST).isEmpty()) {
			page.text(MESSAGES.get("page.earliest", cells.get(EARLIEST)));
		}
		if (!cells.get(LATEST).isEmpty() && !step.over()) {
			page.text(MESSAGES.get("page.latest", cells.get(LATEST)));
		}
		dates.due().ifPresent(due -> {
			if (dates.late()) {
				page.warning(MESSAGES.get("page.late", due.toString()));
			} else {
				page.muted(MESSAGES.get("page.due", due.toString()));
			}
		});
		page.line();
	}

	private void clause(Page page, CaseView view, ClauseRef ref) {
		page.link(MESSAGES.get("page.quote", ref.quote()), view.state().pinned().cite(ref), () -> {
			selection.selectClause(new ClausePlace(ref.clauseId(view.state().pinned().packageId()), ref.quote()));
			Workbenches.reveal(Ids.VIEW_CLAUSES);
		}).line();
	}

	private void households(Page page, List<CaseHousehold> households) {
		page.indent(0).line().strong(MESSAGES.get("page.households")).line().indent(1);
		households.stream().limit(SHOWN).forEach(one -> page.link(one.key(), MESSAGES.get("page.household.tip"), () -> {
			selection.selectHousehold(one.key());
			Workbenches.reveal(Ids.VIEW_HOUSEHOLD);
		}).muted(MESSAGES.get("page.persons", one.persons())));
		if (households.size() > SHOWN) {
			page.muted(MESSAGES.get("page.more", households.size() - SHOWN));
		}
		page.line();
	}
}
