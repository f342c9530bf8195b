package org.lookback.ui.api;

import org.lookback.model.api.text.Messages;

/** The words that all views share; a view's own stand beside the view. */
public final class UiMessages {

	private static final Messages MESSAGES = Messages.in(UiMessages.class);

	private UiMessages() {
	}

	public static String get(String key, Object... arguments) {
		return MESSAGES.get(key, arguments);
	}

	/** "12,345 户", in the reader's language. */
	public static String households(long count) {
		return get("households", count);
	}

	/** "12,345 人", in the reader's language. */
	public static String persons(long count) {
		return get("persons", count);
	}

	/** Both, as every count is given. */
	public static String householdsAndPersons(long households, long persons) {
		return get("both", households, persons);
	}

	/** How "not recorded" is shown wherever a value is empty. */
	public static String notRecorded() {
		return get("notRecorded");
	}
}
