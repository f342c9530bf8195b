package org.lookback.workbench.internal.casework.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.index.api.LedgerItems;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.PlacedItem;

/** The ledger's items as the index takes them: those that are gone left out, the name of what is no person kept apart from names of persons. */
public final class LedgerIndexing implements LedgerItems {

	private static final Set<String> PERSONS = Set.of("户", "人");

	private final LedgerBook book;
	private final Optional<Collection<String>> keys;

	private LedgerIndexing(LedgerBook book, Optional<Collection<String>> keys) {
		this.book = book;
		this.keys = keys;
	}

	/** All items. */
	public static LedgerItems all(LedgerBook book) {
		return new LedgerIndexing(book, Optional.empty());
	}

	/** Some items. */
	public static LedgerItems of(LedgerBook book, Collection<String> keys) {
		return new LedgerIndexing(book, Optional.of(keys));
	}

	@Override
	public void each(Consumer<Item> taker) throws LookbackException {
		Consumer<PlacedItem> reader = placed -> {
			if (placed.item().text(LedgerField.GONE).isEmpty()) {
				taker.accept(item(placed.item(), placed.household()));
			}
		};
		if (keys.isPresent()) {
			book.placed(keys.get()).forEach(reader);
		} else {
			book.eachPlaced(reader);
		}
	}

	private static Item item(LedgerItem item, long household) {
		Map<String, Object> values = new HashMap<>(Map.of("key", item.key()));
		boolean person = PERSONS.contains(item.text(LedgerField.LEVEL));
		item.values().forEach((field, text) -> {
			Field column = LedgerRules.column(field);
			if (field != LedgerField.NAME || person) {
				value(column.type(), text).ifPresent(value -> values.put(column.name(), value));
			}
		});
		return new Item(item.key(), household, values, person ? "" : item.text(LedgerField.NAME));
	}

	/** What another copy wrote and cannot be read as what the column holds is left out: the ledger itself still shows it. */
	private static Optional<Object> value(FieldType type, String text) {
		try {
			return Optional.of(switch (type) {
			case DATE -> LocalDate.parse(text);
			case INT -> Long.valueOf(text);
			default -> text;
			});
		} catch (DateTimeParseException | NumberFormatException unreadable) {
			return Optional.empty();
		}
	}
}
