package org.lookback.ui.act.internal.sampling;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.lookback.casework.api.sample.BackCheck;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.SampleDraws.Draw;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.ButtonRow;
import org.lookback.ui.api.Ids;
import org.lookback.ui.api.ListFiles;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.RichText;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;
import org.lookback.ui.api.Selection;
import org.lookback.ui.api.Settings;
import org.lookback.ui.api.Styles;
import org.lookback.ui.api.Workbenches;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Sampling;
import org.lookback.workbench.api.Sampling.Kept;
import org.lookback.workbench.api.Sampling.Proof;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** Samples that were drawn at the left; list and record of the chosen one, and what second visits say, at the right. */
public final class SamplingView {

	private static final Messages MESSAGES = Messages.in(SamplingView.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
	private static final List<Double> CONFIDENCES = List.of(0.95, 0.90, 0.99);
	private static final int HOUSEHOLD = 3;
	private static final int BACK_CHECK = 2;

	/** The chosen sample in words. */
	private record Chosen(Kept kept, List<List<String>> rows, List<String> record) {
	}

	/** What is read at once; the back-check, which reads all households, only while it is seen. */
	private record Content(List<Draw> draws, Optional<Chosen> chosen, Optional<BackCheckPage.Words> check) {
	}

	private final WorkspaceService workspaces;
	private final Selection selection;
	private final Settings settings;
	private final Appearance appearance;
	private final ActiveQuery query;
	private final Map<String, String> typed = new LinkedHashMap<>();
	private WorkspacePane pane;
	private Combo confidence;
	private Button export;
	private Button again;
	private Label headline;
	private RowTable<Draw> draws;
	private TabFolder tabs;
	private WordsTable drawn;
	private RichText record;
	private BackCheckPage backCheck;
	private long wanted;
	/** While the table of samples is filled it chooses lines that nobody has clicked. */
	private boolean filling;
	private Optional<Chosen> chosen = Optional.empty();
	private String said = "";

	@Inject
	public SamplingView(WorkspaceService workspaces, Selection selection, Settings settings, Appearance appearance, ActiveQuery query) {
		this.workspaces = workspaces;
		this.selection = selection;
		this.settings = settings;
		this.appearance = appearance;
		this.query = query;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("reading")).onlyWhileSeen();
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().margins(6, 4).spacing(6, 4).applyTo(content);
		ButtonRow row = new ButtonRow(content, MESSAGES, "sampling");
		row.button("draw", this::draw);
		again = row.button("again", this::again);
		export = row.button("export", this::export);
		row.button("visits", () -> Workbenches.run(Ids.COMMAND_IMPORT));
		confidence = row.choice("confidence", CONFIDENCES.stream().map(each -> Math.round(each * 100) + "%").toList(), pane::read);
		headline = Styles.STRONG.on(new Label(content, SWT.WRAP));
		headline.setData("org.lookback.id", "sampling.headline");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(headline);
		SashForm across = new SashForm(content, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(across);
		drawTable(across);
		tabs = new TabFolder(across, SWT.TOP);
		tabs.setData("org.lookback.id", "sampling.tabs");
		drawn = new WordsTable(tabs, appearance, "drawn", -56, 66, 210, 184, 76, -70, 140, -70);
		drawn.rows().whenSelected(cells -> cells.ifPresent(each -> selection.selectHousehold(WordsTable.cell(each, HOUSEHOLD))))
				.whenOpened(cells -> Workbenches.reveal(Ids.VIEW_HOUSEHOLD)).mute(cells -> WordsTable.cell(cells, 1).equals(MESSAGES.get("reserve")));
		tab("tab.drawn", drawn.rows().control());
		record = new RichText(tabs, appearance);
		record.control().setData("org.lookback.id", "sampling.record");
		tab("tab.record", record.control());
		backCheck = new BackCheckPage(tabs, appearance, selection);
		tab("tab.backcheck", backCheck.control());
		tabs.addListener(SWT.Selection, event -> pane.read());
		across.setWeights(34, 66);
		pane.whenGone(settings.listen(pane::readLater));
		pane.follow(this::read);
	}

	private void drawTable(Composite parent) {
		draws = new RowTable<>(parent, "sampling.draws", appearance,
				List.of(Column.number(MESSAGES.get("column.number"), 56, draw -> String.valueOf(draw.id()), Draw::id), Column.text(MESSAGES.get("column.name"), 140, Draw::name),
						Column.text(MESSAGES.get("column.made"), 130, draw -> TIME.format(draw.made().atZone(ZoneId.systemDefault()))),
						Column.text(MESSAGES.get("column.who"), 80, Draw::who), Column.text(MESSAGES.get("column.why"), 200, Draw::why)));
		draws.titled(MESSAGES.get("draws.title")).whenSelected(draw -> {
			long id = draw.map(Draw::id).orElse(0L);
			if (!filling && id > 0 && id != wanted) {
				wanted = id;
				said = "";
				pane.read();
			}
		});
	}

	private void tab(String key, Control control) {
		TabItem item = new TabItem(tabs, SWT.NONE);
		item.setText(MESSAGES.get(key));
		item.setControl(control);
	}

	@Focus
	public void focus() {
		draws.table().setFocus();
	}

	private Shell shell() {
		return pane.content().getShell();
	}

	private void read(Workspace workspace) {
		boolean reveal = settings.reveal();
		long id = wanted;
		Optional<Double> compared = tabs.getSelectionIndex() == BACK_CHECK ? Optional.of(CONFIDENCES.get(confidence.getSelectionIndex())) : Optional.empty();
		pane.ask(progress -> content(workspace.sampling(), id, compared, reveal, progress), this::show);
	}

	private static Content content(Sampling sampling, long wanted, Optional<Double> compared, boolean reveal, Progress progress) throws LookbackException {
		Locale locale = Locale.getDefault();
		List<Draw> all = sampling.list();
		Optional<Draw> draw = all.stream().filter(each -> each.id() == wanted).findFirst().or(() -> all.stream().reduce((first, last) -> last));
		Optional<Chosen> chosen = Optional.empty();
		if (draw.isPresent()) {
			Kept kept = sampling.find(draw.get().id());
			chosen = Optional.of(new Chosen(kept, sampling.cells(kept.sample().drawn(), reveal, locale), sampling.words(kept, locale)));
		}
		Optional<BackCheckPage.Words> check = Optional.empty();
		if (compared.isPresent()) {
			BackCheck read = sampling.backCheck(compared.get(), progress);
			check = Optional.of(new BackCheckPage.Words(read, compared.get(), sampling.tables(read, reveal, locale)));
		}
		return new Content(all, chosen, check);
	}

	private void show(Content content) {
		chosen = content.chosen();
		wanted = chosen.map(each -> each.kept().draw().id()).orElse(0L);
		filling = true;
		draws.show(content.draws().reversed());
		chosen.ifPresent(each -> draws.choose(List.of(each.kept().draw())));
		filling = false;
		drawn.rows().show(chosen.map(Chosen::rows).orElse(List.of()));
		RichText.Page page = new RichText.Page();
		chosen.ifPresentOrElse(each -> {
			page.title(each.kept().draw().name()).line();
			each.record().forEach(line -> page.text(line).line());
		}, () -> page.muted(MESSAGES.get("record.none")));
		record.show(page);
		content.check().ifPresent(backCheck::show);
		export.setEnabled(chosen.isPresent());
		again.setEnabled(chosen.isPresent());
		headline.setText(chosen.map(each -> MESSAGES.get("headline", content.draws().size(), each.kept().draw().name(), each.kept().frame().units().size(),
				each.kept().sample().visits().size(), each.kept().sample().drawn().size() - each.kept().sample().visits().size())).orElseGet(() -> MESSAGES.get("empty"))
				+ (said.isEmpty() ? "" : "　" + said));
		pane.show();
	}

	private void draw() {
		Optional<Workspace> there = workspaces.workspace();
		if (there.isEmpty()) {
			return;
		}
		typed.putIfAbsent("name", MESSAGES.get("draw.name"));
		typed.putIfAbsent("seed", LocalDate.now().format(DateTimeFormatter.BASIC_ISO_DATE));
		typed.putIfAbsent("who", System.getProperty("user.name", ""));
		typed.put("query", query.get().print());
		DrawDialog dialog = new DrawDialog(shell(), there.get().dictionary(), typed);
		if (dialog.open() == Window.OK) {
			new LookbackJob<>(MESSAGES.get("draw.title"), progress -> there.get().sampling().draw(dialog.wanted(), progress)).inFront().whenDone(kept -> {
				wanted = kept.draw().id();
				said = MESSAGES.get("draw.done", kept.draw().id());
				pane.readLater();
			}).start();
		}
	}

	/** Draws the chosen sample again from its kept frame, and says whether it is the same byte by byte. */
	private void again() {
		workspaces.workspace().ifPresent(there -> chosen.ifPresent(
				each -> new LookbackJob<>(MESSAGES.get("again.title"), progress -> there.sampling().verify(each.kept().draw().id(), progress)).inFront().whenDone(this::tell).start()));
	}

	private void tell(Proof proof) {
		String words = MESSAGES.get(proof.holds() ? "again.same" : proof.frameKept() ? "again.other" : "again.frame", proof.draw().name(), proof.draw().resultHash(), proof.resultHash())
				+ "\n\n" + MESSAGES.get("again.now", proof.frameNow(), proof.gone(), proof.come());
		if (proof.holds()) {
			MessageDialog.openInformation(shell(), MESSAGES.get("again.title"), words);
		} else {
			MessageDialog.openWarning(shell(), MESSAGES.get("again.title"), words);
		}
	}

	private void export() {
		String title = MESSAGES.get("export.title");
		boolean reveal = settings.reveal();
		workspaces.workspace().ifPresent(there -> chosen.ifPresent(each -> ListFiles.askWorkbook(shell(), title, each.kept().draw().name())
				.ifPresent(file -> new LookbackJob<>(title, progress -> {
					there.sampling().export(each.kept(), reveal, file, Locale.getDefault(), progress);
					return each.kept().sample().visits().size();
				}).inFront().whenDone(visits -> ListFiles.tell(shell(), title, MESSAGES.get("export.done", visits, file), file)).start())));
	}
}
