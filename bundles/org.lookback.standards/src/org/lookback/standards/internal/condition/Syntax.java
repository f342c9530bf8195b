package org.lookback.standards.internal.condition;

import java.util.List;
import java.util.Optional;

/** A condition as written, before any name is looked up. {@code offset} is where the piece stands in the text. */
sealed interface Syntax {

	int offset();

	/** Number ({@link java.math.BigDecimal}), text or boolean. */
	record Literal(Object value, int offset) implements Syntax {
	}

	record Name(String name, int offset) implements Syntax {
	}

	/** {@code target.name} */
	record Select(Syntax target, String name, int offset) implements Syntax {
	}

	/** {@code name(arguments)} or {@code target.name(arguments)} */
	record Call(Optional<Syntax> target, String name, List<Syntax> arguments, int offset) implements Syntax {
	}

	record Unary(String operator, Syntax operand, int offset) implements Syntax {
	}

	record Binary(String operator, Syntax left, Syntax right, int offset) implements Syntax {
	}

	record ListOf(List<Syntax> items, int offset) implements Syntax {
	}
}
