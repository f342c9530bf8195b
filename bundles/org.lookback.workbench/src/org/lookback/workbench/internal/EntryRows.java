package org.lookback.workbench.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.text.CarriedException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.RegisterComparisons;
import org.lookback.store.api.Verification;
import org.lookback.workbench.api.Registers.Row;
import org.lookback.workbench.api.Registers.Selection;

/** The kept entries of a comparison that somebody asked for, read some at a time, each with the verification that counts. */
final class EntryRows implements Iterator<Row> {

	private static final int WINDOW = 1_000;

	private final RegisterComparisons comparisons;
	private final ComparisonRun run;
	private final Selection selection;
	private final Map<String, Verification> verifications;
	private List<RegisterEntry> window = List.of();
	private int place;
	private int read;
	private Optional<Row> next;

	EntryRows(RegisterComparisons comparisons, ComparisonRun run, Selection selection) throws LookbackException {
		this.comparisons = comparisons;
		this.run = run;
		this.selection = selection;
		verifications = comparisons.verifications(run.spec().register());
		next = find();
	}

	@Override
	public boolean hasNext() {
		return next.isPresent();
	}

	@Override
	public Row next() {
		Row row = next.orElseThrow(NoSuchElementException::new);
		try {
			next = find();
		} catch (LookbackException failed) {
			throw new CarriedException(failed);
		}
		return row;
	}

	private Optional<Row> find() throws LookbackException {
		while (true) {
			if (place == window.size()) {
				window = comparisons.page(run.id(), read, WINDOW);
				read += WINDOW;
				place = 0;
				if (window.isEmpty()) {
					return Optional.empty();
				}
			}
			Row row = row(window.get(place++));
			boolean wanted = selection.outcomes().isEmpty() || selection.outcomes().contains(row.entry().outcome());
			if (wanted && (!selection.open() || row.verified().equals(VerifiedCodes.SUSPECTED))) {
				return Optional.of(row);
			}
		}
	}

	private Row row(RegisterEntry entry) {
		Optional<Verification> own = Optional.ofNullable(verifications.get(entry.key()));
		return new Row(entry, own, own.map(Verification::outcome).orElseGet(() -> byFile(entry)));
	}

	/** What the register's own file says of a listing. */
	static String byFile(RegisterEntry entry) {
		return entry.listings().stream().map(RegisterListing::verified).filter(one -> !one.isEmpty()).findFirst().orElse(VerifiedCodes.SUSPECTED);
	}
}
