package org.lookback.ingest.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.text.Messages;

/**
 * A saved mapping that a file of the same shape got by itself.
 *
 * @param name    of the mapping
 * @param version of the mapping
 * @param who     saved it
 * @param when    it was saved
 * @param lacking headings it speaks of that the file has not
 * @param added   headings of the file that it does not speak of; they were mapped as in any other file
 */
public record AppliedMapping(String name, int version, String who, Instant when, List<String> lacking, List<String> added) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	public AppliedMapping {
		lacking = List.copyOf(lacking);
		added = List.copyOf(added);
	}

	/** What a person reads. */
	public String sentence(Locale locale) {
		Messages messages = Messages.in(AppliedMapping.class, locale);
		String said = messages.get("applied", name, Integer.toString(version), who, DAY.format(when.atZone(ZoneId.systemDefault())));
		String less = lacking.isEmpty() ? "" : messages.get("applied.lacking", String.join(messages.get("applied.comma"), lacking));
		String more = added.isEmpty() ? "" : messages.get("applied.added", String.join(messages.get("applied.comma"), added));
		return said + less + more;
	}
}
