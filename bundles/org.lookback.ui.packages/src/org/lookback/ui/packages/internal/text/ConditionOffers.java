package org.lookback.ui.packages.internal.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Field;
import org.lookback.standards.api.ConditionWords;
import org.lookback.standards.api.ConditionWords.Word;
import org.lookback.standards.api.Rule;
import org.lookback.ui.packages.internal.text.ConditionSpot.Quoted;
import org.lookback.ui.packages.internal.text.Offer.Sort;

/** What can be written in a condition: fields, lists, functions; between quotation marks the codes of the field, parameters or rules. */
final class ConditionOffers {

	private static final String REGISTER_FIELD = "registerRecord.register";

	private final Knowledge knowledge;
	private final ConditionSpot spot;
	private final String text;
	private final int offset;
	private final List<Offer> offers;

	ConditionOffers(Knowledge knowledge, ConditionSpot spot, String text, int offset, List<Offer> offers) {
		this.knowledge = knowledge;
		this.spot = spot;
		this.text = text;
		this.offset = offset;
		this.offers = offers;
	}

	void find() {
		if (spot.quoted().isPresent()) {
			quoted(spot.quoted().get());
		} else {
			ConditionSpot.compared(spot.before()).flatMap(this::field).ifPresent(field -> codes(field, true));
			words();
		}
		String typed = spot.typed().toLowerCase(Locale.ROOT);
		offers.sort(Comparator.comparing((Offer offer) -> !offer.name().toLowerCase(Locale.ROOT).startsWith(typed)).thenComparing(offer -> rank(offer.sort())));
	}

	/** Codes of what is compared, then fields, then the rest. */
	private static int rank(Sort sort) {
		return sort == Sort.CODE ? 0 : sort == Sort.FIELD ? 1 : 2;
	}

	private Optional<Field> field(String name) {
		return ConditionWords.field(spot.object(), spot.before(), name, knowledge.dictionary());
	}

	private void quoted(Quoted quoted) {
		switch (quoted.call()) {
		case "param", "paramIn" -> knowledge.parameters()
				.forEach(each -> closed(each.id(), each.title().in(knowledge.locale()), knowledge.describe(each), Sort.PARAMETER));
		case "rule" -> rules();
		case "register" -> registers();
		default -> field(quoted.field()).ifPresent(field -> codes(field, false));
		}
	}

	private void rules() {
		for (Rule each : knowledge.rules()) {
			closed(each.id(), each.title().in(knowledge.locale()), knowledge.describe(each), Sort.RULE);
		}
	}

	private void registers() {
		knowledge.dictionary().find(REGISTER_FIELD).flatMap(knowledge.dictionary()::codeList)
				.ifPresent(list -> list.offered().forEach(code -> closed(code.id(), code.label().in(knowledge.locale()), "", Sort.CODE)));
	}

	private void codes(Field field, boolean marks) {
		Optional<CodeList> list = knowledge.dictionary().codeList(field);
		if (list.isEmpty()) {
			return;
		}
		for (Code code : list.get().offered()) {
			String label = code.label().in(knowledge.locale());
			String note = label.equals(code.id()) ? field.label().in(knowledge.locale()) : label;
			if (marks) {
				offer('"' + code.id() + '"', code.id(), note, code.note().orElse(""), Sort.CODE, offset);
			} else {
				closed(code.id(), note, code.note().orElse(""), Sort.CODE);
			}
		}
	}

	private void words() {
		for (Word word : ConditionWords.next(spot.object(), spot.before(), knowledge.dictionary())) {
			String note = word.field().map(field -> field.label().in(knowledge.locale())).orElseGet(() -> said(word));
			String detail = word.field().map(knowledge::describe).orElse(note);
			Sort sort = switch (word.sort()) {
			case FIELD -> Sort.FIELD;
			case LIST, VARIABLE -> Sort.LIST;
			case FUNCTION, QUANTIFIER -> Sort.FUNCTION;
			case KEYWORD -> Sort.VALUE;
			};
			offer(word.insert(), word.name(), note, detail, sort, offset);
		}
	}

	/** What a word of the language means. */
	private String said(Word word) {
		String key = "word." + word.sort().name().toLowerCase(Locale.ROOT) + '.' + word.name();
		String words = knowledge.messages().get(key);
		return words.startsWith("!") ? "" : words;
	}

	/** A text between quotation marks, with the closing mark when it is not there. */
	private void closed(String value, String note, String detail, Sort sort) {
		int until = offset;
		while (until < text.length() && "\"'\n),]".indexOf(text.charAt(until)) < 0) {
			until++;
		}
		boolean mark = until < text.length() && (text.charAt(until) == '"' || text.charAt(until) == '\'');
		offer(value + (mark ? "" : "\""), value, note, detail, sort, mark ? until : offset);
	}

	private void offer(String insert, String name, String note, String detail, Sort sort, int until) {
		if (Offers.matches(spot.typed(), name, note)) {
			int bar = insert.indexOf('|');
			String words = insert.replace("|", "");
			offers.add(new Offer(offset - spot.typed().length(), until, words, bar < 0 ? words.length() : bar, name, note, detail, sort));
		}
	}
}
