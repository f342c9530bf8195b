package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;

/** The analyser on the five packages: nothing but what the documents themselves leave open, and that is accepted with its number. */
class AnalysisTest {

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static List<AnalyserFinding> findings(String province) throws PackageException {
		StandardsPackage standards = Packages.of(province);
		return Analyser.analyse(standards, Packages.source(province), RegionTree.shipped(), Readings.none());
	}

	@ParameterizedTest
	@ValueSource(strings = { "shandong", "liaoning", "guangdong", "hainan", "shanxi", "quality" })
	void nothingIsWrongThatTheDocumentDoesNotLeaveOpen(String province) throws PackageException {
		List<String> left = findings(province).stream().filter(f -> f.severity() != Check.Severity.INFO && f.acceptedBy().isEmpty())
				.map(f -> f.place().toString()).toList();
		assertEquals(List.of(), left);
	}

	@Test
	void guangdongsGapAndOverlapAreFoundAndAccepted() throws PackageException {
		List<AnalyserFinding> findings = findings("guangdong");
		AnalyserFinding gap = findings.stream().filter(f -> f.check() == Check.GAP).findFirst().orElseThrow();
		assertEquals("GD-AMB-2", gap.acceptedBy().orElseThrow());
		assertTrue(gap.witness().orElseThrow().facts().containsKey("income.disposablePerCapita"));
		AnalyserFinding overlap = findings.stream().filter(f -> f.check() == Check.OVERLAP).findFirst().orElseThrow();
		assertEquals(List.of("GD-CLS-1", "GD-CLS-2"), overlap.rules());
		assertEquals("GD-AMB-2", overlap.acceptedBy().orElseThrow());
	}

	@Test
	void liaochengsPrintedDateCannotBe() throws PackageException {
		AnalyserFinding date = findings("shandong").stream().filter(f -> f.check() == Check.IMPOSSIBLE_DATE).findFirst().orElseThrow();
		assertTrue(date.message().contains("2015-08-12"), date.message());
		assertEquals("SD-AMB-1", date.acceptedBy().orElseThrow());
	}
}
