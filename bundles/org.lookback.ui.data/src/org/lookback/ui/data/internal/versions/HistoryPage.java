package org.lookback.ui.data.internal.versions;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.FactWords;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Settings;
import org.lookback.workbench.api.Versions.Event;
import org.lookback.workbench.api.Versions.HouseholdHistory;
import org.lookback.workbench.api.Versions.Measure;
import org.lookback.workbench.api.Versions.Phase;
import org.lookback.workbench.api.Versions.Said;
import org.lookback.workbench.api.Versions.Year;
import org.lookback.workbench.api.Workspace;

/** A household over the years: before, in and after the year in which it left poverty. */
final class HistoryPage {

	private static final Messages MESSAGES = Messages.in(HistoryPage.class);

	private final RichText text;
	private final LatestWork work;
	private final Settings settings;

	HistoryPage(Composite parent, Appearance appearance, Settings settings) {
		this.settings = settings;
		text = new RichText(parent, appearance);
		text.control().setData("org.lookback.id", "versions.history");
		work = new LatestWork(text.control(), MESSAGES.get("reading"), failure -> text.show(new Page().warning(Failures.text(failure))));
	}

	Control control() {
		return text.control();
	}

	void read(Workspace workspace, Optional<String> household) {
		if (household.isEmpty()) {
			work.cancel();
			text.show(new Page().muted(MESSAGES.get("history.choose")));
			return;
		}
		boolean reveal = settings.reveal();
		work.ask(progress -> workspace.versions().history(household.get(), reveal, Locale.getDefault()), history -> text.show(page(history)));
	}

	private static Page page(HouseholdHistory history) {
		Page page = new Page().title(MESSAGES.get("history.title", history.head(), history.household())).line();
		if (!history.mergedInto().isEmpty()) {
			page.warning(MESSAGES.get("history.merged", history.mergedInto())).line();
		}
		page.text(history.exitYear().isPresent() ? MESSAGES.get("history.exit", Integer.toString(history.exitYear().getAsInt())) : MESSAGES.get("history.noExit"));
		history.exitSource().ifPresent(source -> page.muted("　" + FactWords.source(source)));
		page.line();
		history.years().forEach(year -> year(page, year));
		if (!history.events().isEmpty()) {
			page.indent(0).line().strong(MESSAGES.get("history.events")).line().indent(1);
			for (Event event : history.events()) {
				page.muted(event.day() + "　").text(event.title());
				page.muted((event.who().isEmpty() ? "" : "　" + event.who()) + (event.why().isEmpty() ? "" : "　" + event.why())).line();
			}
		}
		return page;
	}

	private static void year(Page page, Year year) {
		page.indent(0).line().strong(MESSAGES.get("history.year", Integer.toString(year.year()), year.members()));
		if (year.phase() != Phase.NONE) {
			page.muted("　" + MESSAGES.get("phase." + year.phase().name()));
		}
		page.line().indent(1);
		for (Said said : year.facts()) {
			page.text((said.object().isEmpty() ? "" : said.object() + "　") + said.label() + "：").strong(said.value());
			page.muted("　" + FactWords.source(said.source())).line();
		}
		for (Measure measure : year.measures()) {
			page.text(MESSAGES.get("history.measure", measure.programme(), measure.item(), measure.person(), measure.amount(), measure.department()).strip());
			page.muted("　" + FactWords.source(measure.source())).line();
		}
	}
}
