package org.lookback.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.ui.api.MonitorProgress;

/** Progress of the rooms below, as the platform shows it. */
class MonitorProgressTest {

	private final List<String> shown = new ArrayList<>();
	private final NullProgressMonitor monitor = new NullProgressMonitor() {
		@Override
		public void subTask(String name) {
			shown.add(name);
		}
	};

	@Test
	void aTaskShowsItsPercentageOncePerPercent() {
		MonitorProgress progress = new MonitorProgress(monitor);
		progress.begin("导入", 1000);
		for (int i = 0; i < 1000; i++) {
			progress.worked(1);
		}
		assertEquals(101, shown.size(), "0 to 100, and not a thousand updates");
		assertTrue(shown.getLast().contains("100"));
	}

	@Test
	void aTaskOfUnknownLengthShowsItsName() {
		MonitorProgress progress = new MonitorProgress(monitor);
		progress.begin("校验", 0);
		progress.worked(5);
		assertEquals(List.of("校验"), shown);
	}

	@Test
	void moreWorkThanAnnouncedStaysAtAHundred() {
		MonitorProgress progress = new MonitorProgress(monitor);
		progress.begin("导入", 10);
		progress.worked(25);
		assertTrue(shown.getLast().contains("100"));
	}

	@Test
	void aCancelReachesTheWork() {
		MonitorProgress progress = new MonitorProgress(monitor);
		monitor.setCanceled(true);
		assertThrows(CancelledException.class, progress::check);
	}
}
