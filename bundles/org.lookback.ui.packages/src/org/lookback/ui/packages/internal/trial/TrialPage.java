package org.lookback.ui.packages.internal.trial;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.DecisionText;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.workbench.api.Checking.Explained;

/** What came of a trial, as a page. */
record TrialPage(StandardsPackage standards, Explained explained, FactWords words, Consumer<ClausePlace> openClause) {

	private static final Messages MESSAGES = Messages.in(TrialPage.class);

	/** @param rule id of the rule under the cursor; empty for the package as a whole */
	Page page(Optional<String> rule, boolean stale) {
		Page page = new Page();
		if (stale) {
			page.warning(MESSAGES.get("stale")).line();
		}
		DecisionText text = new DecisionText(standards, explained.household(), words, openClause);
		List<ExplanationNode> decisions = explained.tree().stream()
				.filter(each -> rule.filter(id -> !id.equals(each.decision().orElseThrow().rule())).isEmpty()).toList();
		if (rule.isPresent() && decisions.isEmpty()) {
			page.warning(MESSAGES.get(standards.rule(rule.get()).isPresent() ? "rule.elsewhere" : "rule.unknown", rule.get())).line();
		}
		decisions.forEach(decision -> {
			text.append(page, decision);
			page.line();
		});
		page.line().strong(MESSAGES.get("outcome")).text(DecisionText.outcome(standards, explained.determination().outcome()));
		standards.rule(explained.determination().rule()).ifPresent(by -> page.muted(MESSAGES.get("outcome.by", by.title().in(Locale.getDefault()), by.id())));
		page.line().muted(MESSAGES.get("under", explained.household().key(), place(), explained.asOf().toString(), Integer.toString(explained.year()))).line();
		return page;
	}

	private String place() {
		return explained.household().root().text("villageCode").map(words::path).orElse("");
	}
}
