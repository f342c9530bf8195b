package org.lookback.ingest.api;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rows of a file are about.
 *
 * @param form     one of the command line's kinds
 * @param register for {@link Form#REGISTER}: a code of the list {@code Register}, for example 学籍; else empty
 */
public record ImportKind(Form form, String register) {

	/** The kinds, with the entities whose fields a file of that kind may carry, the entity of its rows first. */
	public enum Form {
		/** A row a person, the household's columns repeated. */
		WIDE("member", "household", "householdYear", "memberYear", "income", "housing", "water"),
		/** A row a household. */
		HOUSEHOLDS("household", "householdYear", "income", "housing", "water"),
		/** A row a person. */
		MEMBERS("member", "memberYear"),
		INCOME("income"),
		HOUSING("housing"),
		WATER("water"),
		MEASURES("measure"),
		VILLAGES("village"),
		FACILITIES("facility"),
		PROJECTS("project"),
		LOANS("loan"),
		VISITS("visit"),
		KIN("kin"),
		HELPERS("helper"),
		/** A row a change of a household's members: who came, who left, why. */
		CHANGES("memberChange", "member"),
		/** Who lives in a village, a row a household or a person: the denominator of coverage, no facts. */
		ROSTER("household", "householdYear", "member", "memberYear"),
		/** What the cards in the homes say (明白卡), a row a household or a person: to be compared, no facts. */
		CARDS("household", "householdYear", "member", "memberYear", "income", "housing", "water"),
		/** Comparison sheets of a village, filled in: a page a household, which says itself whose its cells are. */
		SHEETS("visit"),
		/** A department's register; its name follows. */
		REGISTER("registerRecord");

		private final List<String> entities;

		Form(String... entities) {
			this.entities = List.of(entities);
		}

		/** Ids of the entities, the one whose rows the file's rows are first. */
		public List<String> entities() {
			return entities;
		}

		/** The entity a row is about: unknown columns are kept with it. */
		public String main() {
			return entities.get(0);
		}
	}

	private static final String MARK = "导入类型：";
	private static final Pattern MARKED = Pattern.compile(MARK + "\\s*([a-z]+(?::[^\\s；]+)?)");

	public static final ImportKind WIDE = new ImportKind(Form.WIDE, "");

	public static ImportKind of(Form form) {
		return new ImportKind(form, "");
	}

	public static ImportKind register(String name) {
		return new ImportKind(Form.REGISTER, name);
	}

	/** The spelling of the command line: {@code wide}, {@code register:学籍}. */
	public String id() {
		String name = form.name().toLowerCase(java.util.Locale.ROOT);
		return form == Form.REGISTER ? name + ':' + register : name;
	}

	/** The kind of that spelling; a register must have a name. */
	public static Optional<ImportKind> parse(String id) {
		int colon = id.indexOf(':');
		String name = (colon < 0 ? id : id.substring(0, colon)).strip();
		String rest = colon < 0 ? "" : id.substring(colon + 1).strip();
		for (Form form : Form.values()) {
			if (form.name().equalsIgnoreCase(name) && (form == Form.REGISTER) != rest.isEmpty()) {
				return Optional.of(new ImportKind(form, rest));
			}
		}
		return Optional.empty();
	}

	/** The line by which a form that the workbench has written says what it is; it stands among the titles, for people to see. */
	public String mark() {
		return MARK + id();
	}

	/** The kind that one of some titles names with its mark. */
	public static Optional<ImportKind> marked(List<String> titles) {
		for (String title : titles) {
			Matcher matcher = MARKED.matcher(title);
			if (matcher.find()) {
				return parse(matcher.group(1));
			}
		}
		return Optional.empty();
	}

	@Override
	public String toString() {
		return id();
	}
}
