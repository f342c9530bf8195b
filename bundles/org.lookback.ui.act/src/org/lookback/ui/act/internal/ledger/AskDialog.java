package org.lookback.ui.act.internal.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.FormDialog;

/** Asks for what an entry into the ledger needs; which fields it has is said before it is opened. */
final class AskDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(AskDialog.class);

	private final String key;
	private final String title;
	private final List<Consumer<Composite>> fields = new ArrayList<>();
	private final List<String> needed = new ArrayList<>();
	private final Map<String, Text> texts = new LinkedHashMap<>();
	private final Map<String, Combo> combos = new LinkedHashMap<>();
	private final Map<String, Button> ticks = new LinkedHashMap<>();
	private final Map<String, String> answers = new LinkedHashMap<>();
	private final List<Path> files = new ArrayList<>();

	/** @param key of the words: {@code KEY.title}, {@code KEY.message}, {@code KEY.ok} */
	AskDialog(Shell shell, String key, String title) {
		super(shell, MESSAGES, "ledger." + key);
		this.key = key;
		this.title = title;
	}

	/** A line to type into. */
	AskDialog text(String name, String content) {
		fields.add(body -> texts.put(name, text(body, name, content)));
		return this;
	}

	/** A choice; the first is chosen. */
	AskDialog choice(String name, List<String> words) {
		fields.add(body -> {
			label(body, name);
			Combo combo = named(new Combo(body, SWT.READ_ONLY), name);
			combo.setItems(words.toArray(String[]::new));
			combo.select(0);
			GridDataFactory.fillDefaults().applyTo(combo);
			combos.put(name, combo);
		});
		return this;
	}

	/** A box to tick. */
	AskDialog tick(String name) {
		fields.add(body -> {
			label(body, name);
			Button tick = named(new Button(body, SWT.CHECK), name);
			tick.setText(MESSAGES.get("field." + name + ".example"));
			ticks.put(name, tick);
		});
		return this;
	}

	/** Files, one or several. */
	AskDialog files(String name) {
		return files(name, SWT.OPEN | SWT.MULTI);
	}

	/** One file. */
	AskDialog file(String name) {
		return files(name, SWT.OPEN);
	}

	/** A button for something beside the question. */
	AskDialog action(String name, Runnable action) {
		fields.add(body -> {
			label(body, name);
			Button button = named(new Button(body, SWT.PUSH), name);
			button.setText(MESSAGES.get("field." + name + ".button"));
			button.addListener(SWT.Selection, event -> action.run());
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		});
		return this;
	}

	private AskDialog files(String name, int style) {
		fields.add(body -> {
			label(body, name);
			Composite row = new Composite(body, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
			Text shown = named(new Text(row, SWT.BORDER | SWT.READ_ONLY), name);
			shown.setMessage(MESSAGES.get("field." + name + ".example"));
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(shown);
			Button choose = named(new Button(row, SWT.PUSH), name + ".choose");
			choose.setText(MESSAGES.get("choose"));
			choose.addListener(SWT.Selection, event -> {
				FileDialog dialog = new FileDialog(getShell(), style);
				dialog.setText(MESSAGES.get("field." + name));
				List<Path> chosen = FileDialogs.files(dialog);
				if ((style & SWT.MULTI) == 0 && !chosen.isEmpty()) {
					files.clear();
				}
				files.addAll(chosen.stream().filter(file -> !files.contains(file)).toList());
				setErrorMessage(null);
				shown.setText(String.join("; ", files.stream().map(file -> file.getFileName().toString()).toList()));
			});
			texts.put(name, shown);
		});
		return this;
	}

	/** Who enters it, and why. */
	AskDialog whoAndWhy(boolean reasonNeeded) {
		text("who", System.getProperty("user.name", ""));
		text("why", "");
		return reasonNeeded ? needs("who", "why") : needs("who");
	}

	/** Fields that may not be left empty. */
	AskDialog needs(String... names) {
		needed.addAll(List.of(names));
		return this;
	}

	/** What was typed. */
	String said(String name) {
		return answers.getOrDefault(name, "");
	}

	/** Which word was chosen, from 0. */
	int chosen(String name) {
		return Integer.parseInt(answers.getOrDefault(name, "0"));
	}

	boolean ticked(String name) {
		return Boolean.parseBoolean(answers.get(name));
	}

	List<Path> files() {
		return List.copyOf(files);
	}

	@Override
	protected String window() {
		return MESSAGES.get(key + ".title");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(title);
		setMessage(MESSAGES.get(key + ".message"));
		fields.forEach(field -> field.accept(body));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get(key + ".ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		for (String name : needed) {
			if (texts.containsKey(name) && texts.get(name).getText().isBlank()) {
				setErrorMessage(MESSAGES.get("missing", MESSAGES.get("field." + name)));
				texts.get(name).setFocus();
				return;
			}
		}
		texts.forEach((name, text) -> answers.put(name, text.getText().strip()));
		combos.forEach((name, combo) -> answers.put(name, String.valueOf(combo.getSelectionIndex())));
		ticks.forEach((name, tick) -> answers.put(name, String.valueOf(tick.getSelection())));
		super.okPressed();
	}
}
