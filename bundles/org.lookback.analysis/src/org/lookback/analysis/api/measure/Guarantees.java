package org.lookback.analysis.api.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.query.Query;

/** The Two Assurances and Three Guarantees (两不愁三保障) as dimensions, with water beside them; each weighs the same. */
public final class Guarantees {

	private static final String FILE = "guarantees.tsv";

	private Guarantees() {
	}

	/** Food, clothing, education, medical, housing, water. */
	public static List<Dimension> dimensions() {
		try (InputStream file = Guarantees.class.getResourceAsStream(FILE);
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.lines().filter(line -> !line.startsWith("#")).map(line -> dimension(line.split("\t"))).toList();
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static Dimension dimension(String... parts) {
		return new Dimension(parts[0], new Label(parts[1], parts[2]), 1, Query.parse(parts[3]), Optional.of(Query.parse(parts[4])));
	}
}
