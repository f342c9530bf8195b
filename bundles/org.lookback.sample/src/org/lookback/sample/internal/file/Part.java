package org.lookback.sample.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.sheet.TableWriter;

/** Some files of one kind: each household is shown to them once, in order. */
public interface Part extends Closeable {

	/** Writes what these files say of a household. */
	void add(Household household) throws IOException;

	/** The files, in the order they are to be imported. */
	List<TableWriter<?>> tables();

	/** Closes all files. */
	@Override
	default void close() throws IOException {
		for (TableWriter<?> table : tables()) {
			table.close();
		}
	}
}
