package org.lookback.workbench.internal.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;

/** The journal of another workspace: its imports and changes by hand, and which of them are in force there. */
public final class OtherJournal {

	private static final String IMPORT = "import";
	private static final String HAND = "hand";
	private static final String MERGED = "merged";
	/** What lines besides tell of; the rest is of {@link #OTHER}. */
	private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("ledger", "ledger"), Map.entry("procedureStart", "procedure"),
			Map.entry("procedureSplit", "procedure"), Map.entry("procedure", "procedure"), Map.entry("sample", "sample"), Map.entry("policy", "policy"),
			Map.entry("policyEdit", "policy"), Map.entry("policyGone", "policy"), Map.entry("verification", "verification"), Map.entry("decision", "decision"),
			Map.entry("voice", "decision"));
	/** Settings, rounds, readings, saved queries. */
	private static final String OTHER = "settings";

	private final List<JournalLine> entries = new ArrayList<>();
	private final Set<String> undone = new HashSet<>();
	private final Map<String, Integer> left = new TreeMap<>();
	private final String id;

	/** @throws LookbackException when it begins after the first imports */
	public OtherJournal(List<JournalLine> lines) throws LookbackException {
		id = lines.isEmpty() ? "" : lines.getFirst().hash();
		for (JournalLine line : lines) {
			switch (line.what()) {
			case IMPORT, HAND -> entries.add(line);
			case "undo" -> undone.add(String.valueOf(line.whole("version")));
			case "redo" -> undone.remove(String.valueOf(line.whole("version")));
			case "undoHand" -> undone.add("H" + line.whole("change"));
			case "redoHand" -> undone.remove("H" + line.whole("change"));
			case "late" -> throw new LookbackException(Rows.say("merge.late", line.whole("versions")));
			case MERGED -> {
				// says only whence an entry came
			}
			default -> left.merge(KINDS.getOrDefault(line.what(), OTHER), 1, Integer::sum);
			}
		}
	}

	/** Tells the workspace from all others, whatever its folder is called. */
	public String id() {
		return id;
	}

	/** What people entered besides, by kind, with the number of lines that tell of it. */
	public Map<String, Integer> left() {
		return left;
	}

	/** Imports and changes by hand, oldest first. */
	public List<JournalLine> entries() {
		return entries;
	}

	public static boolean isImport(JournalLine line) {
		return line.what().equals(IMPORT);
	}

	/** The number of an entry as the list of versions shows it there. */
	public static String number(JournalLine line) {
		return isImport(line) ? String.valueOf(line.whole("version")) : "H" + line.whole("change");
	}

	public boolean inForce(JournalLine line) {
		return !undone.contains(number(line));
	}
}
