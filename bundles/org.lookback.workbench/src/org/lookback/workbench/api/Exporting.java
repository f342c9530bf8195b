package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Table;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;

/** Lists and tables as files that open in WPS and Office. */
public interface Exporting {

	/**
	 * Writes exactly the rows of the list, in its order; XLSX or CSV by the file's ending.
	 *
	 * @return how many rows were written
	 */
	long list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending, List<String> fields, boolean reveal, Path file,
			Locale locale, Progress progress) throws LookbackException;

	/** The columns that a list has when nobody chose any. */
	List<String> usualFields(Shape.Kind kind);

	/**
	 * Writes the rows of a list that somebody looks at, cell by cell as they are shown; XLSX or CSV by the file's ending.
	 *
	 * @param title of the sheet
	 * @param rows  each with as many cells as there are headings
	 * @return how many rows were written
	 */
	long rows(String title, List<String> headings, List<List<String>> rows, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Writes tables with titles, denominators and notes as one workbook, a sheet each. */
	void tables(List<Table> tables, Path file, Locale locale) throws LookbackException;
}
