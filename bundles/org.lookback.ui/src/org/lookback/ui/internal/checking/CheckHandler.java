package org.lookback.ui.internal.checking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.Workspace;

/** Asks which package and as of when, runs it, and shows what came out. */
public final class CheckHandler extends AbstractHandler {

	private static final Messages MESSAGES = Messages.in(CheckHandler.class);

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		Services.workspaces().workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("packages"),
				progress -> fitting(workspace, workspace.policies().packages().stream().filter(each -> !each.rules().isEmpty()).toList()))
				.whenDone(packages -> ask(shell, workspace, packages)).start());
		return null;
	}

	/** Those first that speak of most of the households that there are. */
	private static List<StandardsPackage> fitting(Workspace workspace, List<StandardsPackage> packages) throws LookbackException {
		List<Counts.Row> counties = workspace.searching().count(Query.ALL, new Shape.Counts(List.of("household.county"), Unit.HOUSEHOLD)).rows();
		Map<String, Long> households = new HashMap<>();
		for (StandardsPackage each : packages) {
			households.put(each.id(), counties.stream().filter(row -> speaksOf(each, row.keys().get("household.county")))
					.mapToLong(Counts.Row::households).sum());
		}
		return packages.stream().sorted(Comparator.comparingLong((StandardsPackage each) -> households.get(each.id())).reversed()).toList();
	}

	/** Whether a package is for a county, or for a part of it. */
	private static boolean speaksOf(StandardsPackage standards, String county) {
		return !county.isEmpty() && standards.regions().stream().anyMatch(region -> county.startsWith(region) || region.startsWith(county));
	}

	private static void ask(Shell shell, Workspace workspace, List<StandardsPackage> packages) {
		if (packages.isEmpty()) {
			MessageDialog.openInformation(shell, MESSAGES.get("title"), MESSAGES.get("packages.none"));
			return;
		}
		CheckDialog dialog = new CheckDialog(shell, packages);
		if (dialog.open() == Window.OK) {
			CheckDialog.Choice choice = dialog.choice();
			new LookbackJob<>(MESSAGES.get("running", choice.title(), choice.asOf().toString()),
					progress -> workspace.checking().run(choice.packageId(), choice.asOf(), progress)).inFront()
					.whenDone(summary -> new CheckResultDialog(shell, packages.stream().filter(each -> each.id().equals(choice.packageId())).findFirst().orElseThrow(), summary)
							.open()).start();
		}
	}
}
