package org.lookback.ingest.internal.map;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ColumnMapping.Offer;
import org.lookback.ingest.internal.likeness.ColumnValues;
import org.lookback.ingest.internal.likeness.FieldFit;
import org.lookback.ingest.internal.likeness.HeadingLikeness;
import org.lookback.ingest.internal.likeness.HeadingLikeness.Likeness;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/**
 * Which fields one column may be, and how sure that is: its heading as the dictionary has it, else how alike its heading is to the
 * dictionary's, each time together with what its sampled values look like.
 */
final class ColumnGuesser {

	private static final double LABEL = 1;
	private static final double SPELLING = 0.95;
	private static final double ALIKE = 0.93;
	private static final double MOST_GUESSED = 0.94;
	/** Less alike than this is chance. */
	private static final double LEAST_ALIKE = 0.38;
	private static final double LEAST_OFFERED = 0.4;
	/** What values alone say about a column whose heading says nothing. */
	private static final double VALUES_ALONE = 0.35;
	/** What values say about a column whose heading says something else: never enough. */
	private static final double VALUES_AGAINST = 0.45;
	private static final double CONTRADICTED = 0.55;
	private static final double DOUBTED = 0.1;
	private static final int MANY = 5;
	private static final double CLOSE = 0.04;

	private final Dictionary dictionary;
	private final List<Field> targets;
	private final HeadingLikeness likeness;
	private final Messages messages = Messages.in(ColumnGuesser.class);

	ColumnGuesser(Dictionary dictionary, List<Field> targets) {
		this.dictionary = dictionary;
		this.targets = targets;
		likeness = HeadingLikeness.to(dictionary);
	}

	/** The fields a column may be, the surest first. */
	List<Offer> offers(String heading, List<String> cells, Optional<Integer> year) {
		ColumnValues values = new ColumnValues(cells);
		int of = year.orElseGet(() -> Year.now().getValue());
		List<String> parts = HeadingText.parts(heading);
		List<Offer> offers = new ArrayList<>();
		Optional<Field> named = Targets.choose(targets, HeadingText.fields(dictionary, heading))
				.filter(field -> !likeness.ofAnother(parts, field));
		named.ifPresent(field -> offers.add(named(heading, field, values, of)));
		boolean silent = HeadingLikeness.generic(parts);
		Map<String, Likeness> alike = offers.stream().anyMatch(offer -> offer.confidence() >= ColumnMapping.SURE) ? Map.of()
				: likeness.of(parts, targets);
		if (offers.isEmpty() || !alike.isEmpty()) {
			for (Field field : targets) {
				if (named.filter(field::equals).isEmpty()) {
					guessed(field, alike.getOrDefault(field.id(), new Likeness(0, "")), silent, FieldFit.of(dictionary, field, values, of))
							.ifPresent(offers::add);
				}
			}
		}
		offers.sort(Comparator.comparingDouble(Offer::confidence).reversed());
		return separated(once(offers), named.isPresent());
	}

	/** The heading is one of the field's own. Values that the field cannot hold make it doubtful. */
	private Offer named(String heading, Field field, ColumnValues values, int year) {
		boolean label = HeadingText.last(heading).equals(field.label().zh());
		String said = messages.get(label ? "mapping.label" : "mapping.heading", label(field));
		FieldFit fit = FieldFit.of(dictionary, field, values, year);
		double sure = label ? LABEL : SPELLING;
		if (values.count() >= MANY && fit.contradicts()) {
			sure = field.type().coded() || fit.evidence().isEmpty() ? sure - DOUBTED : CONTRADICTED;
		}
		return new Offer(field.id(), sure, fit.evidence().isEmpty() ? said : messages.get("mapping.and", said, fit.evidence()));
	}

	private Optional<Offer> guessed(Field field, Likeness alike, boolean silent, FieldFit fit) {
		if (alike.share() >= LEAST_ALIKE) {
			double sure = Math.min(MOST_GUESSED, ALIKE * alike.share() + fit.weight() * fit.verdict());
			String said = messages.get("mapping.alike", alike.spelling(), alike.share());
			return sure < LEAST_OFFERED ? Optional.empty()
					: Optional.of(new Offer(field.id(), sure, fit.evidence().isEmpty() ? said : messages.get("mapping.and", said, fit.evidence())));
		}
		double sure = silent ? VALUES_ALONE + fit.weight() * fit.verdict() : fit.convincing() ? VALUES_AGAINST : 0;
		boolean telling = fit.weight() >= 0.2 && fit.share() >= 0.8 && sure > LEAST_OFFERED;
		return telling ? Optional.of(new Offer(field.id(), sure, messages.get("mapping.values", fit.evidence()))) : Optional.empty();
	}

	/** A label that several entities have is offered once, for the first of them. */
	private List<Offer> once(List<Offer> offers) {
		Set<String> labels = new HashSet<>();
		return new ArrayList<>(offers.stream().filter(offer -> labels.add(dictionary.field(offer.field()).label().zh())).toList());
	}

	/** Two fields that are about as likely: a person has to choose. */
	private List<Offer> separated(List<Offer> offers, boolean named) {
		if (offers.size() < 2 || named || offers.get(0).confidence() < ColumnMapping.SURE) {
			return offers;
		}
		Offer first = offers.get(0);
		Optional<Offer> rival = Optional.of(offers.get(1)).filter(offer -> first.confidence() - offer.confidence() < CLOSE);
		if (rival.isEmpty()) {
			return offers;
		}
		List<Offer> open = new ArrayList<>(offers);
		open.set(0, new Offer(first.field(), ColumnMapping.SURE - 0.01,
				messages.get("mapping.close", first.evidence(), label(dictionary.field(rival.get().field())))));
		return open;
	}

	private String label(Field field) {
		return field.label().in(Locale.getDefault());
	}
}
