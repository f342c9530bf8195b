package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.LedgerExchange.Clash;
import org.lookback.workbench.api.LedgerExchange.Merged;
import org.lookback.workbench.api.LedgerExchange.Result;

/** Copies of the ledger go out, are edited as people edit spreadsheets, and come back without anything being lost. */
class LedgerCopiesTest {

	private static final int HEADINGS = 2;

	@TempDir
	Path folder;

	private OpenWorkspace workspace;

	@BeforeEach
	void openThreeProblems() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		workspace = (OpenWorkspace) new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		for (String problem : List.of("住房漏雨", "未落实慢病签约", "饮水不稳定")) {
			workspace.remedying().add(Map.of(LedgerField.LEVEL, "户", LedgerField.OBJECT, "甲村-" + problem.length(), LedgerField.PROBLEM, problem, LedgerField.SOURCE, "督查",
					LedgerField.FOUND_ON, "2019-08-20", LedgerField.DEPARTMENT, "县住建局"), "王科长", "督查反馈");
		}
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
		Locale.setDefault(Locale.ENGLISH);
	}

	private LedgerExchange exchange() {
		return workspace.remedying().exchange();
	}

	private List<LedgerItem> items() throws LookbackException {
		return workspace.remedying().items(LedgerQuestion.ALL);
	}

	private LedgerItem item(String problem) throws LookbackException {
		return items().stream().filter(item -> item.text(LedgerField.PROBLEM).equals(problem)).findFirst().orElseThrow();
	}

	/** A copy as rows of cells, the headings first. */
	private List<List<String>> exported() throws LookbackException {
		Path file = folder.resolve("副本.xlsx");
		exchange().export(items(), "问题台账", false, file, Locale.CHINA, Progress.NONE);
		List<List<String>> rows = new ArrayList<>();
		List<TableRows.Row> all = SheetFiller.rows(file);
		int width = all.get(HEADINGS).cells().size();
		for (TableRows.Row row : all.subList(HEADINGS, all.size())) {
			List<String> cells = new ArrayList<>();
			for (int at = 0; at < width; at++) {
				cells.add(row.cell(at));
			}
			if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
				rows.add(cells);
			}
		}
		return rows;
	}

	private Merged merge(List<List<String>> rows) throws LookbackException, IOException {
		Path file = folder.resolve("收回.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("问题台账");
			for (int row = 0; row < rows.size(); row++) {
				for (int at = 0; at < rows.get(row).size(); at++) {
					sheet.value(row, at, rows.get(row).get(at));
				}
			}
		}
		return exchange().merge(file, false, "李乡长", Progress.NONE);
	}

	private static int column(List<List<String>> rows, LedgerField field) {
		return rows.getFirst().indexOf(new LedgerRules(Locale.CHINA).heading(field));
	}

	private static void set(List<List<String>> rows, int row, LedgerField field, String value) {
		rows.get(row).set(column(rows, field), value);
	}

	private void here(String problem, LedgerField field, String value) throws LookbackException {
		workspace.remedying().change(List.of(item(problem)), Map.of(field, value), "张局长", "");
	}

	@Test
	void whatComesBackUnchangedChangesNothing() throws Exception {
		Merged merged = merge(exported());
		assertEquals(3, merged.count(Result.SAME), merged.toString());
		assertEquals(0, merged.entry());
		assertEquals(List.of(), merged.notes());
	}

	@Test
	void oneSidedEditsAreTakenAndTwoSidedOnesAreShownAndKept() throws Exception {
		List<List<String>> copy = exported();
		set(copy, 1, LedgerField.PERSON, "赵技术员");
		set(copy, 1, LedgerField.DUE, "2019年10月31日");
		set(copy, 1, LedgerField.STATE, "整改中");
		set(copy, 2, LedgerField.MEASURE, "上门签约");
		set(copy, 3, LedgerField.MEASURE, "同一措施");
		here("未落实慢病签约", LedgerField.MEASURE, "集中签约");
		here("饮水不稳定", LedgerField.MEASURE, "同一措施");
		here("饮水不稳定", LedgerField.PERSON, "钱水管员");

		Merged merged = merge(copy);
		assertEquals(List.of(Result.TAKEN, Result.CLASH, Result.SAME), merged.lines().stream().map(LedgerExchange.Line::result).toList(), merged.toString());
		assertEquals("赵技术员", item("住房漏雨").text(LedgerField.PERSON));
		assertEquals("2019-10-31", item("住房漏雨").text(LedgerField.DUE));
		assertEquals(LedgerState.DOING, LedgerState.of(item("住房漏雨")));
		assertEquals("集中签约", item("未落实慢病签约").text(LedgerField.MEASURE), "never overwritten");
		assertEquals("钱水管员", item("饮水不稳定").text(LedgerField.PERSON));

		List<Clash> open = exchange().clashes();
		assertEquals(1, open.size());
		assertEquals("上门签约", open.getFirst().there());
		merge(copy);
		assertEquals(open, exchange().clashes(), "the same copy again says the same once");
		exchange().decide(open.getFirst(), true, "王科长", "");
		assertEquals("上门签约", item("未落实慢病签约").text(LedgerField.MEASURE));
		assertEquals(List.of(), exchange().clashes());
		assertThrows(LookbackException.class, () -> exchange().decide(open.getFirst(), true, "王科长", ""), "decided already");
	}

	@Test
	void aMergeIsUndoneAsOne() throws Exception {
		List<List<String>> copy = exported();
		List.of(1, 2, 3).forEach(row -> set(copy, row, LedgerField.PERSON, "赵技术员"));
		Merged merged = merge(copy);
		workspace.remedying().undo(merged.entry(), "王科长", "收错了");
		assertTrue(items().stream().allMatch(item -> item.text(LedgerField.PERSON).isEmpty()));
	}

	@Test
	void columnsMayBeMovedAndTakenAwayAndRowsSortedAndDoubled() throws Exception {
		List<List<String>> copy = exported();
		set(copy, 1, LedgerField.PERSON, "赵技术员");
		List<String> doubled = new ArrayList<>(copy.get(1));
		doubled.set(column(copy, LedgerField.PERSON), "孙会计");
		copy.add(doubled);
		int gone = column(copy, LedgerField.DEPARTMENT);
		copy.forEach(row -> row.remove(gone));
		copy.forEach(Collections::reverse);
		Collections.reverse(copy.subList(1, 4));
		Merged merged = merge(copy);
		assertEquals(1, merged.notes().size(), merged.notes().toString());
		assertEquals("赵技术员", item("住房漏雨").text(LedgerField.PERSON), "the first of two rows");
		assertEquals("县住建局", item("住房漏雨").text(LedgerField.DEPARTMENT), "a column that is gone says nothing");
		assertEquals(List.of("孙会计"), exchange().clashes().stream().map(Clash::there).toList(), "the other row waits for a decision");
	}

	@Test
	void unknownWordsAreKeptBesideTheItemAndNewRowsAreNewProblems() throws Exception {
		List<List<String>> copy = exported();
		set(copy, 1, LedgerField.SOURCE, "道听途说");
		set(copy, 2, LedgerField.STATE, "已销号");
		List<String> fresh = new ArrayList<>(Collections.nCopies(copy.getFirst().size(), ""));
		copy.add(fresh);
		set(copy, 4, LedgerField.LEVEL, "户");
		set(copy, 4, LedgerField.PROBLEM, "厕所未改造");
		set(copy, 4, LedgerField.SOURCE, "审计");
		copy.add(new ArrayList<>(Collections.nCopies(copy.getFirst().size(), "")));
		set(copy, 5, LedgerField.NOTE, "只有备注");
		Merged merged = merge(copy);
		assertEquals(List.of(Result.CLASH, Result.CLASH, Result.SAME, Result.ADDED, Result.REFUSED), merged.lines().stream().map(LedgerExchange.Line::result).toList(),
				merged.toString());
		assertEquals("督查", item("住房漏雨").text(LedgerField.SOURCE));
		assertEquals(LedgerState.OPEN, LedgerState.of(item("未落实慢病签约")), "nothing is closed by a copy");
		assertTrue(merged.lines().get(4).messages().size() >= 3, "each thing that is missing is said");
		assertEquals(4, items().size());
		merge(copy);
		assertEquals(4, items().size(), "the same new row is not added twice");
	}

	@Test
	void aFileWithoutTheHiddenColumnIsNoCopy() throws Exception {
		List<List<String>> copy = exported();
		int key = copy.getFirst().indexOf("lookback.ledger");
		copy.forEach(row -> row.remove(key));
		String message = assertThrows(LookbackException.class, () -> merge(copy)).getMessage();
		assertTrue(message.contains("lookback.ledger"), message);
	}

	@Test
	void editsOfTwoPeopleInFilesAreNeverLost() throws Exception {
		Random random = new Random(7);
		List<LedgerField> fields = List.of(LedgerField.PERSON, LedgerField.MEASURE, LedgerField.NOTE, LedgerField.DEPARTMENT);
		for (int round = 0; round < 12; round++) {
			List<List<String>> copy = exported();
			List<LedgerItem> before = items();
			for (int row = 1; row <= 3; row++) {
				for (LedgerField field : fields) {
					if (random.nextBoolean()) {
						set(copy, row, field, "副本" + random.nextInt(3));
					}
					if (random.nextBoolean()) {
						here(before.get(row - 1).text(LedgerField.PROBLEM), field, "台账" + random.nextInt(3));
					}
				}
			}
			List<LedgerItem> mine = items();
			merge(copy);
			List<Clash> kept = exchange().clashes();
			for (int row = 1; row <= 3; row++) {
				LedgerItem now = item(before.get(row - 1).text(LedgerField.PROBLEM));
				for (LedgerField field : fields) {
					String said = copy.get(row).get(column(copy, field));
					boolean changedThere = !said.equals(before.get(row - 1).text(field));
					boolean changedHere = !mine.get(row - 1).text(field).equals(before.get(row - 1).text(field));
					assertTrue(!changedHere || now.text(field).equals(mine.get(row - 1).text(field)), "mine stays");
					assertTrue(!changedThere || now.text(field).equals(said)
							|| kept.stream().anyMatch(clash -> clash.key().equals(now.key()) && clash.field() == field && clash.there().equals(said)), "theirs is taken or kept");
				}
			}
		}
	}
}
