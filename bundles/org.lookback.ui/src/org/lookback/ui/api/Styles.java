package org.lookback.ui.api;

import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.widgets.Widget;

/** Names of the style sheet's classes, light and dark, for widgets that are more than plain text. */
public enum Styles {
	/** The name of a page. */
	TITLE("LookbackTitle"),
	/** The name of a section. */
	SUBTITLE("LookbackSubtitle"),
	/** A number that is the point. */
	FIGURE("LookbackFigure"),
	/** Bold text. */
	STRONG("LookbackStrong"),
	/** What can be clicked. */
	LINK("LookbackLink"),
	/** What explains. */
	MUTED("LookbackMuted"),
	/** What needs attention. */
	WARNING("LookbackWarning"),
	/** A box that stands out from its page. */
	CARD("LookbackCard"),
	/** A page of text. */
	PAGE("LookbackPage");

	private final String name;

	Styles(String name) {
		this.name = name;
	}

	/** Gives a widget this style, now and after every change of theme. */
	public <W extends Widget> W on(W widget) {
		WidgetElement.setCSSClass(widget, name);
		return widget;
	}
}
