package acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import acceptance.Attempt.Line;
import acceptance.Product.Result;

/**
 * kill -9 at random moments of an import, spread over sniffing, loading, committing and indexing. A file is acknowledged once the import goes on
 * to the next. Several kills hit one workspace, one after the other; then the import is left in peace, and must come to what an undisturbed one does.
 */
final class Kills {

	private static final int IN_ONE_WORKSPACE = 7;
	/** A kill comes at one of so many stages that are next: the import goes on from kill to kill. */
	private static final int NEXT = 3;
	private static final double AT_ONCE = 0.15;
	private static final int HOUSEHOLDS = 150;
	private static final List<String> FILES = List.of("户_2019", "人_2019", "住房_2019", "行政村_2019", "登记册_低保");

	private final Product product;
	private final Report report;
	private final Path folder;
	private final int wanted;
	private final long seed;
	private final Random random;
	private final List<Line> stages = new ArrayList<>();
	private final TreeMap<String, Integer> hits = new TreeMap<>();
	private long whole;
	private int kills;

	/**
	 * @param wanted how many kills there are in all
	 * @param seed   of the moments
	 */
	Kills(Product product, Report report, Path folder, int wanted, long seed) {
		this.product = product;
		this.report = report;
		this.folder = folder;
		this.wanted = wanted;
		this.seed = seed;
		random = new Random(seed);
	}

	void killsAtRandomMoments() throws Exception {
		Path files = sample();
		Path calm = folder.resolve("undisturbed");
		Attempt first = new Attempt(product, "import", files, "--workspace", calm);
		first.end();
		first.lines().stream().filter(line -> line.text().endsWith("……")).forEach(stages::add);
		whole = stages.getLast().at();
		report.check("the undisturbed import says what it does", first.exit() == 0 && stages.size() > FILES.size(), () -> stages);
		Json expected = product.run("import", files, "--workspace", calm, "--json").json();
		List<String> exports = exports(calm, expected);
		for (int number = 1; kills < wanted; number++) {
			chain(files, folder.resolve("killed " + number), expected, exports);
		}
		report.note(kills + " kills of imports, seed " + seed + ": " + hits);
	}

	private Path sample() throws Exception {
		Path all = folder.resolve("all");
		product.run("sample", "--households", HOUSEHOLDS, "--seed", 11, "--out", all);
		Path some = Files.createDirectory(folder.resolve("some"));
		try (var files = Files.list(all)) {
			for (Path file : files.filter(f -> FILES.stream().anyMatch(name -> f.getFileName().toString().startsWith(name))).toList()) {
				Files.copy(file, some.resolve(file.getFileName()));
			}
		}
		return some;
	}

	/** Kills upon kills in one workspace, and what comes of it in the end. */
	private void chain(Path files, Path workspace, Json expected, List<String> exports) throws Exception {
		Set<String> acknowledged = new HashSet<>();
		for (int i = 0; i < IN_ONE_WORKSPACE && kills < wanted; i++) {
			int stage = stage(acknowledged);
			String line = stage < 0 ? "" : stages.get(stage).text();
			long length = stage + 1 < stages.size() ? stages.get(stage + 1).at() - (stage < 0 ? 0 : stages.get(stage).at()) : whole / 10;
			Attempt attempt = new Attempt(product, "import", files, "--workspace", workspace);
			boolean hit = attempt.killAfter(line, random.nextLong(Math.max(1, length)));
			acknowledge(attempt.lines(), acknowledged);
			if (!hit) {
				report.check("an import that was not hit ended well", attempt.exit() == 0, attempt::lines);
				break;
			}
			kills++;
			hits.merge(line.isEmpty() ? "before the first file" : line, 1, Integer::sum);
			if (next(acknowledged) >= FILES.size()) {
				break;
			}
		}
		verify(workspace);
		finish(files, workspace, acknowledged, expected, exports);
	}

	private void verify(Path workspace) throws Exception {
		Result verified = product.run("verify", "--workspace", workspace);
		report.check("after kill " + kills + " the store opens whole", verified.exit() == 0 || !Files.exists(workspace.resolve("store")), () -> verified);
	}

	/** One of the next stages that a chain has still before it, or -1 for the time before the first. */
	private int stage(Set<String> acknowledged) {
		int next = next(acknowledged);
		return random.nextDouble() < AT_ONCE ? -1 : next + random.nextInt(Math.min(NEXT, stages.size() - next));
	}

	private int next(Set<String> acknowledged) {
		int next = 0;
		while (next < stages.size() - 1 && acknowledged.contains(stages.get(next).text())) {
			next++;
		}
		return next;
	}

	/** Every file that an import has gone on from. */
	private void acknowledge(List<Line> said, Set<String> acknowledged) {
		int reached = -1;
		for (Line line : said) {
			for (int i = 0; i < stages.size(); i++) {
				reached = stages.get(i).text().equals(line.text()) ? Math.max(reached, i) : reached;
			}
		}
		for (int i = 0; i < Math.min(reached, FILES.size()); i++) {
			acknowledged.add(stages.get(i).text());
		}
	}

	private void finish(Path files, Path workspace, Set<String> acknowledged, Json expected, List<String> exports) throws Exception {
		Result last = product.run("import", files, "--workspace", workspace, "--json");
		report.check("left in peace it goes on", last.exit() == 0, () -> last);
		for (Json file : last.json().at("files").list()) {
			String name = file.at("file").text();
			if (acknowledged.stream().anyMatch(line -> line.contains(name))) {
				report.check("acknowledged and kept: " + name, file.at("alreadyImported").value().equals(true), () -> file.value());
			}
		}
		report.equal("as many rows of each file", counts(expected), counts(last.json()));
		List<String> now = exports(workspace, last.json());
		for (int i = 0; i < exports.size(); i++) {
			report.equal("the same export " + i, exports.get(i), now.get(i));
		}
	}

	private static List<String> counts(Json imported) {
		return imported.at("files").list().stream()
				.map(file -> file.at("file").text() + " " + file.at("rows").number() + " " + file.at("accepted").number()).sorted().toList();
	}

	/** Households, members and one file as it came in. */
	private List<String> exports(Path workspace, Json imported) throws Exception {
		List<String> exports = new ArrayList<>();
		for (String in : List.of("households", "members")) {
			Path out = folder.resolve("export.csv");
			Result result = product.run("export", "--in", in, "--reveal", "--out", out, "--workspace", workspace);
			report.check(in + " are exported", result.exit() == 0, () -> result);
			exports.add(Files.readString(out));
		}
		long version = imported.at("files").list().stream().filter(file -> file.at("file").text().startsWith("登记册_低保")).findFirst().orElseThrow()
				.at("version").number();
		Path out = folder.resolve("rows.csv");
		Result result = product.run("export", "--import", version, "--reveal", "--out", out, "--workspace", workspace);
		report.check("a file's rows are exported", result.exit() == 0, () -> result);
		exports.add(Files.readString(out));
		return exports;
	}
}
