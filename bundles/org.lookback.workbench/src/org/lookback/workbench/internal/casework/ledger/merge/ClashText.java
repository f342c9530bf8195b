package org.lookback.workbench.internal.casework.ledger.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** What copies say otherwise, as the item keeps it: a line each of field, value and file. */
public final class ClashText {

	private static final char TAB = '\t';

	/** One line. */
	public record Kept(LedgerField field, String there, String file) {
	}

	private ClashText() {
	}

	/** What an item keeps. */
	public static List<Kept> read(LedgerItem item) {
		List<Kept> kept = new ArrayList<>();
		item.text(LedgerField.CONFLICTS).lines().forEach(line -> read(line).ifPresent(kept::add));
		return kept;
	}

	private static Optional<Kept> read(String line) {
		String[] parts = line.split("\t", -1);
		for (LedgerField field : LedgerField.values()) {
			if (parts.length > 2 && field.name().equals(parts[0])) {
				return Optional.of(new Kept(field, unescaped(parts[1]), unescaped(parts[2])));
			}
		}
		return Optional.empty();
	}

	/** As the item keeps them; equal ones stand once. */
	public static String write(List<Kept> kept) {
		return kept.stream().map(one -> one.field().name() + TAB + escaped(one.there()) + TAB + escaped(one.file())).distinct().collect(Collectors.joining("\n"));
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r", "").replace("\n", "\\n");
	}

	private static String unescaped(String text) {
		StringBuilder plain = new StringBuilder();
		for (int at = 0; at < text.length(); at++) {
			char one = text.charAt(at);
			if (one == '\\' && at + 1 < text.length()) {
				char next = text.charAt(++at);
				plain.append(next == 't' ? TAB : next == 'n' ? '\n' : next);
			} else {
				plain.append(one);
			}
		}
		return plain.toString();
	}
}
