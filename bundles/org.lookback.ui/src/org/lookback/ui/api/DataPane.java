package org.lookback.ui.api;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A view's body that is never empty without a reason: it shows the view's content when there is something to show, else one sentence
 * that says why not, and a button that does the next step.
 */
public final class DataPane extends Composite {

	private final WorkspaceService workspaces;
	private final StackLayout stack = new StackLayout();
	private final Composite content;
	private final Composite hint;
	private final Label sentence;
	private final Button button;
	private Runnable action = () -> {
	};
	private String ownReason = "";
	private String ownButton = "";
	private Runnable ownAction = () -> {
	};
	private boolean dataNeeded = true;

	/** A body that follows the state of the workspace by itself. */
	public DataPane(Composite parent, WorkspaceService workspaces) {
		super(parent, SWT.NONE);
		this.workspaces = workspaces;
		setLayout(stack);
		content = new Composite(this, SWT.NONE);
		hint = new Composite(this, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 24;
		layout.marginHeight = 24;
		layout.verticalSpacing = 12;
		hint.setLayout(layout);
		sentence = new Label(hint, SWT.WRAP | SWT.CENTER);
		sentence.setLayoutData(new GridData(SWT.FILL, SWT.END, true, true));
		button = new Button(hint, SWT.PUSH);
		button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
		button.setData("org.lookback.id", "pane.action");
		button.addListener(SWT.Selection, event -> action.run());
		Runnable stop = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				refresh();
			}
		});
		addListener(SWT.Dispose, event -> stop.run());
		refresh();
	}

	/** Where the view puts its widgets. */
	public Composite content() {
		return content;
	}

	/** For views that have something to show in a workspace without households. */
	public DataPane showWithoutData() {
		dataNeeded = false;
		refresh();
		return this;
	}

	/** Shows a reason of the view's own instead of its content; "choose a household" for instance. */
	public void say(String reason) {
		say(reason, "", () -> {
		});
	}

	/** Shows a reason of the view's own, and a button that does something about it. */
	public void say(String reason, String buttonText, Runnable does) {
		ownReason = reason;
		ownButton = buttonText;
		ownAction = does;
		refresh();
	}

	/** Shows the content, unless the workspace itself has nothing to show. */
	public void showContent() {
		say("");
	}

	/** Whether the content is what is shown. */
	public boolean isShowingContent() {
		return stack.topControl == content;
	}

	private void refresh() {
		if (isDisposed()) {
			return;
		}
		switch (workspaces.state()) {
		case NONE -> hint(UiMessages.get("empty.none"), UiMessages.get("empty.none.action"), Ids.COMMAND_OPEN);
		case OPENING -> hint(UiMessages.get("empty.opening", workspaces.directory().map(Object::toString).orElse("")), "", "");
		case FAILED -> hint(UiMessages.get("empty.failed", workspaces.problem()), UiMessages.get("empty.failed.action"), Ids.COMMAND_OPEN);
		case OPEN -> open();
		}
		layout(true, true);
	}

	private void open() {
		if (dataNeeded && workspaces.overview().filter(overview -> !overview.isEmpty()).isEmpty()) {
			hint(UiMessages.get("empty.data"), UiMessages.get("empty.data.action"), Ids.COMMAND_IMPORT);
		} else if (!ownReason.isEmpty()) {
			hint(ownReason, ownButton, ownAction);
		} else {
			stack.topControl = content;
		}
	}

	private void hint(String text, String buttonText, String commandId) {
		hint(text, buttonText, () -> Workbenches.run(commandId));
	}

	private void hint(String text, String buttonText, Runnable does) {
		sentence.setText(text.replace("&", "&&"));
		button.setText(buttonText);
		button.setVisible(!buttonText.isEmpty());
		action = does;
		stack.topControl = hint;
	}
}
