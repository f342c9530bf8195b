package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.lookback.ingest.api.AppliedMapping;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Styles;

/** Where each column of each file goes, how sure that is, and what its texts mean, beside the file's first rows. */
final class MappingPage extends WizardPage {

	private static final Messages MESSAGES = Messages.in(MappingPage.class);
	private static final int COLUMNS = 7;
	private static final long PAUSE = 300;

	private final ImportModel model;
	private Combo files;
	private Button mapped;
	private Button unaided;
	private Label applied;
	private PreviewTable preview;
	private MappingTable mapping;
	private ValuesPane values;
	private LatestWork asking;
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
		body.setLayout(new GridLayout(COLUMNS, false));
		new Label(body, SWT.NONE).setText(MESSAGES.get("mapping.file"));
		files = new Combo(body, SWT.READ_ONLY);
		files.setData("org.lookback.id", "import.mapping.file");
		files.addListener(SWT.Selection, event -> show());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(files);
		mapped = button(body, SWT.CHECK, "mapping.mapped", this::showPreview);
		button(body, SWT.PUSH, "mapping.keep", this::keep);
		button(body, SWT.PUSH, "mappings.open", () -> new MappingsDialog(getShell(), model.workspace()).open());
		button(body, SWT.PUSH, "mapping.load", this::load);
		button(body, SWT.PUSH, "mapping.save", this::save);
		applied = Styles.MUTED.on(new Label(body, SWT.WRAP));
		applied.setData("org.lookback.id", "import.mapping.applied");
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(applied);
		unaided = button(body, SWT.PUSH, "mapping.unaided", () -> selected().ifPresent(model::unaided));
		SashForm sash = new SashForm(body, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).hint(640, 320).applyTo(sash);
		preview = new PreviewTable(sash);
		mapping = new MappingTable(sash, (plan, changed) -> replace(changed));
		values = new ValuesPane(sash, this::replace);
		mapping.whenSelected(() -> {
			showValues();
			values.showSamples();
		});
		sash.setWeights(24, 44, 32);
		asking = new LatestWork(body, MESSAGES.get("values.task"), failure -> setMessage(Failures.text(failure), WARNING));
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

	private Button button(Composite parent, int style, String key, Runnable action) {
		Button button = new Button(parent, style);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "import." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private Optional<Entry> selected() {
		int index = files.getSelectionIndex();
		return index < 0 || index >= offered.size() ? Optional.empty() : Optional.of(offered.get(index));
	}

	private Optional<ImportPlan> plan() {
		return selected().flatMap(Entry::plan);
	}

	private void replace(ImportPlan changed) {
		selected().ifPresent(entry -> model.replace(entry, changed));
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
		Optional<ImportPlan> plan = plan();
		showPreview();
		mapping.show(plan);
		showApplied(plan.flatMap(ImportPlan::applied));
		showValues();
		if (getControl() != null && getControl().isVisible()) {
			survey();
		}
		List<String> problems = plan.map(ImportPlan::problems).orElse(List.of());
		long undecided = plan.map(each -> each.columns().stream().filter(ColumnMapping::undecided).count()).orElse(0L);
		String said = undecided == 0 ? MESSAGES.get("mapping.description") : MESSAGES.get("mapping.someUndecided", undecided);
		setMessage(problems.isEmpty() ? said : problems.getFirst(), problems.isEmpty() ? undecided == 0 ? NONE : INFORMATION : WARNING);
		setPageComplete(!model.isLooking() && !model.plans().isEmpty());
	}

	private void showPreview() {
		preview.show(plan(), mapped.getSelection());
	}

	private void showApplied(Optional<AppliedMapping> mappingApplied) {
		String words = mappingApplied.map(each -> each.sentence(Locale.getDefault())).orElse(MESSAGES.get("mapping.noneApplied"));
		applied.setText(words.replace("&", "&&"));
		applied.setToolTipText(words);
		unaided.setEnabled(mappingApplied.isPresent());
	}

	private void showValues() {
		Optional<ValueSurvey> survey = selected().flatMap(Entry::survey);
		values.show(plan(), survey, plan().isPresent() ? mapping.selected() : Optional.empty());
	}

	/** Reads the file for what is not understood, once for each way its columns are mapped. */
	private void survey() {
		Optional<Entry> entry = selected().filter(each -> each.plan().isPresent() && each.survey().isEmpty());
		if (entry.isEmpty()) {
			return;
		}
		ImportPlan plan = entry.get().plan().orElseThrow();
		asking.ask(PAUSE, progress -> model.workspace().importing().mappings().survey(plan, progress), found -> {
			if (entry.get().surveyed(plan, found)) {
				showValues();
			}
		});
	}

	private void keep() {
		Optional<Entry> entry = selected();
		if (entry.isEmpty()) {
			return;
		}
		String name = entry.get().plan().flatMap(ImportPlan::applied).map(AppliedMapping::name).orElseGet(() -> plain(entry.get().name()));
		InputDialog dialog = new InputDialog(getShell(), MESSAGES.get("mapping.keep"), MESSAGES.get("mapping.keep.ask"), name,
				typed -> typed.isBlank() ? MESSAGES.get("mapping.keep.blank") : null);
		if (dialog.open() == Window.OK) {
			model.keep(entry.get(), dialog.getValue().strip(),
					saved -> setMessage(MESSAGES.get("mapping.kept", saved.name(), saved.version()), INFORMATION));
		}
	}

	/** A file's name without its ending and its years. */
	private static String plain(String fileName) {
		int dot = fileName.lastIndexOf('.');
		String plain = (dot > 0 ? fileName.substring(0, dot) : fileName).replaceAll("[-_ ]*(19|20)\\d\\d年?(-(19|20)\\d\\d年?)?", "");
		return plain.isBlank() ? MESSAGES.get("mapping.name") : plain;
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
