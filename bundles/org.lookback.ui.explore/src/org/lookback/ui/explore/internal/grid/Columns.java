package org.lookback.ui.explore.internal.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.workbench.api.Workspace;

/** Which columns a list shows: those chosen by the person, kept with the window's state, else the usual ones of the façade, which the command line has too. Fields that the dictionary lacks are left out. */
final class Columns {

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");
	private final Workspace workspace;
	private final Dictionary dictionary;

	Columns(Workspace workspace) {
		this.workspace = workspace;
		this.dictionary = workspace.dictionary().and(Dictionary.ledger());
	}

	/** The columns of a kind of list, in their order. */
	List<Field> of(Kind kind) {
		String kept = node.get(key(kind), "");
		List<Field> chosen = fields(kept.isEmpty() ? workspace.exporting().usualFields(kind) : Arrays.asList(kept.split(",")));
		return chosen.isEmpty() ? fields(workspace.exporting().usualFields(kind)) : chosen;
	}

	/** Keeps a choice. */
	void choose(Kind kind, List<Field> fields) {
		node.put(key(kind), String.join(",", fields.stream().map(Field::id).toList()));
	}

	/** Up to which column those at the left stay while one scrolls; below 0: none does. */
	int frozen(Kind kind) {
		return node.getInt("frozen." + kind.id(), -1);
	}

	/** Keeps up to which column they stay. */
	void freeze(Kind kind, int column) {
		node.putInt("frozen." + kind.id(), column);
	}

	/** Goes back to the usual columns. */
	List<Field> usually(Kind kind) {
		return fields(workspace.exporting().usualFields(kind));
	}

	/** All columns that a kind of list can show, by entity. */
	List<Field> possible(Kind kind) {
		List<Field> fields = new ArrayList<>();
		for (Entity entity : dictionary.entities()) {
			if (entities(kind).contains(entity.id())) {
				entity.fields().stream().filter(field -> isListed(entity, field)).forEach(fields::add);
			}
		}
		return fields;
	}

	/** The heading in the reader's language. */
	static String heading(Field field) {
		return field.label().in(Locale.getDefault());
	}

	/** Whether a column holds numbers, which stand at the right. */
	static boolean isNumber(Field field) {
		return Set.of(FieldType.INT, FieldType.YUAN, FieldType.DEC).contains(field.type());
	}

	/** Whether lists carry a field: what can be searched, counted or drawn, and what names a thing or a person. */
	private static boolean isListed(Entity entity, Field field) {
		return field.searchable() || field.facettable() || field.chartable()
				|| field.type() == FieldType.TEXT && (field.personal() || entity.key().contains(field.name()));
	}

	private static String key(Kind kind) {
		return "columns." + kind.id();
	}

	private List<Field> fields(List<String> ids) {
		return ids.stream().flatMap(id -> dictionary.find(id).stream()).filter(field -> isListed(dictionary.entity(field.entity()), field)).toList();
	}

	private static Set<String> entities(Kind kind) {
		return switch (kind) {
		case MEMBERS -> Set.of("household", "member", "memberYear");
		case FINDINGS -> Set.of("household", "householdYear", "finding");
		case NOTICES -> Set.of("household", "householdYear", "notice");
		case MEASURES -> Set.of("household", "householdYear", "measure");
		case LEDGER -> Set.of("household", "householdYear", "ledger");
		default -> Set.of("household", "householdYear", "income", "housing", "water");
		};
	}
}
