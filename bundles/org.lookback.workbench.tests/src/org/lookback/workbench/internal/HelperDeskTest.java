package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Helping;
import org.lookback.workbench.api.Helping.Newcomer;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;

/** Helpers come and go: who has nobody is found, a hand-over loses nothing and is undone as a whole, and no registered person helps. */
class HelperDeskTest {

	private static final String WIDE = """
			县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,脱贫年度,主要致贫原因,自然村
			莘县,张鲁镇,南街村,3715240001,01,张三,371524196001010017,户主,已脱贫（享受政策）,2016,因病,东组
			莘县,张鲁镇,南街村,3715240001,02,李小花,371524196202020026,配偶,已脱贫（享受政策）,2016,因病,东组
			莘县,张鲁镇,南街村,3715240002,01,李四,371524196502020028,户主,已脱贫（不再享受政策）,2015,因残,西组
			莘县,张鲁镇,北街村,3715240003,01,王五,371524197003030031,户主,未脱贫,,因残,西组
			""";
	private static final String HELPERS = """
			帮扶人编号,帮扶人姓名,帮扶人身份,帮扶单位,户编号,开始日期,结束日期
			B1,赵六,帮扶责任人,县农业局,3715240001,2018-01-01,
			B2,赵六,帮扶责任人,县农业局,3715240003,2018-03-01,
			B3,钱七,帮扶责任人,县教育局,3715240002,2017-01-01,2019-05-31
			""";
	private static final LocalDate DAY = LocalDate.of(2019, 9, 1);
	private static final Helper ZHAO = new Helper("赵六", "县农业局");
	private static final Newcomer SUN = new Newcomer("孙八", "县水利局", "", "");

	@TempDir
	Path folder;

	private final Locale locale = Locale.getDefault();

	private OpenWorkspace workspace;
	private Helping helping;

	@BeforeEach
	void takeTheVillage() throws Exception {
		Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
		workspace = (OpenWorkspace) new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		take("wide_2019.csv", WIDE);
		take("帮扶责任人_2019.csv", HELPERS);
		helping = workspace.helping();
	}

	@AfterEach
	void close() throws LookbackException {
		Locale.setDefault(locale);
		workspace.close();
	}

	private void take(String name, String rows) throws Exception {
		Path file = Files.writeString(folder.resolve(name), rows, StandardCharsets.UTF_8);
		for (Outcome outcome : workspace.importing().run(List.of(workspace.importing().plan(workspace.importing().sniff(file)).withYear(2019)), false, Progress.NONE)) {
			assertEquals("", outcome.failure());
		}
	}

	private HelperBoard board(LocalDate day) throws LookbackException {
		return helping.board("", day, Progress.NONE);
	}

	private List<String> without(LocalDate day, HelperList list) throws LookbackException {
		return helping.households("", day, list, Progress.NONE).stream().map(HelpedHousehold::code).toList();
	}

	private static String refused(org.junit.jupiter.api.function.Executable change) {
		return assertThrows(LookbackException.class, change).getMessage();
	}

	@Test
	void everyCountIsAList() throws Exception {
		HelperBoard board = board(DAY);
		assertEquals(3, board.total().all().households());
		assertEquals(4, board.total().all().persons());
		assertEquals(2, board.total().helped().households());
		for (HelperList list : HelperList.values()) {
			long expected = switch (list) {
			case ALL -> board.total().all().households();
			case HELPED -> board.total().helped().households();
			case WITHOUT -> board.total().without().households();
			case ENDED -> board.total().ended().households();
			case NEVER -> board.total().never().households();
			case NO_LONGER_WITHOUT -> 1;
			};
			assertEquals(expected, without(DAY, list).size(), list.name());
		}
		assertEquals(List.of("3715240002"), without(DAY, HelperList.NO_LONGER_WITHOUT), "no longer supported, and yet it must have one");
		assertEquals(List.of(), without(LocalDate.of(2019, 5, 31), HelperList.WITHOUT), "the last day still counts");
	}

	@Test
	void oneNameInOneUnitIsOnePersonWhateverHisNumbers() throws Exception {
		assertEquals(2, board(DAY).loads().getFirst().all().households());
		assertEquals(3, board(DAY).loads().getFirst().all().persons());
		assertEquals(2, board(DAY).loads().getFirst().villages());
		assertTrue(helping.cells(board(DAY).loads().getFirst(), false, Locale.CHINESE).getFirst().contains("*"), "names are masked");
	}

	@Test
	void assigningIsOneEntryThatIsUndoneAsAWhole() throws Exception {
		Editing.Done done = helping.assign(List.of("3715240002"), SUN, DAY, "原帮扶责任人退休", Progress.NONE);
		assertEquals(List.of(), without(DAY, HelperList.WITHOUT));
		assertEquals(List.of("3715240002"), without(DAY.minusDays(1), HelperList.WITHOUT), "not before his first day");
		assertTrue(workspace.versions().list(Locale.CHINESE).getFirst().title().contains("安排帮扶责任人"));
		workspace.versions().undo(done.entry(), "写错了", Progress.NONE);
		assertEquals(List.of("3715240002"), without(DAY, HelperList.WITHOUT));
	}

	@Test
	void aHandOverMovesAllHisHouseholdsAndKeepsTheTimeBefore() throws Exception {
		Editing.Done done = helping.handOver(ZHAO, List.of(), SUN, DAY, "工作调动", Progress.NONE);
		assertEquals(2, helping.households(new Helper("孙八", "县水利局"), DAY, Progress.NONE).size());
		assertEquals(List.of(), helping.households(ZHAO, DAY, Progress.NONE));
		assertEquals(2, helping.households(ZHAO, DAY.minusDays(1), Progress.NONE).size(), "the time before is kept");
		workspace.versions().undo(done.entry(), "没有调动", Progress.NONE);
		assertEquals(2, helping.households(ZHAO, DAY, Progress.NONE).size());
		assertEquals(1, board(DAY).loads().size(), "the newcomer is gone");
	}

	@Test
	void onlyThoseNamedAreHandedOver() throws Exception {
		helping.handOver(ZHAO, List.of("3715240003"), SUN, DAY, "分片调整", Progress.NONE);
		assertEquals(List.of("3715240001"), helping.households(ZHAO, DAY, Progress.NONE).stream().map(HelpedHousehold::code).toList());
	}

	@Test
	void noRegisteredPersonHelps() throws Exception {
		assertTrue(refused(() -> helping.assign(List.of("3715240002"), new Newcomer("李四", "县水利局", "", ""), DAY, "安排", Progress.NONE)).contains("自己的成员"));
		assertTrue(refused(() -> helping.assign(List.of("3715240002"), new Newcomer("张三", "", "", ""), DAY, "安排", Progress.NONE)).contains("同名"));
		assertTrue(refused(() -> helping.assign(List.of("3715240002"), new Newcomer("张三丰", "", "371524196001010017", ""), DAY, "安排", Progress.NONE))
				.contains("证件号码"));
		assertEquals(List.of("3715240002"), without(DAY, HelperList.WITHOUT), "nothing was changed");
		helping.assign(List.of("3715240002"), new Newcomer("张三", "县水利局", "", ""), DAY, "同名不同人", Progress.NONE);
		assertEquals(List.of(), without(DAY, HelperList.WITHOUT));
	}

	@Test
	void whatCannotBeIsSaidAndNothingIsChanged() throws Exception {
		assertFalse(refused(() -> helping.assign(List.of("3715240002"), SUN, DAY, " ", Progress.NONE)).isBlank());
		assertTrue(refused(() -> helping.assign(List.of("3715240002", "999"), SUN, DAY, "安排", Progress.NONE)).contains("999"));
		assertTrue(refused(() -> helping.assign(List.of("3715240001"), new Newcomer("赵六", "县农业局", "", ""), DAY, "安排", Progress.NONE)).contains("已经由"));
		assertTrue(refused(() -> helping.assign(List.of("3715240001"), new Newcomer(" ", "", "", ""), DAY, "安排", Progress.NONE)).contains("姓名"));
		assertTrue(refused(() -> helping.handOver(ZHAO, List.of("3715240002"), SUN, DAY, "调动", Progress.NONE)).contains("不是户"));
		assertTrue(refused(() -> helping.handOver(ZHAO, List.of(), SUN, LocalDate.of(2018, 1, 1), "调动", Progress.NONE)).contains("2018-01-01"));
		assertTrue(refused(() -> helping.handOver(new Helper("无名", ""), List.of(), SUN, DAY, "调动", Progress.NONE)).contains("没有帮扶的户"));
		assertTrue(refused(() -> helping.handOver(ZHAO, List.of(), new Newcomer("赵六", "县农业局", "", ""), DAY, "调动", Progress.NONE)).contains("本人"));
		assertTrue(refused(() -> helping.board("999999", DAY, Progress.NONE)).contains("999999"));
		assertEquals(2, helping.households(ZHAO, DAY, Progress.NONE).size());
		assertEquals(1, board(DAY).loads().size());
	}
}
