package org.lookback.ui.act.internal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.program.Program;
import org.lookback.casework.api.ledger.LedgerDates;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.RichText.Page;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Workbenches;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;

/** Everything of one item: what is wrong, who has to do what, the proof, and what happened so far. */
final class ItemPage {

	private static final Messages MESSAGES = Messages.in(ItemPage.class);
	/** As the ledger writes a clause: document, place, words. */
	private static final Pattern CLAUSE = Pattern.compile("(\\S+) (.+?)：“(.*)”", Pattern.DOTALL);

	private static final int CHANGES = 3;
	private static final int WHY = 4;

	private final Remedying remedying;
	private final Selection selection;
	private final boolean reveal;

	ItemPage(Remedying remedying, Selection selection, boolean reveal) {
		this.remedying = remedying;
		this.selection = selection;
		this.reveal = reveal;
	}

	/** Read beside the window's thread. */
	Page of(LedgerItem item) throws LookbackException {
		Page page = new Page();
		Locale locale = Locale.getDefault();
		page.title(item.text(LedgerField.PROBLEM)).line();
		page.strong(remedying.cell(item, LedgerField.STATE, reveal, locale));
		LocalDate today = remedying.today();
		LedgerDates.due(item).ifPresent(due -> {
			if (LedgerDates.overdue(item, today)) {
				page.text("　").warning(MESSAGES.get("item.overdue", due.toString(), String.valueOf(today.toEpochDay() - due.toEpochDay())));
			} else {
				page.text("　").text(MESSAGES.get("item.due", due.toString()));
			}
		});
		page.line();
		if (!item.text(LedgerField.CONFLICTS).isEmpty()) {
			page.warning(MESSAGES.get("item.clash")).line();
		}
		List<Evidence> proof = remedying.evidence(item);
		if (proof.stream().anyMatch(one -> one.kept() != Fate.SAME)) {
			page.warning(MESSAGES.get("item.broken")).line();
		}
		for (LedgerField field : remedying.columns()) {
			String value = remedying.cell(item, field, reveal, locale);
			if (!value.isEmpty() && field != LedgerField.PROBLEM && field != LedgerField.STATE && field != LedgerField.CONFLICTS) {
				page.muted(remedying.heading(field, locale) + "　");
				value(page, item, field, value);
				page.line();
			}
		}
		for (Evidence one : proof) {
			evidence(page, one);
		}
		page.line().strong(MESSAGES.get("item.history")).line();
		for (LedgerChange change : remedying.history(item.key())) {
			List<String> said = remedying.said(change, reveal, locale);
			page.text(said.get(0) + "　").strong(said.get(2)).text("　" + said.get(1));
			if (!said.get(WHY).isEmpty()) {
				page.muted("　" + said.get(WHY));
			}
			page.line().indent(1);
			said.get(CHANGES).lines().forEach(line -> page.muted(line).line());
			page.indent(0);
		}
		return page;
	}

	/** A file that proves something: its copy opens, and what became of it is said. */
	private static void evidence(Page page, Evidence one) {
		page.muted(MESSAGES.get("item.proof") + "　");
		if (one.kept() == Fate.GONE) {
			page.text(one.name());
		} else {
			page.link(one.name(), MESSAGES.get("item.open"), () -> Program.launch(one.copy().toString()));
		}
		page.text("　");
		String words = ProofActions.words(one);
		(one.kept() == Fate.SAME ? page.muted(words) : page.warning(words)).line();
	}

	private void value(Page page, LedgerItem item, LedgerField field, String value) {
		String household = item.text(LedgerField.HOUSEHOLD);
		Matcher clause = CLAUSE.matcher(item.text(LedgerField.CLAUSE));
		if (!household.isEmpty() && (field == LedgerField.OBJECT || field == LedgerField.NAME)) {
			page.link(value, MESSAGES.get("item.household"), () -> {
				selection.selectHousehold(household);
				Workbenches.reveal(Ids.VIEW_HOUSEHOLD);
			});
		} else if (field == LedgerField.CLAUSE && !item.text(LedgerField.PACKAGE).isEmpty() && clause.matches()) {
			String id = item.text(LedgerField.PACKAGE) + '/' + clause.group(1) + '#' + clause.group(2);
			page.link(value, MESSAGES.get("item.clause"), () -> Workbenches.openClause(new Selection.ClausePlace(id, clause.group(3))));
		} else {
			page.text(value);
		}
	}
}
