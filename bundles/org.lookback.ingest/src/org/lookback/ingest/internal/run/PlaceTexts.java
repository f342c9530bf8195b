package org.lookback.ingest.internal.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lookback.ingest.internal.file.SheetRow;

/** The cells of a row that say where it belongs, as they stand. */
record PlaceTexts(String province, String city, String county, String township, String village, String villageCode) {

	/** Nothing. */
	static final PlaceTexts NONE = new PlaceTexts("", "", "", "", "", "");

	private static final Pattern CODE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

	/** The fields that say the province, the city, the county, the township, the village, and the code. */
	private static final List<List<String>> PARTS = List.of(List.of("household.province"), List.of("household.city"),
			List.of("household.county"), List.of("household.township"), List.of("household.village", "village.villageName"),
			List.of("household.villageCode", "village.villageCode", "facility.villageCode", "project.villageCode", "helper.villageCode",
			"registerRecord.villageCode"));

	/** Reads them from rows, the same ones again when nothing changed from one row to the next. */
	static final class Reader {

		private final int[][] columns = new int[PARTS.size()][];
		private String[] last = {};
		private PlaceTexts read = NONE;

		Reader(Columns known) {
			for (int i = 0; i < columns.length; i++) {
				columns[i] = PARTS.get(i).stream().map(known::of).flatMap(Optional::stream).mapToInt(Columns.Known::index).toArray();
			}
		}

		PlaceTexts of(SheetRow row) {
			String[] texts = new String[PARTS.size()];
			for (int i = 0; i < texts.length; i++) {
				texts[i] = text(row, columns[i]);
			}
			if (!Arrays.equals(texts, last)) {
				last = texts;
				read = new PlaceTexts(texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]);
			}
			return read;
		}

		/** The first of some cells that is not blank. */
		private static String text(SheetRow row, int[] indexes) {
			for (int index : indexes) {
				String text = row.cell(index);
				if (!text.isBlank()) {
					return text.strip();
				}
			}
			return "";
		}
	}

	/** Whether a text is a code of a county, a township or a village. */
	static boolean isCode(String text) {
		return CODE.matcher(text).matches();
	}

	/** The code that the row gives, if it gives one. */
	Optional<String> code() {
		return Optional.of(villageCode.replaceAll("\\s", "")).filter(PlaceTexts::isCode);
	}

	/** The village's name, which may stand in the column for the code. */
	String villageName() {
		return village.isEmpty() ? villageCode : village;
	}

	/** All names, from the wide to the narrow. */
	String names() {
		return String.join(" ", Stream.of(province, city, county, township, villageName()).filter(name -> !name.isEmpty()).toList());
	}
}
