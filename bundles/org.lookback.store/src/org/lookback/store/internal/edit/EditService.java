package org.lookback.store.internal.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Change;
import org.lookback.store.api.Edits;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.SavedQuery;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.sql.Database;

/** {@link Edits}: checks an edit against what is there, then records it. */
public final class EditService implements Edits {

	/** Opens the facts as they are now. */
	public interface Facts {
		FactSource open() throws LookbackException;
	}

	private final Database database;
	private final Persistence persistence;
	private final ChangeLog log;
	private final Facts facts;

	public EditService(Database database, Persistence persistence, ChangeLog log, Facts facts) {
		this.database = database;
		this.persistence = persistence;
		this.log = log;
		this.facts = facts;
	}

	@Override
	public void change(HandEdit edit) throws LookbackException {
		Layout layout = Layouts.core().find(edit.entity()).filter(one -> !one.alone()).orElseThrow(() -> Words.error("noSuchEntity", edit.entity()));
		checkField(layout, edit);
		Target target = target(layout, edit);
		String before = target.row().flatMap(row -> row.get(edit.field())).map(ValueReader::canonical).orElse("");
		String after = edit.value().map(ValueReader::canonical).orElse("");
		persistence.write((entities, connection) -> {
			long seq = ChangeLog.append(connection, new ChangeLog.Line(edit.who(), ChangeLog.EDIT, place(edit), edit.household(), 0, before, after,
					edit.why()));
			entities.persist(new EditedField(edit.household(), target.member(), edit.entity(), edit.year().orElse(0), edit.rowKey(), edit.field(),
					JsonText.write(edit.value().orElse(null)), Versions.latest(connection), seq));
			return null;
		});
	}

	private static String place(HandEdit edit) {
		String year = edit.year().map(one -> " " + one).orElse("");
		String key = edit.rowKey().isEmpty() ? "" : " " + edit.rowKey();
		return edit.entity() + "." + edit.field() + edit.memberCode().map(code -> " " + code).orElse("") + year + key;
	}

	private static void checkField(Layout layout, HandEdit edit) throws LookbackException {
		if (layout.follows(edit.field()) || layout.ownKey().contains(edit.field())) {
			throw Words.error("keyNotEditable", edit.entity() + "." + edit.field());
		}
		if (layout.yearly() && edit.year().isEmpty()) {
			throw Words.error("editNeedsYear", edit.entity());
		}
		Optional<Field> field = Dictionary.core().entity(edit.entity()).field(edit.field());
		if (field.isPresent() && edit.value().isPresent() && !fits(field.get(), edit.value().get())) {
			throw Words.error("wrongType", field.get().id(), ValueReader.canonical(edit.value().get()));
		}
	}

	private static boolean fits(Field field, Object value) {
		return switch (field.type()) {
		case INT, YEAR -> value instanceof Long;
		case YUAN, DEC -> value instanceof BigDecimal;
		case DATE -> value instanceof LocalDate;
		case BOOL -> value instanceof Boolean;
		case CODES -> value instanceof List;
		default -> value instanceof String;
		};
	}

	/** @param row the row that is there; none when the edit is the first that is said of that year */
	private record Target(int member, Optional<Fact> row) {
	}

	private Target target(Layout layout, HandEdit edit) throws LookbackException {
		try (FactSource now = facts.open()) {
			Household household = now.household(edit.household()).orElseThrow(() -> Words.error("noSuchHousehold", edit.household()));
			Fact parent = household.root();
			int member = 0;
			boolean ofMember = layout.isMember() || layout.underMember();
			if (ofMember) {
				String code = edit.memberCode().orElseThrow(() -> Words.error("editNeedsMember", edit.entity()));
				parent = household.members().stream().filter(one -> one.text("memberCode").filter(code::equals).isPresent()).findFirst()
						.orElseThrow(() -> Words.error("noSuchMember", code));
				member = memberNumber(edit.household(), code);
			}
			Optional<Fact> row = row(layout, edit, parent);
			if (row.isEmpty() && !edit.rowKey().isEmpty()) {
				throw Words.error("noSuchRow", edit.entity(), edit.rowKey());
			}
			return new Target(member, row);
		}
	}

	private static Optional<Fact> row(Layout layout, HandEdit edit, Fact parent) {
		if (parent.entity().equals(layout.entity())) {
			return Optional.of(parent);
		}
		return parent.children(layout.entity()).stream().filter(row -> !layout.yearly() || row.year().equals(edit.year()))
				.filter(row -> key(layout, row).equals(edit.rowKey())).findFirst();
	}

	private static String key(Layout layout, Fact row) {
		return String.join("|", layout.ownKey().stream().map(name -> row.get(name).map(ValueReader::canonical).orElse("")).toList());
	}

	/** The member's number: a code that the store made ends in it, another one stands with the identity. */
	private int memberNumber(long household, String code) throws LookbackException {
		Optional<Long> id = database.read(connection -> Database.first(connection,
				"SELECT id FROM member WHERE id BETWEEN ? AND ? AND member_code = ?", row -> row.getLong(1), household * 256, household * 256 + 255,
				code));
		if (id.isPresent()) {
			return (int) (id.get() % 256);
		}
		return Integer.parseInt(code.substring(code.lastIndexOf('-') + 1));
	}

	@Override
	public List<Change> history(long household) throws LookbackException {
		return log.edits(household);
	}

	@Override
	public List<SavedQuery> savedQueries() throws LookbackException {
		return database.read(connection -> Database.list(connection,
				"SELECT id, name, query_text, shape_text, owner_name, saved FROM saved_query ORDER BY name, id",
				row -> new SavedQuery(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
						row.getObject(6, OffsetDateTime.class).toInstant())));
	}

	@Override
	public SavedQuery save(SavedQuery query) throws LookbackException {
		return persistence.write((entities, connection) -> {
			QueryEntity entity = query.id() == 0 ? new QueryEntity() : entities.find(QueryEntity.class, query.id());
			if (entity == null) {
				throw Words.error("noSuchQuery", query.id());
			}
			entity.take(query);
			if (query.id() == 0) {
				entities.persist(entity);
			}
			ChangeLog.append(connection, new ChangeLog.Line(query.owner(), ChangeLog.QUERY, query.name(), query.query(), ""));
			return entity.query();
		});
	}

	@Override
	public void deleteQuery(long id, String who) throws LookbackException {
		persistence.write((entities, connection) -> {
			QueryEntity entity = entities.find(QueryEntity.class, id);
			if (entity == null) {
				throw Words.error("noSuchQuery", id);
			}
			entities.remove(entity);
			SavedQuery query = entity.query();
			ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.QUERY, query.name(), 0, 0, query.query(), "", ""));
			return null;
		});
	}
}
