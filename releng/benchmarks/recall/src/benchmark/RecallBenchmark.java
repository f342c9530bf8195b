package benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.lookback.index.api.Listing;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.internal.LookbackService;

/**
 * Searches for random pieces of the texts of a workspace's households and members, and looks whether just those households are found in which
 * the piece stands when every text is read from its beginning to its end. Arguments: workspace, number of pieces.
 */
public final class RecallBenchmark {

	private static final int WINDOW = 10_000;
	private static final int LONGEST = 6;
	/** Of numbers and codes one can look for three characters and more. */
	private static final int SHORTEST_NUMBER = 3;
	private static final long SEED = 20191130;

	private RecallBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Locale.setDefault(Locale.CHINA);
		try (Workspace workspace = new LookbackService(List::of).open(Path.of(arguments[0]), Lookback.Access.READ, Progress.NONE)) {
			Searching searching = workspace.searching();
			List<String> pieces = pieces(workspace, Integer.parseInt(arguments[1]));
			List<BitSet> read = new ArrayList<>();
			pieces.forEach(piece -> read.add(new BitSet()));
			long texts = 0;
			for (Kind kind : List.of(Kind.HOUSEHOLDS, Kind.MEMBERS)) {
				texts += readAll(workspace, kind, pieces, read);
			}
			long searched = 0;
			long wanted = 0;
			long found = 0;
			long more = 0;
			for (int i = 0; i < pieces.size(); i++) {
				long start = System.nanoTime();
				BitSet hits = found(searching, pieces.get(i));
				searched += System.nanoTime() - start;
				BitSet both = (BitSet) hits.clone();
				both.and(read.get(i));
				wanted += read.get(i).cardinality();
				found += both.cardinality();
				more += hits.cardinality() - both.cardinality();
				if (!hits.equals(read.get(i))) {
					System.out.printf("differs: “%s”: %,d households by reading, %,d by search, %,d by both%n", pieces.get(i), read.get(i).cardinality(), hits.cardinality(),
							both.cardinality());
				}
			}
			System.out.printf("%,d texts; %d pieces; %,d households have them, %,d of these found: recall %.6f; %,d found besides; %.1f ms a search with all its households%n", texts,
					pieces.size(), wanted, found, wanted == 0 ? 1.0 : (double) found / wanted, more, searched / 1e6 / pieces.size());
		}
	}

	/** Fields whose words people look for. */
	private static List<String> fields(Workspace workspace, Kind kind) {
		Set<String> entities = kind == Kind.HOUSEHOLDS ? Set.of("household", "householdYear") : Set.of("member", "memberYear");
		List<String> fields = new ArrayList<>();
		workspace.dictionary().entities().stream().filter(entity -> entities.contains(entity.id())).flatMap(entity -> entity.fields().stream()).filter(Field::searchable)
				.map(Field::id).filter(id -> known(workspace.searching(), id)).forEach(fields::add);
		return fields;
	}

	private static boolean known(Searching searching, String field) {
		try {
			searching.fieldLabel(field, Locale.CHINA);
			return true;
		} catch (LookbackException elsewhere) {
			return false;
		}
	}

	private static List<String> pieces(Workspace workspace, int count) throws LookbackException {
		Random random = new Random(SEED);
		Set<String> pieces = new LinkedHashSet<>();
		for (Kind kind : List.of(Kind.HOUSEHOLDS, Kind.MEMBERS)) {
			List<String> fields = fields(workspace, kind);
			String missing = workspace.searching().label(fields.getFirst(), "", Locale.CHINA);
			try (Listing rows = workspace.searching().list(Query.ALL, kind, Optional.empty(), false)) {
				int wanted = kind == Kind.HOUSEHOLDS ? count / 2 : count;
				while (pieces.size() < wanted) {
					List<String> cells = rows.cells(random.nextInt(rows.size()), 1, fields, true, Locale.CHINA).getFirst();
					String text = cells.get(random.nextInt(cells.size()));
					if (!text.equals(missing)) {
						piece(text, random).ifPresent(pieces::add);
					}
				}
			}
		}
		return List.copyOf(pieces);
	}

	/** Part of a text without blanks and marks; of numbers and codes a part that can be looked for. */
	private static Optional<String> piece(String text, Random random) {
		boolean number = text.chars().allMatch(c -> c < 128);
		int least = number ? SHORTEST_NUMBER : 1;
		if (text.length() < least) {
			return Optional.empty();
		}
		int length = Math.min(text.length(), least + random.nextInt(LONGEST));
		int from = random.nextInt(text.length() - length + 1);
		String piece = text.substring(from, from + length);
		return piece.codePoints().allMatch(c -> Character.isIdeographic(c) || c >= '0' && c <= '9' && number) ? Optional.of(piece) : Optional.empty();
	}

	private static long readAll(Workspace workspace, Kind kind, List<String> pieces, List<BitSet> read) throws LookbackException {
		List<String> fields = fields(workspace, kind);
		String missing = workspace.searching().label(fields.getFirst(), "", Locale.CHINA);
		long texts = 0;
		try (Listing rows = workspace.searching().list(Query.ALL, kind, Optional.empty(), false)) {
			for (int from = 0; from < rows.size(); from += WINDOW) {
				int row = from;
				for (List<String> cells : rows.cells(from, WINDOW, fields, true, Locale.CHINA)) {
					List<String> filled = cells.stream().filter(cell -> !cell.equals(missing)).toList();
					texts += filled.size();
					String all = String.join("\n", filled);
					int household = (int) rows.household(row++);
					for (int i = 0; i < pieces.size(); i++) {
						if (all.contains(pieces.get(i))) {
							read.get(i).set(household);
						}
					}
				}
			}
		}
		return texts;
	}

	private static BitSet found(Searching searching, String piece) throws LookbackException {
		BitSet found = new BitSet();
		try (Listing rows = searching.list(Query.parse('"' + piece + '"'), Kind.HOUSEHOLDS, Optional.empty(), false)) {
			for (int row = 0; row < rows.size(); row++) {
				found.set((int) rows.household(row));
			}
		}
		return found;
	}
}
