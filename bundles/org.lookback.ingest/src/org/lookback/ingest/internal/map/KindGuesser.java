package org.lookback.ingest.internal.map;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.internal.likeness.HeadingLikeness;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/**
 * What the rows of a table are about: by the entities its headings belong to, helped by words in the file's name and titles. A table whose
 * rows are persons and that tells much of the household too is the wide sheet.
 */
public final class KindGuesser {

	private static final Map<String, Form> WORDS = words();
	/** Their headings are those of other forms, or they are told otherwise. */
	private static final Set<Form> UNSCORED = EnumSet.of(Form.WIDE, Form.REGISTER, Form.ROSTER, Form.CARDS, Form.SHEETS);
	private static final Pattern CARD = Pattern.compile("明白卡|扶贫手册|帮扶手册");
	private static final Pattern ROSTER = Pattern.compile("农户花名册|农户名册|农户清册|农户底册|村名册");
	private static final double NAMED = 2.5;
	private static final double LEAST = 1;
	/** So many headings of changes make a list of changes, whatever else it says of the persons. */
	private static final double CHANGES = 2;

	private final Dictionary dictionary;
	private final Map<String, List<Field>> known = new HashMap<>();
	private final Messages messages = Messages.in(KindGuesser.class);

	public KindGuesser(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	private static Map<String, Form> words() {
		Map<String, Form> words = new LinkedHashMap<>();
		words.put("宽表", Form.WIDE);
		words.put("措施", Form.MEASURES);
		words.put("收入", Form.INCOME);
		words.put("住房", Form.HOUSING);
		words.put("危房", Form.HOUSING);
		words.put("房屋", Form.HOUSING);
		words.put("饮水", Form.WATER);
		words.put("小额信贷", Form.LOANS);
		words.put("贷款", Form.LOANS);
		words.put("入户", Form.VISITS);
		words.put("走访", Form.VISITS);
		words.put("分户子女", Form.KIN);
		words.put("帮扶责任人", Form.HELPERS);
		words.put("帮扶人", Form.HELPERS);
		words.put("项目", Form.PROJECTS);
		words.put("设施", Form.FACILITIES);
		words.put("自然增加", Form.CHANGES);
		words.put("自然减少", Form.CHANGES);
		words.put("花名册", Form.MEMBERS);
		words.put("成员", Form.MEMBERS);
		words.put("贫困村", Form.VILLAGES);
		words.put("村信息", Form.VILLAGES);
		words.put("村情", Form.VILLAGES);
		return words;
	}

	/**
	 * @param titles   the rows above the headings
	 * @param fileName without folders
	 */
	public Guess<ImportKind> guess(List<String> headings, List<String> titles, String fileName) {
		Map<String, Double> weights = weights(headings);
		Set<String> fields = ids(headings);
		Optional<ImportKind> told = ImportKind.marked(titles);
		if (told.isPresent()) {
			return Guess.of(told.get(), messages.get("kind.told", told.get().id()));
		}
		String said = fileName + ' ' + String.join(" ", titles);
		boolean household = fields.contains("household.householdCode") || fields.contains("household.householdKey");
		Optional<String> register = register(said);
		if (register.isPresent() && weights.getOrDefault("registerRecord", 0.0) > LEAST && !relation(fields)) {
			return Guess.of(ImportKind.register(register.get()), messages.get("kind.register", register.get()));
		}
		if (CARD.matcher(said).find() && household) {
			return Guess.of(ImportKind.of(Form.CARDS), messages.get("kind.card"));
		}
		if (ROSTER.matcher(said).find()) {
			return Guess.of(ImportKind.of(Form.ROSTER), messages.get("kind.roster"));
		}
		if (weights.getOrDefault("memberChange", 0.0) >= CHANGES) {
			return Guess.of(ImportKind.of(Form.CHANGES), messages.get("kind.fields", dictionary.entity(Form.CHANGES.main()).label().in(Locale.getDefault())));
		}
		double shared = weight(weights, "household", "householdYear", "income", "housing", "water");
		if (household && relation(fields)) {
			boolean wide = shared >= 3;
			return Guess.of(ImportKind.of(wide ? Form.WIDE : Form.MEMBERS), messages.get(wide ? "kind.wide" : "kind.members"));
		}
		return scored(weights, said, fields);
	}

	private static boolean relation(Set<String> fields) {
		return fields.contains("member.relationToHead") || fields.contains("member.memberCode") && fields.contains("member.idNumber")
				&& fields.contains("member.name");
	}

	private Guess<ImportKind> scored(Map<String, Double> weights, String said, Set<String> fields) {
		Map<Form, Double> scores = new EnumMap<>(Form.class);
		for (Form form : Form.values()) {
			if (!UNSCORED.contains(form)) {
				scores.put(form, weights.getOrDefault(form.main(), 0.0));
			}
		}
		scores.merge(Form.HOUSEHOLDS, weights.getOrDefault("householdYear", 0.0), Double::sum);
		scores.merge(Form.MEMBERS, weights.getOrDefault("memberYear", 0.0), Double::sum);
		String word = "";
		for (Map.Entry<String, Form> entry : WORDS.entrySet()) {
			if (said.contains(entry.getKey()) && scores.getOrDefault(entry.getValue(), 0.0) > 0 && word.isEmpty()) {
				word = entry.getKey();
				scores.merge(entry.getValue(), NAMED, Double::sum);
			}
		}
		Map.Entry<Form, Double> best = scores.entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue)).orElseThrow();
		if (best.getValue() < LEAST || fields.isEmpty()) {
			return Guess.none(messages.get("kind.none"));
		}
		ImportKind kind = ImportKind.of(best.getKey());
		String label = dictionary.entity(kind.form().main()).label().zh();
		return Guess.of(kind, word.isEmpty() ? messages.get("kind.fields", label) : messages.get("kind.named", word, label));
	}

	/** How many headings belong to each entity; one that several entities share counts in parts, keys and regions do not count. */
	private Map<String, Double> weights(List<String> headings) {
		Map<String, Double> weights = new HashMap<>();
		for (String heading : headings) {
			List<Field> fields = fields(heading).stream().filter(KindGuesser::telling).toList();
			fields.forEach(field -> weights.merge(field.entity(), 1.0 / fields.size(), Double::sum));
		}
		return weights;
	}

	/** The fields of a heading as the dictionary has it, else those that it is very like. */
	private List<Field> fields(String heading) {
		return known.computeIfAbsent(heading, text -> {
			List<Field> named = HeadingText.fields(dictionary, text);
			return named.isEmpty() && !text.isBlank() ? HeadingLikeness.to(dictionary).likely(HeadingText.parts(text)) : named;
		});
	}

	private static boolean telling(Field field) {
		return !field.name().equals("householdKey") && !field.name().equals("dataYear") && !Targets.HOUSEHOLD_KEYS.contains(field.id())
				&& !Targets.REGIONS.contains(field.id()) && !Set.of("finding", "notice").contains(field.entity());
	}

	private Set<String> ids(List<String> headings) {
		Set<String> ids = new HashSet<>();
		headings.forEach(heading -> fields(heading).forEach(field -> ids.add(field.id())));
		return ids;
	}

	private static double weight(Map<String, Double> weights, String... entities) {
		double sum = 0;
		for (String entity : entities) {
			sum += weights.getOrDefault(entity, 0.0);
		}
		return sum;
	}

	/** The register that a name speaks of, the longest that fits: its code, its label, or another spelling. */
	private Optional<String> register(String said) {
		return dictionary.codeList("Register").map(CodeList::codes).orElse(List.of()).stream()
				.filter(code -> spelled(code, said) > 0).max(Comparator.comparingInt(code -> spelled(code, said))).map(Code::id);
	}

	private static int spelled(Code code, String said) {
		int longest = said.contains(code.id()) ? code.id().length() : said.contains(code.label().zh()) ? code.label().zh().length() : 0;
		for (String other : code.reads()) {
			longest = other.length() > 1 && said.contains(other) ? Math.max(longest, other.length()) : longest;
		}
		return longest;
	}
}
