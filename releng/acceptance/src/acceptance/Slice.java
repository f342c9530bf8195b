package acceptance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import acceptance.Product.Result;

/** The main job: spreadsheets in, households and clauses found, who falls short and why, charts that count what they open. */
final class Slice {

	private static final int HOUSEHOLDS = 600;
	private static final String PACKAGE = "shandong-2019";

	private final Product product;
	private final Report report;
	private final Path sample;
	private final Path workspace;

	Slice(Product product, Report report, Path sample, Path workspace) {
		this.product = product;
		this.report = report;
		this.sample = sample;
		this.workspace = workspace;
	}

	void sampleIsDeterministic(Path again) throws Exception {
		Result first = product.run("sample", "--households", HOUSEHOLDS, "--seed", 7, "--out", sample);
		report.equal("sample ends well", 0, first.exit());
		product.run("sample", "--households", HOUSEHOLDS, "--seed", 7, "--out", again);
		try (Stream<Path> files = Files.list(sample)) {
			for (Path file : files.toList()) {
				report.check("same bytes: " + file.getFileName(), Files.mismatch(file, again.resolve(file.getFileName())) == -1);
			}
		}
	}

	void importLosesNoRow() throws Exception {
		Result imported = product.run("import", sample, "--workspace", workspace, "--json");
		report.check("import ends well", imported.exit() == 0, () -> imported);
		for (Json file : imported.json().at("files").list()) {
			report.equal("no row lost: " + file.at("file").text(), file.at("rows").number(),
					file.at("accepted").number() + file.at("rejected").number());
			if (file.at("rejected").number() > 0) {
				report.check("rejects kept: " + file.at("file").text(), Files.size(Path.of(file.at("rejects").text())) > 0);
			}
		}
		long inFile = imported.json().at("files").list().stream().mapToLong(file -> file.at("rejected").number()).sum();
		report.check("the sample's dirt is reported", inFile > 0, () -> imported);
	}

	void secondImportDoublesNothing() throws Exception {
		long before = total("");
		Result again = product.run("import", sample, "--workspace", workspace, "--json");
		report.check("every file is known", again.json().at("files").list().stream().allMatch(f -> f.at("alreadyImported").text().equals("true")),
				() -> again);
		report.equal("as many households as before", before, total(""));
		report.check("about as many as were made", before > HOUSEHOLDS * 9 / 10 && before <= HOUSEHOLDS, () -> before);
	}

	void searchFinds() throws Exception {
		Result found = product.run("search", "危房", "--workspace", workspace, "--json");
		report.check("危房 is found", found.json().at("total").number() > 0, () -> found);
		report.check("it says where", found.json().at("hits", 0, "highlights").text().contains("危房"), () -> found);
		long severe = total("--filter", "housing.grade=D");
		report.check("a filter by code", severe > 0 && severe < total(""), () -> severe);
		report.equal("code and label are the same", total("--filter", "cause.main=因病"), total("--filter", "主要致贫原因=01"));
		report.check("not recorded is found", total("--filter", "housing.grade=") >= 0);
	}

	/** How long it takes, while nothing else runs; a number to look at. */
	void searchAsAProcess() throws Exception {
		for (int run = 0; run < 3; run++) {
			Result timed = product.run("search", "危房", "--workspace", workspace);
			report.note("search as a process: " + timed.millis() + " ms");
		}
	}

	void clausesAreFoundAcrossPageBreaks() throws Exception {
		for (String words : List.of("回头看", "分类施策", "应保尽保", "发放使用", "主题调研")) {
			Result found = product.run("search", words, "--in", "clauses", "--workspace", workspace, "--json");
			report.check(words + " is found in Shandong's documents",
					found.json().at("hits").list().stream().anyMatch(hit -> hit.at("id").text().startsWith(PACKAGE)), () -> found);
		}
		Result all = product.run("search", "保障", "--in", "clauses", "--limit", 1000, "--workspace", workspace, "--json");
		Set<String> packages = all.json().at("hits").list().stream().map(hit -> hit.at("id").text().replaceAll("/.*", ""))
				.collect(Collectors.toCollection(TreeSet::new));
		report.equal("clauses of five packages", 5, packages.size());
	}

	void checkAndExplain() throws Exception {
		Result checked = product.run("check", "--package", PACKAGE, "--as-of", "2019-11-30", "--workspace", workspace, "--json");
		report.equal("a check that finds something says so", 1, checked.exit());
		Json summary = checked.json();
		long decided = summary.at("outcomes").list().stream().mapToLong(outcome -> outcome.at("count").number()).sum();
		report.equal("every household is accounted for", summary.at("households").number(), decided + summary.at("undecided").number());
		report.check("persons are counted too", summary.at("persons").number() > summary.at("households").number(), () -> checked);
		Result hits = product.run("search", "", "--filter", "finding.sector=住房建设", "--workspace", workspace, "--json", "--limit", 1);
		String household = hits.json().at("hits", 0, "id").text();
		Result why = product.run("explain", "--household", household, "--package", PACKAGE, "--workspace", workspace, "--json");
		report.equal("explain ends well", 0, why.exit());
		List<Json> decisions = why.json().at("decisions").list();
		report.check("every decision cites its clause", !decisions.isEmpty() && decisions.stream().allMatch(d -> !d.at("clause", "quote").text().isEmpty()),
				() -> why);
		report.check("facts say file and row", decisions.stream().flatMap(d -> d.at("facts").list().stream())
				.anyMatch(fact -> fact.at("source", "row").number() > 0 && !fact.at("source", "file").text().isEmpty()), () -> why);
		report.check("undecided decisions say what is missing", decisions.stream().filter(d -> d.at("value").text().equals("undecided"))
				.allMatch(d -> !d.at("blockedBy").list().isEmpty()), () -> why);
	}

	void countOfBarIsLengthOfList() throws Exception {
		Result facet = product.run("facet", "--by", "cause.main", "--by", "finding.sector", "--workspace", workspace, "--json");
		List<Json> rows = facet.json().at("rows").list();
		report.check("cause and sector cross", rows.size() > 5, () -> facet);
		for (Json row : rows.subList(0, Math.min(6, rows.size()))) {
			String cause = row.at("keys", "cause.main").text();
			String sector = row.at("keys", "finding.sector").text();
			report.equal("bar = list: " + cause + " × " + sector, row.at("count").number(),
					total("--filter", "cause.main=" + cause, "--filter", "finding.sector=" + sector));
		}
		Result persons = product.run("facet", "--by", "gender", "--unit", "person", "--workspace", workspace, "--json");
		long sum = persons.json().at("rows").list().stream().mapToLong(row -> row.at("count").number()).sum();
		report.equal("every person has one gender or none", persons.json().at("total").number(), sum);
	}

	void chartsAreDrawn(Path work) throws Exception {
		for (String kind : List.of("bar", "stacked", "line", "heat")) {
			Path png = work.resolve(kind + ".png");
			Result drawn = product.run("chart", "--by", "cause.main", "--and", "finding.sector", "--kind", kind, "--workspace", workspace, "--out", png);
			byte[] bytes = Files.exists(png) ? Files.readAllBytes(png) : new byte[4];
			report.check(kind + " is a picture", bytes.length > 5000 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G', () -> drawn);
		}
		Path pie = work.resolve("pie.png");
		Result round = product.run("chart", "--by", "cause.main", "--kind", "pie", "--workspace", workspace, "--out", pie);
		report.check("pie is a picture", Files.exists(pie) && Files.size(pie) > 5000, () -> round);
		Path svg = work.resolve("原因.svg");
		Result drawn = product.run("chart", "--by", "cause.main", "--unit", "person", "--workspace", workspace, "--out", svg);
		report.check("SVG has Chinese text", Files.exists(svg) && Files.readString(svg).contains("因病"), () -> drawn);
		Path csv = work.resolve("原因.csv");
		product.run("chart", "--by", "cause.main", "--workspace", workspace, "--out", csv);
		report.check("CSV has the numbers", Files.exists(csv) && Files.readString(csv, StandardCharsets.UTF_8).contains("因病"));
		Path list = work.resolve("名单.xlsx");
		Result exported = product.run("export", "--filter", "cause.main=因病", "--out", list, "--workspace", workspace);
		report.check("the list is a workbook", Files.exists(list) && Files.size(list) > 1000, () -> exported);
	}

	void packagesAndFields() throws Exception {
		Result packages = product.run("package", "list", "--json");
		report.equal("the packages of five provinces and the cleansing rules", 6, packages.json().list().size());
		report.equal("package test", 0, product.run("package", "test", PACKAGE).exit());
		Result fields = product.run("fields", "--entity", "member", "--json");
		report.check("fields have labels in two languages",
				fields.json().list().stream().allMatch(f -> !f.at("labels", "zh").text().isEmpty() && !f.at("labels", "en").text().isEmpty()));
	}

	void personalDataIsMasked() throws Exception {
		Result members = product.run("search", "", "--filter", "gender=男", "--in", "members", "--limit", 200, "--workspace", workspace, "--json");
		report.check("members are listed", members.json().at("hits").list().size() == 200, () -> members);
		report.check("no full ID number", !members.out().matches("(?s).*\\d{17}[0-9X].*"));
		Result revealed = product.run("search", "", "--filter", "gender=男", "--in", "members", "--limit", 5, "--reveal", "--workspace", workspace,
				"--json");
		report.check("asked for, it is shown", revealed.out().matches("(?s).*\\d{17}[0-9X].*"), () -> revealed);
	}

	void badUsageIsOneLine() throws Exception {
		for (List<String> typed : List.of(List.of("serch"), List.of("search"), List.of("facet", "--by", "没有这个字段"), List.of("check", "--package", "x"),
				List.of("chart", "--by", "cause.main", "--out", "a.bmp"), List.of("import"), List.of("search", "x", "--limt", "3"))) {
			Object[] words = Stream.concat(typed.stream(), typed.get(0).equals("serch") ? Stream.of() : Stream.of("--workspace", workspace.toString()))
					.toArray();
			Result result = product.run(words);
			report.check("exit 2 and one line: " + typed, result.exit() == 2 && result.err().strip().lines().count() == 1 && result.out().isEmpty(),
					() -> result);
		}
		Result none = product.run("search", "危房", "--workspace", workspace.resolveSibling("nowhere"));
		report.check("no workspace: says so", none.exit() == 2 && none.err().contains("nowhere"), () -> none);
	}

	private long total(String... filters) throws Exception {
		return total(product, workspace, filters);
	}

	/** How many households the conditions find. */
	static long total(Product product, Path workspace, String... filters) throws Exception {
		Object[] words = Stream.concat(Stream.of("facet", "--by", "county", "--workspace", workspace, "--json"),
				Stream.of(filters).filter(word -> !word.isEmpty())).toArray();
		return product.run(words).json().at("total").number();
	}
}
