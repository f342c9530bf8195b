package org.lookback.workbench.internal.versions;

import java.util.List;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;

/** What tells rows of one owner apart. */
public final class RowKeys {

	private static final String MEMBER = "member";
	private static final String DATA_YEAR = "dataYear";

	private RowKeys() {
	}

	/** Names of the fields that tell rows of one owner, and of one year, apart; none where there is one row. */
	public static List<String> own(Entity entity) {
		return entity.key().stream().filter(name -> !name.equals(DATA_YEAR))
				.filter(name -> entity.field(name).filter(field -> field.type() == FieldType.REF).isEmpty()).toList();
	}

	/** Their values in a row as one text. */
	public static String of(List<String> own, Fact row) {
		return String.join("|", own.stream().map(name -> row.get(name).map(ValueReader::canonical).orElse("")).toList());
	}

	/** The same by the row's entity; of a household or a member nothing. */
	public static String of(Dictionary dictionary, Fact row) {
		return row.entity().equals("household") || row.entity().equals(MEMBER) ? "" : of(own(dictionary.entity(row.entity())), row);
	}

	/** Whether rows of an entity are a member's. */
	public static boolean ofMember(Entity entity) {
		return entity.id().equals(MEMBER) || entity.parent().filter(MEMBER::equals).isPresent();
	}
}
