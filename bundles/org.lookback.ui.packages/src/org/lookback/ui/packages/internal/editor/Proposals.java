package org.lookback.ui.packages.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.packages.internal.text.Knowledge;
import org.lookback.ui.packages.internal.text.Offer;
import org.lookback.ui.packages.internal.text.Offers;

/** What can be written at the cursor, as a list to choose from. */
final class Proposals implements IContentAssistProcessor {

	private static final Messages MESSAGES = Messages.in(Proposals.class);
	private static final int LONGEST_NOTE = 60;

	private final Supplier<Knowledge> knowledge;

	Proposals(Supplier<Knowledge> knowledge) {
		this.knowledge = knowledge;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		return Offers.at(knowledge.get(), viewer.getDocument().get(), offset).stream().map(Proposal::new).toArray(ICompletionProposal[]::new);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.\"".toCharArray();
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return MESSAGES.get("complete.none");
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	/** One offer. */
	private record Proposal(Offer offer) implements ICompletionProposal, ICompletionProposalExtension6 {

		@Override
		public void apply(IDocument document) {
			try {
				document.replace(offer.from(), offer.until() - offer.from(), offer.text());
			} catch (BadLocationException changed) {
				org.lookback.ui.api.Failures.log(MESSAGES.get("complete"), changed);
			}
		}

		@Override
		public Point getSelection(IDocument document) {
			return new Point(offer.from() + offer.caret(), 0);
		}

		@Override
		public String getAdditionalProposalInfo() {
			return offer.detail().isEmpty() ? null : offer.detail();
		}

		@Override
		public String getDisplayString() {
			return offer.name();
		}

		@Override
		public StyledString getStyledDisplayString() {
			String note = offer.note().length() > LONGEST_NOTE ? offer.note().substring(0, LONGEST_NOTE) + "…" : offer.note();
			return new StyledString(offer.name()).append(note.isEmpty() ? "" : "  " + note.replace('\n', ' '), StyledString.QUALIFIER_STYLER);
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public IContextInformation getContextInformation() {
			return null;
		}
	}
}
