package org.lookback.ui.data.internal.quality;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.ui.api.UiMessages;
import org.lookback.ui.api.Workbenches;

/** What a rule says, why, and what is to be done. */
final class RuleNote {

	private static final Messages MESSAGES = Messages.in(RuleNote.class);

	private RuleNote() {
	}

	static Page page(Optional<StandardsPackage> standards, Optional<RuleRow> chosen) {
		if (chosen.isEmpty() || standards.isEmpty()) {
			return new Page().muted(MESSAGES.get("note.choose"));
		}
		RuleRow row = chosen.get();
		Rule rule = row.rule();
		Page page = new Page().title(row.title()).line();
		page.muted(MESSAGES.get("note.about", rule.id(), row.severity(), row.sector())).line();
		page.text(MESSAGES.get("note.found", row.problems(), UiMessages.householdsAndPersons(row.households(), row.persons()))).line();
		page.line().strong(MESSAGES.get("note.reason")).line();
		ClausePlace place = new ClausePlace(rule.clause().clauseId(standards.get().id()), rule.clause().quote());
		page.link(MESSAGES.get("note.quote", rule.clause().quote()), MESSAGES.get("note.quote.tip"), () -> Workbenches.openClause(place)).line();
		String remedy = rule.remedy().in(Locale.getDefault());
		if (!remedy.isEmpty()) {
			page.line().strong(MESSAGES.get("note.remedy")).line().text(remedy).line();
		}
		if (!rule.department().isEmpty()) {
			page.muted(MESSAGES.get("note.department", rule.department())).line();
		}
		return page;
	}
}
