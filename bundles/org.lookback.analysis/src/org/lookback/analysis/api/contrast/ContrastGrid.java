package org.lookback.analysis.api.contrast;

import java.util.ArrayList;
import java.util.List;

import org.lookback.analysis.api.Grid;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.text.Messages;

/** Contrasts laid out in rows and columns, as they are printed and exported. */
public final class ContrastGrid {

	private ContrastGrid() {
	}

	/** A row a value: both sides with shares of their households, and the difference; the total last. */
	public static Grid of(Contrast contrast) {
		Messages messages = Messages.in(ContrastGrid.class, contrast.locale());
		List<String> headings = new ArrayList<>(List.of(contrast.fieldLabel()));
		for (Side side : List.of(contrast.a(), contrast.b())) {
			headings.add(messages.get("contrast.households", side.label()));
			headings.add(messages.get("contrast.persons.of", side.label()));
			headings.add(messages.get("contrast.share", side.label()));
		}
		headings.add(messages.get("contrast.moreHouseholds"));
		headings.add(messages.get("contrast.morePersons"));
		List<List<Object>> rows = new ArrayList<>();
		for (Contrast.Line line : contrast.lines()) {
			rows.add(row(line.label(), line.a().number(), line.a().share(), line.b().number(), line.b().share()));
		}
		rows.add(row(messages.get("contrast.total"), contrast.all(), whole(contrast.all()), contrast.others(), whole(contrast.others())));
		return new Grid(headings, rows, 1);
	}

	private static double whole(HouseholdsAndPersons all) {
		return all.households() == 0 ? 0 : 1;
	}

	private static List<Object> row(String label, HouseholdsAndPersons a, double shareA, HouseholdsAndPersons b, double shareB) {
		return List.of(label, a.households(), a.persons(), shareA, b.households(), b.persons(), shareB, b.households() - a.households(),
				b.persons() - a.persons());
	}

	/** A row a move; none when the sides do not speak of the same households. */
	public static Grid moves(Contrast contrast) {
		Messages messages = Messages.in(ContrastGrid.class, contrast.locale());
		List<List<Object>> rows = new ArrayList<>();
		contrast.moves().ifPresent(moves -> moves.all()
				.forEach(move -> rows.add(List.of(move.fromLabel(), move.toLabel(), move.number().households(), move.number().persons()))));
		return new Grid(List.of(contrast.a().label(), contrast.b().label(), messages.get("contrast.column.households"), messages.get("contrast.column.persons")),
				rows, 2);
	}

	/** A row a household. */
	public static Grid of(Changed changed, Contrast contrast) {
		Messages messages = Messages.in(ContrastGrid.class, contrast.locale());
		List<List<Object>> rows = new ArrayList<>();
		changed.households().forEach(one -> rows.add(List.of(one.key(), one.place(), one.from(), one.to(), one.persons())));
		return new Grid(List.of(messages.get("contrast.column.key"), messages.get("contrast.column.place"), contrast.a().label(), contrast.b().label(),
				messages.get("contrast.column.persons")), rows, 4);
	}
}
