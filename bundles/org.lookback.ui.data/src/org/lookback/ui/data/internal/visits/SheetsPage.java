package org.lookback.ui.data.internal.visits;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.casework.api.visits.Voice;
import org.lookback.casework.api.visits.VoiceSource;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;
import org.lookback.ui.data.internal.parts.Parts;
import org.lookback.workbench.api.Workspace;

/** The sheets that visitors take along, a page a household; and which import is whose word. */
final class SheetsPage {

	private static final Messages MESSAGES = Messages.in(SheetsPage.class);
	private static final String WORKBOOK = ".xlsx";
	private static final String PAPER = ".docx";

	private final Composite body;
	private final Label said;
	private final RowTable<CoverageRow> villages;
	private final RowTable<VoiceSource> sources;
	private final Button make;
	private final Button system;
	private final Button other;
	private final LatestWork work;

	/** What the page shows. */
	private record Content(List<CoverageRow> villages, List<VoiceSource> sources) {
	}

	SheetsPage(Composite parent, Appearance appearance) {
		body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2, 4).spacing(6, 4).applyTo(body);
		ButtonRow row = new ButtonRow(body, MESSAGES, "visits");
		make = row.button("sheets", this::make);
		system = row.button("system", () -> take(Voice.SYSTEM));
		other = row.button("other", () -> take(Voice.OTHER));
		said = Parts.line(body, Styles.MUTED, "visits.sheets.said");
		said.setText(MESSAGES.get("sheets.said"));
		SashForm sash = new SashForm(body, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		villages = new RowTable<>(sash, "visits.villages", appearance,
				List.of(Column.text(MESSAGES.get("column.village"), 230, CoverageRow::name), Column.count(MESSAGES.get("column.due"), 80, row1 -> row1.due().households()),
						Column.count(MESSAGES.get("column.missed"), 80, row1 -> row1.missed().households())));
		villages.titled(MESSAGES.get("list.villages")).whenSelected(village -> enable()).whenOpened(village -> make());
		sources = new RowTable<>(sash, "visits.sources", appearance,
				List.of(Column.count(MESSAGES.get("column.version"), 54, source -> source.version().id()),
						Column.text(MESSAGES.get("column.file"), 260, source -> source.version().fileName()),
						Column.text(MESSAGES.get("column.voice"), 110, source -> MESSAGES.get("voice." + source.voice().name())),
						Column.text(MESSAGES.get("column.said"), 90, source -> MESSAGES.get(source.said() ? "said.person" : "said.kind"))));
		sources.titled(MESSAGES.get("list.sources")).whenSelected(source -> enable());
		sash.setWeights(45, 55);
		work = new LatestWork(body, MESSAGES.get("reading"), failure -> said.setText(Failures.text(failure).replace("&", "&&")));
		enable();
	}

	Control control() {
		return body;
	}

	private void enable() {
		make.setEnabled(!villages.selection().isEmpty());
		Optional<VoiceSource> source = sources.first().filter(each -> each.voice() == Voice.SYSTEM || each.voice() == Voice.OTHER);
		system.setEnabled(source.filter(each -> each.voice() == Voice.OTHER).isPresent());
		other.setEnabled(source.filter(each -> each.voice() == Voice.SYSTEM).isPresent());
	}

	void read(Workspace workspace) {
		work.ask(progress -> new Content(workspace.covering().coverage(CoverageQuestion.by(RegionLevel.VILLAGE), progress).rows(), workspace.visiting().sources()),
				content -> {
					villages.show(content.villages().stream().filter(row -> !CoverageRow.NO_VILLAGE.equals(row.region())).toList());
					sources.show(content.sources());
					enable();
				});
	}

	/** Writes the sheets of the chosen villages: one file, or one a village into a folder. */
	private void make() {
		List<CoverageRow> chosen = villages.selection();
		Optional<Workspace> workspace = Services.workspaces().workspace();
		if (chosen.isEmpty() || workspace.isEmpty()) {
			return;
		}
		SheetsDialog dialog = new SheetsDialog(body.getShell(), chosen.size());
		if (dialog.open() != Window.OK) {
			return;
		}
		if (chosen.size() == 1) {
			ListFiles.askWorkbook(body.getShell(), MESSAGES.get("button.sheets"), MESSAGES.get("sheets.file", chosen.getFirst().name()))
					.ifPresent(file -> write(workspace.get(), chosen, file, dialog));
		} else {
			ListFiles.askFolder(body.getShell(), MESSAGES.get("button.sheets"), MESSAGES.get("sheets.folder", chosen.size()))
					.ifPresent(folder -> write(workspace.get(), chosen, folder, dialog));
		}
	}

	private void write(Workspace workspace, List<CoverageRow> chosen, Path target, SheetsDialog how) {
		boolean single = chosen.size() == 1;
		LookbackJob<SheetReport> job = new LookbackJob<>(MESSAGES.get("sheets.writing", chosen.size()), progress -> {
			SheetReport all = new SheetReport(0, 0, 0, 0);
			Set<String> names = new HashSet<>();
			for (CoverageRow village : chosen) {
				progress.check();
				Path file = single ? target : target.resolve(name(village, names) + WORKBOOK);
				SheetReport one = workspace.visiting().sheets(village.region(), how.reveal(), file, Locale.getDefault(), progress);
				if (how.paper()) {
					Path paper = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.xlsx$", "") + PAPER);
					workspace.visiting().sheets(village.region(), how.reveal(), paper, Locale.getDefault(), progress);
				}
				all = new SheetReport(all.households() + one.households(), all.persons() + one.persons(), all.system() + one.system(), all.card() + one.card());
			}
			return all;
		});
		job.inFront().whenDone(report -> {
			String said = MESSAGES.get("sheets.done", chosen.size(), report.households(), report.system(), report.card(), target);
			if (single) {
				ListFiles.tell(body.getShell(), MESSAGES.get("button.sheets"), said, target);
			} else {
				ListFiles.tellFolder(body.getShell(), MESSAGES.get("button.sheets"), said, target);
			}
		}).start();
	}

	/** A name for the village's file; of two villages of one name the second's ends in its code. */
	private static String name(CoverageRow village, Set<String> names) {
		String name = MESSAGES.get("sheets.file", village.name().replaceAll("[\\\\/:*?\"<>|]", "_"));
		return names.add(name) ? name : name + '-' + village.region();
	}

	private void take(Voice voice) {
		sources.first().ifPresent(source -> Services.workspaces().workspace().ifPresent(workspace -> {
			LookbackJob<VoiceSource> job = new LookbackJob<>(MESSAGES.get("taking"), progress -> workspace.visiting().take(source.version().id(), voice));
			job.inFront().whenDone(taken -> read(workspace)).start();
		}));
	}
}
