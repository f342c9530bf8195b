package org.lookback.ui.explore.internal.household;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.DecisionText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;
import org.lookback.workbench.api.Checking.Explained;

/** The page of an explanation: the outcome first, then the findings, then every rule by its kind. */
record ExplanationPage(HouseholdFile file, StandardsPackage standards, Explained explained, Consumer<ClausePlace> openClause) {

	private static final Messages MESSAGES = Messages.in(ExplanationPage.class);

	Page page() {
		Page page = new Page();
		DecisionText text = new DecisionText(standards, explained.household(), file.words(), openClause);
		outcome(page, text);
		findings(page, text);
		String kind = "";
		for (ExplanationNode rule : explained.tree()) {
			Decision decision = rule.decision().orElseThrow();
			if (!decision.kind().equals(kind)) {
				kind = decision.kind();
				page.line().title(MESSAGES.get("kind." + kind)).line();
			}
			text.append(page, rule);
		}
		return page;
	}

	private void outcome(Page page, DecisionText text) {
		page.title(DecisionText.outcome(standards, explained.determination().outcome())).line();
		String asOf = MESSAGES.get("asOf", explained.asOf().toString(), Integer.toString(explained.year()), standards.version());
		page.muted(file.checked().contains(standards.id()) ? asOf : MESSAGES.get("notRun", asOf)).line();
		Optional<Decision> deciding = explained.decisions().stream().filter(each -> each.rule().equals(explained.determination().rule()))
				.findFirst();
		deciding.ifPresent(decision -> page.text(MESSAGES.get("decidedBy", title(decision.rule(), decision.title()))).line());
		if (explained.determination().value() == Truth.UNDECIDED) {
			Set<String> missing = new LinkedHashSet<>();
			explained.decisions().stream().filter(each -> each.value() == Truth.UNDECIDED).forEach(each -> missing.addAll(each.blockedBy()));
			page.warning(MESSAGES.get("undecided")).text(text.missing(List.copyOf(missing))).line();
		}
	}

	private void findings(Page page, DecisionText text) {
		page.line().title(MESSAGES.get("findings", explained.determination().findings().size())).line();
		if (explained.determination().findings().isEmpty()) {
			page.muted(MESSAGES.get("findings.none")).line();
		}
		found(page, text, explained.determination().findings());
		if (!explained.determination().notices().isEmpty()) {
			page.line().title(MESSAGES.get("notices", explained.determination().notices().size())).line();
			found(page, text, explained.determination().notices());
		}
	}

	private void found(Page page, DecisionText text, List<Finding> findings) {
		for (Finding finding : findings) {
			page.indent(0).warning(MESSAGES.get("finding.sign")).text(" ").strong(title(finding.rule(), finding.title()));
			String whose = finding.objectKey().equals(explained.household().key()) ? ""
					: file.words().person(explained.household(), finding.objectKey());
			if (!finding.sector().isEmpty() || !finding.severity().isEmpty() || !whose.isEmpty()) {
				page.muted(MESSAGES.get(whose.isEmpty() ? "finding.about" : "finding.about.person", file.words().value("finding.sector", finding.sector()),
						file.words().value("finding.severity", finding.severity()), whose));
			}
			page.line();
			page.indent(1);
			text.clause(page, finding.clause());
			remedy(finding).ifPresent(remedy -> page.text(remedy).line());
			page.indent(0);
		}
	}

	private Optional<String> remedy(Finding finding) {
		Optional<Rule> rule = standards.rule(finding.rule());
		return rule.map(each -> each.remedy().in(Locale.getDefault())).filter(each -> !each.isEmpty())
				.map(each -> MESSAGES.get(rule.get().department().isEmpty() ? "remedy" : "remedy.department", each, rule.get().department()));
	}

	private String title(String rule, String otherwise) {
		return standards.rule(rule).map(each -> each.title().in(Locale.getDefault())).orElse(otherwise);
	}
}
