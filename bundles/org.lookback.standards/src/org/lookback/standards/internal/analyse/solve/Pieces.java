package org.lookback.standards.internal.analyse.solve;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.standards.internal.condition.Tree;

/** The pieces of a condition, whatever kind of piece it is. */
public final class Pieces {

	/** The parts of each kind of piece that may hold others. */
	private static final ClassValue<List<Method>> PARTS = new ClassValue<>() {
		@Override
		protected List<Method> computeValue(Class<?> kind) {
			return Arrays.stream(kind.getRecordComponents())
					.filter(part -> part.getType() == List.class || Tree.class.isAssignableFrom(part.getType()))
					.map(RecordComponent::getAccessor).toList();
		}
	};

	private Pieces() {
	}

	/** The pieces directly under a piece, in their order. */
	public static List<Tree> under(Tree tree) {
		List<Tree> under = new ArrayList<>(4);
		for (Method part : PARTS.get(tree.getClass())) {
			try {
				add(part.invoke(tree), under);
			} catch (ReflectiveOperationException hidden) {
				throw new IllegalStateException(hidden);
			}
		}
		return under;
	}

	private static void add(Object value, List<Tree> into) {
		if (value instanceof Tree piece) {
			into.add(piece);
		} else if (value instanceof List<?> list) {
			list.forEach(item -> add(item, into));
		}
	}

	/** A piece and all under it. */
	public static List<Tree> all(Tree tree) {
		List<Tree> all = new ArrayList<>();
		all(tree, all);
		return all;
	}

	private static void all(Tree tree, List<Tree> into) {
		into.add(tree);
		under(tree).forEach(piece -> all(piece, into));
	}

	/** What the variables of a piece stand for, as far as they are bound outside of it. */
	static List<Object> bound(Tree tree, Binding binding) {
		return slots(tree).stream().map(binding::bound).toList();
	}

	/** The variables that a piece reads, by slot. */
	static Set<Integer> slots(Tree tree) {
		TreeSet<Integer> slots = new TreeSet<>();
		for (Tree piece : all(tree)) {
			switch (piece) {
			case Tree.FieldOf field -> slots.add(field.slot());
			case Tree.RowYear year -> slots.add(year.slot());
			case Tree.LastYear last -> slots.add(last.slot());
			case Tree.LastYearOf last -> slots.add(last.slot());
			case Tree.CodeVariable variable -> slots.add(variable.slot());
			case Tree.Rows rows -> slots.add(rows.source().slot());
			case Tree.Size size -> slots.add(size.source().slot());
			default -> {
				// no variable of its own
			}
			}
		}
		return slots;
	}
}
