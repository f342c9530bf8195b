package org.lookback.ui.packages.internal.editor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.LatestWork;
import org.lookback.ui.api.Services;
import org.lookback.ui.api.Styles;
import org.lookback.ui.packages.internal.desk.PackageDesks;
import org.lookback.ui.packages.internal.desk.PackageDesks.Cursor;
import org.lookback.ui.packages.internal.shelf.PackageActions;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.ui.packages.internal.text.Knowledge;
import org.lookback.ui.packages.internal.text.Schema;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.Authoring.Remark;

/** Edits one file of a package: coloured, completed and explained, with what is wrong marked while it is typed. */
public final class PackageEditor extends EditorPart {

	public static final String ID = "org.lookback.ui.packages.editor";

	private static final Messages MESSAGES = Messages.in(PackageEditor.class);
	private static final String CONTEXT = "org.lookback.ui.packages.editing";
	private static final int REST = 180;

	private PackageDesks desks;
	private PackageFile file;
	private EditorHead head;
	private FindBar findBar;
	private PackageText text;
	private Label foot;
	private Schema schema = Schema.none();
	private String kept = "";
	private boolean loaded;
	private boolean dirty;
	private Runnable stop = () -> {
	};
	private Optional<int[]> wanted = Optional.empty();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof PackageFile of)) {
			throw new PartInitException(MESSAGES.get("notAFile"));
		}
		desks = Services.find(PackageDesks.class);
		file = of;
		setSite(site);
		setInput(input);
		setPartName(MESSAGES.get("tab", of.getName(), of.draft().shelved().id()));
		setTitleToolTip(of.getToolTipText());
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).extendedMargins(0, 0, 0, 5).applyTo(body);
		boolean editable = file.draft().shelved().editable();
		head = new EditorHead(body, editable, file.kind().isYaml(), new Steps());
		Composite place = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(place);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(place);
		text = new PackageText(place, file.kind(), Services.appearance(), this::knowledge);
		findBar = new FindBar(place, text.viewer());
		findBar.control().moveAbove(text.viewer().getControl());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text.viewer().getControl());
		text.control().setData("org.lookback.id", "package.text");
		text.viewer().setEditable(false);
		foot = Styles.MUTED.on(new Label(body, SWT.NONE));
		foot.setData("org.lookback.id", "package.foot");
		GridDataFactory.fillDefaults().grab(true, false).indent(6, 2).applyTo(foot);
		listen();
		handlers();
		read();
	}

	private void listen() {
		stop = desks.listen(this::refresh);
		text.document().addDocumentListener(new IDocumentListener() {
			@Override
			public void documentAboutToBeChanged(DocumentEvent event) {
				// Only what it has become matters.
			}

			@Override
			public void documentChanged(DocumentEvent event) {
				changed();
			}
		});
		Runnable rested = this::tellCursor;
		text.control().addCaretListener(event -> text.control().getDisplay().timerExec(REST, rested));
	}

	private void handlers() {
		IHandlerService handlers = getSite().getService(IHandlerService.class);
		handlers.activateHandler("org.eclipse.ui.edit.undo", handler(() -> operate(ITextOperationTarget.UNDO)));
		handlers.activateHandler("org.eclipse.ui.edit.redo", handler(() -> operate(ITextOperationTarget.REDO)));
		handlers.activateHandler("org.lookback.ui.packages.find", handler(findBar::open));
		handlers.activateHandler("org.lookback.ui.packages.complete", handler(text::complete));
		getSite().getService(IContextService.class).activateContext(CONTEXT);
	}

	private static AbstractHandler handler(Runnable action) {
		return new AbstractHandler() {
			@Override
			public Object execute(ExecutionEvent event) {
				action.run();
				return null;
			}
		};
	}

	private void operate(int operation) {
		if (text.viewer().canDoOperation(operation)) {
			text.viewer().doOperation(operation);
		}
	}

	private void read() {
		Optional<Authoring> authoring = desks.authoring();
		LatestWork work = new LatestWork(text.control(), MESSAGES.get("reading"), failure -> foot.setText(Failures.text(failure).replace("&", "&&")));
		authoring.ifPresent(desk -> work.ask(progress -> new Content(desk.text(file.draft().shelved(), file.path()), schemaOf(file.kind())), this::show));
	}

	private record Content(String text, Schema schema) {
	}

	private static Schema schemaOf(FileKind kind) throws LookbackException {
		try {
			return Schema.of(kind, name -> {
				URL entry = Platform.getBundle("org.lookback.standards").getEntry("schema/" + name);
				if (entry == null) {
					throw new IOException(name);
				}
				return entry.openStream();
			});
		} catch (IOException unreadable) {
			throw new LookbackException(MESSAGES.get("schema.unreadable", unreadable.getMessage()), unreadable);
		}
	}

	private void show(Content content) {
		schema = content.schema();
		kept = content.text();
		text.document().set(kept);
		text.viewer().getUndoManager().reset();
		text.viewer().setEditable(file.draft().shelved().editable());
		loaded = true;
		wanted.ifPresent(place -> reveal(place[0], place[1]));
		refresh();
		tellCursor();
	}

	private void changed() {
		if (!loaded) {
			return;
		}
		String now = text.document().get();
		boolean before = dirty;
		dirty = !now.equals(kept);
		if (dirty) {
			desks.edited(file.draft(), file.path(), now);
		} else {
			desks.saved(file.draft(), file.path());
		}
		if (before != dirty) {
			firePropertyChange(PROP_DIRTY);
			head.show(file.draft(), file.path(), dirty);
		}
	}

	private void tellCursor() {
		if (loaded && !text.control().isDisposed() && getSite().getPage().getActiveEditor() == this) {
			desks.at(new Cursor(file.draft(), file.path(), text.document().get(), text.control().getCaretOffset()));
		}
	}

	/** Goes to a line and column, from 1. */
	public void reveal(int line, int column) {
		if (!loaded) {
			wanted = Optional.of(new int[] { line, column });
			return;
		}
		wanted = Optional.empty();
		try {
			int at = Math.clamp(line - 1L, 0, text.document().getNumberOfLines() - 1);
			int from = text.document().getLineOffset(at);
			int place = Math.min(from + Math.max(0, column - 1), from + text.document().getLineInformation(at).getLength());
			text.viewer().setSelectedRange(place, 0);
			text.viewer().revealRange(place, 0);
			text.control().setTopIndex(Math.max(0, text.control().getLineAtOffset(place) - 6));
		} catch (BadLocationException outside) {
			Failures.log(MESSAGES.get("reading"), outside);
		}
	}

	private void refresh() {
		if (text.control() == null || text.control().isDisposed() || !loaded) {
			return;
		}
		head.show(file.draft(), file.path(), dirty);
		text.marks().show(text.document(), file.draft().remarks(file.path()));
		Optional<Remark> here = text.marks().at(text.document(), text.control().getCaretOffset());
		String words = here.map(Hover::words).orElse(MESSAGES.get(file.draft().shelved().editable() && file.kind().isYaml() ? "hint" : "hint.reading"));
		(here.isPresent() ? Styles.WARNING : Styles.MUTED).on(foot);
		foot.setText(words.replace('\n', ' ').replace("&", "&&"));
		foot.setToolTipText(words);
	}

	private Knowledge knowledge() {
		Optional<StandardsPackage> standards = file.draft().usable();
		Dictionary dictionary = standards.map(StandardsPackage::dictionary).orElseGet(Dictionary::core);
		return new Knowledge(file.kind(), schema, dictionary, standards, Locale.getDefault());
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		Optional<Authoring> authoring = desks.authoring();
		String now = text.document().get();
		if (authoring.isEmpty()) {
			Failures.show(MESSAGES.get("save.failed"), new LookbackException(MESSAGES.get("save.closed")));
			monitor.setCanceled(true);
			return;
		}
		try {
			getSite().getWorkbenchWindow().run(true, false, progress -> write(authoring.get(), now));
			kept = now;
			dirty = !now.equals(text.document().get());
			firePropertyChange(PROP_DIRTY);
			desks.saved(file.draft(), file.path());
			refresh();
		} catch (InvocationTargetException failed) {
			Failures.show(MESSAGES.get("save.failed"), failed.getCause());
			monitor.setCanceled(true);
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			monitor.setCanceled(true);
		}
	}

	private void write(Authoring authoring, String now) throws InvocationTargetException {
		try {
			authoring.save(file.draft().shelved(), file.path(), now);
		} catch (LookbackException failed) {
			throw new InvocationTargetException(failed);
		}
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	@Override
	public void setFocus() {
		text.control().setFocus();
		tellCursor();
	}

	@Override
	public void dispose() {
		stop.run();
		desks.left(file.draft(), file.path());
		super.dispose();
	}

	/** What the buttons above the text do. */
	private final class Steps implements EditorHead.Steps {

		@Override
		public void save() {
			getSite().getPage().saveEditor(PackageEditor.this, false);
		}

		@Override
		public void complete() {
			text.control().setFocus();
			text.complete();
		}

		@Override
		public void find() {
			findBar.open();
		}

		@Override
		public void test() {
			PackageActions.test(desks, file.draft());
		}

		@Override
		public void copy() {
			PackageActions.copy(desks, file.draft().shelved());
		}
	}
}
