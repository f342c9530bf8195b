package org.lookback.casework.api.ledger;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** What may be entered into the ledger; what may not is refused with a sentence. */
public final class LedgerRules {

	/** What a person may type; the rest follows from what he does. */
	public static final Set<LedgerField> TYPED = EnumSet.of(LedgerField.LEVEL, LedgerField.OBJECT, LedgerField.NAME, LedgerField.REGION, LedgerField.HOUSEHOLD,
			LedgerField.PROBLEM_TYPE, LedgerField.PROBLEM, LedgerField.SOURCE, LedgerField.CLAUSE, LedgerField.FOUND_ON, LedgerField.MODE, LedgerField.SECTOR,
			LedgerField.MEASURE, LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.DUE, LedgerField.NOTE);

	/** What every item says. */
	public static final List<LedgerField> NEEDED = List.of(LedgerField.LEVEL, LedgerField.PROBLEM, LedgerField.SOURCE, LedgerField.FOUND_ON);

	private static final int LONGEST = 4_000;

	private final Locale locale;
	private final Messages messages;

	/** @param locale of the sentences */
	public LedgerRules(Locale locale) {
		this.locale = locale;
		messages = Messages.in(LedgerRules.class, locale);
	}

	/** The column of a field. */
	public static Field column(LedgerField field) {
		StringBuilder name = new StringBuilder();
		for (String word : field.name().toLowerCase(Locale.ROOT).split("_")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return Dictionary.ledger().field("ledger." + name);
	}

	/** The heading of a field. */
	public String heading(LedgerField field) {
		return column(field).label().in(locale);
	}

	/** A value for people: codes by their labels. */
	public String said(LedgerField field, String value) {
		return column(field).codeList().flatMap(list -> Dictionary.ledger().codeList(list)).flatMap(list -> list.code(value)).map(code -> code.label().in(locale))
				.orElse(value);
	}

	/**
	 * What somebody typed as the ledger keeps it: codes by their ids, days as ISO days.
	 *
	 * @return empty for a blank
	 * @throws LookbackException when it cannot be a value of the field; the message names the field, the value and what would be one
	 */
	public String read(LedgerField field, String typed) throws LookbackException {
		String text = typed.strip();
		Field column = column(field);
		if (text.isEmpty()) {
			return "";
		}
		if (text.length() > LONGEST) {
			throw new LookbackException(messages.get("long", heading(field), text.length(), LONGEST));
		}
		if (column.type() == FieldType.TEXT) {
			return text;
		}
		try {
			return ValueReader.read(Dictionary.ledger(), column, text, 0).map(ValueReader::canonical).orElse("");
		} catch (BadValueException bad) {
			throw new LookbackException(column.type() == FieldType.DATE ? messages.get("date", heading(field), text)
					: messages.get("code", heading(field), text, words(column)), bad);
		}
	}

	private String words(Field column) {
		return column.codeList().flatMap(list -> Dictionary.ledger().codeList(list))
				.map(list -> list.offered().stream().map(Code::label).map(label -> label.in(locale)).collect(Collectors.joining(messages.get("comma")))).orElse("");
	}

	/** Why something typed cannot be a value of a field; empty when it can. */
	public Optional<String> check(LedgerField field, String typed) {
		try {
			read(field, typed);
			return Optional.empty();
		} catch (LookbackException refused) {
			return Optional.of(refused.getMessage());
		}
	}

	/**
	 * What a new item says.
	 *
	 * @param typed values as somebody typed them
	 * @throws LookbackException when something needed is missing or something cannot be
	 */
	public Map<LedgerField, String> opened(Map<LedgerField, String> typed) throws LookbackException {
		Map<LedgerField, String> values = values(typed, TYPED);
		for (LedgerField field : NEEDED) {
			if (values.getOrDefault(field, "").isEmpty()) {
				throw new LookbackException(messages.get("needed", heading(field)));
			}
		}
		values.put(LedgerField.STATE, LedgerState.OPEN.code());
		return values;
	}

	private Map<LedgerField, String> values(Map<LedgerField, String> typed, Set<LedgerField> allowed) throws LookbackException {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		for (Map.Entry<LedgerField, String> each : typed.entrySet()) {
			if (!allowed.contains(each.getKey())) {
				throw new LookbackException(messages.get("notTyped", heading(each.getKey())));
			}
			values.put(each.getKey(), read(each.getKey(), each.getValue()));
		}
		return values;
	}

	/**
	 * What a change makes of an item; a closed one is not changed any more, it is reopened first.
	 *
	 * @throws LookbackException when something cannot be, or something needed would be missing
	 */
	public Map<LedgerField, String> changed(LedgerItem item, Map<LedgerField, String> typed) throws LookbackException {
		if (LedgerState.of(item) == LedgerState.CLOSED) {
			throw new LookbackException(messages.get("closed"));
		}
		Map<LedgerField, String> values = values(typed, TYPED);
		for (LedgerField field : NEEDED) {
			if (values.containsKey(field) && values.get(field).isEmpty()) {
				throw new LookbackException(messages.get("needed", heading(field)));
			}
		}
		return values;
	}

	/**
	 * The step of an item into another state; closing and reopening have ways of their own.
	 *
	 * @throws LookbackException when that state does not follow, naming those that do
	 */
	public Map<LedgerField, String> moved(LedgerItem item, LedgerState to) throws LookbackException {
		LedgerState now = LedgerState.of(item);
		if (to == LedgerState.CLOSED || to == LedgerState.BACK && now == LedgerState.CLOSED) {
			throw new LookbackException(messages.get(to == LedgerState.CLOSED ? "byClosing" : "byReopening"));
		}
		follows(now, to);
		return Map.of(LedgerField.STATE, to.code());
	}

	private void follows(LedgerState now, LedgerState to) throws LookbackException {
		if (!now.next().contains(to)) {
			String next = now.next().stream().sorted().map(state -> said(LedgerField.STATE, state.code())).collect(Collectors.joining(messages.get("comma")));
			throw new LookbackException(messages.get("edge", said(LedgerField.STATE, now.code()), said(LedgerField.STATE, to.code()), next));
		}
	}

	/**
	 * What closing needs.
	 *
	 * @param verifiedBy   the name of whoever saw that it is done
	 * @param level        code of the list LedgerVerifier
	 * @param evidence     where the proof lies, a line a file
	 * @param evidenceHash SHA-256 of these files, a line each
	 * @param obstacle     why the re-check does not allow it yet; empty when it does or no rule found the problem
	 */
	public record Closing(String verifiedBy, String level, String evidence, String evidenceHash, Optional<String> obstacle) {
	}

	/**
	 * Closes an item.
	 *
	 * @throws LookbackException when it is not done, nobody vouches for it, there is no proof, or the rule still finds the problem
	 */
	public Map<LedgerField, String> closed(LedgerItem item, Closing closing) throws LookbackException {
		follows(LedgerState.of(item), LedgerState.CLOSED);
		if (closing.verifiedBy().isBlank() || closing.level().isBlank()) {
			throw new LookbackException(messages.get("verifier"));
		}
		if (closing.verifiedBy().strip().equals(item.text(LedgerField.PERSON))) {
			throw new LookbackException(messages.get("ownWork", item.text(LedgerField.PERSON)));
		}
		if (closing.evidence().isBlank() || closing.evidenceHash().isBlank()) {
			throw new LookbackException(messages.get("evidence"));
		}
		if (closing.obstacle().isPresent()) {
			throw new LookbackException(closing.obstacle().get());
		}
		return Map.of(LedgerField.STATE, LedgerState.CLOSED.code(), LedgerField.VERIFIED_BY, closing.verifiedBy().strip(), LedgerField.VERIFIED_LEVEL,
				read(LedgerField.VERIFIED_LEVEL, closing.level()), LedgerField.EVIDENCE, closing.evidence(), LedgerField.EVIDENCE_HASH, closing.evidenceHash());
	}

	/**
	 * Opens a closed item again; who had closed it and with what proof stays in its history.
	 *
	 * @throws LookbackException when it is not closed, or no reason is given
	 */
	public Map<LedgerField, String> reopened(LedgerItem item, String why) throws LookbackException {
		follows(LedgerState.of(item), LedgerState.BACK);
		if (why.isBlank()) {
			throw new LookbackException(messages.get("reason"));
		}
		return back();
	}

	/** What a closed item says when its problem is there again: neither verifier nor proof, which stay in its history. */
	public static Map<LedgerField, String> back() {
		return Map.of(LedgerField.STATE, LedgerState.BACK.code(), LedgerField.VERIFIED_BY, "", LedgerField.VERIFIED_LEVEL, "", LedgerField.EVIDENCE, "",
				LedgerField.EVIDENCE_HASH, "");
	}

	/** Another round has found the same problem; empty when the item knows of it. */
	public static Optional<String> withRound(LedgerItem item, String round) {
		List<String> rounds = item.text(LedgerField.ROUNDS).lines().toList();
		return round.isEmpty() || rounds.contains(round) ? Optional.empty()
				: Optional.of(rounds.isEmpty() ? round : item.text(LedgerField.ROUNDS) + '\n' + round);
	}
}
