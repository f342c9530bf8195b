package org.lookback.ingest.api;

import java.util.List;
import java.util.Optional;

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

	@Override
	public String toString() {
		return id();
	}
}
