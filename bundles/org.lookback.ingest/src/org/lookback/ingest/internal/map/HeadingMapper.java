package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ColumnMapping.Offer;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/**
 * Maps the columns of a file to the fields of its kind. A field goes to the column that is surest of it; what is not sure enough is only
 * offered, and the column kept as it stands.
 */
public final class HeadingMapper {

	private static final int OFFERS = 4;

	private final Dictionary dictionary;
	private final List<Field> targets;
	private final ColumnGuesser guesser;
	private final Messages messages = Messages.in(HeadingMapper.class);

	public HeadingMapper(Dictionary dictionary, ImportKind kind) {
		this.dictionary = dictionary;
		this.targets = Targets.of(dictionary, kind);
		this.guesser = new ColumnGuesser(dictionary, targets);
	}

	/** The fields that columns of a kind may go to. */
	public static List<Field> targets(Dictionary dictionary, ImportKind kind) {
		return Targets.of(dictionary, kind);
	}

	/** A heading by which a column, whatever is in it, goes to a field: its label, else another spelling; none when the kind does not take it. */
	public Optional<String> heading(Field field) {
		return Stream.concat(Stream.of(field.label().zh()), field.headings().stream()).filter(heading -> {
			List<Offer> offers = guesser.offers(heading, List.of(), Optional.empty());
			return !offers.isEmpty() && offers.getFirst().field().equals(field.id()) && offers.getFirst().confidence() >= ColumnMapping.SURE;
		}).findFirst();
	}

	private record Bid(int column, Offer offer) {
	}

	/** One mapping a heading, in order. */
	public List<ColumnMapping> map(Sniffed sniffed) {
		List<String> headings = sniffed.headings();
		List<List<Offer>> offers = new ArrayList<>();
		List<Bid> bids = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int column = i;
			List<String> cells = sniffed.preview().stream().map(row -> column < row.size() ? row.get(column) : "").toList();
			offers.add(guesser.offers(headings.get(i), cells, sniffed.year().value()));
			offers.get(i).forEach(offer -> bids.add(new Bid(column, offer)));
		}
		Map<Integer, Offer> won = award(bids, offers);
		Set<String> names = new HashSet<>();
		List<ColumnMapping> columns = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			columns.add(column(i, headings, offers.get(i), won, unique(i, headings.get(i), names)));
		}
		return columns;
	}

	/** The surest column gets the field; of equals the first. A column bids only for the field it is surest of. */
	private Map<Integer, Offer> award(List<Bid> bids, List<List<Offer>> offers) {
		Map<Integer, Offer> won = new HashMap<>();
		Set<String> taken = new HashSet<>();
		bids.sort(Comparator.comparingDouble((Bid bid) -> -bid.offer().confidence()).thenComparingInt(Bid::column));
		for (Bid bid : bids) {
			boolean best = offers.get(bid.column()).get(0) == bid.offer();
			if (best && bid.offer().confidence() >= ColumnMapping.SURE
					&& (taken.add(bid.offer().field()) || Targets.several(dictionary.field(bid.offer().field())))) {
				won.put(bid.column(), bid.offer());
			}
		}
		return won;
	}

	private ColumnMapping column(int index, List<String> headings, List<Offer> offers, Map<Integer, Offer> won, String keptAs) {
		String heading = headings.get(index);
		Optional<Offer> mine = Optional.ofNullable(won.get(index));
		List<Offer> others = offers.stream().filter(offer -> mine.filter(offer::equals).isEmpty()).limit(OFFERS).toList();
		if (mine.isPresent()) {
			return new ColumnMapping(index, heading, Optional.of(mine.get().field()), keptAs, mine.get().confidence(), mine.get().evidence(),
					others, Map.of());
		}
		if (offers.isEmpty()) {
			String why = messages.get(heading.isBlank() ? "mapping.blank" : "mapping.unknown");
			return new ColumnMapping(index, heading, Optional.empty(), keptAs, 0, why, others, Map.of());
		}
		Offer best = offers.get(0);
		String label = dictionary.field(best.field()).label().in(Locale.getDefault());
		Optional<Integer> winner = won.entrySet().stream().filter(entry -> entry.getValue().field().equals(best.field())).map(Map.Entry::getKey)
				.findFirst();
		boolean lost = best.confidence() >= ColumnMapping.SURE && winner.isPresent();
		String why = lost
				? messages.get("mapping.lost", label, ColumnMapping.letters(winner.get()), headings.get(winner.get()),
						won.get(winner.get()).confidence(), best.confidence())
				: messages.get("mapping.offered", label, best.confidence(), best.evidence());
		return new ColumnMapping(index, heading, Optional.empty(), keptAs, best.confidence(), why, others, Map.of());
	}

	private static String unique(int index, String heading, Set<String> names) {
		String base = heading.isBlank() ? ColumnMapping.letters(index) : heading;
		String name = base;
		for (int i = 2; !names.add(name); i++) {
			name = base + " (" + i + ")";
		}
		return name;
	}
}
