package org.lookback.ui.explore.internal.clauses;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.store.api.PolicyText;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.FileDrop;
import org.lookback.ui.api.FormDialog;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.PolicyLibrary.Draft;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;
import org.lookback.workbench.api.Workspace;

/** Which files become policy texts: how each would be split and what was found of it, to be corrected before anything is kept. */
final class AddTextsDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(AddTextsDialog.class);

	private final Workspace workspace;
	private final List<Path> first;
	private final List<Draft> drafts = new ArrayList<>();
	private final Map<Path, PolicyDetails> corrected = new HashMap<>();
	private DraftTable table;
	private DetailsForm form;
	private SplitPreview preview;
	private Combo collection;
	private LatestWork reading;
	private boolean busy;

	/** @param files to begin with */
	AddTextsDialog(Shell shell, Workspace workspace, List<Path> files) {
		super(shell, MESSAGES, "policy");
		this.workspace = workspace;
		this.first = files;
	}

	@Override
	protected String window() {
		return MESSAGES.get("add.window");
	}

	@Override
	protected int width() {
		return 980;
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("add.title"));
		setMessage(MESSAGES.get("add.message"));
		Composite all = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(all);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 640).span(2, 1).applyTo(all);
		ButtonRow buttons = new ButtonRow(all, MESSAGES, "policy");
		buttons.button("files", this::chooseFiles);
		buttons.button("folder", this::chooseFolder);
		buttons.button("leave", this::leave);
		SashForm sash = new SashForm(all, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new DraftTable(sash, this::chosen);
		SashForm below = new SashForm(sash, SWT.HORIZONTAL);
		form = new DetailsForm(below, this::typed);
		preview = new SplitPreview(below);
		below.setWeights(48, 52);
		sash.setWeights(30, 70);
		collection(all);
		reading = new LatestWork(all, MESSAGES.get("add.window"), failure -> preview.say(Failures.text(failure)));
		FileDrop.on(getShell(), this::look);
		chosen();
		if (!first.isEmpty()) {
			look(first);
		}
	}

	private void collection(Composite all) {
		Composite row = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		new Label(row, SWT.NONE).setText(MESSAGES.get("field.collection"));
		collection = named(new Combo(row, SWT.NONE), "collection");
		collection.setText(workspace.library().defaultCollection());
		collection.setToolTipText(MESSAGES.get("field.collection.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(collection);
		new LookbackJob<>(window(), progress -> workspace.library().texts().stream().map(PolicyText::collection).distinct().toList())
				.whenDone(names -> {
					if (!collection.isDisposed()) {
						String typed = collection.getText();
						collection.setItems(names.toArray(String[]::new));
						collection.setText(typed);
					}
				}).start();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("add.ok", 0), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		enable();
	}

	private void chooseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(MESSAGES.get("add.title"));
		dialog.setFilterNames(new String[] { MESSAGES.get("files.filter"), MESSAGES.get("files.filter.all") });
		dialog.setFilterExtensions(new String[] { "*.txt;*.docx;*.pdf;*.TXT;*.DOCX;*.PDF", "*" });
		look(FileDialogs.files(dialog));
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText(MESSAGES.get("button.folder"));
		FileDialogs.folder(dialog).ifPresent(folder -> look(List.of(folder)));
	}

	private void look(List<Path> files) {
		if (files.isEmpty() || busy) {
			return;
		}
		busy(true);
		List<Path> all = new ArrayList<>(drafts.stream().map(Draft::file).toList());
		all.addAll(files);
		new LookbackJob<>(MESSAGES.get("add.looking"), progress -> workspace.library().look(all, progress)).inFront().whenDone(this::looked)
				.whenFailed(failure -> after(() -> setErrorMessage(Failures.text(failure)))).whenCancelled(() -> after(() -> setErrorMessage(null))).start();
	}

	private void looked(List<Draft> found) {
		after(() -> {
			drafts.clear();
			drafts.addAll(found);
			table.show(found);
			setErrorMessage(found.isEmpty() ? MESSAGES.get("add.none") : null);
			chosen();
		});
	}

	/** Goes on when the dialog is still there. */
	private void after(Runnable runnable) {
		if (getShell() != null && !getShell().isDisposed()) {
			busy(false);
			runnable.run();
		}
	}

	private void busy(boolean now) {
		busy = now;
		enable();
	}

	private void enable() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null && !ok.isDisposed()) {
			long addable = drafts.stream().filter(Draft::addable).count();
			ok.setText(MESSAGES.get("add.ok", addable));
			ok.setEnabled(!busy && addable > 0);
			ok.getParent().layout();
		}
	}

	private void leave() {
		List<Draft> gone = table.selected();
		drafts.removeAll(gone);
		gone.forEach(draft -> corrected.remove(draft.file()));
		looked(List.copyOf(drafts));
	}

	/** Another line of the table. */
	private void chosen() {
		List<Draft> selected = table.selected();
		Optional<Draft> one = selected.stream().findFirst();
		form.setEnabled(one.filter(Draft::addable).isPresent());
		if (one.isEmpty()) {
			form.show(new PolicyDetails("", "", "", "", Validity.NOT_SAID), Map.of());
			preview.say(MESSAGES.get("preview.none"));
		} else {
			Draft draft = one.get();
			form.show(corrected.getOrDefault(draft.file(), draft.details()), draft.evidence());
			List<String> notes = new ArrayList<>(draft.notes());
			draft.duplicate().ifPresent(title -> notes.add(MESSAGES.get("state.duplicate", title)));
			setMessage(notes.isEmpty() ? MESSAGES.get("add.message") : String.join("\n", notes),
					notes.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
			if (draft.problem().isPresent()) {
				preview.say(draft.problem().get());
			} else {
				reading.ask(progress -> workspace.library().read(draft.file()), read -> preview.show(read.pieces()));
			}
		}
		enable();
	}

	private void typed() {
		setErrorMessage(null);
		table.selected().stream().findFirst().ifPresent(draft -> {
			corrected.put(draft.file(), form.details());
			table.correct(draft, form.details());
		});
	}

	@Override
	protected void okPressed() {
		if (busy) {
			return;
		}
		busy(true);
		List<Path> files = drafts.stream().filter(Draft::addable).map(Draft::file).toList();
		String name = collection.getText();
		Map<Path, PolicyDetails> details = Map.copyOf(corrected);
		new LookbackJob<>(window(), progress -> add(files, name, details, progress)).inFront().whenDone(this::added)
				.whenFailed(failure -> after(() -> setErrorMessage(Failures.text(failure)))).whenCancelled(() -> after(this::chosen)).start();
	}

	private List<Outcome> add(List<Path> files, String name, Map<Path, PolicyDetails> details, Progress progress)
			throws LookbackException {
		PolicyLibrary library = workspace.library();
		return library.add(files, name, details, progress);
	}

	private void added(List<Outcome> outcomes) {
		Shell parent = getParentShell();
		if (getShell() != null && !getShell().isDisposed()) {
			setReturnCode(OK);
			close();
		}
		List<String> left = outcomes.stream().filter(outcome -> outcome.fate() != Fate.ADDED).map(Outcome::message).limit(10).toList();
		if (!left.isEmpty()) {
			MessageDialog.openWarning(parent, window(), String.join("\n", left));
		}
	}
}
