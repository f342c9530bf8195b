package org.lookback.ingest.internal.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.RegionReading;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.ingest.internal.value.NotUnderstood;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.api.Store;

/** One import: every row of the file is read once, and is either taken or refused with a reason. */
public final class ImportRun {

	private static final int CHECK_EVERY = 500;
	private static final Set<Form> WITHOUT_YEAR = EnumSet.of(Form.KIN, Form.HELPERS, Form.REGISTER);

	private final ImportPlan plan;
	private final Store store;
	private final RegionTree regions;
	private final boolean dryRun;
	private final String user;
	private final String origin;
	private final Waiting waiting;
	private final Columns columns;
	private final NotUnderstood notUnderstood;
	private final Memberships memberships;
	private final Merging merging;
	private Optional<RegionReading> regionReading = Optional.empty();
	private final SortedSet<Integer> years = new TreeSet<>();
	private long rows;
	private long accepted;
	private long badValues;
	private long lastRow;
	private final BitSet rejected = new BitSet();

	public ImportRun(ImportPlan plan, Store store, RegionTree regions, boolean dryRun) {
		this(plan, store, regions, dryRun, System.getProperty("user.name", ""), "");
	}

	/**
	 * @param user   who imports, or imported it first
	 * @param origin the workspace that it is merged from; empty when it is made here
	 */
	public ImportRun(ImportPlan plan, Store store, RegionTree regions, boolean dryRun, String user, String origin) {
		this.user = user;
		this.origin = origin;
		this.plan = plan;
		this.store = store;
		this.regions = regions;
		this.dryRun = dryRun;
		waiting = new Waiting(store);
		memberships = new Memberships(store);
		columns = new Columns(plan);
		merging = new Merging(plan);
		notUnderstood = new NotUnderstood(plan.dictionary());
	}

	/** See {@code Ingest.run}. */
	public ImportReport run(Progress progress) throws LookbackException {
		List<String> problems = plan.problems();
		if (!problems.isEmpty()) {
			throw new LookbackException(String.join("\n", problems));
		}
		LoadSpec spec = spec();
		Optional<DatasetVersion> before = store.loads().imported(spec);
		if (before.isPresent() && !waiting.nowPossible(before.get())) {
			return already(before.get());
		}
		try (memberships; RowSource source = Tables.spread(plan.sniffed(), Merging.once(plan)); BulkLoad load = store.loads().begin(spec);
				IssueLog log = new IssueLog(plan.sniffed().name(), plan.sniffed().sheet(), rejects(load))) {
			Loading loading = new Loading(load, columns, new Counties(regions));
			noteColumns(log);
			read(source, loading, log, usualYear(log), progress);
			if (rows == 0) {
				throw new LookbackException(RunMessages.text("run.noRows", plan.sniffed().name(), plan.sniffed().sheet()));
			}
			return finished(loading, log);
		} catch (CancelledException e) {
			throw e;
		} catch (LookbackException e) {
			throw e.getMessage().contains(plan.sniffed().name()) ? e
					: new LookbackException(lastRow == 0 ? RunMessages.text("run.notBegun", plan.sniffed().name(), e.getMessage())
							: RunMessages.text("run.failed", plan.sniffed().name(), lastRow, e.getMessage()), e);
		}
	}

	private LoadSpec spec() {
		StringBuilder mapping = new StringBuilder(plan.kind().id()).append('|').append(plan.year()).append('|').append(plan.sniffed().sheet())
				.append('|').append(plan.sniffed().dataRow()).append('|').append(plan.sniffed().encoding().value().orElse(""));
		for (ColumnMapping column : plan.columns()) {
			mapping.append('|').append(column.heading()).append('=').append(column.field().orElse(""));
			column.values().forEach((text, code) -> mapping.append('|').append(text).append('>').append(code.orElse("")));
		}
		plan.division().ifPresent(year -> mapping.append("|division=").append(year));
		if (plan.sniffed().merged().ranges() > 0) {
			mapping.append("|merged");
		}
		return new LoadSpec(plan.sniffed().file(), plan.sniffed().name(), plan.kind().id(), plan.year().orElse(0),
				Hash.sha256(mapping.toString()), user, RecipeText.write(plan), origin);
	}

	private Path rejects(BulkLoad load) {
		String sheet = plan.sniffed().sheets().size() < 2 ? "" : '-' + plan.sniffed().sheet().replaceAll("[\\\\/:*?\"<>|\\s]+", "_");
		String which = dryRun ? "dry-run" + sheet : String.valueOf(load.version());
		return RejectsFile.path(store.workspace().imports(), plan.sniffed().name(), which);
	}

	private void noteColumns(IssueLog log) throws LookbackException {
		for (ColumnMapping column : plan.columns()) {
			if (column.field().isEmpty() && plan.columns().stream().anyMatch(other -> other != column
					&& other.heading().equals(column.heading()) && !column.heading().isBlank() && other.index() < column.index())) {
				log.add(IssueKind.DUPLICATE_COLUMN, false, 0, column.heading(), column.letters(),
						RunMessages.text("run.twoColumns", column.heading(), column.keptAs()), RunMessages.text("run.twoColumns.do"));
			}
		}
	}

	/** The year of rows that do not say one. */
	private int usualYear(IssueLog log) throws LookbackException {
		if (plan.year().isPresent()) {
			return plan.year().getAsInt();
		}
		int current = store.rounds().currentYear();
		if (WITHOUT_YEAR.contains(plan.kind().form()) || columns.year().isPresent()) {
			return current > 0 ? current : Year.now().getValue();
		}
		if (current == 0) {
			throw new LookbackException(RunMessages.text("run.noYear", plan.sniffed().name()));
		}
		log.add(IssueKind.YEAR_ASSUMED, false, 0, "", String.valueOf(current), RunMessages.text("run.yearAssumed", current),
				RunMessages.text("run.yearAssumed.do"));
		return current;
	}

	private void read(RowSource source, Loading loading, IssueLog log, int usualYear, Progress progress) throws LookbackException {
		progress.begin(RunMessages.text("run.task", plan.sniffed().name()), source.total());
		Places places = Places.of(plan, columns, regions, DivisionScan.of(plan));
		RowReader reader = new RowReader(plan, columns, places, usualYear, notUnderstood);
		RowSink sink = sink(loading);
		long done = 0;
		try (ReadAhead ahead = new ReadAhead(source, plan.sniffed().dataRow(), reader::read)) {
			for (Optional<ReadAhead.Ahead> row = ahead.next(); row.isPresent(); row = ahead.next()) {
				take(row.get(), sink, loading, log);
				if (row.get().row().number() % CHECK_EVERY == 0) {
					progress.check();
					progress.worked(row.get().done() - done);
					done = row.get().done();
				}
			}
		}
		progress.worked(source.done() - done);
		regionReading = places.account();
	}

	private void take(ReadAhead.Ahead ahead, RowSink sink, Loading loading, IssueLog log) throws LookbackException {
		if (ahead.read().isEmpty() && ahead.refused().isEmpty()) {
			return;
		}
		SheetRow row = ahead.row();
		rows++;
		lastRow = row.number();
		loading.load().row();
		if (ahead.refused().isPresent()) {
			refused(row, ahead.refused().get(), loading, log);
		} else {
			take(row, ahead.read().get(), sink, loading, log);
		}
		merging.seen(row);
	}

	private void take(SheetRow row, RowRead read, RowSink sink, Loading loading, IssueLog log) throws LookbackException {
		try {
			sink.take(read);
			accepted++;
			years.add(read.year());
			loading.load().accepted();
		} catch (RowRejected e) {
			refused(row, e, loading, log);
		} catch (RejectedRowException e) {
			rejected(row, loading);
			log.add(IssueKind.NOT_STORABLE, true, row.number(), "", "", e.getMessage(), RunMessages.text("run.notStorable.do"));
		}
		for (CellIssue issue : read.issues()) {
			badValues += unreadable(issue.kind()) ? 1 : 0;
			log.add(issue.kind(), false, row.number(), issue.column(), issue.value(), merging.reason(row, issue.column(), issue.reason()),
					issue.remedy());
		}
		for (CellIssue issue : merging.amounts(row)) {
			log.add(issue.kind(), false, row.number(), issue.column(), issue.value(), issue.reason(), issue.remedy());
		}
	}

	private void refused(SheetRow row, RowRejected e, Loading loading, IssueLog log) throws LookbackException {
		rejected(row, loading);
		log.add(e.kind(), true, row.number(), e.column(), e.value(), merging.reason(row, e.column(), e.getMessage()), merging.remedy(row, e));
	}

	private void rejected(SheetRow row, Loading loading) {
		loading.load().rejected();
		rejected.set((int) row.number());
	}

	private static boolean unreadable(IssueKind kind) {
		return switch (kind) {
		case BAD_VALUE, BAD_ID_NUMBER, SCIENTIFIC_NOTATION, ERROR_CELL, FORMULA_WITHOUT_VALUE -> true;
		default -> false;
		};
	}

	private RowSink sink(Loading loading) {
		return switch (plan.kind().form()) {
		case WIDE -> new WideSink(loading);
		case HOUSEHOLDS -> new HouseholdSink(loading);
		case MEMBERS -> new MemberSink(loading);
		case ROSTER -> new RosterSink(loading, store);
		case CARDS -> columns.of("member.name").isPresent() ? new WideSink(loading) : new HouseholdSink(loading);
		case CHANGES -> new ChangeSink(loading, plan, memberships);
		case REGISTER -> new RegisterSink(loading, plan.kind().register());
		case VILLAGES, FACILITIES, PROJECTS -> new OtherSink(loading, plan.kind().form().main());
		case SHEETS -> throw new IllegalStateException(plan.kind().id());
		case INCOME, HOUSING, WATER, MEASURES, LOANS, VISITS, KIN, HELPERS -> new UnderHouseholdSink(loading, plan.kind().form().main());
		};
	}

	/** A version of nothing is not kept, so that the file can come again once its households are there; its rows can be corrected meanwhile. */
	private ImportReport finished(Loading loading, IssueLog log) throws LookbackException {
		OptionalLong version = OptionalLong.empty();
		OptionalLong correctable = OptionalLong.empty();
		if (dryRun) {
			loading.load().abandon();
		} else {
			int number = loading.load().version();
			RefusedFiles refused = new RefusedFiles(store);
			KeptReading.write(store.workspace().imports(), number, plan, rejected);
			correctable = OptionalLong.of(number);
			if (accepted == 0) {
				refused.keep(number, plan.sniffed().file());
				loading.load().abandon();
			} else {
				DatasetVersion complete = loading.load().complete();
				version = OptionalLong.of(complete.id());
			}
			refused.forgetOlder(number, plan.sniffed().name(), plan.kind().id());
		}
		return new ImportReport(plan.sniffed().name(), plan.sniffed().sheet(), plan.kind(), years, rows, accepted, rows - accepted, badValues,
				loading.households(), loading.persons(), log.finish(), log.first(), log.counts(), version, correctable, false, dryRun, unknown(), plan.applied(),
				undecided(), regionReading);
	}

	private List<UnknownValue> unknown() {
		return notUnderstood.first(ImportReport.FIRST_UNKNOWN).stream().map(value -> value.masked(plan.dictionary().field(value.field()))).toList();
	}

	private List<ColumnMapping> undecided() {
		return plan.columns().stream().filter(ColumnMapping::undecided).toList();
	}

	private ImportReport already(DatasetVersion before) throws LookbackException {
		Path rejects = RejectsFile.path(store.workspace().imports(), plan.sniffed().name(), before.id());
		return new ImportReport(plan.sniffed().name(), plan.sniffed().sheet(), plan.kind(), years, before.rows(), before.accepted(),
				before.rejected(), 0, 0, 0, Files.exists(rejects) ? Optional.of(rejects) : Optional.empty(), List.of(), Map.of(),
				OptionalLong.of(before.id()), true, dryRun, List.of(), plan.applied(), undecided(), Optional.empty());
	}
}
