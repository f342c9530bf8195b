package org.lookback.charts.internal;

import java.util.List;
import java.util.Optional;

import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.FieldTrait;
import org.lookback.model.api.text.Messages;

/** Which kinds of chart go with which fields, and why others do not. */
public final class Fitting {

	private Fitting() {
	}

	/** Why a kind does not fit; empty when it does. */
	public static Optional<String> objection(Kind kind, List<FieldTrait> fields, Messages messages) {
		if (fields.size() < kind.fewest() || fields.size() > kind.most()) {
			return Optional.of(count(kind, fields.size(), messages));
		}
		FieldTrait first = fields.getFirst();
		return switch (kind) {
		case HISTOGRAM, LORENZ, BOX -> need(first.number(), "need.number", first, messages);
		case PROGRESS -> need(first.date() || first.year(), "need.date", first, messages);
		case PYRAMID -> fields.stream().anyMatch(FieldTrait::twoValued) && fields.stream().anyMatch(field -> field.number() || field.year())
				? Optional.empty() : Optional.of(messages.get("need.pyramid"));
		default -> Optional.empty();
		};
	}

	private static Optional<String> need(boolean fits, String key, FieldTrait field, Messages messages) {
		return fits ? Optional.empty() : Optional.of(messages.get(key, field.label()));
	}

	static String count(Kind kind, int fields, Messages messages) {
		String name = messages.get("kind." + kind.id());
		return kind.fewest() == kind.most() ? messages.get("need.exactly", name, kind.fewest(), fields)
				: messages.get("need.between", name, kind.fewest(), kind.most(), fields);
	}
}
