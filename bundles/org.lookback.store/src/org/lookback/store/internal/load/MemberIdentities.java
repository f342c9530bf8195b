package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/**
 * Which member of a household a key means: by ID number, else by name and birth date, else by name. ID numbers are held as hashes from
 * the start; names, codes and persons of any household only once somebody asks.
 */
final class MemberIdentities {

	private static final int STEP = 50_000;
	private static final int MEMBERS = 256;
	private static final int ID_LENGTH = 18;

	/** Senses of a hash: within a household each kind of key has its own. */
	private static final long ID = 2;
	private static final long NAME_AND_BIRTH = 3;
	private static final long NAME = 4;
	private static final long CODE = 5;
	private static final long PERSON = 6;
	private static final int SENSE_BITS = 3;

	private record Identity(int household, int member, Optional<String> code, Optional<String> id, Optional<String> name,
			Optional<LocalDate> birth) {
	}

	private record Learned(int household, int member, String id) {
	}

	private final Database database;
	private final LongTable byId = new LongTable();
	private final LongTable withoutId = new LongTable();
	private Optional<LongTable> byName = Optional.empty();
	private Optional<LongTable> byCode = Optional.empty();
	private Optional<LongTable> persons = Optional.empty();
	private byte[] lastMember = new byte[1024];
	private Batches batches;
	private Batches.Lane<Identity> inserts;
	private Batches.Lane<Learned> learned;

	MemberIdentities(Database database, Connection connection) throws SQLException {
		this.database = database;
		scan(connection, identity -> {
			room(identity.household());
			lastMember[identity.household()] = (byte) Math.max(lastMember[identity.household()] & 0xFF, identity.member());
			rememberIdentity(identity);
		});
	}

	/** From now on, what is new is written by a version's load. */
	void join(Batches load, int version) {
		batches = load;
		inserts = batches.lane("INSERT INTO member (id, member_code, id_number, name, birth_date, version) VALUES (?, ?, ?, ?, ?, " + version + ")",
				MemberIdentities::bind);
		learned = batches.lane("INSERT INTO member_alias (id, version, id_number) VALUES (?, " + version + ", ?)", (statement, alias) -> {
			statement.setLong(1, RowId.of(alias.household(), alias.member(), 0, version, 0));
			statement.setString(2, alias.id());
		});
	}

	private interface Taker {
		void take(Identity identity);
	}

	private static void scan(Connection connection, Taker taker) throws SQLException {
		Database.each(connection, "SELECT id, member_code, id_number, name, birth_date FROM member WHERE id BETWEEN ? AND ? ORDER BY id", 0,
				Database.greatest(connection, "member", "id"), STEP, row -> taker.take(identity(row)));
		Database.list(connection, "SELECT id, id_number FROM member_alias ORDER BY id", row -> {
			long id = row.getLong(1);
			taker.take(new Identity(RowId.number(id), RowId.member(id), Optional.empty(), Optional.of(row.getString(2)), Optional.empty(),
					Optional.empty()));
			return null;
		});
	}

	private static Identity identity(ResultSet row) throws SQLException {
		long id = row.getLong(1);
		return new Identity((int) (id / MEMBERS), (int) (id % MEMBERS), Optional.ofNullable(row.getString(2)), Optional.ofNullable(row.getString(3)),
				Optional.ofNullable(row.getString(4)), Optional.ofNullable(row.getObject(5, LocalDate.class)));
	}

	private void rememberIdentity(Identity one) {
		if (one.id().isPresent()) {
			byId.put(hash(one.household(), ID, one.id().get()), one.member());
		} else {
			rememberName(withoutId, one);
		}
		byName.ifPresent(table -> rememberName(table, one));
		byCode.ifPresent(table -> one.code().ifPresent(code -> table.put(hash(one.household(), CODE, code), one.member())));
		persons.ifPresent(table -> rememberPerson(table, one));
	}

	private static void rememberName(LongTable table, Identity one) {
		if (one.name().isPresent()) {
			Optional<LocalDate> birth = one.birth().or(() -> one.id().flatMap(MemberIdentities::birth));
			birth.ifPresent(day -> table.putIfAbsent(hash(one.household(), NAME_AND_BIRTH, one.name().get() + day), one.member()));
			table.putIfAbsent(hash(one.household(), NAME, one.name().get()), birth.isPresent() ? one.member() + MEMBERS : one.member());
		}
	}

	private static void rememberPerson(LongTable table, Identity one) {
		one.id().ifPresent(id -> table.putIfAbsent(hash(0, PERSON, id), one.household() * MEMBERS + one.member()));
	}

	private static long hash(int household, long sense, String text) {
		return Hash.of((long) household << SENSE_BITS | sense, text);
	}

	/** The member of that key, or {@link LongTable#NONE}. */
	int find(int household, MemberKey key) throws LookbackException {
		Optional<String> id = key.idNumber().map(MemberIdentities::normal);
		if (id.isPresent()) {
			int found = byId.get(hash(household, ID, id.get()));
			return found != LongTable.NONE || key.name().isEmpty() ? found
					: named(withoutId, household, key.name(), () -> key.birthDate().or(() -> birth(id.get())), false);
		}
		if (!key.name().isEmpty()) {
			return named(names(), household, key.name(), key::birthDate, true);
		}
		return key.memberCode().isPresent() ? codes().get(hash(household, CODE, key.memberCode().get())) : LongTable.NONE;
	}

	/**
	 * A name without a birth date on either side is enough; two different birth dates are two persons.
	 *
	 * @param nameAlone whether a name without birth date also finds somebody whose birth date is known
	 */
	private static int named(LongTable table, int household, String name, Supplier<Optional<LocalDate>> birthDate, boolean nameAlone) {
		int sameName = table.get(hash(household, NAME, name));
		if (sameName == LongTable.NONE) {
			return sameName;
		}
		Optional<LocalDate> birth = birthDate.get();
		if (birth.isPresent()) {
			int found = table.get(hash(household, NAME_AND_BIRTH, name + birth.get()));
			if (found != LongTable.NONE) {
				return found;
			}
		}
		boolean birthKnown = sameName >= MEMBERS;
		return !birthKnown || birth.isEmpty() && nameAlone ? sameName % MEMBERS : LongTable.NONE;
	}

	int findOrCreate(int household, MemberKey key) throws RejectedRowException, LookbackException {
		if (key.idNumber().isEmpty() && key.name().isEmpty() && key.memberCode().isEmpty()) {
			throw new RejectedRowException("noMemberKey", Words.say("noMemberKey"));
		}
		Optional<String> id = key.idNumber().map(MemberIdentities::normal);
		int found = find(household, key);
		if (found == LongTable.NONE) {
			return create(household, key, id);
		}
		if (id.isPresent() && byId.get(hash(household, ID, id.get())) == LongTable.NONE) {
			rememberIdentity(new Identity(household, found, Optional.empty(), id, Optional.empty(), Optional.empty()));
			learned.add(new Learned(household, found, id.get()));
		}
		return found;
	}

	private int create(int household, MemberKey key, Optional<String> id) throws RejectedRowException, LookbackException {
		room(household);
		int member = (lastMember[household] & 0xFF) + 1;
		if (member > RowId.MAX_MEMBER) {
			throw new RejectedRowException("tooManyMembers", Words.say("tooManyMembers", RowId.MAX_MEMBER));
		}
		lastMember[household] = (byte) member;
		Identity identity = new Identity(household, member, key.memberCode(), id, Optional.of(key.name()).filter(name -> !name.isEmpty()),
				key.birthDate());
		rememberIdentity(identity);
		inserts.add(identity);
		return member;
	}

	/** The member of any household with that ID number. */
	Optional<MemberRef> person(String idNumber) throws LookbackException {
		if (persons.isEmpty()) {
			persons = Optional.of(built(MemberIdentities::rememberPerson));
		}
		int found = persons.get().get(hash(0, PERSON, normal(idNumber)));
		return found == LongTable.NONE ? Optional.empty() : Optional.of(new MemberRef(found >>> 8, found & 0xFF));
	}

	private LongTable names() throws LookbackException {
		if (byName.isEmpty()) {
			byName = Optional.of(built(MemberIdentities::rememberName));
		}
		return byName.get();
	}

	private LongTable codes() throws LookbackException {
		if (byCode.isEmpty()) {
			byCode = Optional.of(built((table, one) -> one.code()
					.ifPresent(code -> table.put(hash(one.household(), CODE, code), one.member()))));
		}
		return byCode.get();
	}

	private interface Remember {
		void remember(LongTable table, Identity one);
	}

	private LongTable built(Remember remember) throws LookbackException {
		batches.flush();
		LongTable table = new LongTable();
		database.read(connection -> {
			scan(connection, one -> remember.remember(table, one));
			return null;
		});
		return table;
	}

	private void room(int household) {
		if (household >= lastMember.length) {
			lastMember = Arrays.copyOf(lastMember, Math.max(household + 1, lastMember.length + lastMember.length / 2));
		}
	}

	private static void bind(PreparedStatement statement, Identity identity) throws SQLException {
		statement.setLong(1, (long) identity.household() * MEMBERS + identity.member());
		text(statement, 2, identity.code());
		text(statement, 3, identity.id());
		text(statement, 4, identity.name());
		if (identity.birth().isPresent()) {
			statement.setObject(5, identity.birth().get());
		} else {
			statement.setNull(5, Types.DATE);
		}
	}

	private static void text(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
		if (text.isPresent()) {
			statement.setString(index, text.get());
		} else {
			statement.setNull(index, Types.VARCHAR);
		}
	}

	/** All spellings of one person's number as one: 18 characters where it is a citizen's. */
	static String normal(String idNumber) {
		if (idNumber.length() == ID_LENGTH && plain(idNumber)) {
			return idNumber;
		}
		return IdNumber.parse(idNumber).map(IdNumber::number).orElseGet(() -> idNumber.strip().toUpperCase(Locale.ROOT));
	}

	private static boolean plain(String idNumber) {
		for (int i = 0; i < idNumber.length(); i++) {
			char c = idNumber.charAt(i);
			if ((c < '0' || c > '9') && c != 'X') {
				return false;
			}
		}
		return true;
	}

	private static Optional<LocalDate> birth(String id) {
		return IdNumber.parse(id).map(IdNumber::birthDate);
	}
}
