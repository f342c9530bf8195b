package org.lookback.model.api.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * One value of a code list.
 *
 * @param id        the Chinese term, as rules write it: {@code 因病}, {@code 需鉴定未鉴定}
 * @param national  the national system's value, where it is known
 * @param label     what a person reads
 * @param reads     other spellings that mean it: old names, terms with their notes, other provinces' words
 * @param note      what one should know about it
 * @param offered   whether a form offers it; {@code false}: only read, from old files
 * @param readUntil the last year of files that are expected to carry it
 */
public record Code(String id, Optional<String> national, Label label, List<String> reads, Optional<String> note,
		boolean offered, Optional<Integer> readUntil) {

	public Code {
		reads = List.copyOf(reads);
	}
}
