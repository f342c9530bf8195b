package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Hit;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.PolicyLibrary.Draft;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;
import org.lookback.workbench.api.Workspace;

/** Added policy texts live with the workspace: found by words and conditions, corrected, taken away, and there again after a rebuild. */
class PolicyLibraryTest {

	private static final String WATER = "某政办发〔2018〕7号\n关于农村饮水管护的通知\n一、巡查\n（一）村级水管员每月巡查泵房。\n（二）水质发黄的立即停供。\n二、附则\n"
			+ "本通知自2018年7月1日起施行，有效期3年。\n某县人民政府办公室\n2018年6月11日\n";
	private static final String HEATING = "某民发〔2021〕30号\n关于冬季取暖补助的通知\n一、对象\n农村低保户。\n二、标准\n每户每季六百元。\n"
			+ "三、其他\n《关于农村饮水管护的通知》（某政办发〔2018〕7号）同时废止。\n某县民政局\n2021年10月8日\n";

	@TempDir
	Path folder;
	private LookbackService service;
	private Workspace workspace;
	private Path water;
	private Path heating;

	@BeforeEach
	void open() throws IOException, LookbackException {
		service = new LookbackService(WorkspaceTest::packages);
		workspace = service.open(folder.resolve("workspace"), Access.CREATE, Progress.NONE);
		water = Files.writeString(folder.resolve("water.txt"), WATER);
		heating = Files.writeString(folder.resolve("heating.txt"), HEATING);
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	private PolicyLibrary library() {
		return workspace.library();
	}

	private List<Outcome> add(Path... files) throws LookbackException {
		return library().add(List.of(files), "县里文件", Map.of(), Progress.NONE);
	}

	private List<Hit> found(Workspace in, String typed) throws LookbackException {
		Reading reading = in.searching().read(typed, Shape.Kind.CLAUSES);
		assertEquals(List.of(), reading.complaints(), typed);
		return in.searching().search(reading.query(), Shape.Rows.first(Shape.Kind.CLAUSES, 1000), false).hits();
	}

	private Set<String> documents(String typed) throws LookbackException {
		return found(workspace, typed).stream().map(hit -> hit.fields().get("document")).collect(Collectors.toSet());
	}

	@Test
	void anAddedTextIsFoundByItsWordsAndByWhatItIs() throws LookbackException {
		add(water, heating);
		String title = "关于农村饮水管护的通知";
		assertEquals(Set.of(title), documents("每月巡查泵房"));
		for (String condition : List.of("文件:饮水管护", "文号:某政办发[2018]7号", "发文机关:政府办公室", "日期:2018", "日期<2019-01 文件集:县里文件", "有效期至<2022 文件集:县里文件",
				"效力:已过期", "施行日期>=2018-07-01 施行日期<=2018-07-01")) {
			assertEquals(Set.of(title), documents(condition), condition);
		}
		assertEquals(Set.of("关于冬季取暖补助的通知"), documents("文件集:县里文件 效力:"), "nothing is said of when it holds");
		assertEquals(Set.of(title), documents("文件集:县里文件 -(文件:取暖)"));
		assertEquals(Set.of("关于冬季取暖补助的通知"), documents("补助 (日期>=2021 OR 发文机关:办公室) 文件集:县里文件"));
		assertEquals(documents("").size(), documents("日期>=2010 OR 日期:").size());
		assertTrue(found(workspace, "水管员多久去看一次 文件:饮水").size() > 0, "a question in plain words among some documents");
	}

	@Test
	void aConditionThatClausesDoNotHaveIsSaidAndHouseholdsKeepTheirs() throws LookbackException {
		assertTrue(workspace.searching().read("住房等级:C级", Shape.Kind.CLAUSES).complaints().getFirst().message().contains("住房等级"));
		assertTrue(workspace.searching().read("效力:随便", Shape.Kind.CLAUSES).complaints().getFirst().message().contains("已废止"));
		assertEquals(List.of(), workspace.searching().read("住房等级:C级 收入<4000").complaints());
		assertThrows(LookbackException.class, () -> workspace.searching().search(Query.parse("住房等级:C级"), Shape.Rows.first(Shape.Kind.CLAUSES, 1), false));
	}

	@Test
	void whatSaysTheSameIsNamedAndNotAddedTwice() throws IOException, LookbackException {
		Path same = Files.writeString(folder.resolve("copy.txt"), WATER.replace("\n", "\r\n\r\n"));
		Path number = Files.writeString(folder.resolve("number.txt"), HEATING.replace("六百", "七百"));
		List<Draft> drafts = library().look(List.of(water, same, heating, number), Progress.NONE);
		assertEquals("关于农村饮水管护的通知", drafts.get(1).duplicate().orElseThrow());
		assertTrue(drafts.get(2).notes().getFirst().contains("某政办发〔2018〕7号"), "it repeals the first one, which is not marked so");
		assertTrue(drafts.get(3).notes().stream().anyMatch(note -> note.contains("某民发〔2021〕30号")), "two documents with one number");
		assertEquals(List.of(Fate.ADDED, Fate.DUPLICATE, Fate.ADDED, Fate.ADDED), add(water, same, heating, number).stream().map(Outcome::fate).toList());
		assertEquals(3, library().texts().size());
		assertEquals(Fate.DUPLICATE, add(water).getFirst().fate());
	}

	@Test
	void aFileThatCannotBeReadKeepsNoOtherOut() throws IOException, LookbackException {
		Path bad = Files.writeString(folder.resolve("bad.pdf"), "%PDF-1.4");
		List<Outcome> outcomes = add(bad, water);
		assertEquals(List.of(Fate.FAILED, Fate.ADDED), outcomes.stream().map(Outcome::fate).toList());
		assertTrue(outcomes.getFirst().message().contains("bad.pdf"));
		assertThrows(LookbackException.class, () -> library().add(List.of(water), "a/b", Map.of(), Progress.NONE));
	}

	@Test
	void whatAPersonKnowsBetterIsFoundAtOnce() throws LookbackException {
		PolicyText text = library().add(List.of(water), "县里文件", Map.of(water, new PolicyDetails("饮水通知", "某政办发〔2018〕7号", "某县政府办", "2018-06-12",
				new Validity("2018-07-01", "", false))), Progress.NONE).getFirst().text().orElseThrow();
		assertEquals(Set.of("饮水通知"), documents("发文机关:某县政府办"));
		library().change(text.id(), new PolicyDetails("饮水通知", "", "某县水利局", "2018-06-12", new Validity("", "", true)), Progress.NONE);
		assertEquals(Set.of("饮水通知"), documents("发文机关:某县水利局 效力:废止"));
		assertEquals(Set.of(), documents("发文机关:某县政府办"));
		assertTrue(found(workspace, "水管员").getFirst().fields().get("validity").equals("已废止"));
		assertThrows(LookbackException.class,
				() -> library().change(text.id(), new PolicyDetails("", "", "", "", Validity.NOT_SAID), Progress.NONE));
		assertThrows(LookbackException.class,
				() -> library().change(text.id(), new PolicyDetails("x", "", "", "2018年", Validity.NOT_SAID), Progress.NONE));
	}

	@Test
	void aTextThatWasTakenAwayIsNoLongerFound() throws LookbackException {
		add(water, heating);
		library().remove(library().find("water.txt").stream().map(PolicyText::id).toList(), "没用了", Progress.NONE);
		assertEquals(List.of(), found(workspace, "\"每月巡查泵房\""));
		assertEquals(1, library().texts().size());
		assertEquals(Fate.ADDED, add(water).getFirst().fate(), "and can come back");
		assertFalse(found(workspace, "每月巡查泵房").isEmpty());
	}

	@Test
	void aWorkspaceMadeFromTheJournalHasTheTextsToo() throws LookbackException {
		add(water, heating);
		PolicyText text = library().find("某民发〔2021〕30号").getFirst();
		library().change(text.id(), new PolicyDetails("取暖补助", text.details().number(), "某县民政局", "2021-10-08", new Validity("", "", true)), Progress.NONE);
		library().remove(library().find("water.txt").stream().map(PolicyText::id).toList(), "", Progress.NONE);
		add(water);
		List<Clause> before = library().document(library().find("water.txt").getFirst()).clauses();
		List<PolicyText> texts = library().texts();
		Path made = folder.resolve("made");
		assertEquals(Map.of(), service.rebuild(folder.resolve("workspace"), made, Progress.NONE).left());
		try (Workspace again = service.open(made, Access.WRITE, Progress.NONE)) {
			assertEquals(texts.stream().map(PolicyText::details).toList(), again.library().texts().stream().map(PolicyText::details).toList());
			assertEquals(before, again.library().document(again.library().find("water.txt").getFirst()).clauses());
			assertEquals(1, found(again, "每月巡查泵房").size());
			assertEquals(List.of(), again.keeping().verify(Progress.NONE));
		}
	}

	@Test
	void textsAreSeenBesideSomebodyWhoWrites() throws LookbackException {
		add(water);
		try (Workspace reading = service.open(folder.resolve("workspace"), Access.READ, Progress.NONE)) {
			assertEquals(List.of("关于农村饮水管护的通知"), reading.library().texts().stream().map(text -> text.details().title()).toList());
			assertFalse(reading.library().document(reading.library().texts().getFirst()).clauses().isEmpty());
			assertThrows(LookbackException.class, () -> reading.library().add(List.of(heating), "x", Map.of(), Progress.NONE));
		}
	}

	@Test
	void everyPartOfEveryClauseIsFoundAndNothingElse() throws IOException, LookbackException {
		Random random = new Random(7);
		String letters = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			StringBuilder words = new StringBuilder("关于第" + i + "号事项的通知\n");
			for (int clause = 1; clause <= 20; clause++) {
				words.append(clause).append(". ");
				for (int letter = random.nextInt(60) + 5; letter > 0; letter--) {
					words.append(letters.charAt(random.nextInt(letters.length()))).append(random.nextInt(9) == 0 ? "，" : "");
				}
				words.append("。\n");
			}
			files.add(Files.writeString(folder.resolve("t" + i + ".txt"), words));
		}
		library().add(files, "县里文件", Map.of(), Progress.NONE);
		List<Clause> all = new ArrayList<>();
		for (PolicyText text : library().texts()) {
			all.addAll(library().document(text).clauses());
		}
		workspace.policies().packages().forEach(pack -> all.addAll(pack.clauses()));
		Set<String> parts = new HashSet<>();
		while (parts.size() < 150) {
			String text = all.get(random.nextInt(all.size())).text();
			int from = random.nextInt(text.length());
			String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(6)));
			if (part.codePoints().allMatch(Character::isIdeographic)) {
				parts.add(part);
			}
		}
		for (String part : parts) {
			Set<String> expected = all.stream().filter(clause -> everything(clause).contains(part)).map(Clause::id).collect(Collectors.toSet());
			Set<String> hits = workspace.searching().search(Query.ALL.withText('"' + part + '"'), Shape.Rows.first(Shape.Kind.CLAUSES, 5000), false).hits().stream()
					.map(Hit::id).collect(Collectors.toSet());
			assertEquals(expected, hits, part);
		}
	}

	/** What a clause is found by; nothing runs from one part into the next. */
	private static String everything(Clause clause) {
		return String.join("\n", clause.text(), String.join("\n", clause.heading()), clause.documentTitle(), clause.number());
	}
}
