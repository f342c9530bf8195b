package org.lookback.store.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.sql.Database;

/** All {@link Shape}s of one store, read once; new names are written before the first block that uses them. Shared by all threads. */
public final class FactNames {

	private final Map<String, Shape> byEntity = new HashMap<>();
	private final Map<Integer, Shape> byNumber = new HashMap<>();
	private boolean read;

	private synchronized void read(Connection connection) throws SQLException {
		if (!read) {
			Database.list(connection, "SELECT number, entity FROM fact_entity ORDER BY number", row -> know(row.getInt(1), row.getString(2)));
			Database.list(connection, "SELECT entity, number, field FROM fact_field ORDER BY entity, number", row -> {
				byNumber.get(row.getInt(1)).put(row.getString(3), row.getInt(2));
				return null;
			});
			read = true;
		}
	}

	private Shape know(int number, String entity) {
		Shape shape = new Shape(number, Layouts.core().find(entity));
		byEntity.put(entity, shape);
		byNumber.put(number, shape);
		return shape;
	}

	/** The shape of an entity's rows, if ever one was written. */
	public synchronized Optional<Shape> find(Connection connection, String entity) throws SQLException {
		read(connection);
		return Optional.ofNullable(byEntity.get(entity));
	}

	/** The shape of that number, which a block names. */
	public synchronized Shape of(Connection connection, int number) throws SQLException {
		read(connection);
		Shape shape = byNumber.get(number);
		if (shape == null) {
			throw new SQLException("block of an unknown entity " + number);
		}
		return shape;
	}

	/** The shape for writing rows of a layout, with a number for each column. */
	public Shape forWriting(Database database, Layout layout) throws LookbackException {
		return written(database, connection -> forWriting(connection, layout));
	}

	/** Gives numbers to fields that have none. */
	public void add(Database database, Shape shape, Collection<String> fields) throws LookbackException {
		written(database, connection -> {
			add(connection, shape, fields);
			return shape;
		});
	}

	private Shape written(Database database, Database.Work<Shape> work) throws LookbackException {
		boolean done = false;
		try {
			Shape shape = database.write(work);
			done = true;
			return shape;
		} finally {
			if (!done) {
				forget();
			}
		}
	}

	/** What was not committed is not known. */
	private synchronized void forget() {
		byEntity.clear();
		byNumber.clear();
		read = false;
	}

	/** {@link #forWriting(Database, Layout)} inside a writing transaction. */
	public synchronized Shape forWriting(Connection connection, Layout layout) throws SQLException {
		read(connection);
		Shape shape = byEntity.get(layout.entity());
		if (shape == null) {
			int number = byNumber.size() + 1;
			if (number > BlockId.MAX_ENTITY) {
				throw new SQLException("more than " + BlockId.MAX_ENTITY + " entities");
			}
			Database.run(connection, "INSERT INTO fact_entity (number, entity) VALUES (?, ?)", number, layout.entity());
			shape = know(number, layout.entity());
		}
		add(connection, shape, layout.columns().stream().map(Column::field).toList());
		return shape;
	}

	/** {@link #add(Database, Shape, Collection)} inside a writing transaction. */
	public synchronized void add(Connection connection, Shape shape, Collection<String> fields) throws SQLException {
		List<String> fresh = fields.stream().filter(field -> !shape.knows(field)).toList();
		for (String field : fresh) {
			int number = shape.size();
			Database.run(connection, "INSERT INTO fact_field (entity, number, field) VALUES (?, ?, ?)", shape.number(), number, field);
			shape.put(field, number);
		}
	}
}
