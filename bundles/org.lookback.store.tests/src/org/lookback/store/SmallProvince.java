package org.lookback.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;

/**
 * A small province: households 1 to n of one county with two members each, the first of them ill or poor. ID numbers are well formed
 * and of nobody.
 */
final class SmallProvince {

	static final String COUNTY = "371525";
	static final String WHO = "analyst";

	private SmallProvince() {
	}

	/** What a step of a test may throw. */
	interface Rows {
		void load(BulkLoad load) throws RejectedRowException, LookbackException;
	}

	/** Loads one version of a file that is made up for it. */
	static DatasetVersion load(Store store, Path folder, String name, int year, Rows rows) throws Exception {
		try (BulkLoad load = store.loads().begin(spec(folder, name, year))) {
			rows.load(load);
			return load.complete();
		}
	}

	static LoadSpec spec(Path folder, String name, int year) throws IOException {
		Path file = folder.resolve(name);
		if (!Files.exists(file)) {
			Files.write(file, ("content of " + name).getBytes(StandardCharsets.UTF_8));
		}
		return new LoadSpec(file, name, "wide", year, "", WHO);
	}

	/** The wide sheet of a year: {@code count} households with two members. */
	static DatasetVersion loadYear(Store store, Path folder, int year, int count) throws Exception {
		return load(store, folder, "wide-" + year + ".csv", year, load -> {
			for (int i = 1; i <= count; i++) {
				household(load, year, i);
			}
		});
	}

	static HouseholdRef household(BulkLoad load, int year, int i) throws RejectedRowException, LookbackException {
		String file = "wide-" + year + ".csv";
		HouseholdRef household = load.household(key(i));
		load.add(household, fact("household", file, i, "villageCode", COUNTY + "101201", "headName", "张" + i));
		load.add(household, fact("householdYear", file, i, "dataYear", (long) year, "registrationClass", "建档立卡户", "primaryCause",
				i % 2 == 0 ? "因病" : "因残", "otherCauses", List.of("缺资金", "缺技术")));
		load.add(household, fact("income", file, i, "netPerCapita", new BigDecimal(year + i + ".50")));
		for (int m = 1; m <= 2; m++) {
			load.row();
			MemberRef member = load.member(household, person(i, m));
			load.add(member, fact("member", file, 2L * i + m, "name", name(i, m), "idNumber", idNumber(i, m), "relationToHead", m == 1 ? "户主" : "配偶"));
			load.add(member, fact("memberYear", file, 2L * i + m, "health", List.of("长期慢性病"), "basicMedical", "城乡居民基本医疗保险", "workMonths", 6L,
					"lowGuarantee", m == 1));
			load.accepted();
		}
		return household;
	}

	static HouseholdKey key(int i) {
		return new HouseholdKey(COUNTY, Optional.of(code(i)), Optional.empty());
	}

	static String code(int i) {
		return String.format("10%08d", i);
	}

	static MemberKey person(int i, int m) {
		return new MemberKey(Optional.empty(), Optional.of(idNumber(i, m)), name(i, m), Optional.empty());
	}

	static String name(int i, int m) {
		return (m == 1 ? "张" : "李") + i;
	}

	static String idNumber(int i, int m) {
		String seventeen = COUNTY + String.format("19%02d0%d%02d%03d", 40 + i % 50, 1 + m, 1 + i % 28, i / 50 % 1000);
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	/** A row; names and values in turn. */
	static Fact fact(String entity, String file, long row, Object... namesAndValues) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			values.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return new Fact(entity, values, new Source(file, "", row));
	}

	static List<Household> all(FactSource facts) throws LookbackException {
		List<Household> all = new ArrayList<>();
		for (FactSource.Range range : facts.ranges(1)) {
			facts.forEach(range, Progress.NONE, all::add);
		}
		return all;
	}

	static List<Household> all(Store store) throws LookbackException {
		try (FactSource facts = store.facts()) {
			return all(facts);
		}
	}

	static Household one(Store store, int i) throws LookbackException {
		try (FactSource facts = store.facts()) {
			return facts.household(code(i)).orElseThrow();
		}
	}

	/** Everything of a household as text that is equal when the facts are. */
	static String text(Fact fact) {
		StringBuilder text = new StringBuilder(fact.entity()).append(new TreeMap<>(fact.values())).append(fact.source());
		new TreeMap<>(fact.children()).values().forEach(rows -> rows.forEach(row -> text.append("\n ").append(text(row))));
		return text.toString();
	}

	static List<String> texts(Store store) throws LookbackException {
		return all(store).stream().map(household -> text(household.root())).toList();
	}

	static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}
}
