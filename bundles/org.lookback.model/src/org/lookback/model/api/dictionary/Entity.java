package org.lookback.model.api.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * One kind of thing that data is kept of, or one table of its facts.
 *
 * @param id     for example {@code household} or {@code memberYear}
 * @param label  what a person reads
 * @param key    names of the fields that identify a row; they are among {@code fields}
 * @param parent id of the entity whose rows it hangs under ({@code memberYear} under {@code member}), if any
 * @param yearly whether its rows belong to a year ({@code dataYear} is part of the key)
 * @param fields in the order of forms and exports
 */
public record Entity(String id, Label label, List<String> key, Optional<String> parent, boolean yearly,
		List<Field> fields) {

	public Entity {
		key = List.copyOf(key);
		fields = List.copyOf(fields);
	}

	/** The field of that name (not id), if this entity has one. Names are case-sensitive. */
	public Optional<Field> field(String name) {
		for (Field field : fields) {
			if (field.name().equals(name)) {
				return Optional.of(field);
			}
		}
		return Optional.empty();
	}
}
