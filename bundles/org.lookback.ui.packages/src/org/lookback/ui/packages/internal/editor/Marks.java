package org.lookback.ui.packages.internal.editor;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.lookback.workbench.api.Authoring.Remark;
import org.lookback.workbench.api.Authoring.Weight;

/** The remarks on a file as marks at its lines. */
final class Marks implements IAnnotationAccess, IAnnotationAccessExtension {

	private static final String TYPE = "org.lookback.remark.";

	private final AnnotationModel model = new AnnotationModel();
	private final LocalResourceManager images;
	private final Map<Weight, Image> signs = new HashMap<>();

	Marks(LocalResourceManager images) {
		this.images = images;
	}

	/** The type of annotation of a weight. */
	static String type(Weight weight) {
		return TYPE + weight;
	}

	AnnotationModel model() {
		return model;
	}

	/** Shows other remarks. */
	void show(IDocument document, List<Remark> remarks) {
		Map<Annotation, Position> fresh = new HashMap<>();
		for (Remark remark : remarks) {
			if (remark.weight() != Weight.ACCEPTED) {
				place(document, remark).ifPresent(place -> fresh.put(new RemarkMark(remark), place));
			}
		}
		Annotation[] old = all().toArray(Annotation[]::new);
		model.replaceAnnotations(old, fresh);
	}

	private List<Annotation> all() {
		List<Annotation> found = new java.util.ArrayList<>();
		Iterator<Annotation> each = model.getAnnotationIterator();
		each.forEachRemaining(found::add);
		return found;
	}

	/** The remark at a place, the heaviest first; that of the line when none stands at the very place. */
	Optional<Remark> at(IDocument document, int offset) {
		Optional<Remark> best = Optional.empty();
		try {
			IRegion line = document.getLineInformationOfOffset(offset);
			for (Annotation each : all()) {
				Position place = model.getPosition(each);
				boolean onLine = place.offset >= line.getOffset() && place.offset <= line.getOffset() + line.getLength();
				if (each instanceof RemarkMark mark && onLine && best.filter(b -> b.weight().compareTo(mark.remark.weight()) <= 0).isEmpty()) {
					best = Optional.of(mark.remark);
				}
			}
		} catch (BadLocationException outside) {
			return Optional.empty();
		}
		return best;
	}

	/** The word at a remark's line and column; the whole line when it has no column. */
	static Optional<Position> place(IDocument document, Remark remark) {
		try {
			int line = Math.clamp(remark.place().line() - 1L, 0, document.getNumberOfLines() - 1);
			IRegion region = document.getLineInformation(line);
			int from = region.getOffset() + Math.clamp(remark.place().column() - 1L, 0, region.getLength());
			int end = region.getOffset() + region.getLength();
			int until = from;
			while (until < end && (Character.isLetterOrDigit(document.getChar(until)) || document.getChar(until) == '_')) {
				until++;
			}
			if (until == from) {
				char mark = from < end ? document.getChar(from) : ' ';
				int close = mark == '"' || mark == '\'' ? document.get(from, end - from).indexOf(mark, 1) : -1;
				until = Math.min(end, from + Math.max(1, close + 1));
			}
			return Optional.of(new Position(from, Math.max(1, until - from)));
		} catch (BadLocationException outside) {
			return Optional.empty();
		}
	}

	@Override
	public Object getType(Annotation annotation) {
		return annotation.getType();
	}

	@Override
	public boolean isMultiLine(Annotation annotation) {
		return false;
	}

	@Override
	public boolean isTemporary(Annotation annotation) {
		return false;
	}

	@Override
	public String getTypeLabel(Annotation annotation) {
		return annotation.getText();
	}

	@Override
	public int getLayer(Annotation annotation) {
		return annotation instanceof RemarkMark mark ? 10 - mark.remark.weight().ordinal() : 0;
	}

	@Override
	public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
		if (annotation instanceof RemarkMark mark) {
			ImageUtilities.drawImage(sign(mark.remark.weight()), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
		}
	}

	private Image sign(Weight weight) {
		return signs.computeIfAbsent(weight, each -> images.create(WeightImages.of(each)));
	}

	@Override
	public boolean isPaintable(Annotation annotation) {
		return annotation instanceof RemarkMark;
	}

	@Override
	public boolean isSubtype(Object annotationType, Object potentialSupertype) {
		return annotationType.equals(potentialSupertype);
	}

	@Override
	public Object[] getSupertypes(Object annotationType) {
		return new Object[0];
	}

	/** A mark for a remark. */
	private static final class RemarkMark extends Annotation {

		private final Remark remark;

		RemarkMark(Remark remark) {
			super(type(remark.weight()), false, remark.advice().isEmpty() ? remark.place().message() : remark.place().message() + '\n' + remark.advice());
			this.remark = remark;
		}
	}
}
