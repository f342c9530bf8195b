package org.lookback.store.internal.rows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.lookback.model.api.dictionary.FieldType;

/** Rows out of blocks that {@link BlockWriter} made. Not shared between threads: it remembers texts that come again and again. */
public final class BlockReader {

	/** Takes the rows of a block. */
	@FunctionalInterface
	public interface Taker {
		void take(Layout layout, Row row) throws SQLException;
	}

	private static final int KIND_MASK = (1 << BlockWriter.KIND_BITS) - 1;

	private final FactNames names;
	private final Connection connection;
	private final Predicate<Layout> wanted;
	private final BytesIn in = new BytesIn();
	private final Map<String, List<String>> lists = new HashMap<>();
	private Shape[] shapes = new Shape[0];
	private boolean[] reads = new boolean[0];

	/** @param wanted entities whose rows are read; others are skipped */
	public BlockReader(Connection connection, FactNames names, Predicate<Layout> wanted) {
		this.connection = connection;
		this.names = names;
		this.wanted = wanted;
	}

	/**
	 * @param id the block's number
	 * @throws SQLException when the block is damaged
	 */
	public void read(long id, byte[] block, Taker taker) throws SQLException {
		in.begin(block, 0);
		try {
			while (!in.ended()) {
				int entity = (int) in.count();
				int end = in.end();
				Shape shape = shape(entity);
				if (reads[entity]) {
					Layout layout = shape.layout().orElseThrow();
					taker.take(layout, row(id, shape, layout, end));
				}
				in.at(end);
			}
		} catch (RuntimeException e) {
			throw new SQLException("block " + id + " is damaged: " + e, e);
		}
	}

	private Shape shape(int entity) throws SQLException {
		if (entity >= shapes.length) {
			shapes = Arrays.copyOf(shapes, entity + 1);
			reads = Arrays.copyOf(reads, entity + 1);
		}
		Shape shape = shapes[entity];
		if (shape == null) {
			shape = names.of(connection, entity);
			shapes[entity] = shape;
			reads[entity] = shape.layout().filter(wanted).isPresent();
		}
		return shape;
	}

	private Row row(long id, Shape shape, Layout layout, int end) {
		int member = (int) in.count();
		int since = (int) in.count();
		int year = since == 0 ? 0 : since + RowId.FIRST_YEAR - 1;
		int count = (int) in.count();
		int sheet = (int) in.count();
		long sourceRow = in.count();
		Object[] slots = new Object[layout.names().size()];
		Map<String, Object> extra = Map.of();
		int field = -1;
		while (in.at() < end) {
			long head = in.count();
			field += (int) (head >>> BlockWriter.KIND_BITS);
			Optional<Column> column = shape.column(field);
			Object value = value((int) head & KIND_MASK, column);
			int slot = shape.slot(field);
			if (slot >= 0 && fits(column, value)) {
				slots[slot] = value;
			} else {
				extra = extra.isEmpty() ? new TreeMap<>() : extra;
				extra.put(shape.field(field), value);
			}
		}
		int number = BlockId.number(id);
		int version = BlockId.version(id);
		long rowId = id < 0 ? RowId.loose(number, year, version, count) : RowId.of(number, member, year, version, count);
		return new Row(rowId, sheet, sourceRow, slots, extra);
	}

	private Object value(int kind, Optional<Column> column) {
		return switch (kind) {
		case BlockWriter.TEXT -> column.isPresent() && free(column.get()) ? in.rareText() : in.text();
		case BlockWriter.NUMBER -> in.number();
		case BlockWriter.DECIMAL -> {
			int scale = in.one();
			yield BigDecimal.valueOf(in.number(), scale);
		}
		case BlockWriter.DATE -> LocalDate.ofEpochDay(in.number());
		case BlockWriter.FALSE -> Boolean.FALSE;
		case BlockWriter.TRUE -> Boolean.TRUE;
		case BlockWriter.CODES -> lists.computeIfAbsent(in.text(), text -> List.of(text.split(BlockWriter.SEPARATOR)));
		default -> in.one() == BlockWriter.CHARACTERS ? in.characters() : JsonText.read(in.text());
		};
	}

	/** Names, numbers of people, places and things: a few come again, most do not. */
	private static boolean free(Column column) {
		return column.type() == FieldType.TEXT || column.type() == FieldType.REF;
	}

	/** Whether a value is what the dictionary now says of its field; if not, it is kept like one of a field that the layout lacks. */
	private static boolean fits(Optional<Column> column, Object value) {
		return column.isPresent() && switch (column.get().type()) {
		case INT, YEAR -> value instanceof Long;
		case YUAN, DEC -> value instanceof BigDecimal;
		case DATE -> value instanceof LocalDate;
		case BOOL -> value instanceof Boolean;
		case CODES -> value instanceof List;
		default -> value instanceof String;
		};
	}
}
