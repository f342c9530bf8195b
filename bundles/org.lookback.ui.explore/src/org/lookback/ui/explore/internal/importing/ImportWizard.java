package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Workspace;

/** The way of files into the workspace. "Import" imports and stays to show what became of it; then the same button closes. */
final class ImportWizard extends Wizard {

	private static final Messages MESSAGES = Messages.in(ImportWizard.class);

	private final ImportModel model;
	private final RunPage run;

	private final List<Path> first;

	/** @param first files to begin with */
	ImportWizard(Workspace workspace, List<Path> first) {
		this.model = new ImportModel(workspace);
		this.first = List.copyOf(first);
		this.run = new RunPage(model);
		setWindowTitle(MESSAGES.get("title"));
	}

	@Override
	public void addPages() {
		addPage(new FilesPage(model));
		addPage(new MappingPage(model));
		addPage(run);
		if (!first.isEmpty()) {
			model.add(first);
		}
	}

	/** Removes what was unpacked for the wizard. */
	@Override
	public void dispose() {
		model.close();
		super.dispose();
	}

	/** What the finishing button says now. */
	String finishLabel() {
		return MESSAGES.get(run.isImported() ? "close" : "import");
	}

	@Override
	public boolean canFinish() {
		return !run.isRunning() && (run.isImported() || !model.isLooking() && !model.plans().isEmpty());
	}

	@Override
	public boolean performFinish() {
		if (run.isImported()) {
			return true;
		}
		if (getContainer().getCurrentPage() != run) {
			getContainer().showPage(run);
		}
		run.start(false);
		getContainer().updateButtons();
		return false;
	}

	/** The first press stops what is running, the next one closes. */
	@Override
	public boolean performCancel() {
		if (run.isRunning()) {
			run.stop();
			return false;
		}
		return true;
	}
}
