package org.lookback.store.internal.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of one table between memory and SQL. Not shared between threads: it remembers lists of codes that come again and again. */
public final class RowCodec {

	private static final String SEPARATOR = ";";

	private final Layout layout;
	private final Map<String, List<String>> lists = new HashMap<>();

	public RowCodec(Layout layout) {
		this.layout = layout;
	}

	/** Fills the insert statement of the layout. */
	public void bind(PreparedStatement statement, Row row) throws SQLException {
		statement.setLong(1, row.id());
		statement.setInt(2, RowId.version(row.id()));
		statement.setInt(3, row.sheet());
		statement.setLong(4, row.sourceRow());
		int index = Layout.LEADING;
		for (Column column : layout.columns()) {
			bind(statement, column, index + 1, row.slots()[index - Layout.LEADING]);
			index++;
		}
		if (row.extra().isEmpty()) {
			statement.setNull(index + 1, Types.VARCHAR);
		} else {
			statement.setString(index + 1, JsonText.write(row.extra()));
		}
	}

	private static void bind(PreparedStatement statement, Column column, int index, Object value) throws SQLException {
		switch (value) {
		case null -> statement.setNull(index, Types.NULL);
		case String text -> statement.setString(index, text);
		case Long number -> statement.setLong(index, number);
		case BigDecimal number -> statement.setBigDecimal(index, number);
		case LocalDate date -> statement.setObject(index, date);
		case Boolean flag -> statement.setBoolean(index, flag);
		case List<?> codes -> statement.setString(index, String.join(SEPARATOR, codes.stream().map(Object::toString).toList()));
		default -> throw new SQLException(column.field() + ": " + value.getClass());
		}
	}

	/** The row where the result stands; it has room for the slots that no column fills. */
	public Row read(ResultSet result, long id) throws SQLException {
		Object[] slots = new Object[layout.names().size()];
		int index = Layout.LEADING;
		for (Column column : layout.columns()) {
			slots[index - Layout.LEADING] = value(result, column, index + 1);
			index++;
		}
		String extra = result.getString(index + 1);
		return new Row(id, result.getInt(3), result.getLong(4), slots, extra == null ? Map.of() : JsonText.readMap(extra));
	}

	private Object value(ResultSet result, Column column, int index) throws SQLException {
		return switch (column.type()) {
		case INT, YEAR -> {
			long number = result.getLong(index);
			yield number == 0 && result.wasNull() ? null : (Object) number;
		}
		case YUAN -> result.getBigDecimal(index);
		case DEC -> trimmed(result.getBigDecimal(index));
		case DATE -> result.getObject(index, LocalDate.class);
		case BOOL -> {
			boolean flag = result.getBoolean(index);
			yield !flag && result.wasNull() ? null : (Object) flag;
		}
		case CODES -> {
			String codes = result.getString(index);
			yield codes == null ? null : lists.computeIfAbsent(codes, text -> List.of(text.split(SEPARATOR)));
		}
		default -> result.getString(index);
		};
	}

	private static BigDecimal trimmed(BigDecimal number) {
		if (number == null) {
			return null;
		}
		BigDecimal plain = number.stripTrailingZeros();
		return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
	}
}
