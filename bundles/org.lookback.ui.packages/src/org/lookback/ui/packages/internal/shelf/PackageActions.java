package org.lookback.ui.packages.internal.shelf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.packages.internal.desk.Draft;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.ui.packages.internal.editor.PackageEditors;
import org.lookback.ui.packages.internal.perspective.PackagesPerspective;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Shelved;
import org.lookback.workbench.api.Lookback.Access;

/** What can be done with packages, from the shelf and from the editor. */
public final class PackageActions {

	private static final Messages MESSAGES = Messages.in(PackageActions.class);

	private PackageActions() {
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	}

	/** Asks for an id and copies a package into the workspace. */
	public static void copy(PackageDesks desks, Shelved shelved) {
		Optional<Authoring> authoring = writable(desks);
		if (authoring.isEmpty()) {
			return;
		}
		List<String> taken = desks.shelf().stream().map(Shelved::id).toList();
		InputDialog question = new InputDialog(shell(), MESSAGES.get("copy.title"), MESSAGES.get("copy.question", ShelfTree.title(shelved)),
				free(shelved.id(), taken), typed -> OutlinePage.wrongId(typed, taken));
		if (question.open() == Window.OK) {
			String id = question.getValue().strip();
			new LookbackJob<>(MESSAGES.get("copy.job", id), progress -> authoring.get().copy(shelved, id)).inFront().whenDone(made -> open(desks, made)).start();
		}
	}

	private static String free(String id, List<String> taken) {
		String wanted = id + "-own";
		for (int number = 2; taken.contains(wanted); number++) {
			wanted = id + "-own" + number;
		}
		return wanted;
	}

	/** Makes a package from the skeleton and opens its first file. */
	static void create(PackageDesks desks, PackageSkeleton outline) {
		writable(desks).ifPresent(authoring -> new LookbackJob<>(MESSAGES.get("new.job", outline.id()), progress -> authoring.create(outline)).inFront()
				.whenDone(made -> open(desks, made)).start());
	}

	private static void open(PackageDesks desks, Shelved made) {
		Draft draft = desks.draft(made);
		desks.choose(draft);
		PackageEditors.open(draft, "package.yaml", 1, 1);
		desks.read();
	}

	/** The façade when the workspace may be written; says what is missing otherwise. */
	private static Optional<Authoring> writable(PackageDesks desks) {
		boolean open = Services.workspaces().workspace().filter(each -> each.access() != Access.READ).isPresent();
		if (!open) {
			MessageDialog.openInformation(shell(), MESSAGES.get("closed.title"), MESSAGES.get("closed"));
			return Optional.empty();
		}
		return desks.authoring();
	}

	/** Looks a package through and shows what was found. */
	static void check(PackageDesks desks, Draft draft) {
		desks.choose(draft);
		desks.assess(draft, 0);
		Workbenches.show(PackagesPerspective.PROBLEMS);
	}

	/** Runs the package's examples and shows those that fail. */
	public static void test(PackageDesks desks, Draft draft) {
		Optional<Authoring> authoring = desks.authoring();
		Map<String, String> texts = draft.texts();
		Shelved shelved = draft.shelved();
		authoring.ifPresent(desk -> new LookbackJob<>(MESSAGES.get("test.job", shelved.id()), progress -> {
			Optional<StandardsPackage> standards = desk.assess(shelved, texts, false, progress).standards();
			return standards.isEmpty() ? Optional.<List<ExampleResult>>empty() : Optional.of(desk.test(standards.get(), progress));
		}).inFront().whenDone(results -> results.ifPresentOrElse(each -> tested(desks, draft, each), PackageActions::untestable)).start());
	}

	private static void untestable() {
		MessageDialog.openInformation(shell(), MESSAGES.get("test.title"), MESSAGES.get("test.broken"));
		Workbenches.show(PackagesPerspective.PROBLEMS);
	}

	private static void tested(PackageDesks desks, Draft draft, List<ExampleResult> results) {
		desks.tested(draft, results);
		Workbenches.show(PackagesPerspective.PROBLEMS);
		long failed = results.stream().filter(result -> !result.passed()).count();
		String words = results.isEmpty() ? MESSAGES.get("test.none") : failed == 0 ? MESSAGES.get("test.passed", results.size())
				: MESSAGES.get("test.failed", results.size(), failed);
		if (results.isEmpty() || failed == 0) {
			MessageDialog.openInformation(shell(), MESSAGES.get("test.title"), words);
		} else {
			MessageDialog.openWarning(shell(), MESSAGES.get("test.title"), words);
		}
	}

	/** Shows the package's folder in the system's file manager. */
	static void openFolder(Shelved shelved) {
		Optional<Path> folder = shelved.folder();
		if (folder.isEmpty() || !Program.launch(folder.get().toString())) {
			MessageDialog.openInformation(shell(), MESSAGES.get("folder.title"),
					folder.map(path -> MESSAGES.get("folder.is", path)).orElse(MESSAGES.get("folder.none")));
		}
	}

}
