package org.lookback.briefing.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Worksheet;
import org.lookback.briefing.internal.visit.Block.Look;
import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.Saying;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.personal.PersonalKind;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;

/** Writes the page of one household: what system and card say, room for what is found, the visit, signatures. */
public final class Page {

	/** Columns that are printed; the mark stands behind them. */
	public static final int MARK = 14;

	private static final int LAST = MARK - 1;
	/** Two fields of the household stand beside each other: caption, system, card, found. */
	private static final List<List<Block>> HALVES = List.of(List.of(new Block(0, 1), new Block(2, 2), new Block(3, 4), new Block(5, 6)),
			List.of(new Block(7, 7), new Block(8, 9), new Block(10, 10), new Block(11, 13)));
	/** Four answers of the visit: caption and room. */
	private static final List<List<Block>> QUARTERS = List.of(List.of(new Block(0, 1), new Block(2, 2)), List.of(new Block(3, 4), new Block(5, 6)),
			List.of(new Block(7, 7), new Block(8, 9)), List.of(new Block(10, 10), new Block(11, 13)));
	private static final List<Block> SIGNATURES = List.of(new Block(0, 2), new Block(3, 5), new Block(6, 7), new Block(8, 10), new Block(11, 13));
	private static final List<String> SIGNERS = List.of("visitor", "head", "helper", "cadre", "date");
	/** Rows for persons whom nobody named yet. */
	private static final int NEW_MEMBERS = 2;
	/** Height of paper that rows may take, in points; a page of many members has lower rows, down to the least that can be written on. */
	private static final double PAPER = 590;
	private static final double HIGHEST = 20;
	private static final double LEAST = 10.5;
	private static final int TITLE = 14;

	private final Worksheet sheet;
	private final SheetFields fields;
	private final Dictionary dictionary;
	private final Choices choices;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;
	private final String place;
	private final int year;
	private final List<SheetMark.Cell> cells = new ArrayList<>();
	private ComparedHousehold household;
	private int row;

	/**
	 * @param sheet where the pages go, one below the other
	 * @param place name of the village
	 */
	public Page(Worksheet sheet, SheetFields fields, Dictionary dictionary, Choices choices, String place, int year, boolean reveal, Locale locale) {
		this.sheet = sheet;
		this.fields = fields;
		this.dictionary = dictionary;
		this.choices = choices;
		this.place = place;
		this.year = year;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(Page.class, locale);
	}

	/**
	 * Writes the page.
	 *
	 * @param first its first row, from 0
	 * @return the first row after it
	 */
	public int write(ComparedHousehold compared, int first) {
		household = compared;
		row = first;
		title();
		fields();
		members();
		visit();
		signatures();
		double height = Math.clamp(PAPER / (row - first), LEAST, HIGHEST);
		for (int at = first; at < row; at++) {
			sheet.rowHeight(at, height);
		}
		return row;
	}

	/** Ends a row: what its cells hold goes beside them. */
	private void next() {
		if (!cells.isEmpty()) {
			sheet.value(row, MARK, new SheetMark(household.key(), year, MARK, cells).text());
			cells.clear();
		}
		row++;
	}

	private void room(int column, Lane lane, String member, String field, String rowKey) {
		cells.add(new SheetMark.Cell(column, lane, member, field, rowKey));
	}

	private void title() {
		sheet.value(row, 0, messages.get("sheet.title", String.valueOf(year), place));
		sheet.range(row, 0, row, LAST).style().bold().fontSize(TITLE).horizontalAlignment("center").verticalAlignment("center").merge().set();
		next();
		sheet.value(row, 0, messages.get("sheet.household", household.code().isEmpty() ? household.key() : household.code(), household.head(),
				household.group(), messages.get(household.registered() ? "sheet.registered" : "sheet.unregistered"), household.members().size()));
		sheet.range(row, 0, row, LAST).style().bold().verticalAlignment("center").merge().set();
		next();
	}

	private void fields() {
		for (List<Block> half : HALVES) {
			captions(half, List.of("sheet.field", "sheet.system", "sheet.card", "sheet.found"));
		}
		next();
		for (int i = 0; i < household.fields().size(); i += HALVES.size()) {
			for (int half = 0; half < HALVES.size() && i + half < household.fields().size(); half++) {
				field(HALVES.get(half), household.fields().get(i + half));
			}
			next();
		}
	}

	private void captions(List<Block> blocks, List<String> keys) {
		for (int i = 0; i < blocks.size(); i++) {
			blocks.get(i).write(sheet, row, messages.get(keys.get(i)), Look.CAPTION);
		}
	}

	private void field(List<Block> blocks, Compared compared) {
		Field field = dictionary.field(compared.target().field());
		blocks.get(0).write(sheet, row, caption(field), Look.CAPTION);
		blocks.get(1).write(sheet, row, said(field, compared.system()), Look.SAID);
		choices.offer(field, blocks.get(2).write(sheet, row, said(field, compared.card()), Look.ROOM));
		choices.offer(field, blocks.get(3).write(sheet, row, "", Look.ROOM));
		room(blocks.get(2).left(), Lane.CARD, "", field.id(), compared.target().rowKey());
		room(blocks.get(3).left(), Lane.FOUND, "", field.id(), compared.target().rowKey());
	}

	private String caption(Field field) {
		return field.label().in(locale) + field.unit().map(unit -> messages.get("sheet.unit", unit)).orElse("");
	}

	/** What was said, names in full: nobody could visit without. */
	private String said(Field field, Saying saying) {
		if (saying.value().isEmpty()) {
			return "";
		}
		Object value = saying.value().get();
		String text = field.type() == FieldType.DATE || field.type() == FieldType.TEXT ? ValueReader.canonical(value)
				: ValueReader.format(dictionary, field, value, locale);
		return reveal || PersonalKind.of(field).filter(kind -> kind == PersonalKind.NAME).isPresent() ? text : Masking.mask(field, text);
	}

	private void members() {
		new Block(0, 0).write(sheet, row, messages.get("sheet.source"), Look.CAPTION);
		for (int i = 0; i < fields.member().size(); i++) {
			new Block(i + 1, i + 1).write(sheet, row, caption(dictionary.field(fields.member().get(i).field())), Look.CAPTION);
		}
		next();
		int top = row;
		for (ComparedHousehold.Member member : household.members()) {
			member(member, "sheet.system", Optional.empty(), Compared::system);
			member(member, "sheet.card", Optional.of(Lane.CARD), Compared::card);
			member(member, "sheet.found", Optional.of(Lane.FOUND), compared -> Saying.NOTHING);
		}
		for (int i = 1; i <= NEW_MEMBERS; i++) {
			new Block(0, 0).write(sheet, row, messages.get("sheet.new"), Look.CAPTION);
			for (int column = 0; column < fields.member().size(); column++) {
				new Block(column + 1, column + 1).write(sheet, row, "", Look.ROOM);
				room(column + 1, Lane.FOUND, SheetMark.NEW_MEMBER + i, fields.member().get(column).field(), "");
			}
			next();
		}
		for (int column = 0; column < fields.member().size(); column++) {
			choices.offer(dictionary.field(fields.member().get(column).field()), sheet.range(top, column + 1, row - 1, column + 1));
		}
	}

	private interface Side {
		Saying of(Compared compared);
	}

	private void member(ComparedHousehold.Member member, String caption, Optional<Lane> lane, Side side) {
		new Block(0, 0).write(sheet, row, messages.get(caption), Look.CAPTION);
		for (int column = 0; column < member.fields().size(); column++) {
			Compared compared = member.fields().get(column);
			Field field = dictionary.field(compared.target().field());
			new Block(column + 1, column + 1).write(sheet, row, said(field, side.of(compared)), lane.isPresent() ? Look.ROOM : Look.SAID);
			if (lane.isPresent()) {
				room(column + 1, lane.get(), member.code(), field.id(), "");
			}
		}
		next();
	}

	private void visit() {
		new Block(0, 1).write(sheet, row, messages.get("sheet.before"), Look.CAPTION);
		new Block(2, LAST).write(sheet, row, household.visits().stream().findFirst().map(this::told).orElse(messages.get("sheet.never")), Look.SAID);
		next();
		List<String> answers = fields.visit();
		int quarters = answers.size() - 1;
		for (int i = 0; i < quarters; i += QUARTERS.size()) {
			for (int quarter = 0; quarter < QUARTERS.size() && i + quarter < quarters; quarter++) {
				answer(QUARTERS.get(quarter), answers.get(i + quarter));
			}
			next();
		}
		answer(List.of(new Block(0, 1), new Block(2, LAST)), answers.get(quarters));
		next();
	}

	private void answer(List<Block> blocks, String id) {
		Field field = dictionary.field(id);
		blocks.get(0).write(sheet, row, caption(field), Look.CAPTION);
		choices.offer(field, blocks.get(1).write(sheet, row, "", Look.ROOM));
		room(blocks.get(1).left(), Lane.VISIT, "", id, "");
	}

	/** What the last visit said, and what was found on sheets before. */
	private String told(ComparedHousehold.Visit visit) {
		String problems = visit.problems().stream().map(code -> label("ProblemType", code)).collect(Collectors.joining("、"));
		String found = household.fields().stream().filter(field -> field.found().value().isPresent())
				.map(field -> dictionary.field(field.target().field())).map(field -> field.label().in(locale)).collect(Collectors.joining("、"));
		return messages.get("sheet.last", visit.day().toString(), visit.visitor(), visit.conclusion().isEmpty() ? "" : label("Conclusion", visit.conclusion()),
				problems, visit.note()) + (found.isEmpty() ? "" : messages.get("sheet.checked", found));
	}

	private String label(String list, String code) {
		return dictionary.codeList(list).flatMap(codes -> codes.code(code)).map(Code::label).map(label -> label.in(locale)).orElse(code);
	}

	private void signatures() {
		for (int i = 0; i < SIGNERS.size(); i++) {
			new Block(SIGNATURES.get(i).left(), SIGNATURES.get(i).right()).write(sheet, row, messages.get("sheet.sign." + SIGNERS.get(i)), Look.SAID);
		}
		next();
	}
}
