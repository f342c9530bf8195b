package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.region.RegionChanges;

/** How a person says a file is to be read: the options of {@code import} that overrule what is guessed. */
final class ImportOptions {

	/** Options that take a value. */
	static final Set<String> VALUED = Set.of("encoding", "delimiter", "quote", "sheet", "heading-row", "heading-rows");
	/** Every sheet that is a table, not the first alone. */
	static final String ALL_SHEETS = "all-sheets";

	/** The year of the division that the places of the files are of. */
	static final String DIVISION = "division";

	private static final int MOST_ROW = 1_000_000;
	private static final int MOST_ROWS = 20;

	private ImportOptions() {
	}

	/** @param usual what a mapping file says; what is typed counts more */
	static SniffOptions of(Call call, SniffOptions usual) throws UsageException {
		Optional<Character> delimiter = sign(call, "delimiter");
		Optional<Character> quote = sign(call, "quote");
		return new SniffOptions(call.arguments().option("encoding").or(usual::encoding), delimiter.isPresent() ? delimiter : usual.delimiter(),
				quote.isPresent() ? quote : usual.quote(), call.arguments().option("sheet").or(usual::sheet),
				number(call, "heading-row", MOST_ROW, usual.headingRow()), number(call, "heading-rows", MOST_ROWS, usual.headingRows()));
	}

	/** The year of a division, when one is typed. */
	static OptionalInt division(Call call) throws UsageException {
		Optional<String> typed = call.arguments().option(DIVISION);
		if (typed.isEmpty()) {
			return OptionalInt.empty();
		}
		return OptionalInt.of(RegionChanges.years().stream().filter(year -> String.valueOf(year).equals(typed.get())).findFirst()
				.orElseThrow(() -> new UsageException(call.console().say("regions.division", typed.get(),
						RegionChanges.years().stream().map(String::valueOf).collect(Collectors.joining(" "))))));
	}

	private static OptionalInt number(Call call, String option, int most, OptionalInt usual) throws UsageException {
		return call.arguments().option(option).isPresent() ? OptionalInt.of(call.arguments().number(option, 1, 1, most)) : usual;
	}

	/** One sign, or the name of one that is hard to type. */
	private static Optional<Character> sign(Call call, String option) throws UsageException {
		Optional<String> typed = call.arguments().option(option);
		if (typed.isEmpty()) {
			return Optional.empty();
		}
		String said = typed.get();
		if (List.of("tab", "\\t").contains(said.toLowerCase(Locale.ROOT))) {
			return Optional.of('\t');
		}
		if (said.equalsIgnoreCase("none") && option.equals("quote")) {
			return Optional.of(SniffOptions.NO_QUOTE);
		}
		if (said.matches("\\\\u[0-9A-Fa-f]{4}")) {
			return Optional.of((char) Integer.parseInt(said.substring(2), 16));
		}
		if (said.length() != 1 || said.equals("\n") || said.equals("\r")) {
			throw new UsageException(call.console().say("import.sign", option, said));
		}
		return Optional.of(said.charAt(0));
	}
}
