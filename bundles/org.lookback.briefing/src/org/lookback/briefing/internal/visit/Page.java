package org.lookback.briefing.internal.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.dhatim.fastexcel.Worksheet;
import org.lookback.briefing.internal.visit.Block.Look;
import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;

/**
 * Writes the page of one household: what system and card say, room for what is found, the visit, signatures. Members who do not fit go on on further
 * pages, of which the last one has the visit and the signatures.
 */
public final class Page {

	/** Columns that are printed; the mark stands behind them. */
	public static final int MARK = 15;

	private static final int LAST = MARK - 1;
	/** Two fields of the household stand beside each other: caption, system, card, found. */
	private static final List<List<Block>> HALVES = List.of(List.of(new Block(0, 1), new Block(2, 2), new Block(3, 4), new Block(5, 6)),
			List.of(new Block(7, 7), new Block(8, 9), new Block(10, 10), new Block(11, LAST)));
	/** Four answers of the visit: caption and room. */
	private static final List<List<Block>> QUARTERS = List.of(List.of(new Block(0, 1), new Block(2, 2)), List.of(new Block(3, 4), new Block(5, 6)),
			List.of(new Block(7, 7), new Block(8, 9)), List.of(new Block(10, 10), new Block(11, LAST)));
	private static final List<Block> SIGNATURES = List.of(new Block(0, 2), new Block(3, 5), new Block(6, 7), new Block(8, 10), new Block(11, LAST));
	/** Rows for persons whom nobody named yet. */
	static final int NEW_MEMBERS = 2;
	/** Rows of a member: system, card, found. */
	private static final int MEMBER = 3;
	/** Rows above the first member of a page that goes on: title, household, captions. */
	private static final int HEAD = 3;
	/** Height of paper that rows may take, in points; a page of many members has lower rows, down to the least that can be written on. */
	private static final double PAPER = 620;
	private static final double HIGHEST = 20;
	private static final double LEAST = 11.5;
	private static final int MOST_ROWS = (int) (PAPER / LEAST);
	private static final int TITLE = 14;

	private final Worksheet sheet;
	private final PageText text;
	private final SheetFields fields;
	private final Choices choices;
	private final List<SheetMark.Cell> cells = new ArrayList<>();
	private ComparedHousehold household;
	private int row;

	/** @param sheet where the pages go, one below the other */
	public Page(Worksheet sheet, PageText text, Choices choices) {
		this.sheet = sheet;
		this.text = text;
		this.choices = choices;
		fields = text.fields();
	}

	/**
	 * Writes the page, or the pages.
	 *
	 * @param first its first row, from 0
	 * @return for every page the first row after it
	 */
	public List<Integer> write(ComparedHousehold compared, int first) {
		household = compared;
		row = first;
		List<Integer> ends = new ArrayList<>();
		List<Integer> parts = parts(compared.members().size());
		int done = 0;
		for (int part = 0; part < parts.size(); part++) {
			int top = row;
			boolean last = part == parts.size() - 1;
			title(part + 1, parts.size());
			if (part == 0) {
				fields();
			}
			members(compared.members().subList(done, done + parts.get(part)), last);
			done += parts.get(part);
			if (last) {
				visit();
				signatures();
			}
			legend();
			double height = Math.clamp(PAPER / (row - top), LEAST, HIGHEST);
			for (int at = top; at < row; at++) {
				sheet.rowHeight(at, height);
			}
			ends.add(row);
		}
		return ends;
	}

	/** How many members stand on each page. */
	private List<Integer> parts(int members) {
		int own = HEAD + 1 + (fields.household().size() + 1) / HALVES.size();
		int end = NEW_MEMBERS + 1 + (fields.visit().size() + 2) / QUARTERS.size() + 1 + 1;
		List<Integer> parts = new ArrayList<>();
		int left = members;
		int above = own;
		while (above + left * MEMBER + end + 1 > MOST_ROWS) {
			int here = Math.min(left, (MOST_ROWS - above - 1) / MEMBER);
			parts.add(here);
			left -= here;
			above = HEAD;
		}
		parts.add(left);
		return parts;
	}

	/** Ends a row: what its cells hold goes beside them. */
	private void next() {
		if (!cells.isEmpty()) {
			sheet.value(row, MARK, new SheetMark(household.key(), text.year(), MARK, cells).text());
			cells.clear();
		}
		row++;
	}

	private void room(int column, Lane lane, String member, String field, String rowKey) {
		cells.add(new SheetMark.Cell(column, lane, member, field, rowKey));
	}

	private void title(int page, int pages) {
		sheet.value(row, 0, text.title(page, pages));
		sheet.range(row, 0, row, LAST).style().bold().fontSize(TITLE).horizontalAlignment("center").verticalAlignment("center").merge().set();
		next();
		sheet.value(row, 0, text.household(household));
		sheet.range(row, 0, row, LAST).style().bold().verticalAlignment("center").merge().set();
		next();
	}

	private void fields() {
		for (List<Block> half : HALVES) {
			captions(half, List.of(text.say("sheet.field"), text.source(household.inSystem()), text.say("sheet.card"), text.say("sheet.found")));
		}
		next();
		for (int i = 0; i < household.fields().size(); i += HALVES.size()) {
			for (int half = 0; half < HALVES.size() && i + half < household.fields().size(); half++) {
				field(HALVES.get(half), household.fields().get(i + half));
			}
			next();
		}
	}

	private void captions(List<Block> blocks, List<String> captions) {
		for (int i = 0; i < blocks.size(); i++) {
			blocks.get(i).write(sheet, row, captions.get(i), Look.CAPTION);
		}
	}

	private void field(List<Block> blocks, Compared compared) {
		String id = compared.target().field();
		blocks.get(0).write(sheet, row, text.caption(id), Look.CAPTION);
		blocks.get(1).write(sheet, row, text.known(compared, household.inSystem()), Look.SAID);
		choices.offer(text.field(id), text.nothing(), blocks.get(2).write(sheet, row, text.said(id, compared.card()), Look.ROOM));
		choices.offer(text.field(id), text.nothing(), blocks.get(3).write(sheet, row, "", Look.ROOM));
		room(blocks.get(2).left(), Lane.CARD, "", id, compared.target().rowKey());
		room(blocks.get(3).left(), Lane.FOUND, "", id, compared.target().rowKey());
	}

	/** @param last whether rows for new ones follow */
	private void members(List<ComparedHousehold.Member> members, boolean last) {
		new Block(0, 0).write(sheet, row, text.say("sheet.source"), Look.CAPTION);
		for (int i = 0; i < fields.member().size(); i++) {
			new Block(i + 1, i + 1).write(sheet, row, text.caption(fields.member().get(i).field()), Look.CAPTION);
		}
		new Block(LAST, LAST).write(sheet, row, text.caption(fields.change()), Look.CAPTION);
		next();
		int top = row;
		for (ComparedHousehold.Member member : members) {
			member(member, text.source(member.inSystem()), Optional.empty(), compared -> text.known(compared, member.inSystem()));
			member(member, text.say("sheet.card"), Optional.of(Lane.CARD), compared -> text.said(compared.target().field(), compared.card()));
			member(member, text.say("sheet.found"), Optional.of(Lane.FOUND), compared -> "");
		}
		for (int i = 1; last && i <= NEW_MEMBERS; i++) {
			new Block(0, 0).write(sheet, row, text.say("sheet.new"), Look.CAPTION);
			for (int column = 0; column < fields.member().size(); column++) {
				new Block(column + 1, column + 1).write(sheet, row, "", Look.ROOM);
				room(column + 1, Lane.FOUND, SheetMark.NEW_MEMBER + i, fields.member().get(column).field(), "");
			}
			why(SheetMark.NEW_MEMBER + i);
			next();
		}
		if (row > top) {
			for (int column = 0; column < fields.member().size(); column++) {
				choices.offer(text.field(fields.member().get(column).field()), text.nothing(), sheet.range(top, column + 1, row - 1, column + 1));
			}
			choices.offer(text.field(fields.change()), sheet.range(top, LAST, row - 1, LAST));
		}
	}

	/** Room for why somebody came or left. */
	private void why(String member) {
		new Block(LAST, LAST).write(sheet, row, "", Look.ROOM);
		room(LAST, Lane.FOUND, member, fields.change(), "");
	}

	private void member(ComparedHousehold.Member member, String caption, Optional<Lane> lane, Function<Compared, String> said) {
		new Block(0, 0).write(sheet, row, caption, Look.CAPTION);
		for (int column = 0; column < member.fields().size(); column++) {
			Compared compared = member.fields().get(column);
			String id = compared.target().field();
			new Block(column + 1, column + 1).write(sheet, row, said.apply(compared), lane.isPresent() ? Look.ROOM : Look.SAID);
			if (lane.isPresent()) {
				room(column + 1, lane.get(), member.code(), id, "");
			}
		}
		if (lane.filter(Lane.FOUND::equals).isPresent()) {
			why(member.code());
		} else {
			new Block(LAST, LAST).write(sheet, row, "", Look.SAID);
		}
		next();
	}

	private void visit() {
		new Block(0, 1).write(sheet, row, text.say("sheet.before"), Look.CAPTION);
		new Block(2, LAST).write(sheet, row, text.before(household), Look.SAID);
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
		blocks.get(0).write(sheet, row, text.caption(id), Look.CAPTION);
		choices.offer(text.field(id), blocks.get(1).write(sheet, row, "", Look.ROOM));
		room(blocks.get(1).left(), Lane.VISIT, "", id, "");
	}

	private void signatures() {
		for (int i = 0; i < PageText.SIGNERS.size(); i++) {
			new Block(SIGNATURES.get(i).left(), SIGNATURES.get(i).right()).write(sheet, row, text.say("sheet.sign." + PageText.SIGNERS.get(i)), Look.SAID);
		}
		next();
	}

	private void legend() {
		new Block(0, LAST).write(sheet, row, text.legend(), Look.NOTE);
		next();
	}
}
