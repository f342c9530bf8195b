package org.lookback.ui.explore.internal.clauses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.standards.api.Document;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;
import org.lookback.ui.api.Styles;
import org.lookback.ui.explore.internal.clauses.DocumentText.Place;

/** A document's title and whole text, with the clause that is looked at highlighted and in view. */
final class DocumentPane {

	private static final Messages MESSAGES = Messages.in(DocumentPane.class);
	private static final int MARGIN = 10;
	private static final int LINES_ABOVE = 2;

	private final Composite body;
	private final Appearance appearance;
	private final Label title;
	private final Label about;
	private final StyledText text;
	private DocumentText document = new DocumentText("", List.of(), java.util.Map.of());
	private Optional<Place> current = Optional.empty();
	private Optional<Place> clause = Optional.empty();
	private List<Place> words = List.of();

	DocumentPane(Composite parent, Appearance appearance) {
		this.appearance = appearance;
		body = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 4;
		layout.marginHeight = 4;
		layout.verticalSpacing = 2;
		body.setLayout(layout);
		title = Styles.SUBTITLE.on(new Label(body, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		about = Styles.MUTED.on(new Label(body, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(about);
		text = new StyledText(body, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
		text.setData("org.lookback.id", "clauses.text");
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setLineSpacing(4);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(text);
		Runnable stop = appearance.listen(this::paint);
		text.addListener(SWT.Dispose, event -> stop.run());
	}

	Control control() {
		return body;
	}

	void focus() {
		text.setFocus();
	}

	/**
	 * Shows a document.
	 *
	 * @param more     what there is to say of it besides, may be empty
	 * @param clauseId what to highlight; nothing when empty
	 * @param quote    words within the clause; the whole clause when empty
	 * @param found    words that were searched for
	 */
	void show(Document shown, String more, String clauseId, String quote, Collection<String> found) {
		title.setText(shown.title().replace("&", "&&"));
		about.setText((about(shown) + (more.isEmpty() ? "" : '\n' + more)).replace("&", "&&"));
		document = DocumentText.of(shown.clauses());
		clause = document.find(clauseId, "");
		current = document.find(clauseId, quote);
		words = document.all(found);
		text.setText(document.text());
		paint();
		body.layout(true, true);
		current.ifPresentOrElse(this::reveal, () -> text.setTopIndex(0));
	}

	/** Shows nothing. */
	void clear() {
		title.setText("");
		about.setText("");
		document = new DocumentText("", List.of(), java.util.Map.of());
		clause = Optional.empty();
		current = Optional.empty();
		words = List.of();
		text.setText("");
	}

	private static String about(Document shown) {
		List<String> parts = new ArrayList<>();
		for (String part : List.of(shown.number(), shown.issuer(),
				shown.issuedAsPrinted().isEmpty() ? shown.issued().map(Object::toString).orElse("") : shown.issuedAsPrinted())) {
			if (!part.isEmpty()) {
				parts.add(part);
			}
		}
		String line = String.join("  ·  ", parts);
		return shown.note().isEmpty() ? line : line + '\n' + MESSAGES.get("note", shown.note());
	}

	/** Brings the place into view with some lines above it; a paragraph is one line of the widget, however often it wraps. */
	private void reveal(Place place) {
		text.setCaretOffset(place.from());
		int above = text.getLocationAtOffset(place.from()).y - LINES_ABOVE * text.getLineHeight();
		text.setTopPixel(Math.max(0, text.getTopPixel() + above));
	}

	private void paint() {
		if (text.isDisposed()) {
			return;
		}
		text.setBackground(appearance.color(Role.BACKGROUND));
		text.setForeground(appearance.color(Role.TEXT));
		text.setStyleRange(null);
		document.headings().forEach(place -> text.setStyleRange(bold(place)));
		clause.ifPresent(place -> background(place, Role.STRIPE, false));
		words.stream().sorted(Comparator.comparingInt(Place::from)).forEach(place -> background(place, Role.MARK, false));
		current.ifPresent(place -> background(place, Role.MARK, !current.equals(clause)));
	}

	private static StyleRange bold(Place place) {
		StyleRange range = new StyleRange();
		range.start = place.from();
		range.length = place.until() - place.from();
		range.fontStyle = SWT.BOLD;
		return range;
	}

	private void background(Place place, Role role, boolean strong) {
		StyleRange range = new StyleRange();
		range.start = place.from();
		range.length = place.until() - place.from();
		range.background = appearance.color(role);
		range.foreground = appearance.color(Role.TEXT);
		range.fontStyle = strong ? SWT.BOLD : SWT.NORMAL;
		text.setStyleRange(range);
	}

	/** A document's line in a tree. */
	static String label(PolicyDetails shown) {
		return shown.number().isEmpty() ? shown.title() : String.format(Locale.ROOT, "%s  %s", shown.number(), shown.title());
	}
}
