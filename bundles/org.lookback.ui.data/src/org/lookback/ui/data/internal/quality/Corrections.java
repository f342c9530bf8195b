package org.lookback.ui.data.internal.quality;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;
import org.lookback.workbench.api.Correcting.VillageFile;
import org.lookback.workbench.api.Correcting.Written;
import org.lookback.workbench.api.Workspace;

/** Lists that go to the villages, and come back with the right values. */
final class Corrections {

	private static final Messages MESSAGES = Messages.in(Corrections.class);

	private final Composite owner;

	Corrections(Composite owner) {
		this.owner = owner;
	}

	/** Writes the list of one place. */
	void export(Place place) {
		Services.workspaces().workspace().ifPresent(workspace -> ask().ifPresent(reveal -> ListFiles
				.askWorkbook(owner.getShell(), MESSAGES.get("button.export"), MESSAGES.get("file.name", place.name())).ifPresent(file -> write(workspace, place, file, reveal))));
	}

	private void write(Workspace workspace, Place place, Path file, boolean reveal) {
		LookbackJob<Written> job = new LookbackJob<>(MESSAGES.get("exporting", place.name()), progress -> workspace.correcting()
				.export(Correcting.QUALITY, place.code(), file, reveal, Locale.getDefault(), progress));
		job.inFront().whenDone(written -> {
			if (written.rows() == 0) {
				MessageDialog.openInformation(owner.getShell(), MESSAGES.get("button.export"), MESSAGES.get("export.nothing", place.name()));
			} else {
				ListFiles.tell(owner.getShell(), MESSAGES.get("button.export"),
						MESSAGES.get("export.done", written.problems(), written.households(), written.rows(), file), file);
			}
		}).start();
	}

	/** Writes the lists of all villages, of all places or of one. */
	void exportAll(Optional<Place> region) {
		String where = region.map(Place::name).orElse(MESSAGES.get("place.all"));
		Services.workspaces().workspace()
				.ifPresent(workspace -> ask().ifPresent(reveal -> ListFiles
						.askFolder(owner.getShell(), MESSAGES.get("button.exportAll"), MESSAGES.get("export.folder", where))
						.ifPresent(folder -> writeAll(workspace, region.map(Place::code).orElse(""), folder, reveal))));
	}

	private void writeAll(Workspace workspace, String region, Path folder, boolean reveal) {
		LookbackJob<List<VillageFile>> job = new LookbackJob<>(MESSAGES.get("exportingAll"), progress -> workspace.correcting()
				.exportVillages(Correcting.QUALITY, region, folder, reveal, Locale.getDefault(), progress));
		job.inFront().whenDone(files -> {
			long problems = files.stream().mapToLong(file -> file.written().problems()).sum();
			ListFiles.tellFolder(owner.getShell(), MESSAGES.get("button.exportAll"), MESSAGES.get("exportAll.done", files.size(), problems, folder), folder);
		}).start();
	}

	/** Whether names and numbers stand in full in a list; empty when the person thought better of it. */
	private Optional<Boolean> ask() {
		int pressed = new MessageDialog(owner.getShell(), MESSAGES.get("reveal.title"), null, MESSAGES.get("reveal.ask"), MessageDialog.QUESTION, 0,
				MESSAGES.get("reveal.masked"), MESSAGES.get("reveal.full"), IDialogConstants.CANCEL_LABEL).open();
		return pressed == 0 ? Optional.of(false) : pressed == 1 ? Optional.of(true) : Optional.empty();
	}

	/** Reads a list that came back: first what it would change, then the change itself. */
	void take() {
		Services.workspaces().workspace()
				.ifPresent(workspace -> ListFiles.askOpen(owner.getShell(), MESSAGES.get("button.take")).ifPresent(file -> preview(workspace, file)));
	}

	private void preview(Workspace workspace, Path file) {
		LookbackJob<Returned> job = new LookbackJob<>(MESSAGES.get("taking", file.getFileName()), progress -> take(workspace, file, true, progress));
		job.inFront().whenDone(returned -> {
			if (new ReturnedDialog(owner.getShell(), returned).open() == Window.OK) {
				apply(workspace, file);
			}
		}).start();
	}

	private void apply(Workspace workspace, Path file) {
		LookbackJob<Returned> job = new LookbackJob<>(MESSAGES.get("applying", file.getFileName()), progress -> take(workspace, file, false, progress));
		job.inFront().whenDone(returned -> MessageDialog.openInformation(owner.getShell(), MESSAGES.get("button.take"),
				MESSAGES.get("take.done", returned.count(State.CHANGED), returned.count(State.CONFLICT), returned.count(State.REJECTED)))).start();
	}

	private static Returned take(Workspace workspace, Path file, boolean dryRun, org.lookback.model.api.progress.Progress progress)
			throws org.lookback.model.api.text.LookbackException {
		return workspace.correcting().take(file, dryRun, Services.settings().reveal(), Locale.getDefault(), progress);
	}
}
