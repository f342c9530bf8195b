package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.index.api.Counts;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Remedying;

/** The ledger is searched and counted by the index, which follows whatever is entered. */
class LedgerSearchTest {

	private static final String SHANDONG = "shandong-2019";
	private static final List<String> STATE_AND_SECTOR = List.of("ledger.state", "ledger.sector");

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);
	private OpenWorkspace workspace;
	private SampleResult sample;

	@BeforeEach
	void openItsFindings() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		sample = lookback.sample(new SampleSettings(60, 5, folder.resolve("files"), List.of("371524"), 2018, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		take();
		workspace.policies().setReadings(workspace.shelf().find(SHANDONG).sampleReadings().orElseThrow());
		workspace.checking().run(SHANDONG, LocalDate.of(2019, 9, 1), Progress.NONE);
		ledger().open(SHANDONG, Query.ALL, List.of(), "张三", Progress.NONE);
	}

	private void take() throws LookbackException {
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
		Locale.setDefault(Locale.ENGLISH);
	}

	private Remedying ledger() {
		return workspace.remedying();
	}

	private List<LedgerItem> items() throws LookbackException {
		return ledger().items(LedgerQuestion.ALL);
	}

	private Hits find(String typed) throws LookbackException {
		return workspace.searching().search(workspace.searching().read(typed).query(), Shape.Rows.first(Kind.LEDGER, 1_000), false);
	}

	private LedgerItem typed(Map<LedgerField, String> more) throws LookbackException {
		Map<LedgerField, String> values = new HashMap<>(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "会议记录缺失", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON,
				"2019-09-01"));
		values.putAll(more);
		return ledger().add(values, "张三", "");
	}

	/** What the index counts is what the ledger itself has. */
	private void equal() throws LookbackException {
		List<LedgerItem> items = items();
		Counts counts = workspace.searching().count(Query.ALL, new Shape.Counts(STATE_AND_SECTOR, Unit.LEDGER));
		assertEquals(items.size(), counts.total());
		Map<List<String>, Long> wanted = items.stream().collect(Collectors.groupingBy(item -> List.of(item.text(LedgerField.STATE), item.text(LedgerField.SECTOR)),
				Collectors.counting()));
		Map<List<String>, Long> counted = counts.rows().stream().collect(Collectors.toMap(row -> STATE_AND_SECTOR.stream().map(row.keys()::get).toList(), Counts.Row::count));
		assertEquals(wanted, counted);
		assertEquals(items.size(), workspace.searching().search(Query.ALL, Shape.Rows.first(Kind.LEDGER, 0), false).total());
	}

	@Test
	void theIndexCountsWhatTheLedgerHas() throws LookbackException {
		assertTrue(items().size() > 20);
		equal();
		long households = items().stream().map(item -> item.text(LedgerField.HOUSEHOLD)).filter(key -> !key.isEmpty()).distinct().count();
		assertEquals(households, workspace.searching().count(workspace.searching().read("ledger.state:未整改").query(), new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total());
	}

	@Test
	void aProblemOfADepartmentAndOneOfAVillageAreFound() throws LookbackException {
		LedgerItem department = typed(Map.of());
		String village = items().stream().map(item -> item.text(LedgerField.REGION)).filter(code -> code.length() >= 12).findFirst().orElseThrow();
		LedgerItem ofVillage = typed(Map.of(LedgerField.LEVEL, "村", LedgerField.OBJECT, village, LedgerField.REGION, village, LedgerField.NAME, "幸福广场"));
		assertEquals(2, find("会议记录").total());
		assertEquals(List.of(ofVillage.key()), find("幸福广场").hits().stream().map(Hit::id).toList());
		assertEquals(List.of(ofVillage.key()), find("会议记录 household.village:" + village).hits().stream().map(Hit::id).toList());
		assertEquals(List.of(department.key()), find("会议记录 ledger.level:部门").hits().stream().map(Hit::id).toList());
		equal();
	}

	@Test
	void aChangedItemIsFoundInItsNewStateAtOnce() throws LookbackException {
		LedgerItem item = items().getFirst();
		ledger().move(List.of(item), LedgerState.DOING, "李四", "");
		assertEquals(List.of(item.key()), find("整改状态:整改中").hits().stream().map(Hit::id).toList());
		equal();
		long entry = ledger().entries(1).getFirst().id();
		ledger().undo(entry, "李四", "错了");
		assertEquals(0, find("整改状态:整改中").total());
		equal();
	}

	@Test
	void anOpeningThatIsTakenBackLeavesNothingToBeFound() throws LookbackException {
		ledger().undo(ledger().entries(1).getFirst().id(), "李四", "重来");
		assertEquals(0, items().size());
		equal();
	}

	@Test
	void namesOfPersonsAreMasked() throws LookbackException {
		LedgerItem item = items().stream().filter(one -> one.text(LedgerField.LEVEL).equals("户") && one.text(LedgerField.NAME).length() > 2).findFirst().orElseThrow();
		Hits hits = find(item.text(LedgerField.NAME));
		assertTrue(hits.hits().stream().anyMatch(hit -> hit.id().equals(item.key())));
		assertFalse(hits.toString().contains(item.text(LedgerField.NAME)));
	}

	@Test
	void anIndexMadeAnewHasTheLedgerToo() throws Exception {
		typed(Map.of());
		ledger().move(items().subList(0, 3), LedgerState.DOING, "李四", "");
		workspace.keeper().rebuild(Progress.NONE);
		workspace.index().refresh();
		equal();
		workspace.close();
		try (var files = Files.walk(folder.resolve("workspace/index"))) {
			files.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
		}
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.WRITE, Progress.NONE);
		equal();
		assertEquals(3, find("ledger.state:整改中").total());
	}

	@Test
	void itemsStayWhenTheirHouseholdsGoAndComeBack() throws LookbackException {
		long before = items().size();
		Counts there = workspace.searching().count(Query.ALL, new Shape.Counts(List.of("household.county"), Unit.LEDGER));
		assertTrue(there.households() > 0);
		for (var version : workspace.versions().list(Locale.CHINA)) {
			workspace.versions().undo(version.id(), "重来", Progress.NONE);
		}
		assertEquals(before, find("").total());
		equal();
		take();
		equal();
		assertTrue(find("ledger.state:未整改 household.county:371524").total() > 20);
	}
}
