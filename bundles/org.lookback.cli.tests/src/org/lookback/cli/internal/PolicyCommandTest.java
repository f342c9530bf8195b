package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.PolicyDetail;
import org.lookback.ingest.api.PolicyFormat;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.PolicyLibrary.Draft;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;
import org.lookback.workbench.api.Workspace;

/** {@code policy} asks the library what was typed and prints all it answers. */
class PolicyCommandTest {

	private static final PolicyDetails DETAILS = new PolicyDetails("饮水管护通知", "某政办发〔2018〕7号", "某县政府办", "2018-06-11",
			new Validity("2018-07-01", "2021-06-30", false));
	private static final PolicyText TEXT = new PolicyText("0123456789ab", "县里文件", "water.txt", "0123456789abcdef", "w", DETAILS, 4, "刘科长", Instant.EPOCH);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final List<String> asked = new ArrayList<>();
	private List<Outcome> outcomes = List.of(new Outcome(Path.of("water.txt"), Fate.ADDED, Optional.of(TEXT), "", List.of("文号与另一份相同")));

	private int run(String... typed) {
		PolicyLibrary library = Faked.proxy(PolicyLibrary.class, (self, method, arguments) -> {
			asked.add(method.getName() + ' ' + (arguments == null ? "" : Arrays.stream(arguments).limit(arguments.length - 1).toList()));
			return switch (method.getName()) {
			case "defaultCollection" -> "政策文件";
			case "look" -> List.of(new Draft(Path.of("water.txt"), Optional.of(PolicyFormat.TXT), DETAILS, Map.of(PolicyDetail.ISSUED, "2018年6月11日"), 4,
					Optional.empty(), List.of(), Optional.empty()));
			case "add" -> outcomes;
			case "texts", "find" -> List.of(TEXT);
			case "document" -> new Document(TEXT.id(), DETAILS.title(), "", "", Optional.empty(), "", "", "", List.of(), List.of(),
					List.of(new Clause("texts:县里文件", TEXT.id(), "", "", "", "", "一", List.of(), "一、巡查", 0)));
			default -> null;
			};
		});
		Workspace workspace = Faked.proxy(Workspace.class, (self, method, arguments) -> method.getName().equals("library") ? library : null);
		return Faked.run(workspace, out, err, typed);
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	@Test
	void addingSaysWhatWasAddedAndWhatToKnow() {
		assertEquals(0, run("policy", "add", "water.txt", "--collection", "县里文件", "--workspace", "w"), err());
		assertTrue(out().contains("0123456789ab\t县里文件\t饮水管护通知  某政办发〔2018〕7号") && out().contains("添加 1 个，已有 0 个，失败 0 个"), out());
		assertTrue(err().contains("water.txt：文号与另一份相同"), err());
		assertTrue(asked.getLast().contains("县里文件"), asked.toString());
	}

	@Test
	void theExitCodeTellsWhetherAllWereAdded() {
		Outcome failed = new Outcome(Path.of("scan.pdf"), Fate.FAILED, Optional.empty(), "scan.pdf：都是没有文字的图片", List.of());
		outcomes = List.of(outcomes.getFirst(), failed);
		assertEquals(1, run("policy", "add", "water.txt", "scan.pdf", "--workspace", "w"));
		outcomes = List.of(failed);
		assertEquals(2, run("policy", "add", "scan.pdf", "--workspace", "w"));
		assertTrue(err().contains("没有文字的图片"), err());
	}

	@Test
	void aDryRunShowsWhereEachDetailWasFoundAndKeepsNothing() {
		assertEquals(0, run("policy", "add", "water.txt", "--dry-run", "--workspace", "w"));
		assertTrue(out().contains("发文日期：2018年6月11日"), out());
		assertTrue(asked.stream().noneMatch(one -> one.startsWith("add")), asked.toString());
	}

	@Test
	void whatIsSaidOnTheCommandLineBeatsWhatWasFound() {
		assertEquals(0, run("policy", "add", "water.txt", "--issuer", "某县水利局", "--workspace", "w"));
		assertTrue(asked.getLast().contains("issuer=某县水利局") && asked.getLast().contains("issued=2018-06-11"), asked.toString());
		assertEquals(0, run("policy", "set", "0123456789ab", "--repealed", "yes", "--workspace", "w"));
		assertTrue(asked.stream().anyMatch(one -> one.startsWith("change") && one.contains("repealed=true") && one.contains("饮水管护通知")), asked.toString());
	}

	@Test
	void listShowAndRemoveSpeakJsonToo() {
		assertEquals(0, run("policy", "list", "--json", "--workspace", "w"));
		assertTrue(out().contains("\"validUntil\" : \"2021-06-30\"") && out().contains("\"clauseCount\" : 4"), out());
		assertEquals(0, run("policy", "show", "0123456789ab", "--json", "--workspace", "w"));
		assertTrue(out().contains("texts:县里文件/0123456789ab#一"), out());
		assertEquals(0, run("policy", "remove", "0123456789ab", "--why", "重复", "--json", "--workspace", "w"));
		assertTrue(asked.getLast().contains("[0123456789ab], 重复"), asked.toString());
	}

	@Test
	void wrongUseIsSaid() {
		for (String[] typed : List.of(new String[] { "policy" }, new String[] { "policy", "add" }, new String[] { "policy", "list", "x" },
				new String[] { "policy", "set", "a", "--workspace", "w" }, new String[] { "policy", "burn", "x" })) {
			assertEquals(2, run(typed), String.join(" ", typed));
		}
		assertEquals(0, run("policy", "--help"));
		assertTrue(out().contains("--dry-run") && out().contains("发文机关:"), out());
	}
}
