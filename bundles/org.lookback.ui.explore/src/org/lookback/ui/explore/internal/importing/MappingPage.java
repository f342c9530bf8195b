package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.text.Messages;

/** Where each column of each file goes, beside the file's first rows. */
final class MappingPage extends WizardPage {

	private static final Messages MESSAGES = Messages.in(MappingPage.class);

	private final ImportModel model;
	private Combo files;
	private PreviewTable preview;
	private MappingTable mapping;
	private List<Entry> offered = List.of();

	MappingPage(ImportModel model) {
		super("mapping");
		this.model = model;
		setTitle(MESSAGES.get("mapping.title"));
		setDescription(MESSAGES.get("mapping.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(4, false));
		new Label(body, SWT.NONE).setText(MESSAGES.get("mapping.file"));
		files = new Combo(body, SWT.READ_ONLY);
		files.setData("org.lookback.id", "import.mapping.file");
		files.addListener(SWT.Selection, event -> show());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
		button(body, "mapping.load", this::load);
		button(body, "mapping.save", this::save);
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(640, 320).applyTo(sash);
		preview = new PreviewTable(sash);
		mapping = new MappingTable(sash, (plan, changed) -> selected().ifPresent(entry -> model.replace(entry, changed)));
		sash.setWeights(38, 62);
		model.listen(this::refresh);
		setControl(body);
		refresh();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			refresh();
		}
	}

	private Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Optional<Entry> selected() {
		int index = files.getSelectionIndex();
		return index < 0 || index >= offered.size() ? Optional.empty() : Optional.of(offered.get(index));
	}

	private void refresh() {
		if (files == null || files.isDisposed()) {
			return;
		}
		Optional<Entry> before = selected();
		List<Entry> now = model.entries().stream().filter(entry -> entry.plan().isPresent()).toList();
		if (!now.equals(offered)) {
			offered = now;
			files.setItems(now.stream().map(Entry::name).toArray(String[]::new));
		}
		files.select(Math.max(0, before.map(now::indexOf).orElse(0)));
		show();
	}

	private void show() {
		Optional<ImportPlan> plan = selected().flatMap(Entry::plan);
		preview.show(plan);
		mapping.show(plan);
		List<String> problems = plan.map(ImportPlan::problems).orElse(List.of());
		setMessage(problems.isEmpty() ? MESSAGES.get("mapping.description") : problems.getFirst(), problems.isEmpty() ? NONE : WARNING);
		setPageComplete(!model.isLooking() && !model.plans().isEmpty());
	}

	private void load() {
		file(SWT.OPEN, "mapping.load").ifPresent(file -> selected().ifPresent(entry -> model.mapping(entry, file)));
	}

	private void save() {
		file(SWT.SAVE, "mapping.save").ifPresent(file -> selected().ifPresent(entry -> model.saveMapping(entry, file)));
	}

	private Optional<Path> file(int style, String key) {
		FileDialog dialog = new FileDialog(getShell(), style);
		dialog.setText(MESSAGES.get(key + ".tip"));
		dialog.setFilterNames(new String[] { MESSAGES.get("mapping.filter") });
		dialog.setFilterExtensions(new String[] { "*.yaml" });
		dialog.setOverwrite(true);
		if (style == SWT.SAVE) {
			dialog.setFileName(MESSAGES.get("mapping.name") + ".yaml");
		}
		return Optional.ofNullable(dialog.open()).map(Path::of);
	}
}
