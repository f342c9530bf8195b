package org.lookback.index.api;

import java.util.List;
import java.util.Locale;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * The order of everything that a query finds, for a grid that shows a window of it. The first rows are found at once,
 * and the others put in order when they are first asked for; keeps four bytes a row then, and the state of the index
 * that it was made from, until it is closed. May be used from several threads.
 */
public interface Listing extends AutoCloseable {

	int size();

	/** Number of the household that a row belongs to. */
	long household(int row) throws LookbackException;

	/** Key of the row's object, as in {@link Hit#id}. */
	String id(int row) throws LookbackException;

	/**
	 * The cells of some rows, in words; a member's, finding's or measure's row may also show columns of its household.
	 *
	 * @param columns as the dictionary's {@code find} accepts them
	 * @return a row for each from {@code from} on, as many as there are up to {@code count}
	 */
	List<List<String>> cells(int from, int count, List<String> columns, boolean reveal, Locale locale) throws LookbackException;

	/**
	 * What one column holds in all rows: how many, how many not recorded, how many different, the most frequent, and of numbers least, most, mean,
	 * median and sum. Reads every row: not for the window's thread.
	 *
	 * @param column   as the dictionary's {@code find} accepts it
	 * @param progress is asked now and then whether to go on
	 */
	ColumnSummary summary(String column, boolean reveal, Locale locale, Progress progress) throws LookbackException;

	/**
	 * The number of each row that has one recorded, in its field's unit, in no order; of a field with several the first. For measures of all rows, not to
	 * be shown one by one.
	 *
	 * @throws LookbackException when the field holds no numbers
	 */
	double[] numbers(String column, Progress progress) throws LookbackException;

	@Override
	void close();
}
