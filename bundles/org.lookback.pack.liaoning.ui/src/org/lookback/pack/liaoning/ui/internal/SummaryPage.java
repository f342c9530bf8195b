package org.lookback.pack.liaoning.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.Messages;
import org.lookback.pack.liaoning.ui.internal.MeasuresData.Row;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection.ClausePlace;

/**
 * What stands beside the matrix: whom measures reach, which gaps there are, which departments the files name, and the clause.
 *
 * @param opens      a query and the kind of its list
 * @param openClause shows a clause in its document
 */
record SummaryPage(MeasuresData data, BiConsumer<Query, Kind> opens, Consumer<ClausePlace> openClause) {

	private static final Messages MESSAGES = Messages.in(SummaryPage.class);
	private static final String RULE = "LN-IND-7-MEMBER";
	private static final List<String> COVERS = List.of("本人有措施", "只有整户措施", "没有措施");
	private static final int MOST_WRITTEN = 12;

	Page page() {
		Page page = new Page();
		page.title(MESSAGES.get("reach")).line();
		if (data.all().households() == data.without().households()) {
			page.warning(MESSAGES.get("noMeasures")).line();
		}
		link(page, MESSAGES.get("without", data.without().households(), data.without().persons()), data.without().query(), Kind.HOUSEHOLDS,
				data.without().nobody());
		for (String cover : COVERS) {
			long persons = data.cover().getOrDefault(cover, 0L);
			link(page, MESSAGES.get("cover", MESSAGES.get("cover." + (COVERS.indexOf(cover) + 1)), persons),
					data.population().where(MeasuresData.COVER, cover), Kind.MEMBERS, persons == 0);
		}
		page.line().title(MESSAGES.get("gaps")).line();
		List<String> gaps = gaps();
		gaps.forEach(gap -> page.warning(gap).line());
		if (gaps.isEmpty()) {
			page.muted(MESSAGES.get(data.standards().isPresent() ? "gaps.none" : "gaps.unknown")).line();
		}
		written(page);
		data.standards().ifPresent(standards -> clause(page, standards));
		return page;
	}

	/** A line a programme, with its years. */
	private List<String> gaps() {
		List<String> gaps = new ArrayList<>();
		for (Row row : data.rows()) {
			List<String> years = data.years().stream().filter(year -> data.gap(row, year)).map(year -> Integer.toString(year)).toList();
			if (!years.isEmpty()) {
				gaps.add(MESSAGES.get("gap.line", row.programme(), row.who(), String.join(MESSAGES.get("and"), years)));
			}
		}
		return gaps;
	}

	private void written(Page page) {
		List<Map.Entry<String, Long>> named = data.written().entrySet().stream().filter(each -> !each.getKey().isEmpty()).toList();
		page.line().title(MESSAGES.get("written")).line();
		page.muted(MESSAGES.get(named.isEmpty() ? "written.none" : "written.explain")).line();
		named.stream().limit(MOST_WRITTEN).forEach(each -> link(page, MESSAGES.get("written.line", each.getKey(), each.getValue()),
				data.population().where(Line.DEPARTMENT, each.getKey()), Kind.HOUSEHOLDS, false));
		if (named.size() > MOST_WRITTEN) {
			page.muted(MESSAGES.get("written.more", named.size() - MOST_WRITTEN)).line();
		}
	}

	private void clause(Page page, StandardsPackage standards) {
		standards.rules().stream().filter(rule -> rule.id().equals(RULE)).map(Rule::clause).findFirst().ifPresent(clause -> {
			page.line();
			page.link(MESSAGES.get("quote", clause.quote()), MESSAGES.get("quote.tip"),
					() -> openClause.accept(new ClausePlace(clause.clauseId(standards.id()), clause.quote()))).line();
		});
	}

	private void link(Page page, String words, Query query, Kind kind, boolean nobody) {
		if (nobody) {
			page.text(words).line();
		} else {
			page.link(words, MESSAGES.get("open.tip"), () -> opens.accept(query, kind)).line();
		}
	}
}
