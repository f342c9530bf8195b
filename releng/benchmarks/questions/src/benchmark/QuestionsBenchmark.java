package benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.internal.LookbackService;

/**
 * Asks a workspace and databases with the same rows the same questions, in one process on one machine. Arguments: workspace, folder for the
 * rows, then {@code KIND=JDBC-URL} for each database.
 */
public final class QuestionsBenchmark {

	private static final int WARM = 5;
	private static final int MEASURED = 61;
	/** Answers measured of who takes longer than {@link #SLOW}, in nanoseconds. */
	private static final int MEASURED_SLOW = 15;
	private static final long SLOW = 300_000_000L;
	/** Who is so slow that one answer takes this long, in nanoseconds, is asked only once more. */
	private static final long PATIENCE = 3_000_000_000L;

	private QuestionsBenchmark() {
	}

	/** An answer with what it took. */
	private record Timed(List<Long> answer, long median, long p95) {

		/** Given up. */
		static final Timed NEVER = new Timed(List.of(), 0, 0);

		String words() {
			return this == NEVER ? "more than %d s".formatted(Database.PATIENCE) : "%.1f / %.1f ms".formatted(median / 1e6, p95 / 1e6);
		}
	}

	public static void main(String[] arguments) throws Exception {
		Locale.setDefault(Locale.CHINA);
		Path rows = Path.of(arguments[1]);
		List<Database> databases = new ArrayList<>();
		try (Workspace workspace = new LookbackService(List::of).open(Path.of(arguments[0]), Lookback.Access.READ, Progress.NONE)) {
			Searching searching = workspace.searching();
			long households = searching.count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD)).total();
			long members = searching.search(Query.ALL, Shape.Rows.first(Shape.Kind.MEMBERS, 1), false).total();
			System.out.printf("Data: %,d households, %,d members. Median / 95th percentile of %d answers (of %d when one takes longer than %.1f s) after %d to warm up.%n%n", households, members,
					MEASURED, MEASURED_SLOW, SLOW / 1e9, WARM);
			Dump.write(searching, rows);
			for (String argument : List.of(arguments).subList(2, arguments.length)) {
				databases.add(load(argument, rows));
			}
			String names = databases.stream().map(Database::label).collect(Collectors.joining(" | "));
			System.out.println("| question | this workbench | " + names + " |\n|---|---|" + "---|".repeat(databases.size()));
			for (Question question : Questions.of(List.of("王建", "19630", "道口铺", "8888"), members)) {
				line(question, searching, databases);
			}
		} finally {
			for (Database database : databases) {
				database.close();
			}
		}
	}

	private static Database load(String argument, Path rows) throws SQLException, IOException {
		int sign = argument.indexOf('=');
		Database database = new Database(Database.Kind.valueOf(argument.substring(0, sign)), argument.substring(sign + 1));
		long start = System.nanoTime();
		database.load(rows);
		System.out.printf("%s loaded in %.1f s.%n%n", database.label(), (System.nanoTime() - start) / 1e9);
		return database;
	}

	private static void line(Question question, Searching searching, List<Database> databases) throws Exception {
		Map<String, Timed> all = new LinkedHashMap<>();
		all.put("", timed(() -> question.ours().ask(searching)));
		for (Database database : databases) {
			all.put(database.label(), timed(() -> database.ask(question)));
		}
		System.out.println("| " + question.name() + " | " + all.values().stream().map(Timed::words).collect(Collectors.joining(" | ")) + " |");
		List<Long> ours = all.get("").answer();
		all.forEach((name, timed) -> {
			if (timed != Timed.NEVER && !timed.answer().equals(ours)) {
				System.out.println("  differs: " + name + " " + first(timed.answer()) + ", ours " + first(ours));
			}
		});
	}

	private static String first(List<Long> numbers) {
		return numbers.size() + " numbers, sum " + numbers.stream().mapToLong(Long::longValue).sum() + ", first " + numbers.stream().limit(3).toList();
	}

	private static Timed timed(Callable<List<Long>> call) throws Exception {
		long start = System.nanoTime();
		List<Long> answer;
		try {
			answer = call.call();
		} catch (TimeoutException late) {
			return Timed.NEVER;
		}
		long first = System.nanoTime() - start;
		if (first > PATIENCE) {
			start = System.nanoTime();
			call.call();
			long second = System.nanoTime() - start;
			return new Timed(answer, second, Math.max(first, second));
		}
		for (int i = 1; i < WARM; i++) {
			call.call();
		}
		long[] times = new long[first > SLOW ? MEASURED_SLOW : MEASURED];
		for (int i = 0; i < times.length; i++) {
			start = System.nanoTime();
			call.call();
			times[i] = System.nanoTime() - start;
		}
		long[] sorted = LongStream.of(times).sorted().toArray();
		return new Timed(answer, sorted[times.length / 2], sorted[times.length * 95 / 100]);
	}
}
