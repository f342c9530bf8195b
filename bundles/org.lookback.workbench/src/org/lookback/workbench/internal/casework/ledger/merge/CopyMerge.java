package org.lookback.workbench.internal.casework.ledger.merge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerStep;
import org.lookback.workbench.api.LedgerExchange.Clash;
import org.lookback.workbench.api.LedgerExchange.Edit;
import org.lookback.workbench.api.LedgerExchange.Line;
import org.lookback.workbench.api.LedgerExchange.Result;

/** Lays a copy beside the ledger, row by row. Nothing is entered here: the steps are handed over. */
public final class CopyMerge {

	private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
	private static final List<LedgerField> NEEDED = List.of(LedgerField.LEVEL, LedgerField.PROBLEM, LedgerField.SOURCE);

	private final LedgerBook book;
	private final Gate gate;
	private final Messages messages;
	private final LedgerRules rules;
	private final String file;
	private final CopyFile copy;
	private final Map<String, LedgerItem> items = new HashMap<>();
	/** What the rows so far made of the items. */
	private final Map<String, LedgerItem> now = new LinkedHashMap<>();
	private final Set<String> rowsOf = new HashSet<>();

	/** @throws LookbackException when the file is no copy of a ledger */
	public CopyMerge(Path file, LedgerBook book, Gate gate, Locale locale) throws LookbackException {
		this.book = book;
		this.gate = gate;
		this.messages = Messages.in(CopyMerge.class, locale);
		this.rules = new LedgerRules(locale);
		this.file = file.getFileName().toString();
		this.copy = CopyFile.read(file, locale);
		book.items().forEach(item -> items.put(item.key(), item));
	}

	/** What holds for the whole file. */
	public List<String> notes() {
		return copy.notes();
	}

	/** What comes of the rows. */
	public List<Line> lines(Progress progress) throws LookbackException {
		progress.begin(messages.get("copy.reading", file), copy.rows().size());
		List<Line> lines = new ArrayList<>();
		for (CopyFile.Row row : copy.rows()) {
			progress.check();
			lines.add(line(row));
			progress.worked(1);
		}
		return lines;
	}

	/** What has to be entered; asked after the lines. */
	public List<LedgerStep> steps() {
		List<LedgerStep> steps = new ArrayList<>();
		now.forEach((key, item) -> {
			LedgerItem before = items.getOrDefault(key, new LedgerItem(key, 0, Map.of()));
			Map<LedgerField, String> changed = new EnumMap<>(LedgerField.class);
			for (LedgerField field : LedgerField.values()) {
				if (!before.text(field).equals(item.text(field))) {
					changed.put(field, item.text(field));
				}
			}
			if (!changed.isEmpty()) {
				steps.add(new LedgerStep(key, before.version(), changed));
			}
		});
		return steps;
	}

	private Line line(CopyFile.Row row) throws LookbackException {
		List<String> said = new ArrayList<>();
		if (!row.key().isEmpty() && !rowsOf.add(row.key())) {
			said.add(messages.get("copy.doubledRow"));
		}
		Optional<LedgerItem> item = Optional.ofNullable(now.getOrDefault(row.key(), items.get(row.key())));
		return item.isPresent() ? known(row, item.get(), said) : fresh(row, said);
	}

	private Line known(CopyFile.Row row, LedgerItem item, List<String> said) throws LookbackException {
		LedgerItem there = items.getOrDefault(item.key(), item);
		Optional<Map<LedgerField, String>> base = Base.of(row.base(), there, book);
		if (base.isEmpty()) {
			said.add(messages.get("copy.noBaseOf"));
		}
		List<ClashText.Kept> kept = new ArrayList<>(ClashText.read(item));
		List<Clash> clashes = new ArrayList<>();
		Map<LedgerField, String> copied = new EnumMap<>(item.values());
		base.ifPresent(values -> CopyColumns.EDITED.forEach(field -> copied.put(field, values.getOrDefault(field, ""))));
		for (Map.Entry<LedgerField, String> cell : row.cells().entrySet()) {
			LedgerField field = cell.getKey();
			if (!CopyColumns.EDITED.contains(field)) {
				fixed(item, field, cell.getValue(), said);
				continue;
			}
			try {
				copied.put(field, rules.read(field, cell.getValue()));
			} catch (LookbackException bad) {
				said.add(messages.get("copy.badValue", bad.getMessage()));
				clash(item, field, cell.getValue(), clashes, kept);
			}
		}
		ThreeWay.Merged merged = ThreeWay.merge(base, item.values(), copied, row.cells().keySet().stream().filter(CopyColumns.EDITED::contains).toList());
		merged.clashes().forEach(one -> clash(item, one.field(), one.there(), clashes, kept));
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		values.putAll(item.values());
		List<Edit> edits = new ArrayList<>();
		for (Map.Entry<LedgerField, String> one : merged.taken().entrySet()) {
			LedgerField field = one.getKey();
			if (clashes.stream().anyMatch(clash -> clash.field() == field)) {
				continue;
			}
			Optional<String> why = gate.refused(item, field, one.getValue());
			if (why.isPresent()) {
				said.add(messages.get("copy.refused", rules.heading(field), why.get()));
				clash(item, field, one.getValue(), clashes, kept);
			} else {
				edits.add(new Edit(field, item.text(field), one.getValue()));
				values.put(field, one.getValue());
				if (field == LedgerField.EVIDENCE) {
					values.put(LedgerField.EVIDENCE_HASH, "");
				}
			}
		}
		values.put(LedgerField.CONFLICTS, ClashText.write(kept));
		now.put(item.key(), new LedgerItem(item.key(), item.version(), values));
		Result result = !clashes.isEmpty() ? Result.CLASH : edits.isEmpty() ? Result.SAME : Result.TAKEN;
		return new Line(row.number(), item.key(), object(item.values()), result, edits, clashes, said);
	}

	/** What names the item may not be changed in a copy; masked names are no change. */
	private void fixed(LedgerItem item, LedgerField field, String cell, List<String> said) {
		String here = rules.said(field, item.text(field));
		String masked = Masking.mask(LedgerRules.column(field), here);
		if (!flat(cell).equals(flat(here)) && !flat(cell).equals(flat(masked)) && !cell.equals(item.text(field))) {
			said.add(messages.get("copy.fixed", rules.heading(field), cell));
		}
	}

	private static String flat(String text) {
		return text.replaceAll("\\s+", "");
	}

	private void clash(LedgerItem item, LedgerField field, String there, List<Clash> clashes, List<ClashText.Kept> kept) {
		clashes.add(new Clash(item.key(), object(item.values()), field, item.text(field), there, file));
		kept.add(new ClashText.Kept(field, there, file));
	}

	private Line fresh(CopyFile.Row row, List<String> said) {
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		boolean bad = false;
		for (Map.Entry<LedgerField, String> cell : row.cells().entrySet()) {
			try {
				values.put(cell.getKey(), rules.read(cell.getKey(), cell.getValue()));
			} catch (LookbackException wrong) {
				bad = true;
				said.add(messages.get("copy.badNew", wrong.getMessage()));
			}
		}
		for (LedgerField needed : NEEDED) {
			if (values.getOrDefault(needed, "").isEmpty()) {
				bad = true;
				said.add(messages.get("copy.needed", rules.heading(needed)));
			}
		}
		if (!row.key().isEmpty() && !KEY.matcher(row.key()).matches()) {
			bad = true;
			said.add(messages.get("copy.badKey", row.key()));
		}
		String key = row.key().isEmpty() ? key(values) : row.key();
		if (bad) {
			return new Line(row.number(), row.key(), object(values), Result.REFUSED, List.of(), List.of(), said);
		}
		if (row.key().isEmpty() && (items.containsKey(key) || now.containsKey(key))) {
			said.add(messages.get("copy.again"));
			return new Line(row.number(), key, object(values), Result.SAME, List.of(), List.of(), said);
		}
		if (!row.key().isEmpty()) {
			said.add(messages.get("copy.unknownKey"));
		}
		now.put(key, new LedgerItem(key, 0, added(values, said)));
		return new Line(row.number(), key, object(values), Result.ADDED, List.of(), List.of(), said);
	}

	/** A new item begins at the beginning; what the row says of its state is kept beside it. */
	private Map<LedgerField, String> added(Map<LedgerField, String> values, List<String> said) {
		Map<LedgerField, String> whole = new EnumMap<>(gate.completed(values));
		String wanted = values.getOrDefault(LedgerField.STATE, "");
		if (!wanted.isEmpty() && !wanted.equals(whole.get(LedgerField.STATE))) {
			Optional<String> why = gate.refused(new LedgerItem("", 0, whole), LedgerField.STATE, wanted);
			if (why.isPresent()) {
				said.add(messages.get("copy.refused", rules.heading(LedgerField.STATE), why.get()));
				whole.put(LedgerField.CONFLICTS, ClashText.write(List.of(new ClashText.Kept(LedgerField.STATE, wanted, file))));
			} else {
				whole.put(LedgerField.STATE, wanted);
			}
		}
		return whole;
	}

	/** The same row brought twice is the same item. */
	private static String key(Map<LedgerField, String> values) {
		StringBuilder text = new StringBuilder("copy");
		values.forEach((field, value) -> text.append('\0').append(field.name()).append('=').append(value));
		return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static String object(Map<LedgerField, String> values) {
		return (values.getOrDefault(LedgerField.OBJECT, "") + ' ' + values.getOrDefault(LedgerField.PROBLEM, "")).strip();
	}
}
