package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.Reading;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Assessment;
import org.lookback.workbench.api.Authoring.KeptReading;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Authoring.Weight;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** Writing packages in a fresh workspace. */
class PackageDeskTest {

	private static final PackageSkeleton HENAN = new PackageSkeleton("henan-2019", "河南省“回头看”", "河南省", List.of("41"), LocalDate.of(2019, 1, 1), Optional.empty());

	@TempDir
	Path folder;

	private Workspace workspace;
	private Authoring desk;

	@BeforeEach
	void openFreshWorkspace() throws Exception {
		workspace = new LookbackService(WorkspaceTest::packages).open(folder, Access.CREATE, Progress.NONE);
		desk = workspace.authoring();
	}

	@AfterEach
	void close() throws Exception {
		workspace.close();
	}

	private Shelved find(String id) throws LookbackException {
		return desk.shelf().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void theProductsPackagesAreToReadOnly() throws Exception {
		Shelved shandong = find("shandong-2019");
		assertTrue(shandong.standards().isPresent());
		assertFalse(shandong.editable());
		assertThrows(LookbackException.class, () -> desk.save(shandong, "package.yaml", "id: x\n"));
	}

	@Test
	void aNewPackageLoadsAndItsExamplesPass() throws Exception {
		Shelved made = desk.create(HENAN);
		assertTrue(made.standards().isPresent() && made.editable());
		assertTrue(desk.test(made.standards().orElseThrow(), Progress.NONE).stream().allMatch(result -> result.passed()));
		assertEquals("henan-2019", workspace.policies().find("henan-2019").id());
		assertThrows(LookbackException.class, () -> desk.create(HENAN), "twice");
	}

	@Test
	void aDraftIsLookedThroughBeforeItIsKept() throws Exception {
		Shelved made = desk.create(HENAN);
		String header = desk.text(made, "package.yaml");
		Assessment wrong = desk.assess(made, Map.of("package.yaml", header.replace("province:", "provinces:")), true, Progress.NONE);
		assertTrue(wrong.standards().isEmpty());
		assertTrue(wrong.remarks().stream().anyMatch(remark -> remark.weight() == Weight.ERROR && remark.place().file().equals("package.yaml") && remark.place().line() > 0));
		assertEquals(header, desk.text(made, "package.yaml"), "nothing is kept");
	}

	@Test
	void aBrokenTextIsKeptWithItsErrorsAndItsFormerText() throws Exception {
		Shelved made = desk.create(HENAN);
		String header = desk.text(made, "package.yaml");
		desk.save(made, "package.yaml", header.replace("province:", "provinces:"));
		Shelved broken = find("henan-2019");
		assertTrue(broken.standards().isEmpty() && broken.editable());
		assertFalse(broken.problems().isEmpty());
		assertTrue(find("shandong-2019").standards().isPresent(), "stops no other");
		assertEquals(header, Files.readString(desk.versions(broken, "package.yaml").get(0).file()));
		desk.save(broken, "package.yaml", header);
		assertTrue(find("henan-2019").standards().isPresent());
	}

	@Test
	void nothingIsWrittenOutsideOfThePackage() throws Exception {
		Shelved made = desk.create(HENAN);
		assertThrows(LookbackException.class, () -> desk.save(made, "../other.yaml", "x"));
	}

	@Test
	void aCopyHasAnIdOfItsOwn() throws Exception {
		Shelved copy = desk.copy(find("shandong-2019"), "shandong-own");
		assertEquals("shandong-own", copy.standards().orElseThrow().id());
		assertTrue(copy.editable());
		assertTrue(find("shandong-2019").standards().isPresent());
		assertThrows(LookbackException.class, () -> desk.copy(copy, "Not An Id"));
	}

	@Test
	void readingsAreAddedReplacedAndRemovedAndTheirHistoryStays() throws Exception {
		Files.writeString(folder.resolve("readings.yaml"), "# 县里定的\nreadings:\n");
		desk.addReading(reading("13950", "3715"));
		desk.addReading(reading("14620", "371502"));
		desk.addReading(reading("14000", "3715"));
		List<KeptReading> kept = desk.readings("shandong-2019");
		assertEquals(List.of("14620", "14000"), inForce(kept));
		assertEquals(List.of("13950"), kept.stream().filter(each -> each.until().isPresent()).map(each -> each.reading().value().get(0)).toList());
		desk.removeReading(kept.get(0).reading());
		assertEquals(List.of("14000"), inForce(desk.readings("shandong-2019")));
		desk.removeReading(desk.readings("shandong-2019").get(0).reading());
		assertEquals(List.of(), inForce(desk.readings("shandong-2019")));
		assertEquals(3, desk.readings("shandong-2019").size());
		assertTrue(workspace.policies().readings().startsWith("# 县里定的"), "what people wrote around it stays");
		desk.addReading(reading("15000", ""));
		assertEquals(List.of("15000"), inForce(desk.readings("shandong-2019")));
	}

	@Test
	void aReadingThatDoesNotFitIsRefused() throws Exception {
		assertThrows(LookbackException.class, () -> desk.addReading(reading("不少", "")));
		assertEquals("", workspace.policies().readings());
	}

	private static List<String> inForce(List<KeptReading> kept) {
		return kept.stream().filter(each -> each.until().isEmpty()).map(each -> each.reading().value().get(0)).toList();
	}

	private static Reading reading(String value, String region) {
		return new Reading("shandong-2019", "countyFarmersIncome", region, "", List.of(value), Optional.of(LocalDate.of(2019, 1, 1)), Optional.empty(), "县统计局",
				LocalDate.of(2019, 8, 20), "公报：\"2018年度\"", false, "", 0);
	}
}
