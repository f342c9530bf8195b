package org.lookback.ui.packages.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.Document;
import org.lookback.ui.packages.internal.text.Offer.Sort;
import org.lookback.ui.packages.internal.text.Schema.Key;
import org.lookback.ui.packages.internal.text.YamlTree.Node;

/** What can be written at a place of a package's file: keys, codes, parameters, rules, clauses and their words, and all that a condition takes. */
public final class Offers {

	private final Knowledge knowledge;
	private final String text;
	private final int offset;
	private final Spot spot;
	private final List<Offer> offers = new ArrayList<>();

	private Offers(Knowledge knowledge, String text, int offset) {
		this.knowledge = knowledge;
		this.text = text;
		this.offset = offset;
		this.spot = Spot.of(text, offset);
	}

	/** What can be written, the likeliest first; words already typed narrow it, in the file's words or in the reader's. */
	public static List<Offer> at(Knowledge knowledge, String text, int offset) {
		if (!knowledge.kind().isYaml()) {
			return List.of();
		}
		Offers offers = new Offers(knowledge, text, offset);
		offers.find();
		return offers.offers;
	}

	private void find() {
		if (!spot.value()) {
			keys();
			return;
		}
		String name = spot.context().isItem() ? spot.context().parent().map(Node::key).orElse("") : spot.context().key();
		if (name.equals("when") || name.equals("applies")) {
			new ConditionOffers(knowledge, ConditionSpot.of(spot, text.substring(Math.min(spot.from(), offset), offset)), text, offset, offers).find();
		} else {
			values(name, knowledge.key(spot));
		}
	}

	private void keys() {
		List<String> present = spot.present();
		String indent = " ".repeat(Math.max(0, spot.from() - (text.lastIndexOf('\n', spot.from() - 1) + 1)));
		for (Key key : knowledge.schema().keys(spot.path(), knowledge.locale())) {
			boolean typedNow = key.name().equals(spot.typed());
			if ((!present.contains(key.name()) || typedNow) && fits(key.name(), key.description())) {
				String insert = key.name() + ": " + start(key, indent);
				int caret = insert.indexOf('|') < 0 ? insert.length() : insert.indexOf('|');
				String note = key.required() ? knowledge.messages().get("required", key.description()) : key.description();
				offers.add(new Offer(spot.from(), offset, insert.replace("|", ""), caret, key.name(), note, key.description(), Sort.KEY));
			}
		}
		offers.sort(Comparator.comparing((Offer offer) -> !offer.name().startsWith(spot.typed())));
	}

	/** How a value of that shape begins; a bar marks the cursor. */
	private String start(Key key, String indent) {
		boolean flow = spot.context().isFlow();
		return switch (key.shape()) {
		case "label" -> "{zh: |, en: }";
		case "clause" -> "{document: |, anchor: , quote: }";
		case "list" -> flow || !key.choices().isEmpty() ? "[|]" : "\n" + indent + "  - |";
		case "map" -> flow ? "{|}" : "\n" + indent + "  |";
		case "bool" -> "true";
		default -> "|";
		};
	}

	private void values(String name, Optional<Key> key) {
		key.ifPresent(each -> each.choices().forEach(choice -> value(choice, meaning(each, choice), each.description(), Sort.VALUE)));
		switch (name) {
		case "severity" -> codes("Severity");
		case "sector", "sectors" -> codes("Sector");
		case "programmes" -> codes("Programme");
		case "items" -> codes("MeasureItem");
		case "codeList" -> knowledge.dictionary().codeLists().forEach(list -> value(list.id(), sample(list), "", Sort.VALUE));
		case "incomeConcept" -> fields("income.", "");
		case "classField" -> fields("householdYear.", "householdYear.");
		case "field", "fields", "blockedBy" -> fields("", "");
		case "document", "forwards" -> documents();
		case "anchor" -> anchors();
		case "quote" -> quotes();
		case "daysParameter", "parameter", "parameters" -> knowledge.parameters()
				.forEach(each -> value(each.id(), each.title().in(knowledge.locale()), knowledge.describe(each), Sort.PARAMETER));
		case "rule", "rules", "met", "notMet", "undecided", "findings" -> knowledge.rules()
				.forEach(each -> value(each.id(), each.title().in(knowledge.locale()), knowledge.describe(each), Sort.RULE));
		case "household" -> spot.tree().root().child("households").ifPresent(all -> all.children().forEach(each -> value(each.key(), "", "", Sort.VALUE)));
		default -> yesOrNo(key);
		}
	}

	private void yesOrNo(Optional<Key> key) {
		if (key.filter(each -> each.shape().equals("bool")).isPresent()) {
			value("true", knowledge.messages().get("true"), "", Sort.VALUE);
			value("false", knowledge.messages().get("false"), "", Sort.VALUE);
		}
	}

	/** The word that stands behind a choice in the key's description: "scope 范围 · test 情形". */
	private static String meaning(Key key, String choice) {
		int at = (' ' + key.description()).indexOf(' ' + choice + ' ');
		if (at < 0) {
			return "";
		}
		String rest = key.description().substring(Math.min(key.description().length(), at + choice.length() + 1));
		return rest.split("[ ·、，。,.]", 2)[0];
	}

	private String sample(CodeList list) {
		return String.join(" · ", list.offered().stream().limit(4).map(code -> code.label().in(knowledge.locale())).toList());
	}

	private void codes(String list) {
		knowledge.dictionary().codeList(list).ifPresent(codes -> {
			for (Code code : codes.offered()) {
				String label = code.label().in(knowledge.locale());
				value(code.id(), label.equals(code.id()) ? "" : label, code.note().orElse(""), Sort.CODE);
			}
		});
	}

	/** @param entity prefix of the ids of the fields; @param written what stands before the field's name in the file */
	private void fields(String entity, String written) {
		knowledge.dictionary().fields().stream().filter(field -> field.id().startsWith(entity)).forEach(field -> value(
				entity.isEmpty() ? field.id() : written + field.name(), field.label().in(knowledge.locale()), knowledge.describe(field), Sort.FIELD));
	}

	private void documents() {
		knowledge.standards().ifPresent(known -> known.documents().forEach(each -> value(each.id(), each.title(), each.title() + '\n' + each.number(), Sort.CLAUSE)));
	}

	private Optional<Document> document() {
		String id = spot.sibling("document");
		return knowledge.standards().flatMap(known -> id.isEmpty() && known.documents().size() == 1 ? known.documents().stream().findFirst() : known.document(id));
	}

	private void anchors() {
		document().ifPresent(each -> each.clauses().forEach(clause -> value(clause.anchor(), beginning(clause.text()), clause.text(), Sort.CLAUSE)));
	}

	private static String beginning(String words) {
		String line = words.replace('\n', ' ').strip();
		return line.length() > 40 ? line.substring(0, 40) + "…" : line;
	}

	/** The sentences of the clause, and its parts between semicolons. */
	private void quotes() {
		Optional<Clause> clause = document().flatMap(each -> each.clause(spot.sibling("anchor")));
		clause.ifPresent(each -> {
			for (String sentence : each.text().split("(?<=[。；;\\n])")) {
				String words = sentence.strip().replaceAll("[。；;]$", "");
				if (!words.isEmpty()) {
					value(words, "", each.text(), Sort.CLAUSE);
				}
			}
		});
	}

	/** Offers a value in place of the one that stands here, in quotation marks where YAML wants them. */
	private void value(String value, String note, String detail, Sort sort) {
		Node node = spot.context();
		String typed = spot.typed().replaceAll("^[\"'\\[]|.*[,\\[] *", "");
		if (!matches(typed, value, note)) {
			return;
		}
		int from = offset - typed.length();
		boolean list = node.isFlow();
		int until = list ? wordEnd() : Math.max(offset, node.isBlock() ? offset : Math.min(lineEnd(), Math.max(node.valueEnd(), offset)));
		boolean marks = value.matches(".*(: | #|[\\[\\]{},\"'&*!|>%@`]).*") || value.endsWith(":") || value.startsWith("- ");
		boolean alreadyOpen = from > 0 && (text.charAt(from - 1) == '"' || text.charAt(from - 1) == '\'');
		String insert = marks && !alreadyOpen ? '"' + value.replace("\"", "\\\"") + '"' : value;
		offers.add(new Offer(from, until, insert, insert.length(), value, note, detail, sort));
	}

	private int lineEnd() {
		int end = text.indexOf('\n', offset);
		return end < 0 ? text.length() : end;
	}

	private int wordEnd() {
		int end = offset;
		while (end < text.length() && ",]}\n \"'".indexOf(text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

	private boolean fits(String name, String note) {
		return matches(spot.typed(), name, note);
	}

	/** Whether what was typed begins the word, stands in it, or stands in what it means. */
	static boolean matches(String typed, String name, String note) {
		String small = typed.strip().toLowerCase(Locale.ROOT);
		return small.isEmpty() || name.toLowerCase(Locale.ROOT).contains(small) || note.toLowerCase(Locale.ROOT).contains(small);
	}
}
