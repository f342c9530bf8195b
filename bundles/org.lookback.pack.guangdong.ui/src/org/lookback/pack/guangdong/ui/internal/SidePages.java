package org.lookback.pack.guangdong.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;

/**
 * What stands beside the pictures: the areas with who is in them, their clauses, and what is missing.
 *
 * @param open   shows the households of a query
 * @param clause shows a clause in its document
 */
record SidePages(Consumer<Query> open, Consumer<ClausePlace> clause) {

	private static final Messages MESSAGES = Messages.in(SidePages.class);
	private static final String HISTORY = "GD-CMP-2-1";

	/** Beside the plane. */
	Page plane(PlaneData data, List<Area> areas) {
		Page page = new Page();
		missing(page, data);
		for (Area area : areas) {
			page.strong(MESSAGES.get("side.area", area.number(), area.title())).text("  ");
			page.link(MESSAGES.get("side.count", area.count().households(), area.count().persons()), MESSAGES.get("side.count.tip"),
					() -> open.accept(area.query())).line();
			page.indent(1).muted(area.meaning()).line();
			area.clause().ifPresent(ref -> quote(page, data.standards(), ref));
			page.indent(0);
		}
		Area.reading(data).filter(reading -> !areas.isEmpty()).ifPresent(reading -> reading(page, reading));
		return page;
	}

	/** What the plane cannot say yet, and why. */
	private static void missing(Page page, PlaneData data) {
		Count total = data.total();
		Count unknown = data.total(Band.UNKNOWN);
		if (data.run().isEmpty()) {
			page.warning(MESSAGES.get("missing.run")).line();
		} else if (!data.checked()) {
			page.warning(MESSAGES.get("missing.scope")).line();
		} else if (data.run().get().outdated()) {
			page.warning(MESSAGES.get("missing.outdated")).line();
		}
		if (!data.lines().inForce()) {
			page.warning(MESSAGES.get("missing.line", String.valueOf(data.year()))).line();
		}
		if (total.households() > 0 && unknown.households() == total.households()) {
			page.warning(MESSAGES.get("missing.income")).line();
		} else if (unknown.households() > 0) {
			page.muted(MESSAGES.get("missing.income.some", unknown.households(), unknown.persons())).line();
		}
		if (total.households() > 0 && data.judged().households() == 0) {
			page.warning(MESSAGES.get("missing.judgement")).line();
		}
		page.line();
	}

	private static void reading(Page page, Ambiguity reading) {
		page.line().strong(MESSAGES.get("side.reading", reading.id())).line();
		page.muted(reading.reading().in(Locale.getDefault())).line();
	}

	/** Beside the history of measures. */
	Page phases(PhaseData data) {
		Page page = new Page();
		if (data.measures() == 0) {
			page.warning(MESSAGES.get("missing.measures")).line();
		} else if (data.unphased() == data.measures()) {
			page.warning(MESSAGES.get("missing.phases")).line();
		} else if (data.unphased() > 0) {
			page.muted(MESSAGES.get("missing.phases.some", data.unphased(), data.measures())).line();
		}
		page.line().strong(MESSAGES.get("phases.title")).line();
		page.muted(MESSAGES.get("phases.meaning")).line();
		Optional<Rule> rule = data.standards().rule(HISTORY);
		rule.ifPresent(each -> quote(page, data.standards(), each.clause()));
		page.line().muted(MESSAGES.get(data.lacking().isEmpty() ? "phases.unchecked" : "phases.lacking")).line();
		return page;
	}

	private void quote(Page page, StandardsPackage standards, ClauseRef ref) {
		page.link(MESSAGES.get("side.quote", ref.quote()), MESSAGES.get("side.quote.tip"),
				() -> clause.accept(new ClausePlace(ref.clauseId(standards.id()), ref.quote()))).line();
	}
}
