package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandChange;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.store.api.HandWork;
import org.lookback.store.api.MemberKey;
import org.lookback.workbench.api.Editing;
import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.internal.versions.DoneLines;
import org.lookback.workbench.internal.versions.EditSheet;
import org.lookback.workbench.internal.versions.EntryWords;
import org.lookback.workbench.internal.versions.FieldSteps;
import org.lookback.workbench.internal.versions.MemberSteps;
import org.lookback.workbench.internal.versions.MergeSteps;
import org.lookback.workbench.internal.versions.RowKeys;
import org.lookback.workbench.internal.versions.Rows;
import org.lookback.workbench.internal.versions.SplitSteps;
import org.lookback.workbench.internal.versions.TypedValues;
import org.lookback.workbench.internal.versions.ValueWords;

/** Turns what a person asks for into the steps of a change, makes it, and lets the index follow before it answers. */
final class EditingDesk implements Editing {

	private static final String HOUSEHOLD = "household";

	private final OpenWorkspace workspace;

	EditingDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	private TypedValues typed() {
		return new TypedValues(workspace.dictionary(), workspace.regions());
	}

	private Household household(FactSource facts, String key) throws LookbackException {
		return facts.household(key.strip()).orElseThrow(() -> new LookbackException(OpenWorkspace.say("household.none", key)));
	}

	@Override
	public Sheet sheet(Subject subject, boolean reveal, Locale locale) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			if (reveal) {
				workspace.store().changes().log(workspace.user(), "reveal", subject.entity() + ' ' + subject.key(), "");
			}
			EditSheet sheet = new EditSheet(workspace.dictionary(), reveal, locale, facts.currentYear());
			return subject.entity().equals(HOUSEHOLD) ? sheet.of(household(facts, subject.key())) : sheet.of(subject, places(facts, subject));
		}
	}

	private List<Fact> places(FactSource facts, Subject subject) throws LookbackException {
		List<Fact> found = new ArrayList<>();
		facts.forEachOther(subject.entity(), row -> {
			if (RowKeys.of(workspace.dictionary(), row).equals(subject.key())) {
				found.add(row);
			}
		});
		if (found.isEmpty()) {
			String entity = workspace.dictionary().entity(subject.entity()).label().in(Locale.getDefault());
			throw new LookbackException(new ValueWords(workspace.dictionary(), true, Locale.getDefault()).missing(entity, subject.key()));
		}
		return found;
	}

	@Override
	public List<Line> preview(List<FieldChange> changes, boolean reveal, Locale locale) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			FieldSteps steps = new FieldSteps(facts, workspace.dictionary(), typed());
			List<HandStep> wanted = steps.of(changes);
			return new DoneLines(workspace.dictionary(), reveal, locale).of(wanted, steps.before());
		}
	}

	@Override
	public Done change(List<FieldChange> changes, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			List<HandStep> steps = new FieldSteps(facts, workspace.dictionary(), typed()).of(changes);
			String household = changes.stream().map(FieldChange::subject).filter(subject -> subject.entity().equals(HOUSEHOLD)).map(Subject::key).findFirst()
					.orElse("");
			return make("edit", why, steps, household, List.of(), progress);
		}
	}

	/** Makes a change of a kind, lets the index follow, and says what was done. */
	Done make(String kind, String why, List<HandStep> steps, String household, List<String> remarks, Progress progress) throws LookbackException {
		EntryWords.requireReason(why);
		HandChange made = workspace.store().hand().make(HandWork.of(kind, workspace.user(), why.strip(), steps));
		workspace.changed(Workspace.Change.DATA, progress);
		List<Line> lines = new DoneLines(workspace.dictionary(), false, Locale.getDefault()).of(workspace.store().hand().lines(made.id()));
		return new Done("H" + made.id(), household, lines, remarks);
	}

	@Override
	public Done addRow(NewRow row, Map<String, String> values, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household household = household(facts, row.household());
			Entity entity = workspace.dictionary().entity(row.entity());
			int year = entity.yearly() ? row.year().orElse(facts.currentYear()) : 0;
			Map<String, Object> read = new HashMap<>();
			for (Map.Entry<String, String> value : values.entrySet()) {
				Field field = entity.field(value.getKey()).orElseThrow(() -> new LookbackException(FieldSteps.unknown(value.getKey())));
				typed().typed(field, value.getValue(), year == 0 ? facts.currentYear() : year).ifPresent(object -> read.put(field.name(), object));
			}
			Optional<MemberKey> member = row.member().isEmpty() ? Optional.empty() : Optional.of(Rows.key(Rows.member(household, row.member())));
			Spot spot = new Spot(household.key(), member, entity.id(), year, key(household, entity, row, read));
			return make("row", why, List.of(new HandStep.NewRow(spot, read)), household.key(), List.of(), progress);
		}
	}

	/** The row's own key: what was typed; else the next number, or one that nobody has. */
	private static String key(Household household, Entity entity, NewRow row, Map<String, Object> values) {
		List<String> own = RowKeys.own(entity);
		if (own.size() == 1 && !values.containsKey(own.getFirst())) {
			List<Fact> there = household.root().children(entity.id());
			if (entity.field(own.getFirst()).orElseThrow().type() == FieldType.INT) {
				values.put(own.getFirst(), there.stream().flatMap(one -> one.whole(own.getFirst()).stream()).mapToLong(Long::longValue).max().orElse(0) + 1);
			} else if (!row.rowKey().isBlank()) {
				values.put(own.getFirst(), row.rowKey().strip());
			} else if (entity.field(own.getFirst()).orElseThrow().type() == FieldType.TEXT) {
				values.put(own.getFirst(), household.key() + "-S" + (there.size() + 1));
			}
		}
		return String.join("|", own.stream().map(name -> Optional.ofNullable(values.get(name)).map(ValueReader::canonical).orElse("")).toList());
	}

	@Override
	public Done addMember(NewMember member, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household household = household(facts, member.household());
			MemberSteps steps = new MemberSteps(workspace.dictionary(), typed());
			steps.add(household, member, facts.currentYear());
			return make("addMember", why, steps.steps(), household.key(), steps.remarks(), progress);
		}
	}

	@Override
	public Done removeMember(Departure departure, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household household = household(facts, departure.household());
			MemberSteps steps = new MemberSteps(workspace.dictionary(), typed());
			steps.remove(household, departure);
			return make("removeMember", why, steps.steps(), household.key(), steps.remarks(), progress);
		}
	}

	@Override
	public Done split(Split split, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household household = household(facts, split.household());
			SplitSteps steps = new SplitSteps(workspace.dictionary(), typed());
			steps.split(household, split, key -> workspace.store().versions().number(key).isPresent());
			return make("split", why, steps.steps(), steps.key(), steps.remarks(), progress);
		}
	}

	@Override
	public List<Clash> clashes(String into, String from, boolean reveal, Locale locale) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return new MergeSteps(household(facts, into), household(facts, from), new ValueWords(workspace.dictionary(), reveal, locale)).clashes();
		}
	}

	@Override
	public Done merge(Merge merge, String why, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Household into = household(facts, merge.into());
			MergeSteps steps = new MergeSteps(into, household(facts, merge.from()), new ValueWords(workspace.dictionary(), false, Locale.getDefault()));
			steps.merge(merge.take());
			return make("merge", why, steps.steps(), into.key(), steps.remarks(), progress);
		}
	}
}
