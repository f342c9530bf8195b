package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.analysis.api.measure.DeprivationQuestion;
import org.lookback.analysis.api.measure.DeprivationTable;
import org.lookback.analysis.api.measure.Dimension;
import org.lookback.analysis.api.measure.FarmPopulation;
import org.lookback.analysis.api.measure.Guarantees;
import org.lookback.analysis.api.measure.IncidenceTable;
import org.lookback.analysis.api.measure.Measurement;
import org.lookback.analysis.api.measure.PovertyQuestion;
import org.lookback.analysis.api.measure.PovertyTable;
import org.lookback.index.api.Searching;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Measuring;

/** Measures from the index; the villages' population, which the index does not have, from the store. */
final class Measures implements Measuring {

	/** Who has not left poverty, or has fallen back. */
	private static final Query POOR = Query.ALL.and(new Filter.In("householdYear.exitStatus", List.of("未脱贫", "返贫")));
	private static final String VILLAGE = "village";
	private static final long NOT_RECORDED = -1;

	private final OpenWorkspace workspace;

	Measures(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	private Searching searching() throws LookbackException {
		return workspace.index().searching();
	}

	@Override
	public PovertyTable poverty(Query query, PovertyQuestion question, Locale locale) throws LookbackException {
		Optional<FarmPopulation> farming = Optional.empty();
		List<String> notes = new ArrayList<>();
		try {
			farming = Optional.of(farming(query));
		} catch (LookbackException unreadable) {
			notes.add(OpenWorkspace.say(locale, "measure.noIncidence", unreadable.getMessage()));
		}
		PovertyTable table = new Measurement(searching()).poverty(query, question, farming, locale, Origins.of(workspace, question.by(), query));
		notes.addAll(0, table.notes());
		return new PovertyTable(table.question(), table.incomeLabel(), table.line(), table.fields(), table.year(), table.rows(), table.total(), notes,
				table.query(), table.provenance(), table.locale());
	}

	@Override
	public DeprivationTable multidimensional(Query query, DeprivationQuestion question, Locale locale) throws LookbackException {
		return new Measurement(searching()).multidimensional(query, question, locale, Origins.of(workspace, question.by(), query));
	}

	@Override
	public List<Dimension> guarantees() {
		return Guarantees.dimensions();
	}

	@Override
	public IncidenceTable incidence(Query query, Optional<Query> poor, Optional<String> region, Locale locale) throws LookbackException {
		Query who = poor.orElse(POOR);
		return new Measurement(searching()).incidence(query, who, region, farming(query), locale, Origins.of(workspace, List.of(), who));
	}

	/** The agricultural population in the year of a query; of villages that households live in and that have no row it is not recorded. */
	private FarmPopulation farming(Query query) throws LookbackException {
		int year = query.year().isPresent() ? query.year().getAsInt() : searching().currentYear();
		Map<String, Long> population = new HashMap<>();
		searching().regions().stream().filter(region -> region.level() == RegionLevel.VILLAGE).forEach(region -> population.put(region.code(), NOT_RECORDED));
		if (workspace.access() == Lookback.Access.WRITE) {
			read(workspace.store(), year, population);
		} else {
			try (Store store = Store.open(workspace.directory(), Access.READ)) {
				read(store, year, population);
			}
		}
		return new FarmPopulation(year, population);
	}

	private static void read(Store store, int year, Map<String, Long> population) throws LookbackException {
		try (FactSource facts = store.facts()) {
			facts.forEachOther(VILLAGE, row -> row.text("villageCode").filter(code -> row.year().filter(of -> of == year).isPresent())
					.ifPresent(code -> population.put(code, row.whole("farmPopulation").orElse(NOT_RECORDED))));
		}
	}
}
