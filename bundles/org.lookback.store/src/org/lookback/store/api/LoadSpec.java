package org.lookback.store.api;

import java.nio.file.Path;

/**
 * What is about to be loaded.
 *
 * @param file        the file itself
 * @param fileName    its name as the person gave it, without folders: what explanations show
 * @param kind        the importer's kind, e.g. {@code wide}
 * @param year        the year of rows that do not say one, or 0
 * @param mappingHash tells one assignment of columns to fields from another; empty when there is only one
 * @param user        who imports
 * @param recipe      how the importer can read the file in the same way again; empty when it cannot
 * @param origin      the workspace that the import is merged from; empty when it is made here
 */
public record LoadSpec(Path file, String fileName, String kind, int year, String mappingHash, String user, String recipe, String origin) {

	/** One that is made here and that nobody will make again. */
	public LoadSpec(Path file, String fileName, String kind, int year, String mappingHash, String user) {
		this(file, fileName, kind, year, mappingHash, user, "", "");
	}
}
