package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.story.Amount;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;

/** Numbers that no query finds, because the store alone knows them: who was visited, what stands in the ledger. A figure's field says which it is. */
final class StoreNumbers {

	private static final String VISITS = "visits:";
	private static final String ITEMS = "items:";

	private StoreNumbers() {
	}

	/** What a figure's fields say of such a number. */
	static List<String> fields(Amount amount) {
		return switch (amount) {
		case Amount.Visits visits -> List.of(VISITS + visits.which().name().toLowerCase(Locale.ROOT));
		case Amount.Items items -> List.of(ITEMS + items.which().name().toLowerCase(Locale.ROOT));
		default -> List.of();
		};
	}

	/** The number that a figure tells, if it is such a one. */
	static Optional<Amount> of(List<String> fields) {
		List<Amount> all = new ArrayList<>();
		for (Amount.Visits.Which which : Amount.Visits.Which.values()) {
			all.add(new Amount.Visits(which));
		}
		for (Amount.Items.Which which : Amount.Items.Which.values()) {
			all.add(new Amount.Items(which));
		}
		return all.stream().filter(each -> fields(each).equals(fields)).findFirst();
	}

	/** The same of a figure. */
	static Optional<Amount> of(Figure figure) {
		return of(figure.fields());
	}

	static Unit unit(Amount amount) {
		return amount instanceof Amount.Items ? Unit.FINDING : Unit.HOUSEHOLD;
	}

	/**
	 * The number as of now.
	 *
	 * @param element where it is written
	 * @param round   whose visits count; of all when empty
	 */
	static long count(Ask ask, String element, String round, Amount amount, Progress progress) throws LookbackException {
		if (amount instanceof Amount.Items items) {
			LedgerQuestion all = LedgerQuestion.ALL.in(ask.region(element));
			List<LedgerState> open = List.of(LedgerState.values()).stream().filter(state -> state != LedgerState.CLOSED).toList();
			return ask.workspace().remedying().items(switch (items.which()) {
			case ALL -> all;
			case OPEN -> all.in(open);
			case CLOSED -> all.in(List.of(LedgerState.CLOSED));
			case OVERDUE -> new LedgerQuestion(all.region(), all.states(), all.sectors(), all.sources(), all.departments(), all.persons(), all.packageId(), all.rule(),
					all.household(), all.text(), true, all.dueWithin(), all.undecided());
			}).size();
		}
		CoverageQuestion question = new CoverageQuestion(ask.region(element), RegionLevel.COUNTY, OptionalInt.of(ask.year()),
				Optional.of(round).filter(text -> !text.isEmpty()), Optional.empty());
		CoverageRow row = ask.workspace().covering().coverage(question, progress).total();
		return switch (((Amount.Visits) amount).which()) {
		case DUE -> row.due().households();
		case VISITED -> row.visited().households();
		case MISSED -> row.missed().households();
		};
	}
}
