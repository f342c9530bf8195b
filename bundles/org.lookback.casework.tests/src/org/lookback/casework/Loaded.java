package org.lookback.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;

/** Imports of households as an importer makes them, in the year 2019. */
public final class Loaded {

	private static final String COUNTY = "371524";
	private static final long YEAR = 2019;

	private final Store store;
	private final Path folder;
	private int files;

	public Loaded(Store store, Path folder) {
		this.store = store;
		this.folder = folder;
	}

	/** What one import holds. */
	public interface Rows {
		void load(Import load) throws RejectedRowException, LookbackException;
	}

	/** Makes one import of a kind. */
	public void load(String kind, Rows rows) throws IOException, LookbackException, RejectedRowException {
		Path file = Files.writeString(folder.resolve(kind + ++files), kind + files);
		try (BulkLoad load = store.loads().begin(new LoadSpec(file, file.getFileName().toString(), kind, (int) YEAR, "", "test"))) {
			rows.load(new Import(load));
			load.complete();
		}
	}

	/** One import that is being made. */
	public static final class Import {

		private final BulkLoad load;

		Import(BulkLoad load) {
			this.load = load;
		}

		private HouseholdRef key(String code) throws RejectedRowException, LookbackException {
			return load.household(new HouseholdKey(COUNTY, Optional.of(code), Optional.empty()));
		}

		private static Fact fact(String entity, Object... namesAndValues) {
			Map<String, Object> values = new LinkedHashMap<>();
			for (int i = 0; i < namesAndValues.length; i += 2) {
				values.put((String) namesAndValues[i], namesAndValues[i + 1]);
			}
			return new Fact(entity, values, new Source("test", "", 1));
		}

		/** A household with members. */
		public void household(String code, String village, String head, int members, String registration) throws RejectedRowException, LookbackException {
			HouseholdRef household = key(code);
			load.add(household, fact("household", "villageCode", village, "headName", head));
			load.add(household, fact("householdYear", "dataYear", YEAR, "registrationClass", registration));
			for (int i = 1; i <= members; i++) {
				String name = i == 1 ? head : head + i;
				var member = load.member(household, new MemberKey(Optional.empty(), Optional.empty(), name, Optional.empty()));
				load.add(member, fact("member", "name", name));
				load.add(member, fact("memberYear", "dataYear", YEAR, "workMonths", 0L));
			}
		}

		/** A household as a roster has it. */
		public void listed(String code, String village, String head, long persons) throws RejectedRowException, LookbackException {
			HouseholdRef household = key(code);
			load.add(household, fact("household", "villageCode", village, "headName", head));
			load.add(household, fact("householdYear", "dataYear", YEAR, "memberCount", persons));
		}

		/** A visit. */
		public void visit(String code, LocalDate day, String visitor, String round) throws RejectedRowException, LookbackException {
			Fact visit = visitor.isEmpty() ? fact("visit", "roundId", round, "visitedOn", day)
					: fact("visit", "roundId", round, "visitedOn", day, "visitor", visitor);
			load.add(key(code), visit);
		}

		/** The form of a village. */
		public void village(String code, long farmHouseholds) throws RejectedRowException, LookbackException {
			load.add(fact("village", "villageCode", code, "dataYear", YEAR, "farmHouseholds", farmHouseholds));
		}
	}
}
