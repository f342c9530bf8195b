package org.lookback.workbench.internal.casework.ledger.merge;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.store.api.LedgerField;

/** The columns of a copy: their headings, what may be written in them, what one may choose from. */
final class CopyColumns {

	/** The headings of the hidden columns, the same in every language. */
	static final String KEY = "lookback.ledger";
	static final String BASE = "lookback.base";

	/** What people may change in a copy. */
	static final Set<LedgerField> EDITED = EnumSet.of(LedgerField.PROBLEM, LedgerField.PROBLEM_TYPE, LedgerField.SOURCE, LedgerField.MODE, LedgerField.SECTOR, LedgerField.MEASURE,
			LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.DUE, LedgerField.STATE, LedgerField.VERIFIED_BY, LedgerField.VERIFIED_LEVEL, LedgerField.EVIDENCE,
			LedgerField.NOTE);

	private static final Set<LedgerField> KEPT_ONLY = EnumSet.of(LedgerField.EVIDENCE_HASH, LedgerField.CONFLICTS, LedgerField.GONE);
	private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

	private CopyColumns() {
	}

	/** The columns that are seen, in their order. */
	static List<LedgerField> all() {
		return Arrays.stream(LedgerField.values()).filter(field -> !KEPT_ONLY.contains(field)).toList();
	}

	/** Which column a heading names: by its own words first, then by those that other ledgers use. */
	static Optional<LedgerField> named(String heading) {
		Optional<LedgerField> own = all().stream().filter(field -> LANGUAGES.stream().anyMatch(locale -> heading.equals(LedgerRules.column(field).label().in(locale))))
				.findFirst();
		return own.isPresent() ? own : all().stream().filter(field -> LedgerRules.column(field).headings().contains(heading)).findFirst();
	}

	/** The words among which a value is; none when it is free. */
	static List<String> choices(LedgerField field, Locale locale) {
		return LedgerRules.column(field).codeList().flatMap(list -> Dictionary.ledger().codeList(list))
				.map(list -> list.offered().stream().map(Code::label).map(label -> label.in(locale)).toList()).orElse(List.of());
	}
}
