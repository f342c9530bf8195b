package benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.standards.api.Rule;

/**
 * A rule in both languages.
 *
 * @param object  {@code household} or {@code member}
 * @param ours    the condition of a package
 * @param general the script of the general engine
 */
record RuleLine(String object, String ours, String general) {

	static List<RuleLine> read(Path file) throws IOException {
		return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
				.map(cells -> new RuleLine(cells[0], cells[1], cells[2])).toList();
	}

	/** A package of these rules, as its files. */
	static Map<String, byte[]> files(List<RuleLine> lines) {
		StringBuilder rules = new StringBuilder("rules:\n");
		int number = 0;
		for (RuleLine line : lines) {
			rules.append("""
					  - id: B-%1$d
					    kind: guarantee
					    object: %2$s
					    title: {zh: 规则%1$d, en: Rule %1$d}
					    clause: {document: made-up, anchor: 一, quote: 逐户逐人}
					    when: |
					      %3$s
					    outcome: {zh: 规则%1$d, en: Rule %1$d}
					    severity: 一般
					    sector: 扶贫
					    remedy: {zh: 无, en: None}
					    department: 无
					""".formatted(++number, line.object(), line.ours()));
		}
		Map<String, byte[]> files = new HashMap<>();
		files.put("package.yaml", bytes("""
				id: benchmark
				title: {zh: 测速, en: Benchmark}
				version: 1.0.0
				province: 测速
				regions: ["37"]
				documents:
				  - {id: made-up, title: 测速, number: 无, issuer: 无, issued: 2019-01-01}
				outcomes:
				  otherwise: {zh: 正常, en: Normal}
				  otherwiseConcept: NORMAL
				  outOfScope: {zh: 不在范围, en: Out of scope}
				  undecided: {zh: 未定, en: Undecided}
				"""));
		files.put("documents/made-up.txt", bytes("¶ 一\n逐户逐人。\n"));
		files.put("rules/1-rules.yaml", bytes(rules.toString()));
		return files;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
