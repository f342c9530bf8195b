package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.FileDialogs;
import org.lookback.ui.api.FileDrop;
import org.lookback.ui.api.Services;

/** Which files, and what each of them seems to be. */
final class FilesPage extends WizardPage {

	private static final Messages MESSAGES = Messages.in(FilesPage.class);
	private static final List<String> COLUMNS = List.of("file", "kind", "year", "encoding", "state");
	private static final int[] WIDTHS = { 250, 150, 60, 130, 310 };
	private static final int STATE = 4;

	private final ImportModel model;
	private Table table;
	private Text typed;
	private FileDetails details;
	private Button sheets;

	FilesPage(ImportModel model) {
		super("files");
		this.model = model;
		setTitle(MESSAGES.get("files.title"));
		setDescription(MESSAGES.get("files.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(2, false));
		typed(body);
		table(body);
		buttons(body);
		details = new FileDetails(body, model);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(details.control());
		model.listen(this::refresh);
		FileDrop.on(getShell(), model::add);
		setControl(body);
		refresh();
	}

	private void typed(Composite body) {
		typed = new Text(body, SWT.BORDER | SWT.SINGLE);
		typed.setMessage(MESSAGES.get("files.type"));
		typed.setData("org.lookback.id", "import.path");
		typed.addListener(SWT.DefaultSelection, event -> addTyped());
		typed.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(typed);
		Button add = button(body, "files.type.add", this::addTyped);
		add.setData("org.lookback.id", "import.path.add");
	}

	/** The Enter key in the box adds a path, and does not press the wizard's own button. */
	private void addTyped() {
		String text = typed.getText().strip();
		if (!text.isEmpty()) {
			String path = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
			try {
				model.add(List.of(Path.of(path)));
				typed.setText("");
			} catch (java.nio.file.InvalidPathException wrong) {
				setErrorMessage(MESSAGES.get("files.type.wrong", path));
			}
		}
	}

	private void table(Composite body) {
		table = new Table(body, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.setData("org.lookback.id", "import.files");
		for (int column = 0; column < WIDTHS.length; column++) {
			TableColumn each = new TableColumn(table, SWT.LEFT);
			each.setText(MESSAGES.get("files.column." + COLUMNS.get(column)));
			each.setWidth(WIDTHS[column]);
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 200).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			details.show(selected());
			enable();
		});
	}

	private void buttons(Composite body) {
		Composite side = new Composite(body, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		side.setLayout(layout);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(side);
		button(side, "files.add", this::chooseFiles);
		button(side, "files.folder", this::chooseFolder);
		sheets = button(side, "files.sheets", () -> selected().ifPresent(model::addSheets));
		sheets.setToolTipText(MESSAGES.get("files.sheets.tip"));
		button(side, "files.remove", () -> {
			List<Entry> gone = new ArrayList<>();
			for (TableItem item : table.getSelection()) {
				gone.add((Entry) item.getData());
			}
			model.remove(gone);
		});
	}

	private Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	private void chooseFiles() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(MESSAGES.get("files.title"));
		dialog.setFilterNames(new String[] { MESSAGES.get("files.filter"), MESSAGES.get("files.filter.all") });
		dialog.setFilterExtensions(new String[] { ImportModel.patterns(), "*" });
		model.add(FileDialogs.files(dialog));
	}

	private void chooseFolder() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
		dialog.setText(MESSAGES.get("files.folder"));
		FileDialogs.folder(dialog).ifPresent(folder -> model.add(List.of(folder)));
	}

	private Optional<Entry> selected() {
		return table.getSelectionCount() == 0 ? Optional.empty() : Optional.of((Entry) table.getSelection()[0].getData());
	}

	private void refresh() {
		if (table == null || table.isDisposed()) {
			return;
		}
		Optional<Entry> before = selected();
		List<Entry> entries = model.entries();
		table.setItemCount(entries.size());
		for (int i = 0; i < entries.size(); i++) {
			fill(table.getItem(i), entries.get(i));
		}
		int index = Math.max(0, before.map(entries::indexOf).orElse(entries.size() - 1));
		if (!entries.isEmpty()) {
			table.setSelection(index);
		}
		details.show(selected());
		enable();
		long bad = entries.stream().filter(entry -> !entry.isLooking() && !entry.isReady()).count();
		setErrorMessage(null);
		setMessage(bad > 0 ? MESSAGES.get("files.bad", bad) : MESSAGES.get("files.description"), bad > 0 ? WARNING : NONE);
		setPageComplete(!model.isLooking() && !model.plans().isEmpty());
	}

	private void enable() {
		sheets.setEnabled(selected().flatMap(Entry::sniffed).filter(sniffed -> sniffed.sheets().size() > 1).isPresent());
	}

	private static void fill(TableItem item, Entry entry) {
		item.setData(entry);
		item.setText(entry.plan().map(plan -> cells(entry, plan)).orElseGet(() -> new String[] { entry.name(), "", "", "",
				entry.isLooking() ? MESSAGES.get("files.looking") : MESSAGES.get("files.problem", firstLine(entry.problem())) }));
		item.setForeground(STATE, Services.appearance().color(entry.isReady() || entry.isLooking() ? Role.TEXT : Role.WARNING));
	}

	private static String[] cells(Entry entry, ImportPlan plan) {
		String encoding = plan.sniffed().encoding().value().orElse(plan.sniffed().sheet());
		String state = plan.problems().isEmpty()
				? MESSAGES.get("files.ready", plan.columns().stream().filter(each -> each.field().isPresent()).count(), plan.columns().size())
				: MESSAGES.get("files.problem", plan.problems().getFirst());
		return new String[] { entry.name(), Kinds.label(plan.kind(), plan.dictionary()),
				plan.year().isPresent() ? Integer.toString(plan.year().getAsInt()) : "", encoding, state };
	}

	private static String firstLine(String text) {
		int end = text.indexOf('\n');
		return end < 0 ? text : text.substring(0, end);
	}
}
