package org.lookback.store.internal.rows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

/** Rows out of blocks that {@link BlockWriter} made. Not shared between threads: it remembers texts that come again and again. */
public final class BlockReader {

	/** Takes the rows of a block. */
	@FunctionalInterface
	public interface Taker {
		void take(Layout layout, Row row) throws SQLException;
	}

	private static final int KIND_MASK = (1 << BlockWriter.KIND_BITS) - 1;
	private static final int SEVEN = 7;
	private static final int MORE = 0x80;
	private static final int LONG_BITS = 64;

	private final FactNames names;
	private final Connection connection;
	private final Predicate<Layout> wanted;
	private final TextMemory texts = new TextMemory();
	private final Map<String, List<String>> lists = new HashMap<>();
	private Shape[] shapes = new Shape[0];
	private boolean[] reads = new boolean[0];
	private byte[] bytes = new byte[0];
	private int at;

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
		bytes = block;
		at = 0;
		try {
			while (at < bytes.length) {
				int entity = (int) count();
				int length = (int) count();
				int end = Math.addExact(at, length);
				if (length < 0 || end > bytes.length) {
					throw new SQLException("block " + id + " is cut off");
				}
				Shape shape = shape(entity);
				if (reads[entity]) {
					Layout layout = shape.layout().orElseThrow();
					taker.take(layout, row(id, shape, layout, end));
				}
				at = end;
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
		int member = (int) count();
		int since = (int) count();
		int year = since == 0 ? 0 : since + RowId.FIRST_YEAR - 1;
		int count = (int) count();
		int sheet = (int) count();
		long sourceRow = count();
		Object[] slots = new Object[layout.names().size()];
		Map<String, Object> extra = Map.of();
		int field = -1;
		while (at < end) {
			long head = count();
			field += (int) (head >>> BlockWriter.KIND_BITS);
			Object value = value((int) head & KIND_MASK);
			int slot = shape.slot(field);
			if (slot >= 0 && fits(shape.column(field), value)) {
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

	private Object value(int kind) {
		return switch (kind) {
		case BlockWriter.TEXT -> text();
		case BlockWriter.NUMBER -> number();
		case BlockWriter.DECIMAL -> {
			int scale = bytes[at++];
			yield BigDecimal.valueOf(number(), scale);
		}
		case BlockWriter.DATE -> LocalDate.ofEpochDay(number());
		case BlockWriter.FALSE -> Boolean.FALSE;
		case BlockWriter.TRUE -> Boolean.TRUE;
		case BlockWriter.CODES -> lists.computeIfAbsent(text(), text -> List.of(text.split(BlockWriter.SEPARATOR)));
		default -> bytes[at++] == BlockWriter.CHARACTERS ? characters() : JsonText.read(text());
		};
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

	private String text() {
		int length = (int) count();
		if (length > bytes.length - at) {
			throw new IndexOutOfBoundsException(length);
		}
		String text = length <= TextMemory.LONGEST ? texts.of(bytes, at, length) : new String(bytes, at, length, StandardCharsets.UTF_8);
		at += length;
		return text;
	}

	private String characters() {
		int length = (int) count();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append((char) count());
		}
		return text.toString();
	}

	private long number() {
		long folded = count();
		return folded >>> 1 ^ -(folded & 1);
	}

	private long count() {
		long value = bytes[at++];
		if (value >= 0) {
			return value;
		}
		value &= MORE - 1;
		for (int shift = SEVEN; shift < LONG_BITS; shift += SEVEN) {
			byte next = bytes[at++];
			value |= (next & MORE - 1L) << shift;
			if (next >= 0) {
				break;
			}
		}
		return value;
	}
}
