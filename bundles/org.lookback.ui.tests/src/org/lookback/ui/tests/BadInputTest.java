package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleSettings;

/** Files that are no tables: each has its line in the wizard, and stops no other. */
class BadInputTest {

	@TempDir
	Path folder;

	@BeforeEach
	void openFreshWorkspace() throws Exception {
		Path workspace = Files.createDirectories(folder.resolve("workspace"));
		Window.open(workspace);
	}

	@AfterEach
	void closeWorkspace() {
		Window.close();
	}

	@Test
	void aPictureNamedAsAWorkbookIsNamedAndCannotBeImported() throws Exception {
		Path picture = folder.resolve("现场照片.xlsx");
		ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpg", picture.toFile());
		ImportDriver wizard = ImportDriver.open();
		wizard.add(picture);
		Window.picture("30-picture-named-as-workbook");
		String line = wizard.lines().getFirst();
		assertTrue(line.contains("现场照片.xlsx") && line.contains("⚠"), line);
		assertFalse(wizard.canImport(), "nothing to import");
		assertFalse(wizard.canGoOn(), "nothing to map");
		wizard.cancel();
	}

	@Test
	void aBrokenFileDoesNotStopTheOthers() throws Exception {
		Path broken = Files.writeString(folder.resolve("空.csv"), "");
		Path good = new SampleProvince().write(SampleSettings.small(folder.resolve("files")), Progress.NONE).file("wide", 2019).orElseThrow().path();
		ImportDriver wizard = ImportDriver.open();
		wizard.add(broken);
		wizard.add(good);
		wizard.importAll();
		Window.picture("31-broken-beside-good");
		assertTrue(wizard.results().stream().anyMatch(line -> line.contains("空.csv") && line.contains("⚠")), () -> wizard.results().toString());
		assertTrue(wizard.results().stream().anyMatch(line -> line.contains("已导入")), () -> wizard.results().toString());
		wizard.close();
	}
}
