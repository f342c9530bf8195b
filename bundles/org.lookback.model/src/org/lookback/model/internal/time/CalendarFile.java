package org.lookback.model.internal.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** The bundle's {@code calendar/china.tsv}: a year a line with its days off and the weekend days that are worked. */
public final class CalendarFile {

	private static final String PATH = "/calendar/china.tsv";
	private static final int COLUMNS = 4;

	/**
	 * One year.
	 *
	 * @param announced whether the arrangement with its make-up days is known; else only the days of the law are
	 */
	public record Year(boolean announced, Set<LocalDate> off, Set<LocalDate> worked) {
	}

	private CalendarFile() {
	}

	/** The years of the file, without a gap. */
	public static TreeMap<Integer, Year> read() {
		TreeMap<Integer, Year> years = new TreeMap<>();
		try (InputStream file = CalendarFile.class.getResourceAsStream(PATH)) {
			if (file == null) {
				throw new IOException(PATH);
			}
			BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.startsWith("#")) {
					String[] columns = line.split("\t", COLUMNS);
					int year = Integer.parseInt(columns[0]);
					years.put(year, new Year(columns[1].equals("announced"), days(year, columns[2]), days(year, columns[3])));
				}
			}
		} catch (IOException unreadable) {
			throw new UncheckedIOException(PATH, unreadable);
		}
		return years;
	}

	private static Set<LocalDate> days(int year, String runs) {
		Set<LocalDate> days = new HashSet<>();
		for (String run : runs.isBlank() ? new String[0] : runs.trim().split(" ")) {
			String[] ends = run.split("\\.\\.");
			LocalDate last = LocalDate.parse(year + "-" + ends[ends.length - 1]);
			for (LocalDate day = LocalDate.parse(year + "-" + ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
				days.add(day);
			}
		}
		return days;
	}
}
