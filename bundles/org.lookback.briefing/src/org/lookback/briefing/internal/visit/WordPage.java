package org.lookback.briefing.internal.visit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.lookback.briefing.internal.docx.DocxFile;
import org.lookback.briefing.internal.docx.Style;
import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.model.api.visit.SheetFields;

/** Writes the page of one household for Word: what {@link Page} has, on paper; many members go on on further pages under the same headings. */
public final class WordPage {

	private static final String CAPTION = "DDE7F1";
	private static final String ROOM = "FFF8DC";
	private static final int ROW = 290;
	private static final int MEMBER_ROW = 260;
	private static final int SIGNATURE_ROW = 400;
	/** Width of the columns for the source and for the reason of a change, as those of members are given. */
	private static final int SOURCE = 8;
	private static final int CHANGE = 9;
	private static final int[] HALVES = { 1_900, 1_900, 2_000, 2_165, 1_900, 1_900, 2_000, 2_165 };
	private static final int[] QUARTERS = { 1_900, 2_082, 1_900, 2_082, 1_900, 2_082, 1_900, 2_084 };

	private final DocxFile document;
	private final PageText text;
	private final SheetFields fields;
	private final int[] memberWidths;
	private boolean first = true;

	public WordPage(DocxFile document, PageText text) {
		this.document = document;
		this.text = text;
		fields = text.fields();
		memberWidths = memberWidths();
	}

	private int[] memberWidths() {
		int[] widths = new int[fields.member().size() + 2];
		widths[0] = SOURCE;
		widths[widths.length - 1] = CHANGE;
		for (int i = 0; i < fields.member().size(); i++) {
			widths[i + 1] = fields.member().get(i).width();
		}
		int sum = Arrays.stream(widths).sum();
		for (int i = 0; i < widths.length; i++) {
			widths[i] = widths[i] * DocxFile.WIDTH / sum;
		}
		return widths;
	}

	/** Writes the page, or the pages. */
	public void write(ComparedHousehold household) throws IOException {
		document.paragraph(Style.TITLE, text.title(1, 1), !first);
		first = false;
		document.paragraph(Style.HEAD, text.household(household), false);
		fields(household);
		members(household);
		visit(household);
		signatures();
		document.paragraph(Style.NOTE, text.legend(), false);
	}

	private void caption(int[] widths, int column, String caption, boolean together) throws IOException {
		document.cell(widths[column], 1, CAPTION, Style.CAPTION, caption, together);
	}

	private void said(int[] widths, int column, String said, boolean together) throws IOException {
		document.cell(widths[column], 1, "", Style.TEXT, said, together);
	}

	private void room(int[] widths, int column, String said, boolean together) throws IOException {
		document.cell(widths[column], 1, ROOM, Style.TEXT, said, together);
	}

	private void fields(ComparedHousehold household) throws IOException {
		document.table(HALVES);
		document.row(ROW, true);
		List<String> captions = List.of(text.say("sheet.field"), text.source(household.inSystem()), text.say("sheet.card"), text.say("sheet.found"));
		for (int i = 0; i < HALVES.length; i++) {
			caption(HALVES, i, captions.get(i % captions.size()), false);
		}
		document.endRow();
		for (int i = 0; i < household.fields().size(); i += 2) {
			document.row(ROW, false);
			field(household, household.fields().get(i), 0);
			if (i + 1 < household.fields().size()) {
				field(household, household.fields().get(i + 1), HALVES.length / 2);
			} else {
				document.cell(Arrays.stream(HALVES, HALVES.length / 2, HALVES.length).sum(), HALVES.length / 2, "", Style.TEXT, "", false);
			}
			document.endRow();
		}
		document.endTable(false);
	}

	private void field(ComparedHousehold household, Compared compared, int column) throws IOException {
		String id = compared.target().field();
		caption(HALVES, column, text.caption(id), false);
		said(HALVES, column + 1, text.known(compared, household.inSystem()), false);
		room(HALVES, column + 2, text.said(id, compared.card()), false);
		room(HALVES, column + 3, "", false);
	}

	private void members(ComparedHousehold household) throws IOException {
		document.table(memberWidths);
		document.row(MEMBER_ROW, true);
		document.cell(DocxFile.WIDTH, memberWidths.length, CAPTION, Style.CAPTION, text.household(household), false);
		document.endRow();
		document.row(MEMBER_ROW, true);
		caption(memberWidths, 0, text.say("sheet.source"), false);
		for (int i = 0; i < fields.member().size(); i++) {
			caption(memberWidths, i + 1, text.caption(fields.member().get(i).field()), false);
		}
		caption(memberWidths, memberWidths.length - 1, text.caption(fields.change()), false);
		document.endRow();
		for (ComparedHousehold.Member member : household.members()) {
			member(text.source(member.inSystem()), member, compared -> text.known(compared, member.inSystem()), false, true);
			member(text.say("sheet.card"), member, compared -> text.said(compared.target().field(), compared.card()), true, true);
			member(text.say("sheet.found"), member, compared -> "", true, false);
		}
		for (int i = 0; i < Page.NEW_MEMBERS; i++) {
			document.row(MEMBER_ROW, false);
			caption(memberWidths, 0, text.say("sheet.new"), false);
			for (int column = 1; column < memberWidths.length; column++) {
				room(memberWidths, column, "", false);
			}
			document.endRow();
		}
		document.endTable(false);
	}

	/**
	 * @param open     whether there is room to write
	 * @param together whether the row stays with the next: the last one of a member need not
	 */
	private void member(String caption, ComparedHousehold.Member member, Function<Compared, String> words, boolean open, boolean together)
			throws IOException {
		document.row(MEMBER_ROW, false);
		caption(memberWidths, 0, caption, together);
		for (int i = 0; i < member.fields().size(); i++) {
			String said = words.apply(member.fields().get(i));
			if (open) {
				room(memberWidths, i + 1, said, together);
			} else {
				said(memberWidths, i + 1, said, together);
			}
		}
		if (together) {
			said(memberWidths, memberWidths.length - 1, "", true);
		} else {
			room(memberWidths, memberWidths.length - 1, "", false);
		}
		document.endRow();
	}

	private void visit(ComparedHousehold household) throws IOException {
		document.table(QUARTERS);
		wide(text.say("sheet.before"), text.before(household), "");
		List<String> answers = fields.visit();
		int quarters = answers.size() - 1;
		for (int i = 0; i < quarters; i += 4) {
			document.row(ROW, false);
			for (int quarter = 0; quarter < 4; quarter++) {
				boolean there = i + quarter < quarters;
				caption(QUARTERS, 2 * quarter, there ? text.caption(answers.get(i + quarter)) : "", true);
				room(QUARTERS, 2 * quarter + 1, "", true);
			}
			document.endRow();
		}
		wide(text.caption(answers.get(quarters)), "", ROOM);
		document.endTable(true);
	}

	/** A caption, and what stands or is written across the page. */
	private void wide(String caption, String said, String fill) throws IOException {
		document.row(ROW, false);
		caption(QUARTERS, 0, caption, true);
		document.cell(DocxFile.WIDTH - QUARTERS[0], QUARTERS.length - 1, fill, Style.TEXT, said, true);
		document.endRow();
	}

	private void signatures() throws IOException {
		int[] widths = new int[PageText.SIGNERS.size()];
		Arrays.fill(widths, DocxFile.WIDTH / widths.length);
		document.table(widths);
		document.row(SIGNATURE_ROW, false);
		for (int i = 0; i < widths.length; i++) {
			said(widths, i, text.say("sheet.sign." + PageText.SIGNERS.get(i)), true);
		}
		document.endRow();
		document.endTable(true);
	}
}
