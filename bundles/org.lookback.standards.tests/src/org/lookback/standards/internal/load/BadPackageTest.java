package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.StandardsPackage;

/** Packages made carelessly or with malice: each is refused with a place and a reason, and the package beside it loads all the same. */
class BadPackageTest {

	private static final Duration SOON = Duration.ofSeconds(30);

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	/** What is wrong with a package that stands in a catalog before a sound one. */
	private static List<Problem> problems(PackageSource bad) {
		PackageCatalog catalog = assertTimeoutPreemptively(SOON,
				() -> PackageCatalog.load(List.of(bad, new PackageTexts().source()), Dictionary.core()));
		assertEquals(List.of("small-2019"), catalog.packages().stream().map(StandardsPackage::id).toList());
		assertEquals(1, catalog.failures().size());
		return catalog.failures().getFirst().problems();
	}

	private static Problem first(PackageTexts bad) {
		return problems(bad.change("package.yaml", "id: small-2019", "id: bad-2019").source()).getFirst();
	}

	private static Problem when(String condition) {
		return first(new PackageTexts().change("rules/1.yaml", "when: wealthy", "when: '" + condition + "'"));
	}

	private static void at(Problem problem, String place, String... words) {
		assertEquals(place, problem.file() + ':' + problem.line() + ':' + problem.column(), problem.toString());
		for (String word : words) {
			assertTrue(problem.message().contains(word), problem.message());
		}
	}

	private static void contains(Problem problem, String word) {
		assertTrue(problem.message().contains(word), problem.message());
	}

	/** A sound package with one file's bytes replaced. */
	private static PackageSource with(String path, byte[] bytes) throws IOException {
		PackageSource sound = new PackageTexts().change("package.yaml", "id: small-2019", "id: bad-2019").source();
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (String file : sound.list()) {
			try (InputStream in = sound.open(file)) {
				files.put(file, in.readAllBytes());
			}
		}
		files.put(path, bytes);
		return PackageSource.of("bad", files);
	}

	@Test
	void aRuleThatAsksForItselfOrALaterOneIsRefusedSoThatThereIsNoCircle() {
		at(when("rule(\"JUDGED\")"), "rules/1.yaml:18:17", "JUDGED");
		at(when("rule(\"LOW\") || wealthy"), "rules/1.yaml:18:17", "LOW");
	}

	@Test
	void documentsThatForwardEachOtherInACircleAreRefused() {
		PackageTexts circle = new PackageTexts().with("documents/a.txt", "¶ 一\n转发。\n").with("documents/b.txt", "¶ 一\n转发。\n").change("package.yaml",
				"issued: 2019-08-01}", """
						issued: 2019-08-01}
						  - {id: a, title: 甲, issuer: 县, forwards: [notice, b]}
						  - {id: b, title: 乙, issuer: 县, forwards: [a]}""");
		at(first(circle), "package.yaml:8:44", "a → b → a");
		at(first(new PackageTexts().change("package.yaml", "issued: 2019-08-01}", "issued: 2019-08-01, forwards: [letter]}")),
				"package.yaml:7:89", "letter", "notice");
	}

	@Test
	void nestedExpressionsCannotGrowIntoABomb() {
		at(when("(".repeat(3_000) + "wealthy" + ")".repeat(3_000)), "rules/1.yaml:18:72", "60");
		at(when("!".repeat(5_000) + "wealthy"), "rules/1.yaml:18:72", "60");
		contains(when("wealthy || ".repeat(450) + "wealthy"), "400");
		contains(when("wealthy || ".repeat(3_000) + "wealthy"), "8000");
		StringBuilder nested = new StringBuilder();
		for (char name = 'a'; name <= 'p'; name++) {
			nested.append("members.exists(").append(name).append(", ");
		}
		contains(when(nested + "true" + ")".repeat(16)), "Too many nested");
	}

	@Test
	void aliasesCannotExplode() {
		at(first(new PackageTexts().with("parameters.yaml", "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nparameters: [*b, *b, *b]\n")),
				"parameters.yaml:1:4", "aliases");
	}

	@Test
	void aPathThatLeavesThePackageIsRefused() {
		at(first(new PackageTexts().change("package.yaml", "id: notice", "id: ../../../etc/passwd")), "package.yaml:7:10", "../../../etc/passwd");
		at(problems(PackageSource.of("bad", Map.of("../outside.yaml", new byte[0], "package.yaml", new byte[0]))).getFirst(), "../outside.yaml:0:0",
				"does not lie within");
	}

	@Test
	void aZipWithEntriesOutsideOfItIsRefused(@TempDir Path temp) throws IOException {
		Path zip = temp.resolve("bad.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String name : List.of("package.yaml", "../../evil.yaml")) {
				out.putNextEntry(new ZipEntry(name));
				out.write("id: bad\n".getBytes(StandardCharsets.UTF_8));
			}
		}
		at(problems(new ZipSource(zip)).getFirst(), "../../evil.yaml:0:0", "does not lie within");
	}

	@Test
	void linksOutOfTheFolderAreNotFollowed(@TempDir Path temp) throws IOException {
		Path folder = Files.createDirectories(temp.resolve("bad/documents"));
		Files.writeString(temp.resolve("secret.txt"), "¶ 一\n秘密。\n");
		Files.createSymbolicLink(folder.resolve("notice.txt"), temp.resolve("secret.txt"));
		Files.writeString(temp.resolve("bad/package.yaml"), """
				id: bad-2019
				title: {zh: 坏, en: Bad}
				version: 1.0.0
				province: 山东省
				documents: [{id: notice, title: 通知, issuer: 县}]
				""");
		at(problems(PackageSource.folder(temp.resolve("bad"))).getFirst(), "package.yaml:5:18", "documents/notice.txt");
	}

	@Test
	void unknownFieldsTypeClashesAndTakenIdsAreNamedWithTheirPlace() {
		at(when("incomes > 3"), "rules/1.yaml:18:12", "incomes");
		at(when("income.netPerCapita == \"many\""), "rules/1.yaml:18:32", "number");
		at(first(new PackageTexts().change("rules/1.yaml", "id: LOW", "id: INCOME")), "rules/1.yaml:21:9", "INCOME");
		at(first(new PackageTexts().change("package.yaml", "issued: 2019-08-01}", "issued: 2019-08-01}\n  - {id: notice, title: 又, issuer: 县}")),
				"package.yaml:8:10", "notice");
	}

	/** Reads on and on; nobody may try to hold it. */
	private static final class Endless extends InputStream {

		private long read;

		@Override
		public int read() {
			return read(new byte[1], 0, 1) < 0 ? -1 : 'x';
		}

		@Override
		public int read(byte[] into, int from, int length) {
			if (read >= 500L << 20) {
				return -1;
			}
			Arrays.fill(into, from, from + length, (byte) 'x');
			read += length;
			return length;
		}
	}

	private static PackageSource huge(String path, Endless endless) throws IOException {
		PackageSource sound = with("x.txt", new byte[0]);
		return new PackageSource() {
			@Override
			public String name() {
				return "huge";
			}

			@Override
			public List<String> list() throws IOException {
				return sound.list();
			}

			@Override
			public InputStream open(String file) throws IOException {
				return file.equals(path) ? endless : sound.open(file);
			}
		};
	}

	@Test
	void aFileOf500MegabytesIsRefusedWithoutBeingHeld() throws IOException {
		for (String path : List.of("parameters.yaml", "documents/notice.txt", "rules/1.yaml")) {
			try (Endless endless = new Endless()) {
				at(problems(huge(path, endless)).getFirst(), path + ":0:0", "KiB");
				assertTrue(endless.read < 8 << 20, String.valueOf(endless.read));
			}
		}
	}

	@Test
	void whatIsNotUtf8IsFoundAtItsCharacter() throws IOException {
		Charset chinese = Charset.forName("GB18030");
		at(problems(with("documents/notice.txt", "\n收入".getBytes(chinese))).getFirst(), "documents/notice.txt:2:1", "UTF-8");
		at(problems(with("parameters.yaml", "a: 1\nb: 收入\n".getBytes(chinese))).getFirst(), "parameters.yaml:2:4", "UTF-8");
	}

	@Test
	void controlCharactersAreFoundAtTheirPlace() {
		at(first(new PackageTexts().with("documents/notice.txt", "¶ 一\n收入\u0007达到的。\n")), "documents/notice.txt:2:3", "U+0007");
		at(first(new PackageTexts().with("parameters.yaml", "parameters:\n  - {id: \u0000}\n")), "parameters.yaml:2:10", "U+0000");
	}

	@Test
	void anEmptyPackageSaysWhatIsMissing() {
		at(problems(PackageSource.of("empty", Map.of())).getFirst(), "package.yaml:0:0", "package.yaml");
		at(problems(PackageSource.of("empty", Map.of("package.yaml", new byte[0]))).getFirst(), "package.yaml:0:0", "empty");
	}

	@Test
	void aSourceThatCannotBeReadIsAProblemOfItsOwn() {
		PackageSource broken = new PackageSource() {
			@Override
			public String name() {
				return "broken";
			}

			@Override
			public List<String> list() {
				return List.of("package.yaml");
			}

			@Override
			public InputStream open(String path) throws IOException {
				if (path.isEmpty()) {
					return new ByteArrayInputStream(new byte[0]);
				}
				throw new IOException("disk gone");
			}
		};
		at(problems(broken).getFirst(), "package.yaml:0:0", "disk gone");
	}
}
