package org.lookback.ui.packages.internal.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.verdict.ObjectKind;

/**
 * A place in a condition.
 *
 * @param object  what the rule is asked of
 * @param before  the condition up to the word that is being typed
 * @param typed   that word
 * @param quoted  what the quotation marks that are open here belong to; empty outside of quotation marks
 */
record ConditionSpot(ObjectKind object, String before, String typed, Optional<Quoted> quoted) {

	private static final Pattern CALL = Pattern.compile("\\b(param|paramIn|rule|register|date)\\(\\s*$");
	private static final Pattern COMPARED = Pattern.compile("([A-Za-z_][\\w.]*)\\s*(?:==|!=)\\s*$");
	private static final Pattern LISTED = Pattern.compile("([A-Za-z_][\\w.]*)\\s+in\\s*\\[[^\\]]*$");
	private static final Pattern WORD = Pattern.compile("[\\w\\u4e00-\\u9fff]*$");

	/**
	 * What stands between quotation marks.
	 *
	 * @param call  the function whose argument it is; empty in a comparison
	 * @param field the name that it is compared with; empty for a function
	 */
	record Quoted(String call, String field) {
	}

	static ConditionSpot of(Spot spot, String upTo) {
		ObjectKind object = switch (spot.sibling("object")) {
		case "member" -> ObjectKind.PERSON;
		case "kin" -> ObjectKind.KIN;
		case "loan" -> ObjectKind.LOAN;
		case "village" -> ObjectKind.VILLAGE;
		case "facility" -> ObjectKind.FACILITY;
		case "project" -> ObjectKind.PROJECT;
		default -> ObjectKind.HOUSEHOLD;
		};
		int quote = openQuote(upTo);
		if (quote >= 0) {
			String before = upTo.substring(0, quote);
			return new ConditionSpot(object, before, upTo.substring(quote + 1), Optional.of(quoted(before)));
		}
		Matcher word = WORD.matcher(upTo);
		int from = word.find() ? word.start() : upTo.length();
		return new ConditionSpot(object, upTo.substring(0, from), upTo.substring(from), Optional.empty());
	}

	private static Quoted quoted(String before) {
		Matcher call = CALL.matcher(before);
		return call.find() ? new Quoted(call.group(1), "") : new Quoted("", compared(before).orElse(""));
	}

	/** The name that stands before a comparison at the end. */
	static Optional<String> compared(String before) {
		for (Pattern pattern : new Pattern[] { COMPARED, LISTED }) {
			Matcher matcher = pattern.matcher(before);
			if (matcher.find()) {
				return Optional.of(matcher.group(1));
			}
		}
		return Optional.empty();
	}

	/** Where the quotation mark stands that is open at the end; -1 when none is. */
	private static int openQuote(String text) {
		int open = -1;
		char mark = 0;
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (open >= 0 && (c == mark || c == '\n')) {
				open = -1;
			} else if (open < 0 && (c == '"' || c == '\'')) {
				open = at;
				mark = c;
			}
		}
		return open;
	}
}
