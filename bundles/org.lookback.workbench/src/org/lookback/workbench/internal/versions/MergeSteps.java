package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.workbench.api.Editing.Clash;

/** What two households say differently, and the steps by which one of them becomes part of the other. */
public final class MergeSteps {

	private static final String MEMBER = "member";
	private static final String UNTIL = "memberUntil";

	/** A clash with what is needed to take the other value. */
	private record Open(Clash clash, Spot spot, String field, Object other, Source source) {
	}

	private final Dictionary dictionary;
	private final ValueWords words;
	private final Rows rows;
	private final Household into;
	private final Household from;
	private final Map<String, Open> open = new TreeMap<>();
	private final List<HandStep> steps = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();

	public MergeSteps(Household into, Household from, ValueWords words) throws LookbackException {
		if (into.number() == from.number()) {
			throw new LookbackException(Rows.say("merge.same"));
		}
		this.into = into;
		this.from = from;
		this.words = words;
		this.dictionary = words.dictionary();
		this.rows = new Rows(dictionary);
		compare(into.root(), from.root(), Optional.empty());
		for (Fact member : from.members()) {
			same(member).ifPresent(other -> compare(other, member, Optional.of(other)));
		}
	}

	public List<HandStep> steps() {
		return steps;
	}

	public List<String> remarks() {
		return remarks;
	}

	public List<Clash> clashes() {
		return open.values().stream().map(Open::clash).toList();
	}

	/** The same person in the household that remains: by ID number, else by name and birth date. */
	private Optional<Fact> same(Fact member) {
		Optional<String> id = member.text("idNumber").map(MergeSteps::normal);
		return into.members().stream().filter(one -> {
			Optional<String> other = one.text("idNumber").map(MergeSteps::normal);
			return id.isPresent() && other.isPresent() ? id.equals(other)
					: one.text("name").isPresent() && one.text("name").equals(member.text("name")) && one.date("birthDate").isPresent()
							&& one.date("birthDate").equals(member.date("birthDate"));
		}).findFirst();
	}

	private static String normal(String id) {
		return IdNumber.parse(id).map(IdNumber::number).orElse(id.strip());
	}

	/** Fields of a row and of the rows under it that both have; numbered houses are different houses. */
	private void compare(Fact ours, Fact theirs, Optional<Fact> member) {
		values(ours, theirs, member);
		theirs.children().forEach((entity, list) -> {
			if (!entity.equals(MEMBER) && !counted(dictionary.entity(entity))) {
				for (Fact row : list) {
					rows.row(ours, rows.spot(into, member, row)).ifPresent(own -> values(own, row, member));
				}
			}
		});
	}

	private static boolean counted(Entity entity) {
		List<String> own = RowKeys.own(entity);
		return own.size() == 1 && entity.field(own.getFirst()).filter(field -> field.type() == FieldType.INT).isPresent();
	}

	private void values(Fact ours, Fact theirs, Optional<Fact> member) {
		Spot spot = rows.spot(into, member, ours);
		for (Map.Entry<String, Object> value : new TreeMap<>(theirs.values()).entrySet()) {
			Optional<Field> field = words.field(theirs.entity(), value.getKey()).filter(one -> rows.editable(one) && !one.derived());
			Optional<Object> kept = ours.get(value.getKey());
			boolean filled = member.isPresent() && kept.isEmpty();
			boolean differs = !kept.map(ValueReader::canonical).equals(Optional.of(ValueReader.canonical(value.getValue())));
			if (field.isPresent() && differs && !filled) {
				clash(spot, ours, theirs, member, field.get(), value.getValue());
			}
		}
	}

	private void clash(Spot spot, Fact ours, Fact theirs, Optional<Fact> member, Field field, Object other) {
		String code = member.flatMap(one -> one.text("memberCode")).orElse("");
		String id = String.join("/", spot.entity(), String.valueOf(spot.year()), code, spot.rowKey(), field.name());
		String object = member.map(one -> words.name(one.text("name").orElse(""))).orElse(spot.rowKey());
		Optional<Object> kept = ours.get(field.name());
		open.put(id, new Open(new Clash(id, spot.entity(), spot.year() == 0 ? OptionalInt.empty() : OptionalInt.of(spot.year()), object, field.id(),
				words.label(spot.entity(), field.name()), kept.map(value -> words.value(spot.entity(), field.name(), value)).orElse(""),
				kept.map(value -> ours.source(field.name())), words.value(spot.entity(), field.name(), other), Optional.of(theirs.source(field.name()))), spot,
				field.name(), other, theirs.source(field.name())));
	}

	/** @param take ids of clashes in which the value of the household that ends is taken */
	public void merge(List<String> take) throws LookbackException {
		for (Fact member : from.members()) {
			Optional<Fact> there = same(member);
			steps.add(new HandStep.MoveMember(from.key(), Rows.key(member), into.key(), 0, there.map(Rows::key)));
			if (there.flatMap(one -> one.date(UNTIL)).isPresent() && member.date(UNTIL).isEmpty()) {
				steps.add(new HandStep.SetValue(rows.spot(into, there, there.get()), UNTIL, Optional.empty(), Optional.empty()));
			}
		}
		steps.add(new HandStep.Absorb(from.key(), into.key()));
		for (String id : take) {
			Open taken = Optional.ofNullable(open.get(id)).orElseThrow(() -> new LookbackException(Rows.say("merge.take", id)));
			steps.add(new HandStep.SetValue(taken.spot(), taken.field(), Optional.of(taken.other()),
					Optional.of(taken.source()).filter(source -> !source.equals(Source.BY_HAND))));
		}
		if (open.size() > take.size()) {
			remarks.add(Rows.say("remark.open", String.valueOf(open.size() - take.size()), into.key()));
		}
		remarks.add(Rows.say("remark.key", from.key(), into.key()));
	}
}
