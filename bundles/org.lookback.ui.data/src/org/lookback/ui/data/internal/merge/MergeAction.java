package org.lookback.ui.data.internal.merge;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Merging;
import org.lookback.workbench.api.Merging.Merged;
import org.lookback.workbench.api.Workspace;

/** Asks for the other workspace, shows what would come, brings it over, and shows what came. */
final class MergeAction {

	private static final Messages MESSAGES = Messages.in(MergeAction.class);

	private final Shell shell;
	private final Workspace workspace;
	private final Appearance appearance;
	private final boolean reveal;

	/** @param reveal whether personal values stand in full */
	MergeAction(Shell shell, Workspace workspace, Appearance appearance, boolean reveal) {
		this.shell = shell;
		this.workspace = workspace;
		this.appearance = appearance;
		this.reveal = reveal;
	}

	/** Begins with the folder. */
	void run() {
		ListFiles.askFolder(shell, MESSAGES.get("title"), MESSAGES.get("folder")).ifPresent(this::preview);
	}

	private void preview(Path other) {
		new LookbackJob<>(MESSAGES.get("reading"), progress -> workspace.merging().merge(other, true, reveal, Locale.getDefault(), progress)).inFront()
				.whenDone(expected -> {
					if (dialog(expected).open() == Window.OK) {
						merge(other);
					}
				}).start();
	}

	private void merge(Path other) {
		new LookbackJob<>(MESSAGES.get("merging"), progress -> workspace.merging().merge(other, false, reveal, Locale.getDefault(), progress)).inFront()
				.whenDone(merged -> dialog(merged).open()).start();
	}

	private MergeDialog dialog(Merged merged) {
		Merging merging = workspace.merging();
		return new MergeDialog(shell, appearance, merged, merging.headings(Locale.getDefault()), one -> merging.cells(one, Locale.getDefault()));
	}
}
