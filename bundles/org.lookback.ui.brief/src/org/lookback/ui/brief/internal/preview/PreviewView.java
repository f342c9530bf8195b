package org.lookback.ui.brief.internal.preview;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.StoryDesk;
import org.lookback.ui.api.WorkspacePane;
import org.lookback.ui.api.WorkspaceService;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Workspace;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The page with the numbers of now, a moment after every change. */
public final class PreviewView {

	private static final Messages MESSAGES = Messages.in(PreviewView.class);
	private static final int STEP = 60;

	/** A briefing with its pictures. */
	private record Counted(Storyboard story, Brief brief, Map<String, ImageData> pictures) {
	}

	private final WorkspaceService workspaces;
	private final StoryDesk desk;
	private WorkspacePane pane;
	private Canvas canvas;
	private Optional<Counted> counted = Optional.empty();
	private Optional<Paper> paper = Optional.empty();
	private Optional<Storyboard> asked = Optional.empty();

	@Inject
	public PreviewView(WorkspaceService workspaces, StoryDesk desk) {
		this.workspaces = workspaces;
		this.desk = desk;
	}

	/** Builds the view and keeps it true. */
	@PostConstruct
	public void create(Composite parent) {
		pane = new WorkspacePane(parent, workspaces, MESSAGES.get("counting"));
		Composite content = pane.content();
		GridLayoutFactory.fillDefaults().applyTo(content);
		canvas = new Canvas(content, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
		canvas.setData("org.lookback.id", "brief.preview");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> lay());
		canvas.addListener(SWT.MouseWheel, event -> scroll(canvas.getVerticalBar().getSelection() - event.count * STEP / 3));
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Dispose, event -> paper.ifPresent(Paper::dispose));
		canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
		pane.whenGone(desk.listen(this::changed));
		pane.follow(this::ask, () -> asked = Optional.empty());
	}

	@Focus
	public void focus() {
		canvas.setFocus();
	}

	private void changed() {
		if (!desk.get().equals(asked)) {
			pane.read();
		}
	}

	private void ask(Workspace workspace) {
		asked = desk.get();
		if (asked.isEmpty()) {
			pane.say(MESSAGES.get("nothing"));
			return;
		}
		Storyboard story = asked.get();
		pane.ask(progress -> {
			Brief brief = workspace.briefing().preview(story, Briefing.Wish.on(LocalDate.now()), Locale.getDefault(), progress);
			return new Counted(story, brief, Pixels.of(brief, progress));
		}, this::show);
	}

	private void show(Counted answer) {
		counted = Optional.of(answer);
		pane.show();
		lay();
		desk.counted(answer.brief());
	}

	/** Lays the page out for the width there is. */
	private void lay() {
		if (counted.isEmpty() || canvas.isDisposed() || canvas.getClientArea().width < STEP) {
			return;
		}
		paper.ifPresent(Paper::dispose);
		paper = Optional.of(new Paper(canvas.getDisplay(), counted.get().brief(), counted.get().pictures(), canvas.getClientArea().width));
		canvas.setData("org.lookback.failed", counted.get().brief().blocks().stream().filter(org.lookback.briefing.api.page.Block.Failed.class::isInstance).count());
		ScrollBar bar = canvas.getVerticalBar();
		int seen = Math.max(1, canvas.getClientArea().height);
		int all = Math.max(seen, paper.get().height());
		bar.setValues(Math.clamp(bar.getSelection(), 0, all - seen), 0, all, seen, STEP, seen);
		canvas.redraw();
	}

	private void scroll(int to) {
		ScrollBar bar = canvas.getVerticalBar();
		bar.setSelection(Math.clamp(to, 0, Math.max(0, bar.getMaximum() - bar.getThumb())));
		canvas.redraw();
	}

	private void key(Event event) {
		int now = canvas.getVerticalBar().getSelection();
		int page = canvas.getVerticalBar().getThumb();
		switch (event.keyCode) {
		case SWT.ARROW_DOWN -> scroll(now + STEP);
		case SWT.ARROW_UP -> scroll(now - STEP);
		case SWT.PAGE_DOWN -> scroll(now + page);
		case SWT.PAGE_UP -> scroll(now - page);
		case SWT.HOME -> scroll(0);
		case SWT.END -> scroll(Integer.MAX_VALUE / 2);
		default -> event.doit = true;
		}
	}

	private void paint(Event event) {
		event.gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_GRAY));
		event.gc.fillRectangle(canvas.getClientArea());
		paper.ifPresent(page -> page.draw(event.gc, canvas.getClientArea(), canvas.getVerticalBar().getSelection()));
	}
}
