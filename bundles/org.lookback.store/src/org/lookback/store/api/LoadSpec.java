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
 */
public record LoadSpec(Path file, String fileName, String kind, int year, String mappingHash, String user) {
}
