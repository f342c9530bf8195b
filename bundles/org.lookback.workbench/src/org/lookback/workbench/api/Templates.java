package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Form;

/** Empty forms to be filled in and imported: every form that a document names, and one for each kind of file. */
public interface Templates {

	/** All forms, those of the packages first. */
	List<Template> list() throws LookbackException;

	/**
	 * The form of that id; of several packages' forms of one id, {@code package/id} says which.
	 *
	 * @throws LookbackException when there is none, or several; the message names those that are alike
	 */
	Template find(String id) throws LookbackException;

	/**
	 * Writes a form as a workbook: a sheet a table with the columns of the form, drop-down lists of codes, formats, and a sheet that explains
	 * every column. Filled in, it imports without any mapping by hand.
	 *
	 * @param village code of a village whose households stand in it already; empty for an empty form
	 * @param reveal  whether ID numbers of those households stand in full; it is logged
	 * @throws LookbackException when the form holds no table, nobody knows the village, or the file cannot be written
	 */
	Written write(Template template, Optional<String> village, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/**
	 * A form that can be produced.
	 *
	 * @param packageId whose document asks for it; empty for one that every province needs
	 * @param form      its name, clause and fields
	 * @param kinds     what its tables are imported as, one a sheet; none when it is a text and no table
	 * @param outputs   fields that the workbench computes (findings): the form shows them elsewhere, nobody fills them in
	 */
	record Template(String packageId, Form form, List<ImportKind> kinds, List<String> outputs) {

		public Template {
			kinds = List.copyOf(kinds);
			outputs = List.copyOf(outputs);
		}

		/** The id that no other form has. */
		public String id() {
			return packageId.isEmpty() ? form.id() : packageId + '/' + form.id();
		}
	}

	/**
	 * A form that was written.
	 *
	 * @param sheets     tables in it
	 * @param columns    of all tables
	 * @param households that stand in it already
	 */
	record Written(int sheets, int columns, long households) {
	}
}
