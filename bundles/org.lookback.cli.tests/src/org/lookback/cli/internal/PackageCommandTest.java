package org.lookback.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Policies;

/** The commands of a package's author, from the skeleton to a clean bill. */
class PackageCommandTest {

	@TempDir
	Path temp;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	/** The façade for packages in folders, without a workspace. */
	private static final Policies FOLDERS = (Policies) Proxy.newProxyInstance(PackageCommandTest.class.getClassLoader(), new Class<?>[] { Policies.class },
			(proxy, method, arguments) -> switch (method.getName()) {
			case "load" -> load((String) arguments[0]);
			case "check" -> Analyser.check(PackageSource.folder(Path.of((String) arguments[0])), Dictionary.core(), RegionTree.shipped());
			case "test" -> new Policies.Tested(load((String) arguments[0]), Standards.test(load((String) arguments[0]), RegionTree.shipped()),
					Analyser.coverage(load((String) arguments[0]), RegionTree.shipped()));
			case "create" -> create((PackageSkeleton) arguments[0], (Path) arguments[1]);
			default -> throw new LookbackException(method.getName());
			});

	private static final Lookback LOOKBACK = (Lookback) Proxy.newProxyInstance(PackageCommandTest.class.getClassLoader(),
			new Class<?>[] { Lookback.class }, (proxy, method, arguments) -> FOLDERS);

	private static StandardsPackage load(String folder) throws LookbackException {
		return Standards.load(PackageSource.folder(Path.of(folder)), Dictionary.core());
	}

	private static List<String> create(PackageSkeleton skeleton, Path folder) throws LookbackException, IOException {
		Map<String, String> files = skeleton.files();
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		return List.copyOf(files.keySet());
	}

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private int run(String... typed) {
		out.reset();
		err.reset();
		Console console = new Console(out, err, Locale.ENGLISH);
		int exit = new CommandLine(LOOKBACK).run(typed, console);
		console.flush();
		return exit;
	}

	private String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	private String made() {
		String folder = temp.resolve("liu").toString();
		assertEquals(Command.DONE, run("package", "new", "liu-2021", "--title", "示例办法", "--region", "3715,3701", "--from", "2021-05-01", "--out", folder),
				err.toString(StandardCharsets.UTF_8));
		return folder;
	}

	@Test
	void aNewPackagePassesItsOwnCheckAndTest() {
		String folder = made();
		assertEquals(Command.DONE, run("package", "check", folder));
		assertTrue(out().contains("0 errors, 0 warnings") && out().contains("EX-AMB-1"), out());
		assertEquals(Command.DONE, run("package", "test", folder));
		assertTrue(out().contains("0 failed") && out().contains("EX-INCOME\t5 of 5 branches"), out());
	}

	@Test
	void whatIsWrongIsFoundWithItsPlace() throws IOException {
		String folder = made();
		Path rules = Path.of(folder, "rules", "1-decision.yaml");
		Files.writeString(rules, Files.readString(rules).replace("disposablePerCapita >=", "disposablePerCapito >="));
		assertEquals(Command.FOUND, run("package", "check", folder, "--json"));
		assertTrue(out().contains("\"check\" : \"loading\"") && out().contains("\"file\" : \"rules/1-decision.yaml\"") && out().contains("\"errors\" : 1"),
				out());
		assertEquals(Command.BAD, run("package", "test", folder));
		assertTrue(err.toString(StandardCharsets.UTF_8).contains("rules/1-decision.yaml:"));
	}

	@Test
	void aFailingExampleIsNamedWithItsLine() throws IOException {
		String folder = made();
		Path tests = Path.of(folder, "tests", "1-examples.yaml");
		Files.writeString(tests, Files.readString(tests).replace("supportLine: 12000", "supportLine: 12001"));
		assertEquals(Command.FOUND, run("package", "test", folder));
		assertTrue(out().contains("tests/1-examples.yaml:") && out().contains("收入正好到线"), out());
		assertEquals(Command.FOUND, run("package", "test", folder, "--json"));
		assertTrue(out().contains("\"failed\" : 1") && out().contains("\"coverage\""), out());
	}

	@Test
	void everythingAPackageHoldsIsShown() {
		String folder = made();
		assertEquals(Command.DONE, run("package", "show", folder));
		for (String id : List.of("EX-SCOPE", "supportLine", "EX-ENDING", "EX-DL-1\t2021-12-31", "insurance", "ledger", "EX-AMB-2", "EX-EWS-1")) {
			assertTrue(out().contains(id), id);
		}
		assertEquals(Command.DONE, run("package", "show", folder, "--json"));
		for (String key : List.of("documents", "ruleList", "parameters", "procedures", "deadlines", "departments", "forms", "ambiguities", "coverage")) {
			assertTrue(out().contains('"' + key + "\" : ["), key);
		}
	}

	@Test
	void badUsageIsExitTwo() {
		for (String typed : List.of("package", "package new", "package new liu --region 37 --out x", "package diff a", "package frobnicate x",
				"package new liu-2021 --title t --out x", "package new liu-2021 --title t --region 99 --out x")) {
			assertEquals(Command.BAD, run(typed.split(" ")), typed);
		}
	}

	@Test
	void anInstalledPackageIsMeantByItsIdAlsoWhereAFolderIsCalledSo() throws Exception {
		StandardsPackage installed = load(made());
		List<String> asked = new ArrayList<>();
		Policies shelf = (Policies) Proxy.newProxyInstance(PackageCommandTest.class.getClassLoader(), new Class<?>[] { Policies.class },
				(proxy, method, arguments) -> {
					if (method.getName().equals("packages")) {
						return List.of(installed);
					}
					asked.add((String) arguments[0]);
					return installed;
				});
		Lookback lookback = (Lookback) Proxy.newProxyInstance(PackageCommandTest.class.getClassLoader(), new Class<?>[] { Lookback.class },
				(proxy, method, arguments) -> shelf);
		Path folder = Files.createDirectory(Path.of(installed.id()));
		try {
			for (String typed : List.of(installed.id(), "./" + installed.id())) {
				assertEquals(Command.DONE, new CommandLine(lookback).run(new String[] { "package", "show", typed }, new Console(out, err, Locale.ENGLISH)),
						err.toString(StandardCharsets.UTF_8));
			}
		} finally {
			Files.delete(folder);
		}
		assertEquals(installed.id(), asked.get(0));
		assertTrue(Path.of(asked.get(1)).isAbsolute(), asked.get(1));
	}
}
