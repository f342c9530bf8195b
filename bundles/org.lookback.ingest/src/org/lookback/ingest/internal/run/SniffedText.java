package org.lookback.ingest.internal.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.MergedCells;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;

/** How a file is read, as texts and numbers that can be kept: enough to read it in the same way without looking at it again. */
final class SniffedText {

	private SniffedText() {
	}

	static Map<String, Object> write(Sniffed sniffed) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("file", sniffed.name());
		map.put("format", sniffed.format().name());
		sniffed.encoding().value().ifPresent(encoding -> map.put("encoding", encoding));
		sniffed.delimiter().value().ifPresent(sign -> map.put("delimiter", (int) sign));
		sniffed.quote().value().ifPresent(sign -> map.put("quote", (int) sign));
		map.put("sheet", sniffed.sheet());
		map.put("sheets", sniffed.sheets().size());
		map.put("titles", sniffed.titles());
		map.put("headingRow", sniffed.headingRow().value().orElse(0));
		map.put("headingRows", sniffed.headingRows());
		map.put("dataRow", sniffed.dataRow());
		map.put("headings", sniffed.headings());
		if (sniffed.merged().ranges() > 0) {
			map.put("merged", sniffed.merged().ranges());
		}
		return map;
	}

	/** @param file the file, or the copy of it that is kept */
	static Sniffed read(Path file, Map<?, ?> map) {
		String sheet = String.valueOf(map.get("sheet"));
		int headingRow = number(map, "headingRow");
		return new Sniffed(file, SniffOptions.NONE, TableFormat.valueOf(String.valueOf(map.get("format"))),
				guess(Optional.ofNullable((String) map.get("encoding"))), guess(sign(map, "delimiter")), guess(sign(map, "quote")),
				sheet.isEmpty() ? List.of() : List.of(sheet), sheet, "", texts(map, "titles"), guess(Optional.of(headingRow).filter(row -> row > 0)),
				number(map, "headingRows"), number(map, "dataRow"), texts(map, "headings"), new MergedCells(number(map, "merged"), List.of()));
	}

	static List<String> texts(Map<?, ?> map, String key) {
		return map.get(key) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static int number(Map<?, ?> map, String key) {
		return map.get(key) instanceof Number number ? number.intValue() : 0;
	}

	private static <T> Guess<T> guess(Optional<T> value) {
		return new Guess<>(value, "");
	}

	private static Optional<Character> sign(Map<?, ?> map, String key) {
		return map.get(key) instanceof Number point ? Optional.of((char) point.intValue()) : Optional.empty();
	}
}
