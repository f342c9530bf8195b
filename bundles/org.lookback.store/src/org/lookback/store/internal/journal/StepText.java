package org.lookback.store.internal.journal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.facts.Source;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.MemberKey;

/** Steps of a change by hand as they stand in the journal. */
public final class StepText {

	private StepText() {
	}

	/** A map of texts, numbers and such maps. */
	public static Map<String, Object> write(HandStep step) {
		Map<String, Object> map = new TreeMap<>();
		switch (step) {
		case HandStep.SetValue set -> {
			map.put("step", "set");
			spot(map, set.spot());
			map.put("field", set.field());
			set.value().ifPresent(value -> map.put("value", value));
			set.source().ifPresent(source -> map.put("source", Map.of("file", source.file(), "sheet", source.sheet(), "row", source.row())));
		}
		case HandStep.NewRow row -> {
			map.put("step", "row");
			spot(map, row.spot());
			map.put("values", row.values());
		}
		case HandStep.NewMember member -> {
			map.put("step", "member");
			map.put("household", member.household());
			map.put("member", member(member.member()));
		}
		case HandStep.NewHousehold household -> {
			map.put("step", "household");
			map.put("county", household.key().countyCode());
			household.key().householdCode().ifPresent(code -> map.put("code", code));
			household.key().localKey().ifPresent(key -> map.put("local", key));
		}
		case HandStep.MoveMember move -> {
			map.put("step", "move");
			map.put("from", move.from());
			map.put("member", member(move.member()));
			map.put("to", move.to());
			map.put("year", (long) move.year());
			move.as().ifPresent(as -> map.put("as", member(as)));
		}
		case HandStep.Absorb absorb -> {
			map.put("step", "absorb");
			map.put("from", absorb.from());
			map.put("to", absorb.to());
		}
		}
		return map;
	}

	private static void spot(Map<String, Object> map, Spot spot) {
		map.put("household", spot.household());
		spot.member().ifPresent(member -> map.put("member", member(member)));
		map.put("entity", spot.entity());
		map.put("year", (long) spot.year());
		map.put("rowKey", spot.rowKey());
	}

	private static Map<String, Object> member(MemberKey key) {
		Map<String, Object> map = new TreeMap<>();
		key.memberCode().ifPresent(code -> map.put("code", code));
		key.idNumber().ifPresent(id -> map.put("id", id));
		map.put("name", key.name());
		key.birthDate().ifPresent(date -> map.put("birth", date));
		return map;
	}

	/** @throws IllegalArgumentException when it is no step */
	@SuppressWarnings("unchecked")
	public static HandStep read(Map<String, Object> map) {
		return switch (text(map, "step")) {
		case "set" -> new HandStep.SetValue(spot(map), text(map, "field"), Optional.ofNullable(map.get("value")),
				Optional.ofNullable((Map<String, Object>) map.get("source"))
						.map(source -> new Source(text(source, "file"), text(source, "sheet"), number(source, "row"))));
		case "row" -> new HandStep.NewRow(spot(map), (Map<String, Object>) map.get("values"));
		case "member" -> new HandStep.NewMember(text(map, "household"), member(map, "member").orElseThrow());
		case "household" -> new HandStep.NewHousehold(
				new HouseholdKey(text(map, "county"), Optional.ofNullable((String) map.get("code")), Optional.ofNullable((String) map.get("local"))));
		case "move" -> new HandStep.MoveMember(text(map, "from"), member(map, "member").orElseThrow(), text(map, "to"), (int) number(map, "year"),
				member(map, "as"));
		case "absorb" -> new HandStep.Absorb(text(map, "from"), text(map, "to"));
		default -> throw new IllegalArgumentException(text(map, "step"));
		};
	}

	private static Spot spot(Map<String, Object> map) {
		return new Spot(text(map, "household"), member(map, "member"), text(map, "entity"), (int) number(map, "year"), text(map, "rowKey"));
	}

	@SuppressWarnings("unchecked")
	private static Optional<MemberKey> member(Map<String, Object> map, String name) {
		return Optional.ofNullable((Map<String, Object>) map.get(name)).map(key -> new MemberKey(Optional.ofNullable((String) key.get("code")),
				Optional.ofNullable((String) key.get("id")), text(key, "name"), Optional.ofNullable((LocalDate) key.get("birth"))));
	}

	private static String text(Map<String, Object> map, String name) {
		return String.valueOf(map.getOrDefault(name, ""));
	}

	private static long number(Map<String, Object> map, String name) {
		return map.get(name) instanceof Number number ? number.longValue() : 0;
	}
}
