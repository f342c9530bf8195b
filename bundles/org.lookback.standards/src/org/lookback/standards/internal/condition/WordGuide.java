package org.lookback.standards.internal.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.ConditionWords.Sort;
import org.lookback.standards.api.ConditionWords.Word;

/** Finds out which variables are open at the end of a condition's beginning, and what may be named there. */
public final class WordGuide {

	private static final Pattern BINDING = Pattern.compile(
			"([A-Za-z_][\\w.]*?(?:\\.register\\(\\s*(?:\"[^\"]*\"|'[^']*')\\s*\\))?)\\s*\\.\\s*(?:exists|all|count|sum|max|min)\\(\\s*([A-Za-z_]\\w*)\\s*,");
	private static final Pattern DOTTED = Pattern.compile("([A-Za-z_][\\w.]*(?:\\.register\\(\\s*(?:\"[^\"]*\"|'[^']*')\\s*\\))?)\\.$");
	private static final String REGISTER = ".register(";
	private static final List<String> KEYWORDS = List.of("true", "false", "asOf", "thisYear");

	/** What a variable stands for: a row, or one code of a field with several. */
	private record Meaning(Optional<RowKind> row, Optional<Field> code) {
	}

	private final Dictionary dictionary;
	private final String before;
	private final boolean place;
	private final Map<String, Meaning> variables = new LinkedHashMap<>();

	/** @param before the condition up to the place that is asked about */
	public WordGuide(ObjectKind object, String before, Dictionary dictionary) {
		this.dictionary = dictionary;
		this.before = before;
		switch (object) {
		case HOUSEHOLD -> variables.clear();
		case PERSON -> row("m", RowKind.MEMBER);
		case KIN -> row("k", RowKind.KIN);
		case LOAN -> row("l", RowKind.LOAN);
		case VILLAGE -> row("v", RowKind.VILLAGE);
		case FACILITY -> row("f", RowKind.FACILITY);
		case PROJECT -> row("p", RowKind.PROJECT);
		}
		place = object == ObjectKind.VILLAGE || object == ObjectKind.FACILITY || object == ObjectKind.PROJECT;
		row("village", RowKind.VILLAGE);
		if (!place) {
			row("visit", RowKind.VISIT);
		}
		bind();
	}

	private void row(String name, RowKind kind) {
		variables.put(name, new Meaning(Optional.of(kind), Optional.empty()));
	}

	private void bind() {
		Matcher binding = BINDING.matcher(before);
		while (binding.find()) {
			if (isOpen(binding.end())) {
				Optional<RowKind> rows = rowsOf(binding.group(1));
				Optional<Field> codes = rows.isPresent() ? Optional.empty() : field(binding.group(1));
				variables.put(binding.group(2), new Meaning(rows, codes));
			}
		}
	}

	/** Whether the parenthesis that was opened before a place is still open at the end. */
	private boolean isOpen(int from) {
		int depth = 0;
		char quote = 0;
		for (int at = from; at < before.length(); at++) {
			char c = before.charAt(at);
			if (quote != 0) {
				quote = c == quote ? 0 : quote;
			} else if (c == '"' || c == '\'') {
				quote = c;
			} else if (c == '(') {
				depth++;
			} else if (c == ')' && --depth < 0) {
				return false;
			}
		}
		return true;
	}

	/** What the rows of a list are. */
	private Optional<RowKind> rowsOf(String list) {
		if (list.contains(REGISTER)) {
			return Optional.of(RowKind.REGISTER_RECORD);
		}
		int dot = list.lastIndexOf('.');
		Optional<RowKind> owner = dot < 0 ? household() : Optional.ofNullable(variables.get(list.substring(0, dot))).flatMap(Meaning::row);
		return owner.flatMap(kind -> kind.list(list.substring(dot + 1))).map(RowList::element);
	}

	private Optional<RowKind> household() {
		return place ? Optional.empty() : Optional.of(RowKind.HOUSEHOLD);
	}

	/** The field that a name means here. */
	public Optional<Field> field(String name) {
		int dot = name.lastIndexOf('.');
		if (dot < 0) {
			Meaning variable = variables.get(name);
			return variable != null ? variable.code() : household().flatMap(kind -> fieldOf(kind, name));
		}
		String target = name.substring(0, dot);
		Optional<RowKind> lastYear = lastYear(target);
		if (lastYear.isPresent()) {
			return fieldOf(lastYear.get(), name.substring(dot + 1));
		}
		Meaning variable = variables.get(target);
		if (variable != null) {
			return variable.row().flatMap(kind -> fieldOf(kind, name.substring(dot + 1)));
		}
		return RowKind.HOUSEHOLD.entities().contains(target) ? dictionary.entity(target).field(name.substring(dot + 1)) : Optional.empty();
	}

	private Optional<Field> fieldOf(RowKind kind, String name) {
		return kind.entities().stream().flatMap(entity -> dictionary.entity(entity).field(name).stream()).findFirst();
	}

	/** What {@code lastYear} and {@code m.lastYear} stand for. */
	private Optional<RowKind> lastYear(String target) {
		if (target.equals(LastYears.NAME)) {
			return household().map(household -> RowKind.HOUSEHOLD_YEAR);
		}
		boolean ofMember = target.endsWith('.' + LastYears.NAME)
				&& Optional.ofNullable(variables.get(target.substring(0, target.lastIndexOf('.')))).flatMap(Meaning::row).filter(RowKind.MEMBER::equals).isPresent();
		return ofMember ? Optional.of(RowKind.MEMBER_YEAR) : Optional.empty();
	}

	/** What may come next. */
	public List<Word> next() {
		Matcher dotted = DOTTED.matcher(before);
		List<Word> words = new ArrayList<>();
		if (!dotted.find()) {
			free(words);
			return words;
		}
		String target = dotted.group(1);
		Optional<RowKind> lastYear = lastYear(target);
		if (lastYear.isPresent()) {
			lastYear.get().entities().forEach(entity -> dictionary.entity(entity).fields().forEach(each -> words.add(word(each))));
			return words;
		}
		Meaning variable = variables.get(target);
		Optional<Field> field = field(target);
		if (rowsOf(target).isPresent() || field.filter(each -> each.type() == FieldType.CODES).isPresent() && variable == null) {
			String name = free(target.substring(target.lastIndexOf('.') + 1));
			Calls.QUANTIFIERS.forEach((quantifier, call) -> words.add(new Word(quantifier, Sort.QUANTIFIER, Optional.empty(), call.formatted(name))));
		} else if (variable != null && variable.row().isPresent()) {
			rows(words, variable.row().get());
		} else if (!place && RowKind.HOUSEHOLD.entities().contains(target)) {
			dictionary.entity(target).fields().forEach(each -> words.add(word(each)));
		}
		return words;
	}

	/** A name for the rows of a list that no open variable has. */
	private String free(String list) {
		String letter = list.contains(REGISTER) || list.endsWith(")") ? "r" : list.substring(0, 1);
		return variables.containsKey(letter) ? letter + '2' : letter;
	}

	private void rows(List<Word> words, RowKind kind) {
		kind.entities().forEach(entity -> dictionary.entity(entity).fields().forEach(each -> words.add(word(each))));
		lists(words, kind);
		if (kind == RowKind.MEMBER) {
			words.add(new Word(LastYears.NAME, Sort.KEYWORD, Optional.empty(), LastYears.NAME));
		}
		if (kind.registered()) {
			words.add(new Word("register", Sort.LIST, Optional.empty(), "register(\"|\")"));
		}
	}

	private static void lists(List<Word> words, RowKind kind) {
		for (RowList list : RowList.values()) {
			if (list.owner() == kind) {
				words.add(new Word(list.listName(), Sort.LIST, Optional.empty(), list.listName()));
			}
		}
	}

	private void free(List<Word> words) {
		variables.keySet().forEach(name -> words.add(new Word(name, Sort.VARIABLE, Optional.empty(), name)));
		household().ifPresent(kind -> {
			kind.entities().forEach(entity -> dictionary.entity(entity).fields()
					.forEach(each -> words.add(isTwice(kind, each.name()) ? new Word(each.id(), Sort.FIELD, Optional.of(each), each.id()) : word(each))));
			lists(words, kind);
			words.add(new Word(LastYears.NAME, Sort.KEYWORD, Optional.empty(), LastYears.NAME));
		});
		Calls.FUNCTIONS.forEach((name, call) -> words.add(new Word(name, Sort.FUNCTION, Optional.empty(), call)));
		KEYWORDS.forEach(name -> words.add(new Word(name, Sort.KEYWORD, Optional.empty(), name)));
	}

	private boolean isTwice(RowKind kind, String name) {
		return kind.entities().stream().filter(entity -> dictionary.entity(entity).field(name).isPresent()).count() > 1;
	}

	private static Word word(Field field) {
		return new Word(field.name(), Sort.FIELD, Optional.of(field), field.name());
	}
}
