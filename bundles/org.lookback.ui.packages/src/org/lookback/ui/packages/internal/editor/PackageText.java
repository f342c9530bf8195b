package org.lookback.ui.packages.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenter;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.TabsToSpacesConverter;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.OverviewRuler;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.ui.packages.internal.text.Knowledge;
import org.lookback.workbench.api.Authoring.Weight;

/** The text of a package's file with line numbers, colours, marks, completion and explanations; follows the window's theme. */
final class PackageText {

	private static final Messages MESSAGES = Messages.in(PackageText.class);
	private static final int MARK_WIDTH = 16;
	private static final int UNDO_LEVELS = 200;
	private static final int INDENT = 2;
	private static final RGB ERROR = new RGB(0xD1, 0x34, 0x38);
	private static final RGB WARNING = new RGB(0xD9, 0x8A, 0x1F);
	private static final RGB NOTE = new RGB(0x3A, 0x82, 0xD2);

	private final SourceViewer viewer;
	private final LineNumberRulerColumn numbers;
	private final Marks marks;
	private final ContentAssistant completion = new ContentAssistant();
	private final Appearance appearance;

	PackageText(Composite parent, FileKind kind, Appearance appearance, Supplier<Knowledge> knowledge) {
		this.appearance = appearance;
		Colours colours = new Colours();
		marks = new Marks(new LocalResourceManager(JFaceResources.getResources(), parent));
		CompositeRuler ruler = new CompositeRuler();
		AnnotationRulerColumn signs = new AnnotationRulerColumn(marks.model(), MARK_WIDTH, marks);
		ruler.addDecorator(0, signs);
		numbers = new LineNumberRulerColumn();
		ruler.addDecorator(1, numbers);
		OverviewRuler overview = new OverviewRuler(marks, MARK_WIDTH, colours);
		viewer = new SourceViewer(parent, ruler, overview, true, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION);
		AnnotationPainter painter = new AnnotationPainter(viewer, marks);
		for (Weight weight : new Weight[] { Weight.ERROR, Weight.WARNING, Weight.NOTE }) {
			RGB rgb = weight == Weight.ERROR ? ERROR : weight == Weight.WARNING ? WARNING : NOTE;
			signs.addAnnotationType(Marks.type(weight));
			overview.addAnnotationType(Marks.type(weight));
			overview.setAnnotationTypeLayer(Marks.type(weight), 3 - weight.ordinal());
			overview.setAnnotationTypeColor(Marks.type(weight), colours.getColor(rgb));
			painter.addTextStyleStrategy(weight, new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_SQUIGGLE));
			painter.addAnnotationType(Marks.type(weight), weight);
			painter.setAnnotationTypeColor(Marks.type(weight), colours.getColor(rgb));
		}
		viewer.configure(new Configuration(kind, knowledge));
		viewer.addPainter(painter);
		viewer.addTextPresentationListener(painter);
		viewer.setDocument(new Document(), marks.model());
		StyledText text = viewer.getTextWidget();
		text.setFont(JFaceResources.getTextFont());
		numbers.setFont(JFaceResources.getTextFont());
		text.setWordWrap(kind == FileKind.DOCUMENT);
		text.setLineSpacing(2);
		Runnable stop = appearance.listen(this::paint);
		text.addDisposeListener(event -> stop.run());
		paint();
	}

	SourceViewer viewer() {
		return viewer;
	}

	StyledText control() {
		return viewer.getTextWidget();
	}

	IDocument document() {
		return viewer.getDocument();
	}

	Marks marks() {
		return marks;
	}

	/** Offers what can be written at the cursor. */
	void complete() {
		if (viewer.isEditable()) {
			completion.showPossibleCompletions();
		}
	}

	/** A box of words that keeps their lines. */
	private static IInformationControl explanation(Shell shell) {
		return new DefaultInformationControl(shell, (IInformationPresenter) null);
	}

	private void paint() {
		StyledText text = viewer.getTextWidget();
		if (text == null || text.isDisposed()) {
			return;
		}
		text.setBackground(appearance.color(Role.BACKGROUND));
		text.setForeground(appearance.color(Role.TEXT));
		numbers.setBackground(appearance.color(Role.STRIPE));
		numbers.setForeground(appearance.color(Role.MUTED));
		completion.setProposalSelectorBackground(appearance.color(Role.BACKGROUND));
		completion.setProposalSelectorForeground(appearance.color(Role.TEXT));
		viewer.invalidateTextPresentation();
		numbers.redraw();
	}

	/** Colours that last as long as the program. */
	private static final class Colours implements ISharedTextColors {

		@Override
		public Color getColor(RGB rgb) {
			return new Color(rgb);
		}

		@Override
		public void dispose() {
			// Colours take nothing of the system.
		}
	}

	/** What the text can do. */
	private final class Configuration extends SourceViewerConfiguration {

		private final FileKind kind;
		private final Supplier<Knowledge> knowledge;

		Configuration(FileKind kind, Supplier<Knowledge> knowledge) {
			this.kind = kind;
			this.knowledge = knowledge;
		}

		@Override
		public IPresentationReconciler getPresentationReconciler(ISourceViewer source) {
			PresentationReconciler reconciler = new PresentationReconciler();
			Painter painter = new Painter(kind, appearance);
			reconciler.setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
			reconciler.setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
			return reconciler;
		}

		@Override
		public IContentAssistant getContentAssistant(ISourceViewer source) {
			completion.setContentAssistProcessor(new Proposals(knowledge), IDocument.DEFAULT_CONTENT_TYPE);
			completion.enableAutoActivation(true);
			completion.setAutoActivationDelay(250);
			completion.enableColoredLabels(true);
			completion.setEmptyMessage(MESSAGES.get("complete.none"));
			completion.setShowEmptyList(false);
			completion.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
			completion.setContextInformationPopupOrientation(IContentAssistant.CONTEXT_INFO_ABOVE);
			completion.setInformationControlCreator(PackageText::explanation);
			return completion;
		}

		@Override
		public ITextHover getTextHover(ISourceViewer source, String contentType) {
			return new Hover(knowledge, marks);
		}

		@Override
		public IInformationControlCreator getInformationControlCreator(ISourceViewer source) {
			return PackageText::explanation;
		}

		@Override
		public IAnnotationHover getAnnotationHover(ISourceViewer source) {
			return new DefaultAnnotationHover(false);
		}

		@Override
		public IUndoManager getUndoManager(ISourceViewer source) {
			return new TextViewerUndoManager(UNDO_LEVELS);
		}

		@Override
		public int getTabWidth(ISourceViewer source) {
			return INDENT;
		}

		@Override
		public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer source, String contentType) {
			TabsToSpacesConverter spaces = new TabsToSpacesConverter();
			spaces.setNumberOfSpacesPerTab(INDENT);
			spaces.setLineTracker(new org.eclipse.jface.text.DefaultLineTracker());
			return new IAutoEditStrategy[] { spaces, new DefaultIndentLineAutoEditStrategy() };
		}
	}
}
