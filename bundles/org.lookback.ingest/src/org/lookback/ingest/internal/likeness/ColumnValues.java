package org.lookback.ingest.internal.likeness;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionTree;

/** The values of one column in the sample of a file, blank ones and those that a spreadsheet has spoilt left out. */
public final class ColumnValues {

	private static final Pattern SPOILT = Pattern.compile("#.+|=.*|\\d(\\.\\d+)?[Ee]\\+\\d{1,2}");
	private static final Pattern CERTIFICATE = Pattern.compile("\\d{17}[\\dXx]\\d{2}([Bb]\\d)?");
	private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
	private static final Pattern ACCOUNT = Pattern.compile("\\d{12,21}");
	private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·]{1,3}");
	private static final Pattern DIVISION = Pattern.compile("\\d{6}(\\d{3}(\\d{3})?)?");
	private static final int COUNTY = 6;
	private static final int CITY = 4;

	private final List<String> values;

	/** @param cells as they stand in the file */
	public ColumnValues(List<String> cells) {
		values = cells.stream().map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())
				.filter(text -> !text.isEmpty() && !SPOILT.matcher(text).matches()).toList();
	}

	/** How many there are. */
	public int count() {
		return values.size();
	}

	/** How many of them are different. */
	int distinct() {
		return new HashSet<>(values).size();
	}

	/** How many of them are such. */
	int such(Predicate<String> test) {
		return (int) values.stream().filter(test).count();
	}

	static boolean idNumber(String text) {
		return text.length() != 20 && text.length() != 22 && IdNumber.parse(text).isPresent();
	}

	static boolean certificate(String text) {
		return CERTIFICATE.matcher(text).matches() && IdNumber.parse(text).isPresent();
	}

	static boolean phone(String text) {
		return PHONE.matcher(text).matches();
	}

	static boolean account(String text) {
		return ACCOUNT.matcher(text.replace(" ", "")).matches() && !idNumber(text) && !phone(text);
	}

	static boolean name(String text) {
		return NAME.matcher(text).matches() && Words.shipped().surname(text);
	}

	/** A code of a county, township or village of any year; in a city without counties two zeros stand for the county. */
	static boolean division(String text) {
		return DIVISION.matcher(text).matches() && RegionChanges.years().stream().map(RegionTree::of)
				.anyMatch(tree -> tree.region(text.substring(0, COUNTY)).isPresent()
						|| text.length() > COUNTY && text.startsWith("00", CITY) && tree.region(text.substring(0, CITY)).isPresent());
	}
}
