package org.lookback.ingest.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetMark.Lane;
import org.lookback.store.api.Aside;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.Store;

/**
 * Comparison sheets that have come back. A page is a row of the import: it is taken when somebody wrote on it and says when the visit was. What
 * was found and what the cards say stand aside, in versions of their own; the visits themselves are facts. The file's versions are loaded one
 * after the other, and again after a crash those that are missing.
 */
public final class SheetRun {

	/** There is only one way to read a sheet. */
	private static final String MAPPING = "1";
	private static final String DATE = "visit.visitedOn";

	private final ImportPlan plan;
	private final Store store;
	private final boolean dryRun;
	private final String user;
	private final String origin;
	private final SortedSet<Integer> years = new TreeSet<>();
	private final BitSet rejected = new BitSet();
	private final Seen seen = new Seen();

	public SheetRun(ImportPlan plan, Store store, boolean dryRun) {
		this(plan, store, dryRun, System.getProperty("user.name", ""), "");
	}

	/**
	 * @param user   who imports, or imported it first
	 * @param origin the workspace that it is merged from; empty when it is made here
	 */
	public SheetRun(ImportPlan plan, Store store, boolean dryRun, String user, String origin) {
		this.user = user;
		this.origin = origin;
		this.plan = plan;
		this.store = store;
		this.dryRun = dryRun;
	}

	/** See {@code Ingest.run}. */
	public ImportReport run(Progress progress) throws LookbackException {
		List<String> problems = plan.problems();
		if (!problems.isEmpty()) {
			throw new LookbackException(String.join("\n", problems));
		}
		Optional<DatasetVersion> before = store.loads().imported(spec(plan.kind().id()));
		try (IssueLog log = new IssueLog(plan.sniffed().name(), plan.sniffed().sheet(), rejects())) {
			progress.begin(RunMessages.text("run.task", plan.sniffed().name()), 0);
			List<SheetPage> pages = new SheetPages(plan.sniffed(), log).read(progress);
			if (pages.isEmpty()) {
				throw new LookbackException(RunMessages.text("sheet.noPages", plan.sniffed().name()));
			}
			pages.forEach(page -> years.add(page.year()));
			SheetValues values = new SheetValues(plan.dictionary(), log);
			List<SheetPage> good = dated(pages, log);
			OptionalLong version = load(plan.kind().id(), Lane.VISIT, good, values, log);
			load(Aside.FOUND.kind(), Lane.FOUND, good, values, log);
			load(Aside.CARDS.kind(), Lane.CARD, good, values, log);
			return new ImportReport(plan.sniffed().name(), plan.sniffed().sheet(), plan.kind(), years, pages.size(), good.size(),
					pages.size() - good.size(), values.bad(), seen.households(), seen.persons(), log.finish(), log.first(), log.counts(),
					version.isPresent() ? version : before.isPresent() ? OptionalLong.of(before.get().id()) : version, before.isPresent(), dryRun,
					List.of(), Optional.empty(), List.of(), Optional.empty());
		}
	}

	private LoadSpec spec(String kind) {
		return new LoadSpec(plan.sniffed().file(), plan.sniffed().name(), kind, 0, MAPPING + '|' + plan.sniffed().sheet(), user,
				RecipeText.write(plan), origin);
	}

	private Path rejects() {
		return store.workspace().imports().resolve("rejects").resolve(plan.sniffed().name() + (dryRun ? "-dry-run.csv" : "-sheets.csv"));
	}

	/** The pages that say when the visit was; the others are told. May be taken from. */
	private List<SheetPage> dated(List<SheetPage> pages, IssueLog log) throws LookbackException {
		List<SheetPage> good = new ArrayList<>();
		for (SheetPage page : pages) {
			if (page.cells(Lane.VISIT).stream().anyMatch(cell -> cell.cell().field().equals(DATE))) {
				good.add(page);
			} else {
				rejected.set((int) page.row());
				log.add(IssueKind.NO_KEY, true, page.row(), plan.dictionary().field(DATE).label().in(RunMessages.locale()), "",
						RunMessages.text("sheet.noDate"), RunMessages.text("sheet.noDate.do"));
			}
		}
		return good;
	}

	/**
	 * Loads the cells of one voice; no version comes of it when there are none, or they are in the store already.
	 *
	 * @param pages loses those whose visit cannot be stored
	 */
	private OptionalLong load(String kind, Lane lane, List<SheetPage> pages, SheetValues values, IssueLog log) throws LookbackException {
		LoadSpec spec = spec(kind);
		if (!dryRun && store.loads().imported(spec).isPresent() || pages.stream().allMatch(page -> page.cells(lane).isEmpty())) {
			return OptionalLong.empty();
		}
		try (BulkLoad load = store.loads().begin(spec)) {
			SheetLane sheets = new SheetLane(load, lane, seen, log);
			for (Iterator<SheetPage> each = pages.iterator(); each.hasNext();) {
				SheetPage page = each.next();
				boolean taken = sheets.take(page, values.read(page, page.cells(lane), lane == Lane.CARD, plan.sniffed().name(), plan.sniffed().sheet()));
				if (!taken && lane == Lane.VISIT) {
					rejected.set((int) page.row());
					each.remove();
				}
			}
			if (dryRun || !sheets.any()) {
				load.abandon();
				return OptionalLong.empty();
			}
			if (lane == Lane.VISIT) {
				KeptReading.write(store.workspace().imports(), load.version(), plan, rejected);
			}
			return OptionalLong.of(load.complete().id());
		}
	}
}
