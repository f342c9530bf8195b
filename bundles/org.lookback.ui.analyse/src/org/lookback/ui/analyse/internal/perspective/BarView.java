package org.lookback.ui.analyse.internal.perspective;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.ui.api.search.QueryBar;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The question that all views of the window share, with the way back and forward. */
public final class BarView {

	private static final Messages MESSAGES = Messages.in(BarView.class);

	private final WorkspaceService workspaces;
	private final ActiveQuery query;
	private QueryBar bar;
	private Button back;
	private Button forward;

	@Inject
	public BarView(WorkspaceService workspaces, ActiveQuery query) {
		this.workspaces = workspaces;
		this.query = query;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 6).spacing(4, 4).applyTo(content);
		back = button(content, "back", query::back);
		forward = button(content, "forward", query::forward);
		bar = new QueryBar(content, workspaces, query);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		Runnable stop = query.listen(this::enable);
		content.addListener(SWT.Dispose, event -> stop.run());
		enable();
	}

	@Focus
	public void focus() {
		bar.focus();
	}

	private void enable() {
		back.setEnabled(query.canGoBack());
		forward.setEnabled(query.canGoForward());
	}

	private static Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "bar." + key);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
		return button;
	}
}
