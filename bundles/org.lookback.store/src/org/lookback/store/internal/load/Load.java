package org.lookback.store.internal.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.HouseholdKey;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.KinRef;
import org.lookback.store.api.MemberKey;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.rows.Shape;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** {@link BulkLoad}: gives every row its number and hands it to the background. */
final class Load implements BulkLoad {

	/** The field by which a register's record is matched to a member or to a kin. */
	private static final String MATCHED_TO = "matchedTo";

	/** Ends a load in the service that began it. */
	interface End {
		DatasetVersion complete(Load load) throws LookbackException;

		void abandon(Load load) throws LookbackException;
	}

	private static final class Target {
		private final Layout layout;
		private final Shape shape;
		private final RowCounts counts;
		private long rows;

		Target(Layout layout, Shape shape) {
			this.layout = layout;
			this.shape = shape;
			this.counts = new RowCounts(layout.isMember() || layout.underMember());
		}

		Layout layout() {
			return layout;
		}

		RowCounts counts() {
			return counts;
		}
	}

	private final Database database;
	private final FactNames names;
	private final int version;
	private final End end;
	private final Batches batches;
	private final Identities identities;
	private final HouseholdIdentities households;
	private final MemberIdentities members;
	private final Subjects subjects;
	private final KinLookup kin;
	private final Sheets sheets;
	private final RowBuilder builder;
	private final Blocks blocks;
	private final Map<String, Target> targets = new HashMap<>();
	private final Set<String> regions = new HashSet<>();
	private final Batches.Lane<Region> regionRows;
	private final BitSet touched = new BitSet();
	private long rows;
	private long accepted;
	private long rejected;
	private boolean loose;
	private boolean ended;

	Load(Database database, FactNames names, Identities identities, Batches batches, int version, int year, End end) {
		this.database = database;
		this.names = names;
		this.version = version;
		this.end = end;
		this.batches = batches;
		this.identities = identities;
		identities.join(batches, version);
		households = identities.households();
		members = identities.members();
		subjects = identities.subjects();
		kin = new KinLookup(database, names, this::flush, version);
		sheets = new Sheets(batches, version);
		builder = new RowBuilder(year);
		blocks = new Blocks(batches, version);
		regionRows = batches.lane("INSERT INTO local_region (code, version, name, region_level, parent) VALUES (?, " + version + ", ?, ?, ?)",
				(statement, region) -> {
					statement.setString(1, region.code());
					statement.setString(2, region.name());
					statement.setString(3, region.level().name());
					statement.setString(4, region.parent().orElse(null));
				});
	}

	@Override
	public int version() {
		return version;
	}

	@Override
	public HouseholdRef household(HouseholdKey key) throws RejectedRowException, LookbackException {
		int number = households.findOrCreate(key);
		touched.set(number);
		return new HouseholdRef(number);
	}

	@Override
	public Optional<HouseholdRef> findHousehold(HouseholdKey key) {
		int number = households.find(key);
		return number == LongTable.NONE ? Optional.empty() : Optional.of(new HouseholdRef(number));
	}

	@Override
	public MemberRef member(HouseholdRef household, MemberKey key) throws RejectedRowException, LookbackException {
		return new MemberRef(household.number(), members.findOrCreate(household.number(), key));
	}

	@Override
	public Optional<MemberRef> findMember(HouseholdRef household, MemberKey key) throws LookbackException {
		int member = members.find(household.number(), key);
		return member == LongTable.NONE ? Optional.empty() : Optional.of(new MemberRef(household.number(), member));
	}

	@Override
	public Optional<MemberRef> findPerson(String idNumber) throws LookbackException {
		return members.person(idNumber);
	}

	@Override
	public Optional<KinRef> findKin(String idNumber) throws LookbackException {
		return kin.find(idNumber);
	}

	@Override
	public void add(HouseholdRef household, Fact row) throws RejectedRowException, LookbackException {
		Target target = target(row.entity());
		boolean ofKin = target.layout().slot(MATCHED_TO) >= 0;
		if (!target.layout().underHousehold() && !ofKin || target.layout().isMember()) {
			throw RowBuilder.rejected("wrongPlace", row.entity());
		}
		add(target, household.number(), 0, row);
	}

	@Override
	public void add(MemberRef member, Fact row) throws RejectedRowException, LookbackException {
		Target target = target(row.entity());
		if (!target.layout().isMember() && !target.layout().underMember() && target.layout().memberField().isEmpty()) {
			throw RowBuilder.rejected("wrongPlace", row.entity());
		}
		add(target, member.household(), member.member(), row);
	}

	private void add(Target target, int household, int member, Fact row) throws RejectedRowException, LookbackException {
		int year = builder.year(target.layout(), row);
		RowBuilder.Values values = builder.values(target.layout(), row);
		int count = count(target.counts().next(household, member, year), row);
		touched.set(household);
		put(target, RowId.of(household, member, year, version, count), row, values);
	}

	@Override
	public void add(Fact row) throws RejectedRowException, LookbackException {
		Target target = target(row.entity());
		Layout layout = target.layout();
		if (layout.ownKey().isEmpty()) {
			throw RowBuilder.rejected("wrongPlace", row.entity());
		}
		int year = builder.year(layout, row);
		RowBuilder.Values values = builder.values(layout, row);
		int subject = subjects.number(layout, row);
		int count = count(target.counts().nextLoose(subject, year), row);
		loose = true;
		put(target, RowId.loose(subject, year, version, count), row, values);
	}

	private static int count(int count, Fact row) throws RejectedRowException {
		if (count > RowId.MAX_COUNT) {
			throw RowBuilder.rejected("tooManyRows", row.entity(), RowId.MAX_COUNT + 1);
		}
		return count;
	}

	private void put(Target target, long id, Fact row, RowBuilder.Values values) throws LookbackException {
		for (String field : values.extra().keySet()) {
			if (!target.shape.knows(field)) {
				names.add(database, target.shape, values.extra().keySet());
			}
		}
		target.rows++;
		blocks.add(target.shape, new Row(id, sheets.number(row.source().sheet()), row.source().row(), values.slots(), values.extra()));
	}

	private Target target(String entity) throws RejectedRowException, LookbackException {
		Target target = targets.get(entity);
		if (target == null) {
			Layout layout = Layouts.core().find(entity).orElseThrow(() -> RowBuilder.rejected("wrongPlace", entity));
			target = new Target(layout, names.forWriting(database, layout));
			targets.put(entity, target);
		}
		return target;
	}

	@Override
	public void addRegion(Region local) throws LookbackException {
		if (regions.add(local.code())) {
			regionRows.add(local);
			loose = true;
		}
	}

	@Override
	public void row() {
		rows++;
	}

	@Override
	public void accepted() {
		accepted++;
	}

	@Override
	public void rejected() {
		rejected++;
	}

	private void flush() throws LookbackException {
		blocks.close();
		batches.flush();
	}

	@Override
	public DatasetVersion complete() throws LookbackException {
		flush();
		DatasetVersion done = end.complete(this);
		ended = true;
		batches.stop();
		return done;
	}

	@Override
	public void abandon() throws LookbackException {
		if (!ended) {
			ended = true;
			batches.stop();
			end.abandon(this);
		}
	}

	@Override
	public void close() throws LookbackException {
		abandon();
	}

	Identities identities() {
		return identities;
	}

	/** Households that this version speaks of. */
	BitSet touched() {
		return touched;
	}

	/** Rows by table. */
	Map<String, Long> tables() {
		Map<String, Long> counts = new LinkedHashMap<>();
		targets.values().forEach(target -> counts.put(target.layout().table(), target.rows));
		return counts;
	}

	Versions.Totals totals() {
		return new Versions.Totals(rows, accepted, rejected, loose, builder.years());
	}
}
