package org.lookback.standards.internal.condition;

import java.util.Optional;
import java.util.function.Function;

import org.lookback.model.api.personal.IdNumber;
import org.lookback.standards.internal.condition.Compiler.Value;

/** What ID numbers say. Of a text that is no valid one, only that is known. */
final class IdNumbers {

	private IdNumbers() {
	}

	static Value valid(Value text) {
		return scope -> text.get(scope) instanceof String number ? (Object) IdNumber.parse(number).isPresent() : null;
	}

	static Value birth(Value text) {
		return said(text, IdNumber::birthDate);
	}

	static Value sex(Value text) {
		return said(text, IdNumber::gender);
	}

	private static Value said(Value text, Function<IdNumber, Object> what) {
		return scope -> {
			if (!(text.get(scope) instanceof String number)) {
				return null;
			}
			Optional<IdNumber> id = IdNumber.parse(number);
			if (id.isEmpty()) {
				scope.block("idValid");
				return null;
			}
			return what.apply(id.get());
		};
	}
}
