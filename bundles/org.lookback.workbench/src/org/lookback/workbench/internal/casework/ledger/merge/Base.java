package org.lookback.workbench.internal.casework.ledger.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * What an item said when a copy was written. The copy only carries a mark, the version and a hash of the values: the values themselves are in the item's
 * history, and a mark that fits nothing there comes from elsewhere and is no base.
 */
final class Base {

	private static final int LENGTH = 12;

	private Base() {
	}

	/** The mark of an item as it is. */
	static String mark(LedgerItem item) {
		return item.version() + "-" + hash(item.values());
	}

	private static String hash(Map<LedgerField, String> values) {
		StringBuilder text = new StringBuilder();
		for (LedgerField field : CopyColumns.EDITED) {
			text.append(field.name()).append('=').append(values.getOrDefault(field, "")).append('\0');
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, LENGTH);
		} catch (NoSuchAlgorithmException missing) {
			throw new IllegalStateException(missing);
		}
	}

	/** The values that belong to a mark; empty when the item never said such a thing. */
	static Optional<Map<LedgerField, String>> of(String mark, LedgerItem now, LedgerBook book) throws LookbackException {
		int dash = mark.indexOf('-');
		if (dash < 0) {
			return Optional.empty();
		}
		String hash = mark.substring(dash + 1);
		if (hash.equals(hash(now.values()))) {
			return Optional.of(now.values());
		}
		return past(hash, book.history(now.key()));
	}

	/** The newest state of the past with that hash. */
	private static Optional<Map<LedgerField, String>> past(String hash, List<LedgerChange> history) {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		Optional<Map<LedgerField, String>> found = Optional.empty();
		for (LedgerChange change : history) {
			values.putAll(change.after());
			if (hash.equals(hash(values))) {
				found = Optional.of(new EnumMap<>(values));
			}
		}
		return found;
	}
}
