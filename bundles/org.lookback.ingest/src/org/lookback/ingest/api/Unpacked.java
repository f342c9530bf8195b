package org.lookback.ingest.api;

import java.nio.file.Path;
import java.util.List;

/**
 * What a file holds that can be imported: the tables of an archive, or the file itself.
 *
 * @param tables  files to be sniffed and imported one by one
 * @param skipped what else was in the archive
 */
public record Unpacked(List<Path> tables, List<Skipped> skipped) {

	public Unpacked {
		tables = List.copyOf(tables);
		skipped = List.copyOf(skipped);
	}

	/**
	 * Something in an archive that cannot be imported.
	 *
	 * @param name   as the archive names it, with its folders
	 * @param reason why, and what to do
	 */
	public record Skipped(String name, String reason) {
	}
}
