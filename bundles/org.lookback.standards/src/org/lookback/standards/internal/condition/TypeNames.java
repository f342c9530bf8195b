package org.lookback.standards.internal.condition;

import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** What people call a type. */
final class TypeNames {

	private TypeNames() {
	}

	static String of(Type type) {
		String name = Messages.in(TypeNames.class).get("type." + type.kind().name().toLowerCase(Locale.ROOT));
		return type.codeList().map(list -> name + " " + list).orElse(name);
	}
}
