package org.lookback.standards.internal.condition;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.standards.api.Census;

/** A village, facility or project as one year shows it, with its village. Nothing of a household can be reached from it. */
public final class PlaceView implements View {

	private static final String VILLAGE_CODE = "villageCode";

	private final Row object;
	private final Row village;
	private final String villageCode;
	private final Census census;

	/**
	 * @param row     the row of the object
	 * @param key     its own key
	 * @param village the village's row of the year
	 */
	public PlaceView(Fact row, String key, Optional<Fact> village, int year) {
		this(row, key, village, Census.NONE, year);
	}

	/** The same where it is known what all households together say. */
	public PlaceView(Fact row, String key, Optional<Fact> village, Census census, int year) {
		this.census = census;
		villageCode = row.text(VILLAGE_CODE).orElse("");
		object = Row.of(row, key, year);
		this.village = Row.of(village.orElse(null), villageCode, year);
	}

	/** The village, facility or project itself. */
	public Row object() {
		return object;
	}

	@Override
	public Row own() {
		return object;
	}

	@Override
	public Census census() {
		return census;
	}

	@Override
	public Row village() {
		return village;
	}

	@Override
	public Row visit() {
		throw new IllegalStateException("visit");
	}

	@Override
	public String villageCode() {
		return villageCode;
	}

	@Override
	public List<Row> list(RowList list, Row owner) {
		return VillageLists.rows(list, owner);
	}

	@Override
	public List<Row> records(Row owner, String register) {
		throw new IllegalStateException(register);
	}
}
