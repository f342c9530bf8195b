package org.lookback.workbench.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.analysis.api.contrast.Contrasts;
import org.lookback.analysis.api.contrast.Side;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Contrasting;

/** Two sides of the index beside each other. */
final class ContrastDesk implements Contrasting {

	private static final String REGION = "household.village";
	private static final String OUTCOME = "outcome:";

	private final OpenWorkspace workspace;

	ContrastDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	private Searching searching() throws LookbackException {
		return workspace.index().searching();
	}

	@Override
	public Contrast years(Query query, String field, int earlier, int later, Locale locale) throws LookbackException {
		List<Integer> years = searching().years();
		for (int year : List.of(earlier, later)) {
			if (!years.contains(year)) {
				throw new LookbackException(OpenWorkspace.say("contrast.year", Integer.toString(year), String.join(", ", years.stream().map(String::valueOf).toList())));
			}
		}
		Side a = new Side(Integer.toString(earlier), query.inYear(earlier), field);
		Side b = new Side(Integer.toString(later), query.inYear(later), field);
		return of(a, b, true, query, locale);
	}

	@Override
	public Contrast regions(Query query, String field, String a, String b, Locale locale) throws LookbackException {
		return of(side(query, field, a, locale), side(query, field, b, locale), false, query, locale);
	}

	private Side side(Query query, String field, String region, Locale locale) throws LookbackException {
		String label = Character.isDigit(region.isEmpty() ? ' ' : region.charAt(0)) ? searching().label(REGION, region, locale) : region;
		return new Side(label, query.and(new Filter.In(REGION, List.of(region))), field);
	}

	@Override
	public Contrast packages(Query query, String a, String b, Locale locale) throws LookbackException {
		List<String> checked = searching().packages();
		for (String one : List.of(a, b)) {
			if (!checked.contains(one)) {
				throw new LookbackException(OpenWorkspace.say("contrast.package", one, String.join(", ", checked)));
			}
		}
		return of(new Side(a, query, OUTCOME + a), new Side(b, query, OUTCOME + b), true, query, locale);
	}

	private Contrast of(Side a, Side b, boolean sameHouseholds, Query query, Locale locale) throws LookbackException {
		return new Contrasts(searching(), locale).of(a, b, sameHouseholds, Origins.of(workspace, List.of(a.field(), b.field()), query));
	}

	@Override
	public Changed changed(Contrast contrast, Changed.Which which, Optional<List<String>> from, Optional<List<String>> to, int most) throws LookbackException {
		if (contrast.moves().isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("contrast.apart"));
		}
		return new Contrasts(searching(), contrast.locale()).changed(contrast.a(), contrast.b(), which, from, to, most);
	}
}
