package org.lookback.ui.packages.internal.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.perspective.PackagesPerspective;

/** Opens files of packages, in the perspective that is made for them. */
public final class PackageEditors {

	private static final Messages MESSAGES = Messages.in(PackageEditors.class);

	private PackageEditors() {
	}

	/** Opens a file, or comes back to it, at a line and column from 1; 0 leaves the cursor where it was. */
	public static void open(Draft draft, String path, int line, int column) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null) {
			return;
		}
		try {
			IWorkbenchPage page = showPerspective(window);
			IEditorPart editor = page.openEditor(new PackageFile(draft, path), PackageEditor.ID);
			if (line > 0 && editor instanceof PackageEditor text) {
				text.reveal(line, column);
			}
		} catch (WorkbenchException failed) {
			Failures.show(MESSAGES.get("open.failed", path), failed);
		}
	}

	/** Shows the perspective of the package author. */
	public static IWorkbenchPage showPerspective(IWorkbenchWindow window) throws WorkbenchException {
		IWorkbenchPage page = window.getActivePage();
		if (page == null || !PackagesPerspective.ID.equals(page.getPerspective().getId())) {
			page = PlatformUI.getWorkbench().showPerspective(PackagesPerspective.ID, window);
		}
		if (page == null) {
			throw new PartInitException(MESSAGES.get("open.failed", ""));
		}
		return page;
	}
}
