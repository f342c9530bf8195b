package org.lookback.model.api.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the cells of one row of a comparison sheet hold, written into a hidden column beside them: rows may be moved or removed, and each still
 * says whose it is.
 *
 * @param household key of the household
 * @param year      of which the values are
 * @param column    the column that this mark stands in, from 0: where it is found elsewhere, columns have been moved
 * @param cells     the cells that are read back
 */
public record SheetMark(String household, int year, int column, List<Cell> cells) {

	/** With what every mark begins. */
	public static final String SIGN = "lookback-sheet/1";
	/** Begins the code of a person who is not known yet. */
	public static final String NEW_MEMBER = "+";

	private static final String BETWEEN = ";";
	private static final String WITHIN = ",";
	private static final int HEAD = 4;
	private static final int PARTS = 5;

	/** Whose word a cell is. */
	public enum Lane {
		/** What the card in the household's home says. */
		CARD,
		/** What the visitor found. */
		FOUND,
		/** What he says of the visit itself. */
		VISIT
	}

	/**
	 * One cell.
	 *
	 * @param column from 0
	 * @param member code of the member, or a number after {@link SheetMark#NEW_MEMBER} for one who is not known yet; empty for the household
	 * @param field  id of the field
	 * @param rowKey key of the row where the entity has rows of its own (number of the house); else empty
	 */
	public record Cell(int column, Lane lane, String member, String field, String rowKey) {
	}

	public SheetMark {
		cells = List.copyOf(cells);
	}

	/** The text of the hidden cell. */
	public String text() {
		StringBuilder text = new StringBuilder(SIGN);
		for (String part : List.of(household, String.valueOf(year), String.valueOf(column))) {
			text.append(BETWEEN).append(part);
		}
		for (Cell cell : cells) {
			text.append(BETWEEN).append(String.join(WITHIN, String.valueOf(cell.column()), cell.lane().name(), cell.member(), cell.field(), cell.rowKey()));
		}
		return text.toString();
	}

	/** The mark that a text is; empty when it is none, or damaged. */
	public static Optional<SheetMark> of(String text) {
		String[] parts = text.strip().split(BETWEEN, -1);
		if (parts.length < HEAD || !parts[0].equals(SIGN) || !parts[2].matches("\\d{4}") || !parts[3].matches("\\d{1,3}")) {
			return Optional.empty();
		}
		List<Cell> cells = new ArrayList<>();
		for (int i = HEAD; i < parts.length; i++) {
			Optional<Cell> cell = cell(parts[i]);
			if (cell.isEmpty()) {
				return Optional.empty();
			}
			cells.add(cell.get());
		}
		return Optional.of(new SheetMark(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), cells));
	}

	private static Optional<Cell> cell(String text) {
		String[] parts = text.split(WITHIN, -1);
		if (parts.length != PARTS || !parts[0].matches("\\d{1,3}")) {
			return Optional.empty();
		}
		for (Lane lane : Lane.values()) {
			if (lane.name().equals(parts[1])) {
				return Optional.of(new Cell(Integer.parseInt(parts[0]), lane, parts[2], parts[3], parts[4]));
			}
		}
		return Optional.empty();
	}
}
