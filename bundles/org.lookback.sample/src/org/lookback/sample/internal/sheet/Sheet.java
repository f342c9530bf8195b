package org.lookback.sample.internal.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of cells that is being written from top to bottom. */
interface Sheet extends Closeable {

	/** A text over the whole width. */
	void title(String text, int width) throws IOException;

	/** Headings over several columns; a blank cell belongs to the one on its left. */
	void groups(List<String> cells) throws IOException;

	/** Lets the file go, finished or not, and deletes what there is of it. */
	void discard() throws IOException;

	/** The headings. */
	void headings(String[] cells) throws IOException;

	/** A row of data. */
	void row(String[] cells, Column.Kind[] kinds) throws IOException;
}
