package org.lookback.ui.packages.internal.editor;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.packages.internal.text.FileKind;
import org.lookback.ui.packages.internal.text.Painting;
import org.lookback.ui.packages.internal.text.Painting.Ink;
import org.lookback.ui.packages.internal.text.Painting.Stretch;

/** Colours a file: a change of one line can make another thing of all below it, so everything from the line on is painted anew. */
final class Painter implements IPresentationDamager, IPresentationRepairer {

	private final FileKind kind;
	private final Appearance appearance;
	private final Inks inks = new Inks();
	private IDocument document;

	Painter(FileKind kind, Appearance appearance) {
		this.kind = kind;
		this.appearance = appearance;
	}

	@Override
	public void setDocument(IDocument other) {
		document = other;
	}

	@Override
	public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean documentPartitioningChanged) {
		int from = document.get().lastIndexOf('\n', Math.max(0, event.getOffset() - 1)) + 1;
		return new Region(from, Math.max(0, document.getLength() - from));
	}

	@Override
	public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
		boolean dark = appearance.isDark();
		int from = damage.getOffset();
		int until = from + damage.getLength();
		for (Stretch stretch : Painting.of(kind, document.get())) {
			int start = Math.max(from, stretch.from());
			int end = Math.min(until, stretch.until());
			if (start < end) {
				boolean strong = stretch.ink() == Ink.KEY || stretch.ink() == Ink.ANCHOR;
				boolean slanted = stretch.ink() == Ink.COMMENT;
				presentation.addStyleRange(new StyleRange(start, end - start, inks.of(stretch.ink(), dark), null, strong ? SWT.BOLD : slanted ? SWT.ITALIC : SWT.NORMAL));
			}
		}
	}
}
