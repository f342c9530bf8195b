package org.lookback.workbench.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * What people change by hand. Every change has a reason, is one entry of {@link Versions} (who, when, undone like an import), is in the search
 * index when the call returns, and lies over the imported rows without touching them: no row is lost, and every value says where it is from. A
 * later import that says something of the same field wins again.
 *
 * <p>Values are typed as in a file: codes by their term or any other name of theirs, dates as 2019-08-01, several codes separated by 、 or ;,
 * nothing at all to clear a field. All changes of one call are made, or none is.
 */
public interface Editing {

	/**
	 * All rows of a household, a village, a facility, a project or a register's record that belongs to nobody known, with every field of theirs that
	 * a person may change.
	 *
	 * @param reveal whether personal values stand in full; it is logged
	 * @throws LookbackException when there is no such thing
	 */
	Sheet sheet(Subject subject, boolean reveal, Locale locale) throws LookbackException;

	/**
	 * What would become of some changes, without making them.
	 *
	 * @throws LookbackException when one of them cannot be made: which, why, and what to do
	 */
	List<Line> preview(List<FieldChange> changes, boolean reveal, Locale locale) throws LookbackException;

	/** Makes the changes. */
	Done change(List<FieldChange> changes, String why, Progress progress) throws LookbackException;

	/**
	 * Adds a row that no file brought: a measure, a visit, a house.
	 *
	 * @param row    where it goes; its {@code rowKey} may be empty, then one is made up
	 * @param values as typed, by the field's bare name
	 */
	Done addRow(NewRow row, Map<String, String> values, String why, Progress progress) throws LookbackException;

	/**
	 * Adds a person to a household.
	 *
	 * @throws LookbackException when the household has that person already, or the ID number is none
	 */
	Done addMember(NewMember member, String why, Progress progress) throws LookbackException;

	/** Ends a person's membership on a day; all his rows stay. */
	Done removeMember(Departure departure, String why, Progress progress) throws LookbackException;

	/**
	 * Makes a household of some members of another (分户). They leave the old one on that day and are members of the new one from then on; what is
	 * known of them, and measures and kin of theirs, go along. The new household begins with where the old one lies and with its status in the
	 * current year.
	 */
	Done split(Split split, String why, Progress progress) throws LookbackException;

	/**
	 * What two households say differently, and rows that both have: in a merge the remaining household's stand unless the person takes the other's.
	 */
	List<Clash> clashes(String into, String from, boolean reveal, Locale locale) throws LookbackException;

	/**
	 * Makes one household of two that are one: members, kin, measures, houses, loans and visits of the other one come over, and rows of years that
	 * the remaining one lacks; it is then no household of its own any more.
	 */
	Done merge(Merge merge, String why, Progress progress) throws LookbackException;

	/**
	 * What is edited.
	 *
	 * @param entity {@code household, village, facility, project, helper} or {@code registerRecord}
	 * @param key    the household's key or code; the village's code; the number of a facility or project; register and record number joined by
	 *               {@code |}
	 */
	record Subject(String entity, String key) {

		public static Subject household(String key) {
			return new Subject("household", key);
		}
	}

	/**
	 * One field to be changed.
	 *
	 * @param subject whose
	 * @param member  the member's code, empty when it is not his
	 * @param field   id of the field, {@code householdYear.primaryCause}
	 * @param year    for an entity of a year; the current one when empty
	 * @param rowKey  of a row with a key of its own ({@code houseNo}, {@code measureId}; several parts joined by {@code |}), else empty
	 * @param value   as typed; blank clears the field
	 */
	record FieldChange(Subject subject, String member, String field, OptionalInt year, String rowKey, String value) {
	}

	/** Where a new row goes. */
	record NewRow(String household, String member, String entity, OptionalInt year, String rowKey) {
	}

	/**
	 * A person who has come.
	 *
	 * @param household key or code
	 * @param name      required
	 * @param idNumber  empty when there is none yet
	 * @param from      since when he belongs to it
	 * @param reason    a code of the list {@code ChangeReason}
	 * @param values    what else is known, as typed, by the field's id ({@code member.relationToHead}, {@code memberYear.health})
	 */
	record NewMember(String household, String name, String idNumber, Optional<LocalDate> birthDate, LocalDate from, String reason,
			Map<String, String> values) {
		public NewMember {
			values = Map.copyOf(values);
		}
	}

	/**
	 * A person who has left.
	 *
	 * @param member   his code
	 * @param until    the last day
	 * @param reason   a code of the list {@code ChangeReason}
	 * @param evidence may be empty
	 */
	record Departure(String household, String member, LocalDate until, String reason, String evidence) {
	}

	/**
	 * A household to be split.
	 *
	 * @param household key or code of the old one
	 * @param members   codes of those who leave; at least one, and not all
	 * @param head      the code of the one of them who heads the new household
	 * @param code      the new household's registered code, empty when it has none yet: then a local key is made from the old one's
	 * @param on        the day
	 */
	record Split(String household, List<String> members, String head, String code, LocalDate on) {
		public Split {
			members = List.copyOf(members);
		}
	}

	/**
	 * Two households to be merged.
	 *
	 * @param into the one that remains
	 * @param from the one that ends
	 * @param take clashes, by {@link Clash#id}, in which the value of the one that ends is taken
	 */
	record Merge(String into, String from, List<String> take) {
		public Merge {
			take = List.copyOf(take);
		}
	}

	/**
	 * A field that two households say differently.
	 *
	 * @param id     names it in {@link Merge#take}
	 * @param object name of the member whom both have, or key of the row; empty for the household
	 * @param kept   the value of the one that remains, in words; empty when it says nothing
	 * @param other  the value of the one that ends
	 */
	record Clash(String id, String entity, OptionalInt year, String object, String field, String label, String kept, Optional<Source> keptSource,
			String other, Optional<Source> otherSource) {
	}

	/**
	 * What was done.
	 *
	 * @param entry     the entry of {@link Versions}
	 * @param household the key of the household that was made by a split, else of the one that was changed; empty for other things
	 * @param lines     every value that was set
	 * @param remarks   what a person should know: what contradicts the change, what does not follow it
	 */
	record Done(String entry, String household, List<Line> lines, List<String> remarks) {
		public Done {
			lines = List.copyOf(lines);
			remarks = List.copyOf(remarks);
		}
	}

	/**
	 * One value that is set.
	 *
	 * @param object key of the household, name or code of the member, key of the row; names masked
	 * @param before in words, masked; empty when it was not recorded
	 */
	record Line(String object, String field, String label, OptionalInt year, String before, String after) {
	}

	/** Everything of one subject that may be changed. */
	record Sheet(Subject subject, String title, List<Row> rows) {
		public Sheet {
			rows = List.copyOf(rows);
		}
	}

	/**
	 * One row.
	 *
	 * @param label  of the entity
	 * @param member the member's code, empty when it is not his
	 * @param object the member's name, masked unless revealed, or the row's key
	 */
	record Row(String entity, String label, String member, String object, OptionalInt year, String rowKey, List<Cell> cells) {
		public Row {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * One field of a row.
	 *
	 * @param value  as it would be typed; masked unless revealed
	 * @param words  as it is shown
	 * @param codes  what it can be, as terms; empty when it is no code
	 * @param source where the value is from; empty when there is none
	 */
	record Cell(String field, String label, FieldType type, String value, String words, List<String> codes, Optional<Source> source) {
		public Cell {
			codes = List.copyOf(codes);
		}
	}
}
