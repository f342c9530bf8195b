package org.lookback.store.internal.rows;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers by which a store names an entity and its fields in its blocks. They are given once for ever, so that a dictionary of a later program
 * reads what an earlier one wrote: a field that has gone is one that the layout lacks, and one that has come is found under its name.
 */
public final class Shape {

	/** A field under its number. */
	private record Named(String field, int slot, Optional<Column> column) {
	}

	private final int number;
	private final Optional<Layout> layout;
	private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
	private final int[] ofColumn;
	private boolean inOrder = true;
	private volatile Named[] byNumber = new Named[0];

	/** @param layout empty when the dictionary no longer has the entity */
	Shape(int number, Optional<Layout> layout) {
		this.number = number;
		this.layout = layout;
		this.ofColumn = new int[layout.map(one -> one.columns().size()).orElse(0)];
	}

	/** Notes a field's number. Numbers come in ascending order, without gaps. */
	synchronized void put(String field, int fieldNumber) {
		int slot = layout.map(one -> one.slot(field)).orElse(-1);
		Optional<Column> column = layout.filter(one -> slot >= 0 && slot < one.columns().size()).map(one -> one.columns().get(slot));
		Named[] more = new Named[fieldNumber + 1];
		System.arraycopy(byNumber, 0, more, 0, byNumber.length);
		more[fieldNumber] = new Named(field, slot, column);
		if (column.isPresent()) {
			ofColumn[slot] = fieldNumber;
			inOrder &= slot == fieldNumber;
		}
		byNumber = more;
		numbers.put(field, fieldNumber);
	}

	/** The entity's number. */
	public int number() {
		return number;
	}

	/** Empty when the dictionary no longer has the entity: nothing is read of it. */
	public Optional<Layout> layout() {
		return layout;
	}

	/** How many fields have a number. */
	int size() {
		return byNumber.length;
	}

	/** Whether a field has a number. */
	public boolean knows(String field) {
		return numbers.containsKey(field);
	}

	/** The number of a field that has one. */
	int of(String field) {
		return numbers.get(field);
	}

	/** The number of the field in a column. */
	int ofColumn(int slot) {
		return ofColumn[slot];
	}

	/** Whether the columns have the first numbers in their order. */
	boolean inOrder() {
		return inOrder;
	}

	String field(int fieldNumber) {
		return byNumber[fieldNumber].field();
	}

	/** The slot of a field, or -1. */
	int slot(int fieldNumber) {
		return byNumber[fieldNumber].slot();
	}

	Optional<Column> column(int fieldNumber) {
		return byNumber[fieldNumber].column();
	}
}
