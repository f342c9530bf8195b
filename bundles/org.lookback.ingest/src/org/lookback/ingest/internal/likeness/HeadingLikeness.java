package org.lookback.ingest.internal.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/**
 * How alike a heading and the names of fields are: the share of characters and pairs of characters they have in common, of which the rare
 * ones count more than those that half of the dictionary has.
 */
public final class HeadingLikeness {

	private static final double OPPOSED = 0.35;
	private static final double MARKED = 0.5;
	private static final double OTHER_TAIL = 0.75;
	private static final double BARE = 0.97;
	/** What follows only lessens the share. */
	private static final double CHANCE = 0.3;
	private static final double VERY = 0.78;
	private static final double SAME = 0.93;
	private static final double SAME_GENERIC = 0.83;
	private static final double OF_HOUSEHOLDS = 0.85;
	private static final String HOUSEHOLD = "户";
	private static final String YEAR = "年度";
	private static final String TIME = "时间";
	private static final Set<String> OF_PERSONS = Set.of("member", "kin");
	private static final double UPPER = 0.75;
	private static final double LAST = 0.98;

	/**
	 * The field's name that is most like a heading.
	 *
	 * @param share    from 0 to 1
	 * @param spelling as the dictionary has it
	 */
	public record Likeness(double share, String spelling) {
	}

	private record Spelling(String text, HeadingForm form, HeadingForm bare) {
	}

	/** What a field is called; whether it tells of households; the words that add nothing to it. */
	private record Names(boolean household, Set<String> about, List<Spelling> spellings) {
	}

	private static volatile HeadingLikeness last;

	private final Dictionary dictionary;
	private final Map<Integer, Double> weights = new HashMap<>();
	private final Map<String, Names> names = new LinkedHashMap<>();
	private double rarest;

	private HeadingLikeness(Dictionary dictionary) {
		this.dictionary = dictionary;
		dictionary.fields().forEach(field -> names.put(field.id(), names(field)));
		weigh();
	}

	/** For the fields of a dictionary. What was worked out for the last one is kept. */
	public static HeadingLikeness to(Dictionary dictionary) {
		HeadingLikeness known = last;
		if (known == null || known.dictionary != dictionary) {
			known = new HeadingLikeness(dictionary);
			last = known;
		}
		return known;
	}

	private Names names(Field field) {
		boolean household = !OF_PERSONS.contains(field.entity())
				&& dictionary.findEntity(field.entity()).flatMap(Entity::parent).filter(OF_PERSONS::contains).isEmpty();
		Set<String> about = dictionary.findEntity(field.entity()).map(entity -> Words.shipped().about(entity.label().zh(), household))
				.orElse(Set.of());
		return new Names(household, about, spellings(field, about));
	}

	private static List<Spelling> spellings(Field field, Set<String> about) {
		List<String> texts = new ArrayList<>(List.of(field.label().zh()));
		texts.addAll(field.headings());
		if (field.type() == FieldType.YEAR) {
			texts.addAll(texts.stream().filter(text -> text.length() > YEAR.length() && text.endsWith(YEAR))
					.map(text -> text.substring(0, text.length() - YEAR.length()) + TIME).toList());
		}
		return texts.stream().filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
				.map(text -> spelling(text, about)).toList();
	}

	private static Spelling spelling(String text, Set<String> about) {
		HeadingForm form = HeadingForm.of(text);
		HeadingForm bare = form.without(about);
		return new Spelling(text, form, bare.generic() ? form : bare);
	}

	/** What many fields share tells little. */
	private void weigh() {
		Map<Integer, Integer> counts = new HashMap<>();
		for (Names field : names.values()) {
			Set<Integer> pieces = new HashSet<>();
			field.spellings().forEach(spelling -> Arrays.stream(spelling.form().pieces()).forEach(pieces::add));
			pieces.forEach(piece -> counts.merge(piece, 1, Integer::sum));
		}
		rarest = Math.log(1 + names.size());
		counts.forEach((piece, count) -> weights.put(piece, Math.log(1 + names.size() / (double) count)));
	}

	/**
	 * How alike a heading, whose parts stand one above the other, is to each field, by the field's id; fields with nothing in common are left
	 * out.
	 */
	public Map<String, Likeness> of(List<String> parts, List<Field> targets) {
		Map<String, Likeness> all = new LinkedHashMap<>();
		List<HeadingForm> forms = parts.stream().map(HeadingForm::of).toList();
		HeadingForm whole = whole(parts);
		Map<Set<String>, HeadingForm> bare = new HashMap<>();
		for (Field target : targets) {
			Names field = names.get(target.id());
			if (field == null) {
				continue;
			}
			Likeness best = new Likeness(0, "");
			for (Spelling name : field.spellings()) {
				double share = share(whole, forms, name.form(), field.household());
				if (!field.about().isEmpty()) {
					HeadingForm left = bare.computeIfAbsent(field.about(), whole::without);
					share = Math.max(share, BARE * share(left, name.bare(), field.household()));
				}
				best = share > best.share() ? new Likeness(share, name.text()) : best;
			}
			if (best.share() > 0) {
				all.put(target.id(), best);
			}
		}
		return all;
	}

	/** The fields of the dictionary that a heading is most like, when it is very like them: those of one name, of whatever entities. */
	public List<Field> likely(List<String> parts) {
		Map<String, Likeness> all = of(parts, dictionary.fields());
		double most = all.values().stream().mapToDouble(Likeness::share).max().orElse(0);
		return most < VERY ? List.of()
				: all.entrySet().stream().filter(entry -> entry.getValue().share() == most).map(entry -> dictionary.field(entry.getKey())).toList();
	}

	/** Whether a heading speaks of another person than all names of a field do: 监护人 over 姓名. */
	public boolean ofAnother(List<String> parts, Field field) {
		HeadingForm whole = whole(parts);
		Names known = names.get(field.id());
		return known != null && known.spellings().stream()
				.allMatch(name -> Words.shipped().otherPerson(whole.words(), name.form().words(), known.household()));
	}

	/** Whether a heading says nothing about which field it is. */
	public static boolean generic(List<String> parts) {
		return parts.isEmpty() || whole(parts).generic();
	}

	private static HeadingForm whole(List<String> parts) {
		return HeadingForm.of(String.join("", parts));
	}

	private double share(HeadingForm whole, List<HeadingForm> forms, HeadingForm spelling, boolean household) {
		double share = share(whole, spelling, household);
		for (int i = 0; i < forms.size() && forms.size() > 1; i++) {
			double part = i == forms.size() - 1 ? LAST : UPPER;
			share = Math.max(share, part * marked(whole, spelling, share(forms.get(i), spelling, household), household));
		}
		return share;
	}

	private static double marked(HeadingForm whole, HeadingForm spelling, double share, boolean household) {
		return Words.shipped().markers(whole.words(), spelling.words(), household) > 0 ? share * MARKED : share;
	}

	private double share(HeadingForm heading, HeadingForm spelling, boolean household) {
		double share = alike(heading, spelling);
		if (share < CHANCE) {
			return share;
		}
		Words words = Words.shipped();
		share *= !household && heading.words().contains(HOUSEHOLD) && !spelling.words().contains(HOUSEHOLD) ? OF_HOUSEHOLDS : 1;
		share *= words.opposed(heading.words(), spelling.words()) ? OPPOSED : 1;
		share *= words.otherTail(heading.text(), spelling.text()) ? OTHER_TAIL : 1;
		return share * Math.pow(MARKED, words.markers(heading.words(), spelling.words(), household));
	}

	private double alike(HeadingForm heading, HeadingForm spelling) {
		if (heading.whole().equals(spelling.whole())) {
			return 1;
		}
		if (heading.telling().equals(spelling.text())) {
			return heading.generic() ? SAME_GENERIC : SAME;
		}
		return heading.generic() ? 0 : dice(heading.pieces(), spelling.pieces());
	}

	/** Twice what both have, divided by what each has. */
	private double dice(int[] some, int[] others) {
		double common = 0;
		double all = 0;
		int j = 0;
		for (int piece : some) {
			double weight = weight(piece);
			all += weight;
			while (j < others.length && others[j] < piece) {
				all += weight(others[j++]);
			}
			if (j < others.length && others[j] == piece) {
				common += 2 * weight;
				all += weight;
				j++;
			}
		}
		while (j < others.length) {
			all += weight(others[j++]);
		}
		return all == 0 ? 0 : common / all;
	}

	private double weight(int piece) {
		return weights.getOrDefault(piece, rarest);
	}
}
