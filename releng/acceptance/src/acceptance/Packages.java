package acceptance;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import acceptance.Product.Result;

/** The author's job: packages are made, checked, tested, compared and dropped in without a line of Java; bad ones do no harm. */
final class Packages {

	private static final List<String> SHIPPED = List.of("shandong-2019", "liaoning-xinbin-2019", "guangdong-qingyuan-2019", "hainan-2019", "shanxi-2021", "data-quality");

	private final Product product;
	private final Report report;
	private final Path workspace;
	private final Path work;

	Packages(Product product, Report report, Path workspace, Path work) {
		this.product = product;
		this.report = report;
		this.workspace = workspace;
		this.work = work;
	}

	void shippedPackagesAreSound() throws Exception {
		for (String id : SHIPPED) {
			Result checked = product.run("package", "check", id);
			report.check(id + ": nothing left open but what the document leaves open", checked.exit() == 0, () -> checked);
			Result tested = product.run("package", "test", id);
			report.check(id + ": examples come out", tested.exit() == 0, () -> tested);
		}
	}

	void everyPackageDecidesTheSameHouseholds() throws Exception {
		for (String id : SHIPPED.subList(1, SHIPPED.size())) {
			Result checked = product.run("check", "--package", id, "--as-of", "2019-11-30", "--workspace", workspace, "--json");
			Json summary = checked.json();
			long decided = summary.at("outcomes").list().stream().mapToLong(outcome -> outcome.at("count").number()).sum();
			report.equal(id + ": every household is accounted for", summary.at("households").number(), decided + summary.at("undecided").number());
			report.check(id + ": finds something", checked.exit() == 1 && !summary.at("findings").list().isEmpty(), () -> checked);
		}
		Result diff = product.run("package", "diff", "shandong-2019", "hainan-2019", "--workspace", workspace, "--json");
		report.check("two packages are compared", diff.exit() <= 1 && diff.out().contains("shandong-2019"), () -> diff);
	}

	void aNewPackagePassesItsOwnCheck() throws Exception {
		Path made = work.resolve("新标准");
		Result created = product.run("package", "new", "example-2020", "--title", "示例", "--region", "37", "--out", made);
		report.check("a skeleton is made", created.exit() == 0, () -> created);
		Result checked = product.run("package", "check", made);
		report.check("it passes its check", checked.exit() == 0, () -> checked);
		Result tested = product.run("package", "test", made);
		report.check("it passes its test", tested.exit() == 0, () -> tested);
		zip(made, workspace.resolve("packages").resolve("example.zip"));
		Result listed = product.run("package", "list", "--workspace", workspace, "--json");
		report.check("dropped in as a zip it is there", listed.out().contains("example-2020"), () -> listed);
		Result evaluated = product.run("check", "--package", "example-2020", "--as-of", "2019-11-30", "--workspace", workspace, "--json");
		report.check("and decides households", evaluated.exit() <= 1 && evaluated.json().at("households").number() > 0, () -> evaluated);
		Files.delete(workspace.resolve("packages").resolve("example.zip"));
	}

	private static void zip(Path folder, Path zip) throws Exception {
		Files.createDirectories(zip.getParent());
		try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8);
				var files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				entries.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, entries);
				entries.closeEntry();
			}
		}
	}

	void badPackagesAreNamedAndTheRestGoesOn() throws Exception {
		String head = """
				id: bad
				title: {zh: 坏, en: Bad}
				version: 1.0.0
				province: 坏
				regions: ["37"]
				documents:
				  - {id: notice, title: 通知, number: 无, issuer: 无, issued: 2019-01-01}
				outcomes: {otherwise: {zh: 正常, en: Normal}, otherwiseConcept: NORMAL, outOfScope: {zh: 外, en: Out}, undecided: {zh: 未定, en: Open}}
				""";
		Map<String, String> bad = Map.of("rule of itself", rule("B-1", "rule(\"B-1\")"), "bomb", rule("B-1", "(".repeat(5000) + "true" + ")".repeat(5000)),
				"unknown field", rule("B-1", "noSuchField == 1"), "clash of types", rule("B-1", "income.netPerCapita == \"many\""), "one id twice",
				rule("B-1", "true") + rule("B-1", "false").replace("rules:\n", ""), "aliases that explode",
				"a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nrules: [*b, *b, *b, *b]\n");
		for (Map.Entry<String, String> one : bad.entrySet()) {
			Path own = work.resolve("bad " + one.getKey());
			Files.createDirectories(own.resolve("documents"));
			Files.createDirectories(own.resolve("rules"));
			Files.writeString(own.resolve("package.yaml"), head);
			Files.writeString(own.resolve("documents").resolve("notice.txt"), "¶ 一\n逐户排查。\n");
			Files.writeString(own.resolve("rules").resolve("1.yaml"), one.getValue());
			refused(one.getKey(), own, "rules/1.yaml");
		}
		Path outside = Files.createDirectories(work.resolve("bad path"));
		Files.writeString(outside.resolve("package.yaml"), head.replace("id: notice", "id: ../../secret"));
		refused("a path that leaves the package", outside, "package.yaml");
		Path dropped = workspace.resolve("packages").resolve("bad");
		Files.createDirectories(dropped);
		Files.writeString(dropped.resolve("package.yaml"), "id: [");
		Result listed = product.run("package", "list", "--workspace", workspace);
		report.check("a broken package is named", listed.out().concat(listed.err()).contains("package.yaml"), () -> listed);
		report.check("the others are there", SHIPPED.stream().allMatch(listed.out()::contains), () -> listed);
		Files.delete(dropped.resolve("package.yaml"));
		Files.delete(dropped);
	}

	private void refused(String name, Path folder, String file) throws Exception {
		Result checked = product.run("package", "check", folder);
		report.check(name + " is refused with its place", checked.exit() != 0 && checked.out().concat(checked.err()).contains(file)
				&& !checked.err().contains("Exception"), () -> checked);
	}

	private static String rule(String id, String when) {
		return """
				rules:
				  - id: %s
				    kind: guarantee
				    object: household
				    title: {zh: 规则, en: Rule}
				    clause: {document: notice, anchor: 一, quote: 逐户排查}
				    when: '%s'
				    outcome: {zh: 问题, en: Problem}
				    severity: 一般
				    sector: 扶贫
				    remedy: {zh: 改, en: Mend}
				    department: 无
				""".formatted(id, when);
	}
}
