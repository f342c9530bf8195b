package org.lookback.ui.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Services;

/** The workspaces opened before, as menu items. */
public final class RecentItems extends CompoundContributionItem {

	private static final Messages MESSAGES = Messages.in(RecentItems.class);

	@Override
	protected IContributionItem[] getContributionItems() {
		List<Path> folders = Services.workspaces().recent();
		if (folders.isEmpty()) {
			Action none = new Action(MESSAGES.get("recent.none")) {
			};
			none.setEnabled(false);
			return new IContributionItem[] { new ActionContributionItem(none) };
		}
		return folders.stream().map(RecentItems::item).toArray(IContributionItem[]::new);
	}

	private static IContributionItem item(Path folder) {
		return new ActionContributionItem(new Action(folder.toString().replace("&", "&&")) {
			@Override
			public void run() {
				Services.workspaces().open(folder);
			}
		});
	}
}
