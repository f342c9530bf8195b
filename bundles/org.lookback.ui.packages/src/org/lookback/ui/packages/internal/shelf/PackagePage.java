package org.lookback.ui.packages.internal.shelf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Authoring.Weight;

/** What is to be known about a package: whose it is, what is in it, what is wrong, what to do next. */
record PackagePage(Draft draft, Guide guide) {

	private static final Messages MESSAGES = Messages.in(PackagePage.class);
	private static final int MOST = 200;

	/** Where the page's links lead. */
	interface Guide {
		void open(String path, int line, int column);

		void problems();

		void readings();
	}

	Page page() {
		Shelved shelved = draft.shelved();
		Page page = new Page().title(ShelfTree.title(shelved)).line();
		page.muted(MESSAGES.get("page.id", shelved.id(), shelved.source())).line();
		if (!shelved.problems().isEmpty()) {
			broken(page, shelved.problems());
		}
		shelved.standards().ifPresent(standards -> known(page, standards));
		page.line().muted(MESSAGES.get(shelved.editable() ? "page.next.own" : "page.next.shipped")).line();
		return page;
	}

	private void broken(Page page, List<Problem> problems) {
		page.line().warning(MESSAGES.get("page.broken", problems.size())).line();
		problems.stream().limit(MOST).forEach(problem -> {
			String place = problem.line() == 0 ? problem.file() : MESSAGES.get("page.place", problem.file(), problem.line(), problem.column());
			page.link(place, MESSAGES.get("page.place.tip"), () -> guide.open(problem.file(), problem.line(), problem.column()));
			page.text("  " + problem.message()).line();
		});
	}

	private void known(Page page, StandardsPackage standards) {
		Locale locale = Locale.getDefault();
		line(page, "version", standards.version());
		line(page, "province", standards.province());
		line(page, "regions", String.join("、", standards.regions()));
		line(page, "valid", MESSAGES.get("page.from.until", standards.validFrom().map(Object::toString).orElse("…"),
				standards.validUntil().map(Object::toString).orElse("…")));
		line(page, "documents", MESSAGES.get("page.documents.of", standards.documents().size(), standards.clauses().size()));
		line(page, "rules", Arrays.stream(RuleKind.values()).map(kind -> count(standards, kind)).filter(words -> !words.isEmpty())
				.collect(Collectors.joining(MESSAGES.get("page.separator"))));
		long open = standards.parameters().stream().filter(Parameter::open).count();
		page.muted(MESSAGES.get("page.parameters"));
		page.text(MESSAGES.get("page.parameters.of", standards.parameters().size()));
		if (open > 0) {
			page.link(MESSAGES.get("page.parameters.open", open), MESSAGES.get("page.parameters.open.tip"), guide::readings);
		}
		page.line();
		line(page, "examples", Long.toString(standards.examples().size()));
		line(page, "coverage", standards.coverage().isEmpty() ? MESSAGES.get("page.coverage.none")
				: MESSAGES.get("page.coverage.of", standards.coverage().size(), standards.coverage().stream().filter(row -> row.notComputable().isPresent()).count()));
		page.muted(MESSAGES.get("page.state"));
		if (!draft.isAnalysed()) {
			page.text(MESSAGES.get("page.state.unknown"));
		} else {
			state(page, draft.assessment().get());
		}
		page.line().line();
		standards.documents().forEach(document -> page.link(document.title(), document.number(), () -> guide.open("documents/" + document.id() + ".txt", 1, 1))
				.muted("  " + document.number() + (document.note().isEmpty() ? "" : "  " + document.note())).line());
		page.line();
		standards.rules().forEach(rule -> page.strong(rule.id()).text("  " + rule.title().in(locale)).line());
	}

	private void state(Page page, Assessment assessment) {
		String words = MESSAGES.get("page.state.of", assessment.count(Weight.ERROR), assessment.count(Weight.WARNING), assessment.count(Weight.NOTE),
				assessment.count(Weight.ACCEPTED));
		if (assessment.remarks().isEmpty()) {
			page.text(MESSAGES.get("page.state.clean"));
		} else {
			page.link(words, MESSAGES.get("page.state.tip"), guide::problems);
		}
	}

	private static String count(StandardsPackage standards, RuleKind kind) {
		long rules = standards.rules().stream().filter(rule -> rule.kind() == kind).count();
		return rules == 0 ? "" : MESSAGES.get("page.rules." + kind.id(), rules);
	}

	private static void line(Page page, String key, String value) {
		if (!value.isEmpty()) {
			page.muted(MESSAGES.get("page." + key)).text(value).line();
		}
	}
}
