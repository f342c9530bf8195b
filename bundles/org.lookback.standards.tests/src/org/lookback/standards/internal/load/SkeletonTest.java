package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** What a new package begins with: it passes its own check and its own test, wherever it is for. */
class SkeletonTest {

	private static PackageSkeleton skeleton(String id, String title, String... regions) {
		return new PackageSkeleton(id, title, "示例省", List.of(regions), LocalDate.of(2021, 5, 1), Optional.of(LocalDate.of(2022, 12, 31)));
	}

	private static PackageSource source(Map<String, String> files) {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
		return PackageSource.of("new", bytes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "37", "6108", "610824" })
	void itPassesItsOwnCheckAndTest(String region) throws Exception {
		PackageSource source = source(skeleton("liu-2021", "示例“监测”: 办法 {甲}", region).files());
		StandardsPackage made = Standards.load(source, Dictionary.core());
		assertEquals("示例“监测”: 办法 {甲}", made.title().zh());
		assertEquals(List.of(region), made.regions());
		assertTrue(Standards.test(made, RegionTree.shipped()).stream().allMatch(result -> result.passed()));
		assertEquals(List.of(), Analyser.analyse(made, source, RegionTree.shipped(), Readings.none()).stream()
				.filter(f -> f.acceptedBy().isEmpty() && f.severity() != Check.Severity.INFO).toList());
		assertTrue(Analyser.coverage(made, RegionTree.shipped()).stream().allMatch(rule -> rule.missing().isEmpty()));
	}

	@Test
	void everyFileNamesItsSchemaAndTheSchemaIsThere() throws Exception {
		Map<String, String> files = skeleton("liu-2021", "办法", "37").files();
		files.keySet().stream().filter(path -> path.endsWith(".yaml")).forEach(path -> {
			String schema = files.get(path).lines().findFirst().orElseThrow().replace("# yaml-language-server: $schema=", "");
			assertTrue(files.containsKey(schema.replaceFirst("^\\.\\./", "")), path + " names " + schema);
			assertTrue(schema.endsWith(FileKind.of(path).orElseThrow().schema()), path);
		});
	}

	@Test
	void whatCannotBeAPackageIsRefused() {
		assertThrows(PackageException.class, () -> skeleton("Liu 2021", "办法", "37").files());
		assertThrows(PackageException.class, () -> skeleton("liu-2021", " ", "37").files());
		assertThrows(PackageException.class, () -> skeleton("liu-2021", "办法").files());
		assertThrows(PackageException.class, () -> skeleton("liu-2021", "办法", "99").files());
	}
}
