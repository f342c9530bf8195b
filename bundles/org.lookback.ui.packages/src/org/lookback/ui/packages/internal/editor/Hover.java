package org.lookback.ui.packages.internal.editor;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.lookback.ui.packages.internal.text.Explanations;
import org.lookback.ui.packages.internal.text.Explanations.Explanation;
import org.lookback.ui.packages.internal.text.Knowledge;
import org.lookback.workbench.api.Authoring.Remark;

/** What is wrong at the mouse, and what the word under it means. */
final class Hover implements ITextHover {

	private final Supplier<Knowledge> knowledge;
	private final Marks marks;

	Hover(Supplier<Knowledge> knowledge, Marks marks) {
		this.knowledge = knowledge;
		this.marks = marks;
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		String said = marks.at(viewer.getDocument(), region.getOffset()).map(Hover::words).orElse("");
		String meant = explanation(viewer, region.getOffset()).map(Explanation::words).orElse("");
		String both = said.isEmpty() || meant.isEmpty() ? said + meant : said + "\n\n" + meant;
		return both.isEmpty() ? null : both;
	}

	/** A remark with its advice and its witness. */
	static String words(Remark remark) {
		StringBuilder words = new StringBuilder(remark.place().message());
		for (String more : new String[] { remark.advice(), remark.witness() }) {
			words.append(more.isEmpty() ? "" : '\n' + more);
		}
		return words.toString();
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return explanation(viewer, offset).map(each -> new Region(each.from(), each.until() - each.from())).orElse(new Region(offset, 0));
	}

	private Optional<Explanation> explanation(ITextViewer viewer, int offset) {
		return Explanations.at(knowledge.get(), viewer.getDocument().get(), offset);
	}
}
