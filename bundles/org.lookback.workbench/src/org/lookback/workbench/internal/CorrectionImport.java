package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Store;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Correcting.Line;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.versions.TypedValues;

/** Takes one list back: first all rows are judged, then what can be taken is taken. */
final class CorrectionImport {

	private static final String NOTE = "correction-note";

	private final OpenWorkspace workspace;
	private final Path file;
	private final boolean dryRun;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;
	private final Dictionary dictionary;
	private final CorrectionTargets targets;
	private final Map<CorrectionKey, Wanted> wanted = new HashMap<>();

	/** What an earlier row has asked for the same field. */
	private record Wanted(long row, Optional<Object> value) {
	}

	/** A row as it was judged. */
	private record Judged(CorrectionList.Row row, CorrectionKey key, Line line, Optional<Object> value) {
	}

	CorrectionImport(OpenWorkspace workspace, Path file, boolean dryRun, boolean reveal, Locale locale) {
		this.workspace = workspace;
		this.file = file;
		this.dryRun = dryRun;
		this.reveal = reveal;
		this.locale = locale;
		this.messages = Messages.in(CorrectionImport.class, locale);
		this.dictionary = workspace.dictionary();
		this.targets = new CorrectionTargets(dictionary);
	}

	Returned run(Progress progress) throws LookbackException {
		Store store = workspace.store();
		String list = file.getFileName().toString();
		List<CorrectionList.Row> rows = CorrectionList.read(file);
		List<CorrectionList.Row> filled = rows.stream().filter(row -> !row.right().isEmpty()).toList();
		List<CorrectionList.Row> noted = rows.stream().filter(row -> row.right().isEmpty() && !row.note().isEmpty()).toList();
		progress.begin(messages.get("correct.taking", list), filled.size() * 2L);
		List<Judged> judged = judged(filled, store, progress);
		if (reveal) {
			store.changes().log(workspace.user(), "reveal", list, "");
		}
		if (!dryRun) {
			for (Judged each : judged) {
				if (each.line().state() == State.CHANGED) {
					store.edits().change(edit(each, list));
				}
				progress.worked(1);
			}
			for (CorrectionList.Row row : noted) {
				Optional<CorrectionKey> key = CorrectionKey.read(row.key());
				store.changes().log(workspace.user(), NOTE, key.map(k -> k.householdKey() + ' ' + k.rule()).orElse(list), row.note());
			}
			workspace.changed(Change.DATA, progress);
		}
		return new Returned(list, dryRun, rows.size(), rows.size() - filled.size() - noted.size(), noted.size(),
				judged.stream().map(Judged::line).toList());
	}

	private HandEdit edit(Judged judged, String list) {
		CorrectionKey key = judged.key();
		String note = judged.row().note().isEmpty() ? "" : messages.get("correct.note", judged.row().note());
		return new HandEdit(key.household(), key.member().isEmpty() ? Optional.empty() : Optional.of(key.member()), key.entity(),
				key.year() == 0 ? Optional.empty() : Optional.of(key.year()), key.rowKey(), key.field(), judged.value(), workspace.user(),
				messages.get("correct.why", list, String.valueOf(judged.row().number()), key.rule()) + note);
	}

	/** @throws LookbackException when the list was written from another workspace */
	private List<Judged> judged(List<CorrectionList.Row> rows, Store store, Progress progress) throws LookbackException {
		List<Judged> judged = new ArrayList<>();
		long latest = store.changes().latest();
		Map<Long, List<CorrectionList.Row>> bySeq = new TreeMap<>();
		for (CorrectionList.Row row : rows) {
			Optional<CorrectionKey> key = CorrectionKey.read(row.key());
			if (key.isEmpty()) {
				judged.add(refused(row));
			} else if (key.get().seq() > latest) {
				throw new LookbackException(messages.get("correct.otherWorkspace", file.getFileName()));
			} else {
				bySeq.computeIfAbsent(key.get().seq(), seq -> new ArrayList<>()).add(row);
			}
		}
		try (FactSource now = store.facts()) {
			for (Map.Entry<Long, List<CorrectionList.Row>> group : bySeq.entrySet()) {
				try (FactSource then = store.facts(group.getKey())) {
					for (CorrectionList.Row row : group.getValue()) {
						progress.check();
						judged.add(judge(row, CorrectionKey.read(row.key()).orElseThrow(), now, then));
						progress.worked(1);
					}
				}
			}
		}
		judged.sort(Comparator.comparingLong(each -> each.row().number()));
		return judged;
	}

	private Judged refused(CorrectionList.Row row) {
		CorrectionKey none = new CorrectionKey(0, "", "", 0, "", "", 0, "", "", "");
		return new Judged(row, none, new Line(row.number(), "", "", "", "", "", "", shown(Optional.empty(), row.right()), State.REJECTED,
				messages.get(row.key().isEmpty() ? "correct.noKey" : "correct.badKey")), Optional.empty());
	}

	private Judged judge(CorrectionList.Row row, CorrectionKey key, FactSource now, FactSource then) throws LookbackException {
		if (key.entity().isEmpty()) {
			return line(row, key, Optional.empty(), Optional.empty(), State.REJECTED, messages.get("correct.notHere"));
		}
		Optional<Household> household = now.household(key.household()).filter(found -> found.key().equals(key.householdKey()));
		if (household.isEmpty()) {
			return line(row, key, Optional.empty(), Optional.empty(), State.REJECTED, messages.get("correct.noHousehold", key.householdKey()));
		}
		Optional<CorrectionTargets.Target> target = targets.find(household.get(), key);
		if (target.isEmpty()) {
			return line(row, key, Optional.empty(), Optional.empty(), State.REJECTED, messages.get("correct.noRow"));
		}
		Optional<Object> value;
		try {
			value = value(target.get().field(), row.right(), key.year() == 0 ? now.currentYear() : key.year());
		} catch (BadValueException bad) {
			return line(row, key, target, Optional.empty(), State.REJECTED, said(bad.reason(), target.get().field(), row.right()));
		}
		return decided(row, key, target.get(), value, then);
	}

	private Judged decided(CorrectionList.Row row, CorrectionKey key, CorrectionTargets.Target target, Optional<Object> value, FactSource then)
			throws LookbackException {
		Optional<CorrectionTargets.Target> before = then.household(key.household()).flatMap(household -> targets.find(household, key));
		Optional<Object> listed = before.flatMap(CorrectionTargets.Target::value);
		if (text(value).equals(text(target.value()))) {
			return line(row, key, Optional.of(target), value, State.SAME, "");
		}
		if (!text(listed).equals(text(target.value()))) {
			return line(row, key, Optional.of(target), value, State.CONFLICT, messages.get("correct.conflict", words(target.field(), listed)));
		}
		Wanted earlier = wanted.putIfAbsent(key.target(), new Wanted(row.number(), value));
		if (earlier == null) {
			return line(row, key, Optional.of(target), value, State.CHANGED, "");
		}
		return text(earlier.value()).equals(text(value)) ? line(row, key, Optional.of(target), value, State.SAME, "")
				: line(row, key, Optional.of(target), value, State.REJECTED, messages.get("correct.twice", String.valueOf(earlier.row())));
	}

	/** What was filled in; empty clears the field. */
	private Optional<Object> value(Field field, String text, int year) throws BadValueException {
		if (Correcting.CLEAR.contains(text.toLowerCase(Locale.ROOT))) {
			return Optional.empty();
		}
		return new TypedValues(dictionary, workspace.regions()).read(field, text, year);
	}

	private static String text(Optional<Object> value) {
		return value.map(ValueReader::canonical).orElse("");
	}

	private Judged line(CorrectionList.Row row, CorrectionKey key, Optional<CorrectionTargets.Target> target, Optional<Object> value, State state,
			String reason) {
		Optional<Field> field = target.map(CorrectionTargets.Target::field);
		String before = target.flatMap(CorrectionTargets.Target::value).map(now -> words(field.get(), Optional.of(now))).orElse("");
		String object = key.member().isEmpty() ? key.rowKey() : key.member();
		Line line = new Line(row.number(), key.householdKey(), object, key.rule(), field.map(Field::id).orElse(""),
				field.map(one -> one.label().in(locale)).orElse(""), before, shown(field, row.right()), state, reason);
		return new Judged(row, key, line, value);
	}

	private String words(Field field, Optional<Object> value) {
		return value.map(one -> CorrectionSheet.said(dictionary, field, one, reveal, locale)).orElse(messages.get("correct.blank"));
	}

	/** What was filled in: what nobody knows the field of is masked as a name is. */
	private String shown(Optional<Field> field, String text) {
		return reveal ? text : field.map(one -> Masking.mask(one, text)).orElseGet(() -> Masking.name(text));
	}

	private String said(Label reason, Field field, String text) {
		return reason.in(locale).replace(text, shown(Optional.of(field), text));
	}
}
