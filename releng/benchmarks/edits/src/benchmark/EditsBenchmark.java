package benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

import org.lookback.index.api.Hit;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Editing.FieldChange;
import org.lookback.workbench.api.Editing.Subject;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.internal.LookbackService;

/** Changes a field of one household after another by hand and searches for what was typed, as the window does it. */
public final class EditsBenchmark {

	private static final int WARM = 20;
	private static final int MEASURED = 100;

	private EditsBenchmark() {
	}

	public static void main(String[] arguments) throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		long opened = System.nanoTime();
		try (Workspace workspace = new LookbackService(List::of).open(Path.of(arguments[0]), Lookback.Access.WRITE, Progress.NONE)) {
			System.out.printf("| workspace opened | %.0f ms | |%n", (System.nanoTime() - opened) / 1e6);
			edits(workspace);
		}
	}

	private static void edits(Workspace workspace) throws LookbackException {
		Searching searching = workspace.searching();
		List<Hit> households = searching.search(Query.ALL, new Shape.Rows(Shape.Kind.HOUSEHOLDS, Optional.empty(), false, 0, WARM + MEASURED), true).hits();
		long run = System.currentTimeMillis() / 1000;
		long[] called = new long[MEASURED];
		long[] seen = new long[MEASURED];
		for (int i = 0; i < households.size(); i++) {
			String typed = "测速" + Long.toString(run, 36) + (char) ('一' + i) + "组";
			long start = System.nanoTime();
			change(workspace.editing(), households.get(i).id(), typed);
			long returned = System.nanoTime();
			long found = searching.search(Query.parse('"' + typed + '"'), Shape.Rows.first(Shape.Kind.HOUSEHOLDS, 20), true).total();
			if (found != 1) {
				throw new IllegalStateException(typed + " was found " + found + " times");
			}
			if (i >= WARM) {
				called[i - WARM] = returned - start;
				seen[i - WARM] = System.nanoTime() - start;
			}
		}
		line("an edit by hand: until the call returns", called);
		line("an edit by hand: until a search has found it", seen);
	}

	private static void change(Editing editing, String household, String typed) throws LookbackException {
		editing.change(List.of(new FieldChange(Subject.household(household), "", "household.villageGroup", OptionalInt.empty(), "", typed)), "测速", Progress.NONE);
	}

	private static void line(String name, long[] nanoseconds) {
		long[] sorted = LongStream.of(nanoseconds).sorted().toArray();
		System.out.printf("| %s | median %.0f ms | p95 %.0f ms |%n", name, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 95 / 100] / 1e6);
	}
}
