package org.lookback.ui.explore.internal.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Workspace;

/** Trying without storing, importing, and what became of every file. */
final class RunPage extends WizardPage {

	private static final Messages MESSAGES = Messages.in(RunPage.class);
	private static final int FULL = 1000;
	private static final int COLUMNS = 5;

	private final ImportModel model;
	private Button attempt;
	private Button stop;
	private Button rejects;
	private Button folder;
	private Button fix;
	private Label task;
	private ProgressBar bar;
	private Results results;
	private Optional<Job> running = Optional.empty();
	private Optional<Outcome> chosen = Optional.empty();
	private boolean imported;

	RunPage(ImportModel model) {
		super("run");
		this.model = model;
		setTitle(MESSAGES.get("run.title"));
		setDescription(MESSAGES.get("run.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		body.setLayout(new GridLayout(COLUMNS, false));
		attempt = button(body, "run.try", () -> start(true));
		stop = button(body, "run.stop", this::stop);
		rejects = button(body, "run.rejects", () -> rejectsFile().ifPresent(file -> Program.launch(file.toString())));
		folder = button(body, "run.folder", () -> rejectsFile().map(Path::getParent).ifPresent(each -> Program.launch(each.toString())));
		fix = button(body, "run.fix", () -> version().ifPresent(each -> RejectsDialog.open(getShell(), model.workspace(), each)));
		task = new Label(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(task);
		bar = new ProgressBar(body, SWT.SMOOTH);
		bar.setMaximum(FULL);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).applyTo(bar);
		results = new Results(body, outcome -> {
			chosen = outcome;
			enable();
		});
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).hint(640, 300).applyTo(results.control());
		setControl(body);
		enable();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && running.isEmpty() && !imported) {
			results.show(List.of(), left());
			setPageComplete(!model.plans().isEmpty());
		}
	}

	/** Whether the files are in the store. */
	boolean isImported() {
		return imported;
	}

	boolean isRunning() {
		return running.isPresent();
	}

	/** Stops what is running; nothing of the file at hand stays. */
	void stop() {
		running.ifPresent(Job::cancel);
	}

	/** Tries or imports, in a job. */
	void start(boolean dryRun) {
		List<ImportPlan> plans = model.plans();
		if (running.isPresent() || plans.isEmpty()) {
			return;
		}
		Workspace workspace = model.workspace();
		Display display = getShell().getDisplay();
		LookbackJob<List<Outcome>> job = new LookbackJob<>(MESSAGES.get(dryRun ? "run.trying" : "run.importing", plans.size()),
				progress -> workspace.importing().run(plans, dryRun, new PageProgress(progress, display, this::progress)));
		job.whenDone(outcomes -> done(outcomes, dryRun)).whenFailed(failure -> ended(Failures.text(failure), ERROR))
				.whenCancelled(() -> ended(MESSAGES.get("run.cancelled"), WARNING));
		running = Optional.of(job);
		setMessage(job.getName(), INFORMATION);
		enable();
		job.start();
	}

	private void progress(String name, double share) {
		if (!task.isDisposed() && running.isPresent()) {
			task.setText(name.replace("&", "&&"));
			bar.setSelection(share < 0 ? 0 : (int) (share * FULL));
		}
	}

	private void done(List<Outcome> outcomes, boolean dryRun) {
		long failed = outcomes.stream().filter(outcome -> outcome.report().isEmpty()).count() + left().size();
		long rejected = outcomes.stream().flatMap(outcome -> outcome.report().stream()).mapToLong(ImportReport::rejected).sum();
		long accepted = outcomes.stream().flatMap(outcome -> outcome.report().stream()).mapToLong(ImportReport::accepted).sum();
		imported |= !dryRun && failed - left().size() < outcomes.size();
		if (!task.isDisposed()) {
			results.show(outcomes, left());
			ended(MESSAGES.get(dryRun ? "run.tried" : "run.imported", accepted, rejected, failed), failed > 0 || rejected > 0 ? WARNING : INFORMATION);
		}
	}

	private void ended(String message, int kind) {
		running = Optional.empty();
		if (!task.isDisposed()) {
			task.setText("");
			bar.setSelection(0);
			setMessage(message, kind);
			enable();
			getContainer().updateButtons();
		}
	}

	/** Files that cannot be imported as they are. */
	private List<Entry> left() {
		return model.entries().stream().filter(entry -> !entry.isReady()).toList();
	}

	private Optional<Path> rejectsFile() {
		return chosen.flatMap(Outcome::report).flatMap(ImportReport::rejects);
	}

	/** The import that the chosen file has become, or was to become, when something of it was rejected. */
	private Optional<Integer> version() {
		return chosen.flatMap(Outcome::report).filter(report -> report.rejects().isPresent() && report.correctable().isPresent())
				.map(report -> Math.toIntExact(report.correctable().getAsLong()));
	}

	private void enable() {
		boolean idle = running.isEmpty();
		attempt.setEnabled(idle && !imported);
		stop.setEnabled(!idle);
		rejects.setEnabled(rejectsFile().isPresent());
		folder.setEnabled(rejectsFile().isPresent());
		fix.setEnabled(idle && version().isPresent());
		setPageComplete(idle && !model.plans().isEmpty());
	}

	private Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		button.setToolTipText(MESSAGES.get(key + ".tip"));
		button.setData("org.lookback.id", "import." + key);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}
}
