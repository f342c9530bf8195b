package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.ledger.Assignment;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Giving;
import org.lookback.workbench.api.Remedying.Closed;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;
import org.lookback.workbench.api.Remedying.Opened;
import org.lookback.workbench.api.Remedying.Taken;

/** From the findings of a check to items that are given away, remedied, closed, taken back and made anew. */
class RemedyDeskTest {

	private static final String SHANDONG = "shandong-2019";

	@TempDir
	Path folder;

	private final LookbackService lookback = new LookbackService(WorkspaceTest::packages);
	private OpenWorkspace workspace;

	@BeforeEach
	void checkASmallProvince() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		SampleResult sample = lookback.sample(new SampleSettings(90, 11, folder.resolve("files"), List.of("371524"), 2018, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		StandardsPackage standards = workspace.shelf().find(SHANDONG);
		workspace.policies().setReadings(standards.sampleReadings().orElseThrow());
		check();
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
		Locale.setDefault(Locale.ENGLISH);
	}

	private void check() throws LookbackException {
		workspace.checking().run(SHANDONG, LocalDate.of(2019, 9, 1), Progress.NONE);
	}

	private Remedying ledger() {
		return workspace.remedying();
	}

	private Opened open() throws LookbackException {
		return ledger().open(SHANDONG, Query.ALL, List.of(), "张三", Progress.NONE);
	}

	private List<LedgerItem> items() throws LookbackException {
		return ledger().items(LedgerQuestion.ALL);
	}

	private LedgerItem again(LedgerItem item) throws LookbackException {
		return ledger().find(item.key());
	}

	private LedgerItem typed() throws LookbackException {
		return ledger().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "台账不规范", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
	}

	private Path proof() throws Exception {
		return Files.writeString(folder.resolve("证明.txt"), "整改到位");
	}

	@Test
	void aProblemHasOneItemHoweverOftenItIsFound() throws LookbackException {
		Opened first = open();
		assertTrue(first.opened() > 0);
		assertEquals(first.opened(), items().size());
		check();
		assertEquals(new Opened(0, 0, 0, first.opened()), open());
		assertEquals(first.opened(), items().size());
		assertTrue(items().stream().allMatch(item -> !item.text(LedgerField.CLAUSE).isEmpty() && !item.text(LedgerField.RULE).isEmpty()));
	}

	@Test
	void aRulesProblemIsClosedOnlyAfterTheRuleLookedAgainAndFindsNothing() throws Exception {
		open();
		LedgerItem item = items().getFirst();
		Path proof = proof();
		ledger().move(List.of(item), LedgerState.DONE, "李四", "");
		LookbackException unchecked = assertThrows(LookbackException.class, () -> ledger().close(again(item), "王五", "县", List.of(proof), "", ""));
		assertTrue(unchecked.getMessage().contains(item.text(LedgerField.RULE)), unchecked.getMessage());
		check();
		LookbackException still = assertThrows(LookbackException.class, () -> ledger().close(again(item), "王五", "县", List.of(proof), "", ""));
		assertTrue(still.getMessage().contains("仍然查出"), still.getMessage());
		assertEquals(LedgerState.DONE, LedgerState.of(again(item)));
	}

	@Test
	void aTypedProblemIsClosedWithProofReopenedAndTakenBack() throws Exception {
		LedgerItem item = typed();
		ledger().move(List.of(item), LedgerState.DONE, "李四", "");
		LedgerItem closed = ledger().close(again(item), "王五", "县", List.of(proof()), "王五", "看过");
		assertEquals(64, closed.text(LedgerField.EVIDENCE_HASH).length());
		assertThrows(LookbackException.class, () -> ledger().close(again(item), "王五", "县", List.of(folder.resolve("nowhere.pdf")), "", ""));
		LedgerItem back = ledger().reopen(closed, "王五", "又乱了");
		assertEquals(LedgerState.BACK, LedgerState.of(back));
		LedgerBatch last = ledger().entries(1).getFirst();
		ledger().undo(last.id(), "王五", "看错了");
		assertEquals(closed.values(), again(item).values());
		assertEquals(List.of("add", "state", "close", "reopen", "undo"), ledger().history(item.key()).stream().map(change -> change.batch().kind()).toList());
		assertThrows(LookbackException.class, () -> ledger().undo(last.id(), "王五", ""), "something was changed since");
	}

	@Test
	void whoWasSlowerIsTold() throws LookbackException {
		LedgerItem item = typed();
		ledger().change(List.of(item), Map.of(LedgerField.PERSON, "李四"), "甲", "");
		assertThrows(LookbackException.class, () -> ledger().change(List.of(item), Map.of(LedgerField.PERSON, "王五"), "乙", ""));
		assertEquals("李四", again(item).text(LedgerField.PERSON));
	}

	@Test
	void sectorsGoToTheDepartmentsOfThePackageWithTheWordsThatMakeThemAnswer() throws LookbackException {
		open();
		Giving giving = new Giving(SHANDONG, Optional.empty(), Optional.of(LocalDate.of(2019, 11, 30)), false);
		List<Assignment.Given> plan = ledger().plan(giving, items(), Locale.CHINA);
		assertTrue(items().stream().allMatch(item -> item.text(LedgerField.DEPARTMENT).isEmpty()), "a plan enters nothing");
		assertEquals(items().size(), ledger().assign(plan, "张三", ""));
		for (Assignment.Given given : plan) {
			assertFalse(given.reason().isBlank());
			assertEquals(given.department(), again(given.item()).text(LedgerField.DEPARTMENT));
		}
		assertTrue(items().stream().anyMatch(item -> item.text(LedgerField.DEPARTMENT).startsWith("市")), "somebody answers");
		assertEquals(0, ledger().assign(ledger().plan(giving, items(), Locale.CHINA), "张三", ""), "it is so already");
		assertEquals(LocalDate.of(2019, 11, 30), ledger().due("SD-DL-3", SHANDONG));
		assertThrows(LookbackException.class, () -> ledger().due("4000w", SHANDONG), "outside the calendar");
		assertThrows(LookbackException.class, () -> ledger().due("soon", SHANDONG));
	}

	@Test
	void severalAreClosedWithOneProofAndThoseThatMayNotSayWhy() throws Exception {
		LedgerItem done = typed();
		LedgerItem other = ledger().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "资料不全", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01",
				LedgerField.PERSON, "王五"), "张三", "");
		LedgerItem untouched = ledger().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "没有公示", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
		LedgerItem third = ledger().add(Map.of(LedgerField.LEVEL, "部门", LedgerField.PROBLEM, "没有档案", LedgerField.SOURCE, "审计", LedgerField.FOUND_ON, "2019-09-01"), "张三", "");
		ledger().move(List.of(done, other, third), LedgerState.DONE, "李四", "");
		Closed closed = ledger().close(List.of(again(done), again(other), untouched, again(third)), "王五", "县", List.of(proof()), "张三", "", Progress.NONE);
		assertEquals(List.of(done.key(), third.key()), closed.closed().stream().map(LedgerItem::key).toList());
		assertEquals(List.of(other.key(), untouched.key()), closed.open().stream().map(one -> one.item().key()).toList());
		assertTrue(closed.open().getFirst().reason().contains("王五"), "nobody verifies his own work");
		assertTrue(closed.open().getLast().reason().contains("未整改"), closed.open().getLast().reason());
		assertEquals(again(done).text(LedgerField.EVIDENCE_HASH), again(third).text(LedgerField.EVIDENCE_HASH));
		assertEquals(LedgerState.OPEN, LedgerState.of(again(untouched)));
		ledger().undo(ledger().entries(1).getFirst().id(), "张三", "选错了");
		assertEquals(LedgerState.DONE, LedgerState.of(again(done)), "several are one entry");
		assertEquals(LedgerState.DONE, LedgerState.of(again(third)));
		Closed none = ledger().close(List.of(again(untouched)), "王五", "县", List.of(proof()), "张三", "", Progress.NONE);
		assertEquals(List.of(), none.closed());
		assertThrows(LookbackException.class, () -> ledger().close(List.of(), "王五", "县", List.of(proof()), "张三", "", Progress.NONE));
	}

	@Test
	void proofIsKeptInTheWorkspaceAndWhatBecameOfItIsTold() throws Exception {
		LedgerItem item = typed();
		ledger().move(List.of(item), LedgerState.DONE, "李四", "");
		Path proof = proof();
		LedgerItem closed = ledger().close(again(item), "王五", "县", List.of(proof), "", "");
		Evidence kept = ledger().evidence(closed).getFirst();
		assertEquals(List.of(proof.toAbsolutePath().toString(), "证明.txt"), List.of(kept.file(), kept.name()));
		assertEquals(closed.text(LedgerField.EVIDENCE_HASH), kept.hash());
		assertTrue(kept.copy().startsWith(folder.resolve("workspace").toAbsolutePath()) && kept.copy().toString().endsWith(".txt"), kept.copy().toString());
		assertEquals(List.of(Fate.SAME, Fate.SAME), List.of(kept.kept(), kept.original()));
		assertEquals("整改到位", Files.readString(kept.copy()));
		Files.writeString(proof, "别的");
		Files.writeString(kept.copy(), "改过");
		assertEquals(List.of(Fate.CHANGED, Fate.CHANGED), fates(closed));
		Files.delete(proof);
		Files.delete(kept.copy());
		assertEquals(List.of(Fate.GONE, Fate.GONE), fates(closed));
		ledger().reopen(closed, "王五", "重新取证");
		ledger().move(List.of(again(item)), LedgerState.DONE, "李四", "");
		LedgerItem anew = ledger().close(again(item), "王五", "县", List.of(proof(), proof()), "", "");
		assertEquals(List.of(Fate.SAME, Fate.SAME), fates(anew), "the copy is made anew");
		assertEquals(2, ledger().evidence(anew).size());
		assertEquals(List.of(), ledger().evidence(typed()), "an open item has no proof");
	}

	private List<Fate> fates(LedgerItem item) throws LookbackException {
		Evidence evidence = ledger().evidence(item).getFirst();
		return List.of(evidence.kept(), evidence.original());
	}

	@Test
	void proofComesAlongWithABackupAndAWorkspaceMadeAnew() throws Exception {
		LedgerItem item = typed();
		ledger().move(List.of(item), LedgerState.DONE, "李四", "");
		ledger().close(again(item), "王五", "县", List.of(proof()), "", "");
		Path zip = folder.resolve("备份.zip");
		workspace.keeping().backup(zip, Progress.NONE);
		workspace.close();
		lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE);
		lookback.restore(zip, folder.resolve("restored"), Progress.NONE);
		Files.delete(folder.resolve("证明.txt"));
		for (String name : List.of("anew", "restored")) {
			workspace = (OpenWorkspace) lookback.open(folder.resolve(name), Lookback.Access.WRITE, Progress.NONE);
			assertEquals(List.of(Fate.SAME, Fate.GONE), fates(again(item)), name);
			workspace.close();
		}
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.WRITE, Progress.NONE);
	}

	@Test
	void listsOfOthersAreTakenOnceAndWhatCannotBeTakenIsNamed() throws Exception {
		String household = workspace.searching().search(Query.ALL, Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 1), false)
				.hits().getFirst().id();
		Path file = Files.writeString(folder.resolve("审计.csv"), """
				审计反馈问题清单
				序号,对象类别,户编号,存在问题,问题来源,发现时间,完成时限,整改状态
				1,户,%s,未享受低保,审计,2019/9/2,2019-12-31,未整改
				2,户,NOSUCH,没有医保,审计,2019-09-01,,
				3,部门,,台账不规范,听说,2019-09-01,,
				4,部门,,台账不规范,审计,2019-09-01,,已销号
				5,部门,,资料不全,,2019-09-01,,正在整改
				""".formatted(household));
		assertEquals(2, ledger().take(file, "审计", true, "", Progress.NONE).taken());
		assertEquals(List.of(), items(), "nothing was entered");
		Taken taken = ledger().take(file, "审计", false, "张三", Progress.NONE);
		assertEquals(List.of(5, 2, 3), List.of(taken.rows(), taken.taken(), taken.refused().size()));
		assertEquals(List.of(4L, 5L, 6L), taken.refused().stream().map(row -> row.row()).toList());
		assertTrue(taken.notes().getFirst().contains("序号"));
		assertEquals(2, ledger().take(file, "审计", false, "张三", Progress.NONE).again());
		LedgerItem item = ledger().items(LedgerQuestion.ofHousehold(household)).getFirst();
		assertEquals("2019-12-31", item.text(LedgerField.DUE));
		assertFalse(ledger().cell(item, LedgerField.NAME, false, Locale.CHINA).equals(item.text(LedgerField.NAME)), "names are masked");
		Path form = folder.resolve("form.xlsx");
		ledger().template(form, Locale.CHINA);
		assertEquals(0, ledger().take(form, "", true, "", Progress.NONE).rows(), "an empty form is understood and holds nothing");
	}

	@Test
	void theLedgerIsMadeAnewFromTheJournal() throws Exception {
		open();
		ledger().move(items().subList(0, 2), LedgerState.DOING, "李四", "开始");
		List<LedgerItem> before = items();
		workspace.close();
		assertEquals(Map.of(), lookback.rebuild(folder.resolve("workspace"), folder.resolve("anew"), Progress.NONE).left());
		workspace = (OpenWorkspace) lookback.open(folder.resolve("anew"), Lookback.Access.WRITE, Progress.NONE);
		assertEquals(before, items());
		assertEquals(before.size(), ledger().curve(LedgerQuestion.ALL).getLast().total());
	}
}
