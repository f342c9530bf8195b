package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.SmallCells;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.index.api.Counts;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** The numbers that sentences name: each asked once, a figure each. */
final class Numbers {

	/** A number in a sentence; its text is empty when there is none. */
	record Value(String text, OptionalLong number, Optional<Figure> figure) {
		static final Value NONE = new Value("", OptionalLong.empty(), Optional.empty());

		boolean known() {
			return !text.isEmpty();
		}
	}

	/** What only a check fills. */
	private static final List<String> CHECKED = List.of("finding.", "notice.", "outcome:");

	private final Ask ask;
	private final FigureBook book;
	private final Storyboard story;
	private final boolean isPublic;
	private final Progress progress;
	private final Map<String, Value> known = new HashMap<>();

	Numbers(Ask ask, FigureBook book, Storyboard story, boolean isPublic, Progress progress) {
		this.ask = ask;
		this.book = book;
		this.story = story;
		this.isPublic = isPublic;
		this.progress = progress;
	}

	/**
	 * What a placeholder stands for.
	 *
	 * @param element whose own numbers come first
	 * @param asked   a name, perhaps with what of it after a dot
	 * @param label   what it tells, for the list of figures
	 */
	Value value(String element, Map<String, Amount> own, String asked, String label) throws LookbackException {
		int dot = asked.indexOf('.');
		String name = dot < 0 ? asked : asked.substring(0, dot);
		String part = dot < 0 ? "" : asked.substring(dot + 1);
		String owner = own.containsKey(name) ? element : "";
		Amount amount = own.containsKey(name) ? own.get(name) : story.numbers().get(name);
		if (amount == null) {
			List<String> names = new ArrayList<>(own.keySet());
			names.addAll(story.numbers().keySet());
			names.addAll(Sentences.BUILT_IN);
			throw ask.wrong(element, "brief.placeholder", asked, String.join(", ", names));
		}
		String key = owner + '.' + name;
		return switch (part) {
		case "" -> known(key, amount, element, own, label);
		case "households", "persons" -> {
			Unit unit = part.equals("persons") ? Unit.PERSON : Unit.HOUSEHOLD;
			if (amount instanceof Amount.Count count) {
				yield known(key + '.' + part, new Amount.Count(count.query(), unit), element, own, label);
			}
			throw ask.wrong(element, "brief.part", asked);
		}
		case "last" -> last(known(key, amount, element, own, label));
		case "change" -> change(known(key, amount, element, own, label));
		default -> throw ask.wrong(element, "brief.part", asked);
		};
	}

	private Value known(String key, Amount amount, String element, Map<String, Amount> own, String label) throws LookbackException {
		Value value = known.get(key);
		if (value == null) {
			value = switch (amount) {
			case Amount.Count count -> count(key, place(key, element), count, label);
			case Amount.Share share -> share(key, share, element, own, label);
			case Amount.Top top -> top(key, place(key, element), top, label);
			case Amount.Visits visits -> ofStore(key, visits, label);
			case Amount.Items items -> ofStore(key, items, label);
			};
			known.put(key, value);
		}
		return value;
	}

	/** Where the number is written, for what is wrong with it. */
	private static String place(String key, String element) {
		int second = key.indexOf('.', key.indexOf('.') + 1);
		String plain = second < 0 ? key : key.substring(0, second);
		return plain.isEmpty() ? element : plain;
	}

	private Value count(String key, String place, Amount.Count count, String label) throws LookbackException {
		Query query = ask.query(place, count.query());
		if (ofACheck(query, count.unit()) && ask.workspace().overview().checks().isEmpty()) {
			// Nobody has looked yet: that is not the same as nothing found.
			return new Value(ask.say("brief.unchecked"), OptionalLong.empty(), Optional.empty());
		}
		Counts counts = ask.workspace().searching().count(query, new Shape.Counts(List.of(), count.unit()));
		boolean small = isPublic && SmallCells.small(counts.total(), counts.households(), story.head().least());
		String text = small ? ask.say("brief.fewer", story.head().least()) : Long.toString(counts.total());
		Figure figure = book.add(key, Figure.Kind.NUMBER, label, text, OptionalLong.of(counts.total()), count.unit(), query, List.of(), List.of());
		return new Value(text, small ? OptionalLong.empty() : OptionalLong.of(counts.total()), Optional.of(figure));
	}

	private static boolean ofACheck(Query query, Unit unit) {
		return unit == Unit.FINDING || unit == Unit.NOTICE
				|| query.filters().stream().anyMatch(filter -> CHECKED.stream().anyMatch(filter.field()::startsWith));
	}

	private Value share(String key, Amount.Share share, String element, Map<String, Amount> own, String label) throws LookbackException {
		Value part = value(element, own, share.part(), label);
		Value whole = value(element, own, share.whole(), label);
		if (part.number().isEmpty() || whole.number().isEmpty() || whole.number().getAsLong() == 0 || part.figure().isEmpty()) {
			return Value.NONE;
		}
		long rest = whole.number().getAsLong() - part.number().getAsLong();
		if (isPublic && rest > 0 && rest < story.head().least()) {
			return Value.NONE;
		}
		String text = percent((double) part.number().getAsLong() / whole.number().getAsLong());
		Figure of = part.figure().get();
		Figure figure = book.add(key, Figure.Kind.SHARE, ask.say("brief.share", of.id(), whole.figure().map(Figure::id).orElse("")), text, part.number(), of.unit(),
				of.query(), of.fields(), List.of());
		return new Value(text, OptionalLong.empty(), Optional.of(figure));
	}

	static String percent(double share) {
		return java.math.BigDecimal.valueOf(share * 100).setScale(1, java.math.RoundingMode.HALF_UP).toPlainString() + '%';
	}

	private Value top(String key, String place, Amount.Top top, String label) throws LookbackException {
		Query query = ask.query(place, top.query());
		Table table;
		try {
			table = ask.workspace().charting().table(query, List.of(top.by()), top.unit(), ask.locale());
		} catch (LookbackException unknown) {
			throw ask.wrong(place, unknown);
		}
		List<Axis.Value> values = table.axes().getFirst().values().stream().filter(each -> !each.id().isEmpty() && each.total() > 0)
				.filter(each -> !isPublic || !SmallCells.small(each.total(), households(table, each), story.head().least()))
				.sorted((a, b) -> Long.compare(b.total(), a.total())).limit(top.most()).toList();
		if (values.isEmpty()) {
			return Value.NONE;
		}
		String unit = top.unit().label(ask.locale());
		List<String> words = values.stream().map(each -> ask.say("brief.top", each.label(), Long.toString(each.total()), unit)).toList();
		List<Figure.Cell> cells = values.stream().map(each -> new Figure.Cell(each.label(), each.total(), each.query())).toList();
		String text = String.join(ask.say("brief.and"), words);
		Figure figure = book.add(key, Figure.Kind.RANKING, label, text, OptionalLong.of(table.total()), top.unit(), query, List.of(top.by()), cells);
		return new Value(text, OptionalLong.empty(), Optional.of(figure));
	}

	private static long households(Table table, Axis.Value value) {
		return table.cell(value.id()).map(Table.Cell::households).orElse(0L);
	}

	private Value ofStore(String key, Amount amount, String label) throws LookbackException {
		long number = StoreNumbers.count(ask, key, story.head().round(), amount, progress);
		boolean small = hidden(number);
		String text = small ? ask.say("brief.fewer", story.head().least()) : Long.toString(number);
		Figure figure = book.add(key, Figure.Kind.NUMBER, label, text, OptionalLong.of(number), StoreNumbers.unit(amount), ask.everybody(), StoreNumbers.fields(amount), List.of());
		return new Value(text, small ? OptionalLong.empty() : OptionalLong.of(number), Optional.of(figure));
	}

	private Value last(Value value) {
		OptionalLong last = value.figure().map(Figure::last).orElse(OptionalLong.empty());
		return last.isEmpty() || hidden(last.getAsLong()) ? Value.NONE : new Value(Long.toString(last.getAsLong()), last, value.figure());
	}

	private boolean hidden(long number) {
		return isPublic && number > 0 && number < story.head().least();
	}

	private Value change(Value value) {
		OptionalLong last = value.figure().map(Figure::last).orElse(OptionalLong.empty());
		if (last.isEmpty() || value.number().isEmpty() || hidden(last.getAsLong())) {
			return Value.NONE;
		}
		long more = value.number().getAsLong() - last.getAsLong();
		String unit = value.figure().orElseThrow().unit().label(ask.locale());
		String words = more == 0 ? ask.say("brief.same") : ask.say(more > 0 ? "brief.more" : "brief.less", Long.toString(Math.abs(more)), unit);
		return new Value(words, OptionalLong.of(more), value.figure());
	}
}
