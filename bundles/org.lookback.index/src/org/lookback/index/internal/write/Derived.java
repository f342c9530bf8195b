package org.lookback.index.internal.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;

/** Values of the dictionary's derived fields that the index computes, because facts do not carry them. Safe for several threads. */
final class Derived {

	private final Schema schema;
	private final RegionTree tree;
	private final Map<String, List<Region>> paths = new ConcurrentHashMap<>();
	private final Map<String, Region> seen = new ConcurrentHashMap<>();

	Derived(Schema schema, RegionTree tree) {
		this.schema = schema;
		this.tree = tree;
	}

	/** From the province down to where the household lives; empty when that is unknown. */
	List<Region> path(Household household) {
		return household.root().text("villageCode").map(this::path).orElse(List.of());
	}

	private List<Region> path(String code) {
		List<Region> known = paths.get(code);
		if (known == null) {
			known = known(code);
			known.forEach(region -> seen.put(region.code(), region));
			paths.put(code, known);
		}
		return known;
	}

	/** The path of a code or, when the tree lacks it, of the narrowest region above that it has. */
	private List<Region> known(String code) {
		List<Region> path = tree.path(code);
		RegionLevel[] levels = RegionLevel.values();
		for (int i = levels.length - 1; path.isEmpty() && i >= 0; i--) {
			if (levels[i].digits() < code.length()) {
				path = tree.path(code.substring(0, levels[i].digits()));
			}
		}
		return path;
	}

	/** All regions that were met. */
	Map<String, Region> regions() {
		return Map.copyOf(seen);
	}

	/** Main and other causes together. */
	Optional<Object> allCauses(Fact year) {
		List<String> causes = new ArrayList<>();
		year.text("primaryCause").ifPresent(causes::add);
		year.codes("otherCauses").stream().filter(cause -> !causes.contains(cause)).forEach(causes::add);
		return causes.isEmpty() ? Optional.empty() : Optional.of(causes);
	}

	/** Full years of a member at the end of a year. */
	Optional<Object> age(Fact member, int year) {
		return member.date("birthDate").map(LocalDate::getYear).filter(born -> born <= year).map(born -> (long) (year - born));
	}

	Optional<Object> sector(Fact measure) {
		return schema.dictionary().sectorOfMeasure(measure.text("programme").orElse(""), measure.text("item").orElse("")).map(Object.class::cast);
	}

	/** Whether it is known where the house stands; nothing when it is not. */
	static Optional<Object> located(Household household) {
		return household.root().get("longitude").isPresent() && household.root().get("latitude").isPresent() ? Optional.of(true) : Optional.empty();
	}

	/** Whether somebody is charged with helping at the end of a year, or was before; nothing when nobody is known. */
	static Optional<Object> helper(Household household, int year) {
		List<Fact> helpers = household.root().children("helper").stream()
				.filter(helper -> helper.date("helpFrom").filter(from -> from.getYear() > year).isEmpty()).toList();
		if (helpers.isEmpty()) {
			return Optional.empty();
		}
		boolean helping = helpers.stream().anyMatch(helper -> helper.date("helpUntil").filter(until -> until.getYear() <= year).isEmpty());
		return Optional.of(helping ? "在帮" : "已结束");
	}

	/** When a measure was taken, seen from the household's exit as its latest year tells it; nothing when it has not left poverty. */
	static Optional<Object> phase(Household household, Fact measure) {
		Optional<Long> exit = household.root().children("householdYear").stream().flatMap(row -> row.whole("exitYear").stream())
				.reduce((earlier, later) -> later);
		return exit.flatMap(left -> measure.year().map(taken -> taken < left ? "脱贫前" : taken > left ? "脱贫后" : "脱贫当年"));
	}

	/** Whether measures up to a year reach the member himself, only his household, or neither. */
	static String measureCover(Household household, Fact member, int year) {
		Optional<String> code = member.text("memberCode");
		boolean whole = false;
		for (Fact measure : household.root().children("measure")) {
			if (measure.year().orElse(year) <= year) {
				Optional<String> whose = measure.text("memberCode");
				if (whose.isPresent() && whose.equals(code)) {
					return "本人有措施";
				}
				whole |= whose.isEmpty();
			}
		}
		return whole ? "只有整户措施" : "没有措施";
	}

	/** The head's name as the household has it, else that of the member who is the head. */
	Optional<String> headName(Household household) {
		return household.root().text("headName").or(() -> household.members().stream()
				.filter(member -> member.text("relationToHead").filter("户主"::equals).isPresent()).findFirst().flatMap(m -> m.text("name")));
	}

	/** A finding's or notice's values by the names of the dictionary's fields. */
	static Map<String, Object> values(Finding finding, Determination determination, String householdKey) {
		Map<String, Object> values = new HashMap<>(Map.of("package", finding.packageId(), "rule", finding.rule(), "title", finding.title(), "objectKey",
				finding.objectKey(), "object", finding.object().code(), "householdKey", householdKey));
		values.put("kind", finding.kind().code());
		values.put("sector", finding.sector());
		values.put("severity", finding.severity());
		values.put("outcome", determination.outcome());
		return values;
	}

	Column column(String id) {
		return schema.column(id).orElse(null);
	}
}
