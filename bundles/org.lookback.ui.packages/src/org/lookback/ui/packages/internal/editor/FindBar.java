package org.lookback.ui.packages.internal.editor;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.FindReplaceDocumentAdapter;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Styles;

/** A line above the text to find words in it: Enter goes on, Shift+Enter back, Escape closes. */
final class FindBar {

	private static final Messages MESSAGES = Messages.in(FindBar.class);

	private final Composite bar;
	private final Text words;
	private final Label found;
	private final SourceViewer viewer;

	FindBar(Composite parent, SourceViewer viewer) {
		this.viewer = viewer;
		bar = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout(5, false);
		layout.marginHeight = 2;
		bar.setLayout(layout);
		words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH);
		words.setMessage(MESSAGES.get("find"));
		words.setData("org.lookback.id", "package.find");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		words.addListener(SWT.Modify, event -> find(viewer.getSelectedRange().x, true));
		words.addListener(SWT.KeyDown, this::typed);
		button("find.previous", () -> previous());
		button("find.next", () -> next());
		found = Styles.MUTED.on(new Label(bar, SWT.NONE));
		GridDataFactory.fillDefaults().hint(90, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(found);
		button("find.close", this::close);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
	}

	private void button(String key, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.addListener(SWT.Selection, event -> action.run());
	}

	Composite control() {
		return bar;
	}

	/** Shows the line with what is selected in the text. */
	void open() {
		Point range = viewer.getSelectedRange();
		show(true);
		if (range.y > 0 && range.y < 80) {
			words.setText(viewer.getTextWidget().getSelectionText());
		}
		words.selectAll();
		words.setFocus();
	}

	private void close() {
		show(false);
		viewer.getTextWidget().setFocus();
	}

	private void show(boolean visible) {
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.setVisible(visible);
		bar.getParent().layout(true, true);
	}

	private void typed(Event event) {
		if (event.keyCode == SWT.ESC) {
			close();
		} else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			if ((event.stateMask & SWT.SHIFT) != 0) {
				previous();
			} else {
				next();
			}
		}
	}

	private void next() {
		Point range = viewer.getSelectedRange();
		find(range.x + Math.max(1, range.y), true);
	}

	private void previous() {
		find(viewer.getSelectedRange().x - 1, false);
	}

	/** Finds from a place on, and begins again at the other end. */
	private void find(int from, boolean forward) {
		String wanted = words.getText();
		if (wanted.isEmpty()) {
			found.setText("");
			return;
		}
		try {
			FindReplaceDocumentAdapter adapter = new FindReplaceDocumentAdapter(viewer.getDocument());
			int length = viewer.getDocument().getLength();
			IRegion hit = from < 0 || from > length ? null : adapter.find(from, wanted, forward, false, false, false);
			if (hit == null) {
				hit = adapter.find(forward ? 0 : length, wanted, forward, false, false, false);
			}
			found.setText(hit == null ? MESSAGES.get("find.none") : "");
			if (hit != null) {
				viewer.setSelectedRange(hit.getOffset(), hit.getLength());
				viewer.revealRange(hit.getOffset(), hit.getLength());
			}
		} catch (BadLocationException outside) {
			found.setText(MESSAGES.get("find.none"));
		}
	}
}
