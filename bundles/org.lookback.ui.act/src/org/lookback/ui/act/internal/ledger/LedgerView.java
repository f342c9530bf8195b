package org.lookback.ui.act.internal.ledger;

import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The board of the ledger. */
public final class LedgerView {

	private static final Messages MESSAGES = Messages.in(LedgerView.class);

	private final WorkspaceService workspaces;

	@Inject
	public LedgerView(WorkspaceService workspaces) {
		this.workspaces = workspaces;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		WorkspacePane pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading"));
		pane.follow(workspace -> pane.say(MESSAGES.get("empty")));
	}
}
