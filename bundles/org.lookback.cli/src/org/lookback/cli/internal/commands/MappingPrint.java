package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Console;
import org.lookback.cli.internal.Json;
import org.lookback.ingest.api.AppliedMapping;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.UnknownValue;

/** Where columns go, and what was not understood, in words or as JSON. */
final class MappingPrint {

	private static final int LINES = 20;
	private static final double PERCENT = 100;
	private static final double SURELY = 0.95;

	private MappingPrint() {
	}

	/** The columns of a plan that somebody should look at: those that went to a field by guess, and those that may go to one. */
	static void columns(ImportPlan plan, Console console) {
		for (ColumnMapping column : plan.columns()) {
			if (column.field().isPresent() ? column.confidence() >= SURELY : column.offers().isEmpty()) {
				continue;
			}
			String field = column.field().map(id -> plan.dictionary().field(id).label().in(console.locale())).orElse(console.say("mapping.extra"));
			console.print(console.say("mapping.line", column.letters(), column.heading(), field, percent(column.confidence()), column.evidence()));
		}
	}

	/** What a report says about its mapping. */
	static void report(ImportReport report, Console console) {
		report.mapping().ifPresent(applied -> console.print(console.say("mapping.note", applied.sentence(console.locale()))));
		report.undecided().forEach(column -> console.print(console.say("mapping.undecided", column.letters(), column.heading(), column.evidence())));
		List<UnknownValue> unknown = report.notUnderstood();
		unknown.stream().limit(LINES).forEach(value -> console.print(line(value, console)));
		if (unknown.size() > LINES) {
			console.print(console.say("mapping.more", unknown.size() - LINES));
		}
	}

	private static String line(UnknownValue value, Console console) {
		String nearest = value.nearest().stream().map(near -> near.code() + " " + percent(near.confidence()) + "%").collect(Collectors.joining(", "));
		String key = value.outdated() ? "mapping.outdated" : nearest.isEmpty() ? "mapping.unknown" : "mapping.nearest";
		return console.say(key, value.heading(), value.text(), value.rows(), value.firstRow(), nearest);
	}

	private static long percent(double share) {
		return Math.round(share * PERCENT);
	}

	/** What a report says about its mapping, as JSON. */
	static Map<String, Object> document(ImportReport report, Console console) {
		return Json.of("applied", report.mapping().map(applied -> document(applied, console)).orElse(null), "undecided",
				report.undecided().stream().map(MappingPrint::document).toList(), "notUnderstood",
				report.notUnderstood().stream().map(MappingPrint::document).toList());
	}

	private static Map<String, Object> document(AppliedMapping applied, Console console) {
		return Json.of("name", applied.name(), "version", applied.version(), "who", applied.who(), "when", applied.when(), "lacking",
				applied.lacking(), "added", applied.added(), "sentence", applied.sentence(console.locale()));
	}

	/** One column, as JSON. */
	static Map<String, Object> document(ColumnMapping column) {
		Map<String, Object> values = Json.of();
		column.values().forEach((text, code) -> values.put(text, code.orElse("")));
		return Json.of("column", column.letters(), "heading", column.heading(), "field", column.field(), "confidence", column.confidence(), "evidence",
				column.evidence(), "offers", column.offers().stream()
						.map(offer -> Json.of("field", offer.field(), "confidence", offer.confidence(), "evidence", offer.evidence())).toList(),
				"values", values);
	}

	private static Map<String, Object> document(UnknownValue value) {
		return Json.of("heading", value.heading(), "field", value.field(), "text", value.text(), "rows", value.rows(), "firstRow", value.firstRow(),
				"outdated", value.outdated(), "nearest",
				value.nearest().stream().map(near -> Json.of("code", near.code(), "confidence", near.confidence())).toList());
	}
}
