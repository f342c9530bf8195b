package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.lookback.briefing.api.FormTable;
import org.lookback.briefing.api.FormWorkbook;
import org.lookback.casework.api.ledger.Assignment;
import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.casework.api.ledger.Recheck;
import org.lookback.index.api.Listing;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerStep;
import org.lookback.workbench.api.LedgerExchange;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Workspace.Change;
import org.lookback.workbench.internal.casework.ledger.DueDates;
import org.lookback.workbench.internal.casework.ledger.EvidenceShelf;
import org.lookback.workbench.internal.casework.ledger.KeptCurve;
import org.lookback.workbench.internal.casework.ledger.LedgerCache;
import org.lookback.workbench.internal.casework.ledger.LedgerList;
import org.lookback.workbench.internal.casework.ledger.LedgerOpening;
import org.lookback.workbench.internal.casework.ledger.LedgerWords;
import org.lookback.workbench.internal.casework.ledger.Proof;

/** The ledger over the store of a workspace. */
final class RemedyDesk implements Remedying {

	private static final List<LedgerField> COLUMNS = List.of(LedgerField.LEVEL, LedgerField.REGION, LedgerField.OBJECT, LedgerField.NAME, LedgerField.PROBLEM_TYPE,
			LedgerField.PROBLEM, LedgerField.SOURCE, LedgerField.FOUND_ON, LedgerField.SECTOR, LedgerField.CLAUSE, LedgerField.MODE, LedgerField.MEASURE,
			LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.DUE, LedgerField.STATE, LedgerField.VERIFIED_BY, LedgerField.VERIFIED_LEVEL, LedgerField.EVIDENCE,
			LedgerField.ROUNDS, LedgerField.NOTE);

	private final OpenWorkspace workspace;
	private final Clock clock;
	private final LedgerCache cache = new LedgerCache();
	private final KeptCurve curve = new KeptCurve();

	/** @param clock says when something was entered and which day is today */
	RemedyDesk(OpenWorkspace workspace, Clock clock) {
		this.workspace = workspace;
		this.clock = clock;
	}

	private LedgerBook book() throws LookbackException {
		return workspace.store().ledger();
	}

	private static LedgerRules rules() {
		return new LedgerRules(Locale.getDefault());
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(LedgerWords.class).get(key, arguments);
	}

	@Override
	public LocalDate today() {
		return LocalDate.now(clock);
	}

	@Override
	public List<LedgerItem> items(LedgerQuestion question) throws LookbackException {
		LocalDate today = today();
		return cache.items(book()).stream().filter(item -> question.fits(item, today)).toList();
	}

	@Override
	public LedgerItem find(String key) throws LookbackException {
		List<LedgerItem> found = cache.items(book()).stream().filter(item -> item.key().startsWith(key.strip())).toList();
		if (found.size() != 1) {
			throw new LookbackException(found.isEmpty() ? say("find.none", key) : say("find.several", key, found.size()));
		}
		return found.getFirst();
	}

	@Override
	public List<LedgerChange> history(String key) throws LookbackException {
		return book().history(key);
	}

	@Override
	public List<LedgerBatch> entries(int limit) throws LookbackException {
		return book().batches(limit);
	}

	private LedgerBatch enter(String kind, String who, String why, List<LedgerStep> steps, Progress progress) throws LookbackException {
		LedgerBatch entered = book().enter(new LedgerBatch(0, kind, who.isBlank() ? workspace.user() : who.strip(), clock.instant(), why.strip()), steps);
		if (entered.id() > 0) {
			workspace.changed(Change.CASEWORK, progress);
		}
		return entered;
	}

	@Override
	public Opened open(String packageId, Query query, List<String> rules, String who, Progress progress) throws LookbackException {
		CheckRun run = workspace.store().checkRuns().latest(packageId).orElseThrow(() -> new LookbackException(say("never", packageId)));
		LedgerOpening opening = new LedgerOpening(workspace.store(), workspace.shelf().find(packageId), run, Set.copyOf(rules), cache.items(book())).unlessClosedSince()
				.households(wanted(query), progress);
		if (query.equals(Query.ALL)) {
			opening.places();
		}
		progress.check();
		enter("open", who, packageId + ' ' + run.asOf(), opening.steps(), progress);
		return opening.counts();
	}

	private LongPredicate wanted(Query query) throws LookbackException {
		if (query.equals(Query.ALL)) {
			return number -> true;
		}
		try (Listing listing = workspace.searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			Set<Long> numbers = new HashSet<>();
			for (int row = 0; row < listing.size(); row++) {
				numbers.add(listing.household(row));
			}
			return numbers::contains;
		}
	}

	@Override
	public LedgerItem add(Map<LedgerField, String> values, String who, String why) throws LookbackException {
		String key = UUID.randomUUID().toString();
		enter("add", who, why, List.of(new LedgerStep(key, 0, rules().opened(values))), Progress.NONE);
		return book().item(key).orElseThrow();
	}

	@Override
	public Taken take(Path file, String source, boolean dryRun, String who, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			Set<String> there = cache.items(book()).stream().map(LedgerItem::key).collect(Collectors.toSet());
			LedgerList list = new LedgerList(facts, source, there, Locale.getDefault()).read(file);
			if (!dryRun && !list.steps().isEmpty()) {
				enter("import", who, String.valueOf(file.getFileName()), list.steps(), progress);
			}
			return list.taken();
		}
	}

	@Override
	public void template(Path file, Locale locale) throws LookbackException {
		LedgerWords words = words(locale);
		List<FormTable.Column> columns = COLUMNS.stream().filter(LedgerRules.TYPED::contains)
				.map(field -> new FormTable.Column(LedgerRules.column(field), words.heading(field), LedgerRules.NEEDED.contains(field), "")).toList();
		Messages messages = Messages.in(LedgerWords.class, locale);
		new FormWorkbook(Dictionary.ledger(), locale).write(List.of(new FormTable(messages.get("form.title"), messages.get("form.title"), messages.get("form.mark"), columns,
				List.of())), List.of(messages.get("form.note")), file);
	}

	@Override
	public List<Assignment.Given> plan(Giving giving, List<LedgerItem> items, Locale locale) throws LookbackException {
		return new Assignment(workspace.shelf().find(giving.packageId()), giving.level(), giving.due(), giving.over()).plan(items, locale);
	}

	@Override
	public int assign(List<Assignment.Given> plan, String who, String why) throws LookbackException {
		List<LedgerStep> steps = plan.stream().filter(given -> !given.values().isEmpty())
				.map(given -> new LedgerStep(given.item().key(), given.item().version(), given.values())).toList();
		enter("assign", who, why, steps, Progress.NONE);
		return steps.size();
	}

	@Override
	public LocalDate due(String term, String packageId) throws LookbackException {
		return new DueDates(packageId.isEmpty() ? List.of() : workspace.shelf().find(packageId).deadlines(), today(), Locale.getDefault()).read(term);
	}

	/** What becomes of an item. */
	@FunctionalInterface
	private interface Rule {
		Map<LedgerField, String> of(LedgerItem item) throws LookbackException;
	}

	private int all(String kind, Collection<LedgerItem> items, String who, String why, Rule rule) throws LookbackException {
		if (items.isEmpty()) {
			throw new LookbackException(say("nothing"));
		}
		List<LedgerStep> steps = new ArrayList<>();
		for (LedgerItem item : items) {
			steps.add(new LedgerStep(item.key(), item.version(), rule.of(item)));
		}
		enter(kind, who, why, steps, Progress.NONE);
		return steps.size();
	}

	@Override
	public int change(Collection<LedgerItem> items, Map<LedgerField, String> values, String who, String why) throws LookbackException {
		LedgerRules rules = rules();
		return all("change", items, who, why, item -> rules.changed(item, values));
	}

	@Override
	public int move(Collection<LedgerItem> items, LedgerState to, String who, String why) throws LookbackException {
		LedgerRules rules = rules();
		return all("state", items, who, why, item -> rules.moved(item, to));
	}

	@Override
	public LedgerItem close(LedgerItem item, String verifiedBy, String level, List<Path> evidence, String who, String why) throws LookbackException {
		Closed done = close(List.of(item), verifiedBy, level, evidence, who, why, Progress.NONE);
		if (!done.open().isEmpty()) {
			throw new LookbackException(done.open().getFirst().reason());
		}
		return done.closed().getFirst();
	}

	@Override
	public Closed close(Collection<LedgerItem> items, String verifiedBy, String level, List<Path> evidence, String who, String why, Progress progress) throws LookbackException {
		if (items.isEmpty()) {
			throw new LookbackException(say("nothing"));
		}
		Proof proof = Proof.of(evidence, Locale.getDefault());
		Recheck recheck = new Recheck(workspace.store(), Locale.getDefault());
		List<LedgerStep> steps = new ArrayList<>();
		List<Open> open = new ArrayList<>();
		progress.begin(say("closing"), items.size());
		for (LedgerItem item : items) {
			progress.check();
			LedgerRules.Closing closing = new LedgerRules.Closing(verifiedBy, level, proof.files(), proof.hashes(), recheck.obstacle(item));
			try {
				steps.add(new LedgerStep(item.key(), item.version(), rules().closed(item, closing)));
			} catch (LookbackException refused) {
				open.add(new Open(item, refused.getMessage()));
			}
			progress.worked(1);
		}
		List<LedgerItem> closed = new ArrayList<>();
		if (!steps.isEmpty()) {
			shelf().keep(proof, Locale.getDefault());
			enter("close", who, why, steps, Progress.NONE);
			for (LedgerStep step : steps) {
				closed.add(book().item(step.key()).orElseThrow());
			}
		}
		return new Closed(closed, open);
	}

	private EvidenceShelf shelf() {
		return new EvidenceShelf(workspace.directory().resolve("evidence"));
	}

	@Override
	public List<Evidence> evidence(LedgerItem item) throws LookbackException {
		return shelf().look(new Proof(item.text(LedgerField.EVIDENCE), item.text(LedgerField.EVIDENCE_HASH)), Locale.getDefault());
	}

	@Override
	public LedgerItem reopen(LedgerItem item, String who, String why) throws LookbackException {
		all("reopen", List.of(item), who, why, one -> rules().reopened(one, why));
		return book().item(item.key()).orElseThrow();
	}

	@Override
	public LedgerBatch undo(long entry, String who, String why) throws LookbackException {
		List<LedgerChange> changes = book().changes(entry);
		if (changes.isEmpty()) {
			throw new LookbackException(say("undo.none", String.valueOf(entry)));
		}
		Map<String, LedgerItem> now = new HashMap<>();
		cache.items(book()).forEach(item -> now.put(item.key(), item));
		List<LedgerStep> steps = new ArrayList<>();
		for (LedgerChange change : changes) {
			LedgerItem item = now.get(change.key());
			for (Map.Entry<LedgerField, String> after : change.after().entrySet()) {
				if (!item.text(after.getKey()).equals(after.getValue())) {
					throw new LookbackException(say("undo.moved", String.valueOf(entry), item.text(LedgerField.PROBLEM) + ' ' + item.text(LedgerField.OBJECT)));
				}
			}
			steps.add(new LedgerStep(change.key(), item.version(), change.before()));
		}
		return enter("undo", who, why, steps, Progress.NONE);
	}

	@Override
	public List<LedgerCurve.Day> curve(LedgerQuestion question) throws LookbackException {
		if (question.equals(LedgerQuestion.ALL)) {
			return curve.days(book(), cache.items(book()), clock.getZone(), today());
		}
		Set<String> keys = items(question).stream().map(LedgerItem::key).collect(Collectors.toSet());
		LedgerCurve some = new LedgerCurve(clock.getZone(), keys::contains);
		book().eachMove(0, some::add);
		return some.days(today());
	}

	/** Reads items and curve before anybody asks, so that the first board opens at once. */
	void readAhead() throws LookbackException {
		curve(LedgerQuestion.ALL);
	}

	@Override
	public void exportCurve(List<LedgerCurve.Day> days, Path file, Locale locale, Progress progress) throws LookbackException {
		Messages messages = Messages.in(LedgerWords.class, locale);
		LedgerRules rules = new LedgerRules(locale);
		Set<String> sectors = days.stream().flatMap(day -> day.pending().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
		Map<String, String> headings = new LinkedHashMap<>();
		sectors.forEach(sector -> headings.put(sector, sector.isEmpty() ? messages.get("curve.none") : rules.said(LedgerField.SECTOR, sector)));
		List<String> first = new ArrayList<>(List.of(messages.get("curve.day"), messages.get("curve.total"), messages.get("curve.opened"), messages.get("curve.closed")));
		first.addAll(headings.values());
		List<List<String>> rows = new ArrayList<>();
		for (LedgerCurve.Day day : days) {
			List<String> row = new ArrayList<>(List.of(day.day().toString(), String.valueOf(day.total()), String.valueOf(day.opened()), String.valueOf(day.closed())));
			sectors.forEach(sector -> row.add(String.valueOf(day.pending().getOrDefault(sector, 0L))));
			rows.add(row);
		}
		workspace.exporting().rows(messages.get("curve"), first, rows, file, locale, progress);
	}

	@Override
	public void exportList(List<LedgerItem> items, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		LedgerWords words = words(locale);
		List<List<String>> rows = items.stream().map(item -> COLUMNS.stream().map(field -> words.cell(item, field, reveal)).toList()).toList();
		workspace.exporting().rows(Messages.in(LedgerWords.class, locale).get("title"), COLUMNS.stream().map(words::heading).toList(), rows, file, locale, progress);
		if (reveal) {
			workspace.revealing("ledger " + file.getFileName());
		}
	}

	private LedgerWords words(Locale locale) {
		return new LedgerWords(workspace.regions(), locale);
	}

	@Override
	public LedgerExchange exchange() {
		return new LedgerCopies(workspace, clock);
	}

	@Override
	public List<LedgerField> columns() {
		return COLUMNS;
	}

	@Override
	public String heading(LedgerField field, Locale locale) {
		return words(locale).heading(field);
	}

	@Override
	public String cell(LedgerItem item, LedgerField field, boolean reveal, Locale locale) {
		return words(locale).cell(item, field, reveal);
	}

	@Override
	public String said(LedgerBatch entry, Locale locale) {
		return words(locale).said(entry);
	}

	@Override
	public List<String> said(LedgerChange change, boolean reveal, Locale locale) {
		String level = cachedLevel(change.key());
		return words(locale).said(change, level, reveal);
	}

	private String cachedLevel(String key) {
		try {
			return cache.items(book()).stream().filter(item -> item.key().equals(key)).map(item -> item.text(LedgerField.LEVEL)).findFirst().orElse("户");
		} catch (LookbackException unreadable) {
			return "户";
		}
	}
}
