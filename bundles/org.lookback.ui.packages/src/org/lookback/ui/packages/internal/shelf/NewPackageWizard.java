package org.lookback.ui.packages.internal.shelf;

import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.workbench.api.Authoring.Shelved;

/** Makes a new package from the commented skeleton, which passes its own check. */
final class NewPackageWizard extends Wizard {

	private final PackageDesks desks;
	private final OutlinePage outline;

	NewPackageWizard(PackageDesks desks) {
		this.desks = desks;
		List<String> taken = desks.shelf().stream().map(Shelved::id).toList();
		outline = new OutlinePage(taken, RegionTree.shipped());
		setWindowTitle(Messages.in(NewPackageWizard.class).get("new.window"));
	}

	@Override
	public void addPages() {
		addPage(outline);
	}

	@Override
	public boolean performFinish() {
		PackageActions.create(desks, outline.outline());
		return true;
	}
}
