package org.lookback.store.internal.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.CheckRunSpec;
import org.lookback.store.api.CheckRunWriter;
import org.lookback.store.api.TakenOver;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.NumberBits;

/** {@link CheckRunWriter}: blocks of what is determined of households, visible when the run's own row says that it is finished. */
final class RunWriter implements CheckRunWriter {

	private record Block(long id, byte[] said) {
	}

	private record Place(int number, String object, String key, String village, byte[] truths) {
	}

	private record FoundInPlace(int place, int ordinal, int kind, String facts) {
	}

	static final NumberBits EXCEPT = new NumberBits("check_households", "run");

	private static final int WRITERS = 1;
	/** Blocks inserted with one batch: some megabytes. */
	private static final int BATCH = 64;

	private final Database database;
	private final CheckRunService service;
	private final CheckRunSpec spec;
	private final int run;
	private final Batches batches;
	private final Batches.Lane<Block> blocks;
	private final Batches.Lane<Place> places;
	private final Batches.Lane<FoundInPlace> placeFindings;
	private final RunKinds kinds = new RunKinds();
	private final Map<String, Integer> rules = new HashMap<>();
	/** One for each thread that hands over determinations. */
	private final Map<Thread, OutcomePacker> packers = new ConcurrentHashMap<>();
	private final short[] parts = new short[Ids.BLOCKS];
	private Optional<TakenOver> takenOver = Optional.empty();
	private int placeCount;
	private boolean ended;

	RunWriter(Database database, CheckRunService service, CheckRunSpec spec, int run) {
		this.database = database;
		this.service = service;
		this.spec = spec;
		this.run = run;
		spec.rules().forEach(rule -> rules.put(rule, rules.size()));
		batches = new Batches(database, WRITERS, "check-" + run);
		blocks = batches.lane("INSERT INTO outcome_block (id, said) VALUES (?, ?)", BATCH, (statement, block) -> {
			statement.setLong(1, block.id());
			statement.setBytes(2, block.said());
		});
		places = batches.lane("INSERT INTO place_verdict (run, number, object_kind, object_key, village_code, truths) VALUES (?, ?, ?, ?, ?, ?)",
				(statement, place) -> {
					statement.setInt(1, run);
					statement.setInt(2, place.number());
					statement.setString(3, place.object());
					statement.setString(4, place.key());
					statement.setString(5, place.village());
					statement.setBytes(6, place.truths());
				});
		placeFindings = batches.lane("INSERT INTO place_finding (run, number, ordinal, kind, facts) VALUES (?, ?, ?, ?, ?)",
				(statement, finding) -> {
					statement.setInt(1, run);
					statement.setInt(2, finding.place());
					statement.setInt(3, finding.ordinal());
					statement.setInt(4, finding.kind());
					statement.setString(5, finding.facts());
				});
	}

	@Override
	public long carryOver(CheckRun from, long[] except, FindingSink former, Progress progress) throws LookbackException {
		long carried = new CarryOver(database, from, service.names(), new OutcomePacker(this::add), kinds).run(except, former, progress);
		takenOver = Optional.of(new TakenOver(from.id(), except));
		return carried;
	}

	@Override
	public void accept(Determination determination) throws LookbackException {
		accept(determination, 0, List.of());
	}

	@Override
	public void accept(Determination determination, int persons, List<List<String>> open) throws LookbackException {
		OutcomePacker packer = packers.computeIfAbsent(Thread.currentThread(), thread -> new OutcomePacker(this::add));
		synchronized (packer) {
			packer.add(determination, kinds.outcome(determination), rules.getOrDefault(determination.rule(), -1), persons,
					open.stream().map(kinds::open).sorted().toList(), kinds);
		}
	}

	private synchronized void add(int block, byte[] said) throws LookbackException {
		int part = Short.toUnsignedInt(parts[block]++);
		if (part == Ids.MAX_PART) {
			throw Words.error("databaseError", "too many parts of block " + block);
		}
		blocks.add(new Block(Ids.first(run, block) | part, said));
	}

	@Override
	public synchronized void accept(PlaceDetermination determination) throws LookbackException {
		int number = placeCount++;
		places.add(new Place(number, determination.object().name(), determination.key(), determination.villageCode(),
				Truths.pack(determination.truths())));
		int ordinal = 0;
		for (Finding finding : determination.findings()) {
			placeFindings.add(new FoundInPlace(number, ordinal++, kinds.kind(finding), FactsText.write(finding.facts())));
		}
		for (Finding finding : determination.notices()) {
			placeFindings.add(new FoundInPlace(number, ordinal++, kinds.kind(finding), FactsText.write(finding.facts())));
		}
	}

	@Override
	public CheckRun complete(long households, long persons, Map<String, Long> personsByOutcome, Map<String, Object> counts) throws LookbackException {
		for (OutcomePacker packer : packers.values()) {
			synchronized (packer) {
				packer.flush();
			}
		}
		batches.flush();
		database.write(connection -> {
			long undecided = keepKinds(connection, personsByOutcome);
			keepInputs(connection, counts);
			Database.run(connection, "UPDATE check_run SET finished = ?, households = ?, persons = ?, undecided = ? WHERE id = ?", ChangeLog.now(),
					households, persons, undecided, run);
			return ChangeLog.append(connection, new ChangeLog.Line(spec.user(), ChangeLog.CHECK, spec.packageId(), String.valueOf(run), ""));
		});
		ended = true;
		batches.stop();
		return service.run(run).orElseThrow(() -> Words.error("noSuchRun", run));
	}

	private void keepInputs(Connection connection, Map<String, Object> counts) throws SQLException {
		Database.run(connection, "INSERT INTO check_input (run, package_hash, program, regions, readings, counts, since_run) VALUES (?, ?, ?, ?, ?, ?, ?)", run,
				spec.inputs().packageHash(), spec.inputs().program(), spec.inputs().regions(), spec.inputs().readings(), JsonText.write(counts),
				takenOver.map(TakenOver::from).orElse(null));
		if (takenOver.isPresent()) {
			BitSet except = new BitSet();
			LongStream.of(takenOver.get().except()).forEach(number -> except.set((int) number));
			EXCEPT.write(connection, run, except);
		}
	}

	/** What verdicts and findings name by number; returns how many households are undecided. */
	private long keepKinds(Connection connection, Map<String, Long> personsByOutcome) throws SQLException {
		int ordinal = 0;
		long undecided = 0;
		for (Map.Entry<RunKinds.Outcome, Long> entry : kinds.households().entrySet()) {
			RunKinds.Outcome outcome = entry.getKey();
			boolean open = outcome.value() == Truth.UNDECIDED;
			undecided += open ? entry.getValue() : 0;
			Database.run(connection, "INSERT INTO check_outcome (run, ordinal, outcome, concept, truth, households, persons) VALUES (?, ?, ?, ?, ?, ?, ?)",
					run, ordinal++, outcome.outcome(), outcome.concept().name(), outcome.value().name(), entry.getValue(),
					open ? 0L : personsByOutcome.getOrDefault(outcome.outcome(), 0L));
		}
		int kind = 0;
		for (RunKinds.Kind one : kinds.findingKinds()) {
			Database.run(connection, "INSERT INTO check_finding_kind (run, ordinal, rule_id, title, sector, severity, object_kind, document, anchor, "
					+ "quotation, nature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", run, kind++, one.rule(), one.title(), one.sector(), one.severity(),
					one.object().name(), one.clause().document(), one.clause().anchor(), one.clause().quote(), one.nature().name());
		}
		int list = 0;
		for (List<String> facts : kinds.opens()) {
			Database.run(connection, "INSERT INTO check_open (run, ordinal, facts) VALUES (?, ?, ?)", run, list++, JsonText.write(facts));
		}
		return undecided;
	}

	@Override
	public void close() throws LookbackException {
		if (!ended) {
			ended = true;
			batches.stop();
			service.discard(run);
		}
	}
}
