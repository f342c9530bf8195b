package org.lookback.casework.api.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** How far the remediation of a problem is. */
public enum LedgerState {
	OPEN("未整改"), DOING("整改中"), DONE("已整改待核"), CLOSED("已销号"), BACK("反弹");

	private static final Map<String, LedgerState> BY_CODE = Arrays.stream(values()).collect(Collectors.toMap(LedgerState::code, state -> state));

	private final String code;

	LedgerState(String code) {
		this.code = code;
	}

	/** The dictionary's code (list LedgerState). */
	public String code() {
		return code;
	}

	/** The state of a code. */
	public static Optional<LedgerState> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

	/** The state of an item. */
	public static LedgerState of(LedgerItem item) {
		return of(item.text(LedgerField.STATE)).orElse(OPEN);
	}

	/** The states that may come next. */
	public Set<LedgerState> next() {
		return switch (this) {
		case OPEN -> Set.of(DOING, DONE);
		case DOING -> Set.of(OPEN, DONE);
		case DONE -> Set.of(DOING, CLOSED);
		case CLOSED -> Set.of(BACK);
		case BACK -> Set.of(DOING, DONE);
		};
	}

	/** Whether there is still something to be done. */
	public boolean pending() {
		return this != CLOSED;
	}
}
