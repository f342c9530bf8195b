package org.lookback.store.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;

/**
 * Background threads that insert rows in batches, each on a connection of its own. A table belongs to one thread, so its rows arrive
 * in the order they were given. The first error stops everything and is thrown to whoever adds next.
 */
public final class Batches {

	/** Puts a row's values into the insert statement. */
	@FunctionalInterface
	public interface Binder<T> {
		void bind(PreparedStatement statement, T row) throws SQLException;
	}

	private static final int SIZE = 1_000;
	private static final int COMMIT_EVERY = 4;
	private static final int WAITING = 8;
	private static final int CHECK_ROOM_EVERY = 8;

	private final Database database;
	private final List<Worker> workers = new ArrayList<>();
	private final List<Lane<?>> lanes = new ArrayList<>();
	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	public Batches(Database database, int threads, String name) {
		this.database = database;
		for (int i = 0; i < threads; i++) {
			Worker worker = new Worker(name + "-" + i);
			workers.add(worker);
			worker.thread.start();
		}
	}

	/** Rows of one table. */
	public <T> Lane<T> lane(String insert, Binder<T> binder) {
		return lane(insert, SIZE, binder);
	}

	/** The same for rows that are large: so many are inserted at once. */
	public <T> Lane<T> lane(String insert, int batch, Binder<T> binder) {
		Lane<T> lane = new Lane<>(workers.get(lanes.size() % workers.size()), insert, batch, binder);
		lanes.add(lane);
		return lane;
	}

	/** Waits until everything given so far is committed. */
	public void flush() throws LookbackException {
		for (Lane<?> lane : lanes) {
			lane.send();
		}
		for (Worker worker : workers) {
			worker.settle();
		}
		check();
	}

	/** Ends the threads; what was not flushed may or may not have been written. */
	public void stop() {
		for (Worker worker : workers) {
			worker.stop();
		}
	}

	private void check() throws LookbackException {
		Throwable first = failure.get();
		if (first instanceof SQLException sql) {
			throw SqlErrors.translate(sql);
		} else if (first instanceof LookbackException known) {
			throw known;
		} else if (first != null) {
			throw Words.error(first, "databaseError", String.valueOf(first.getMessage()));
		}
	}

	/** Collects rows until they make a batch. Used by one thread at a time. */
	public final class Lane<T> {

		private final Worker worker;
		private final String insert;
		private final Binder<T> binder;
		private final int batch;
		private List<T> rows = new ArrayList<>();
		private long count;

		private Lane(Worker worker, String insert, int batch, Binder<T> binder) {
			this.worker = worker;
			this.insert = insert;
			this.batch = batch;
			this.binder = binder;
		}

		public void add(T row) throws LookbackException {
			rows.add(row);
			count++;
			if (rows.size() == batch) {
				send();
				check();
			}
		}

		/** How many rows were given. */
		public long count() {
			return count;
		}

		private void send() {
			if (!rows.isEmpty()) {
				List<T> full = rows;
				rows = new ArrayList<>(batch);
				worker.put(() -> worker.insert(this, full));
			}
		}
	}

	private interface Step {
		void run() throws SQLException, LookbackException;
	}

	private final class Worker {

		private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(WAITING);
		private final Map<Lane<?>, PreparedStatement> statements = new HashMap<>();
		private final Thread thread;
		private Connection connection;
		private int uncommitted;
		private long inserted;
		private boolean ended;

		Worker(String name) {
			thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
		}

		private void work() {
			while (!ended) {
				try {
					Step step = steps.take();
					step.run();
				} catch (InterruptedException e) {
					ended = true;
				} catch (SQLException | LookbackException | RuntimeException | OutOfMemoryError e) {
					failure.compareAndSet(null, e);
				}
			}
		}

		private void put(Step step) {
			boolean interrupted = false;
			while (true) {
				try {
					steps.put(step);
					break;
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}

		private <T> void insert(Lane<T> lane, List<T> rows) throws SQLException, LookbackException {
			if (failure.get() != null) {
				return;
			}
			if (connection == null) {
				connection = database.connect();
			}
			PreparedStatement statement = statements.get(lane);
			if (statement == null) {
				statement = connection.prepareStatement(lane.insert);
				statements.put(lane, statement);
			}
			for (T row : rows) {
				lane.binder.bind(statement, row);
				statement.addBatch();
			}
			statement.executeBatch();
			if (++inserted % CHECK_ROOM_EVERY == 0) {
				database.checkRoom();
			}
			if (++uncommitted >= COMMIT_EVERY) {
				commit();
			}
		}

		private void commit() throws SQLException {
			if (connection != null) {
				connection.commit();
				uncommitted = 0;
			}
		}

		private void settle() {
			CountDownLatch done = new CountDownLatch(1);
			put(() -> {
				try {
					commit();
				} finally {
					done.countDown();
				}
			});
			await(done);
		}

		private void stop() {
			CountDownLatch done = new CountDownLatch(1);
			put(() -> {
				try {
					if (connection != null) {
						connection.rollback();
						connection.close();
					}
				} finally {
					ended = true;
					done.countDown();
				}
			});
			await(done);
		}

		private static void await(CountDownLatch done) {
			boolean interrupted = false;
			while (true) {
				try {
					done.await();
					break;
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}
}
