package org.lookback.workbench.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What a row of a correction list is of, as one text that a person neither reads nor writes.
 *
 * @param seq          the change that the value shown belongs to
 * @param household    its number, 0 for a village, facility or project
 * @param householdKey its key
 * @param entity       empty when there is nothing on the row that could be edited
 * @param year         0 when the entity is of no year
 * @param member       the member's code, empty when the field is not his
 * @param rowKey       the row's own key, empty when the entity has none
 */
record CorrectionKey(long seq, String packageId, String rule, long household, String householdKey, String entity, int year, String member,
		String rowKey, String field) {

	private static final String BAR = "|";
	private static final String VERSION = "L1";
	private static final int PARTS = 12;

	/** As it stands in the list: with a sum at its end that a damaged one does not have. */
	String written() {
		String text = List.of(VERSION, String.valueOf(seq), packageId, rule, String.valueOf(household), householdKey, entity, String.valueOf(year),
				member, rowKey, field).stream().map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining(BAR));
		return text + BAR + sum(text);
	}

	/** Empty when it is damaged, or none. */
	static Optional<CorrectionKey> read(String written) {
		int end = written.lastIndexOf(BAR);
		if (end < 0 || !sum(written.substring(0, end)).equals(written.substring(end + 1))) {
			return Optional.empty();
		}
		String[] p = Arrays.stream(written.split("\\|", -1)).map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8)).toArray(String[]::new);
		return p.length != PARTS || !p[0].equals(VERSION) ? Optional.empty()
				: Optional.of(new CorrectionKey(Long.parseLong(p[1]), p[2], p[3], Long.parseLong(p[4]), p[5], p[6], Integer.parseInt(p[7]), p[8], p[9],
						p[10]));
	}

	/** The same thing on another row, whatever rule it stands under. */
	CorrectionKey target() {
		return new CorrectionKey(0, "", "", household, householdKey, entity, year, member, rowKey, field);
	}

	private static String sum(String text) {
		CRC32 sum = new CRC32();
		sum.update(text.getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(sum.getValue());
	}
}
