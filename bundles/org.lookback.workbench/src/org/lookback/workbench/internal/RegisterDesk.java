package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.RegisterComparison;
import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.ComparisonSpec;
import org.lookback.store.api.ComparisonWriter;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.RegisterComparisons;
import org.lookback.store.api.Store;
import org.lookback.store.api.Verification;
import org.lookback.store.api.VersionState;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Workspace.Change;

/** Compares registers with the store's households, keeps what was found, and writes the lists. */
final class RegisterDesk implements Registers {

	private static final String KIND = "register:";
	private static final String OWN_TERMS = "registers.yaml";
	private static final String FOLDER = "compare";

	private final OpenWorkspace workspace;

	RegisterDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<Known> list() throws LookbackException {
		Dictionary dictionary = dictionary();
		List<DatasetVersion> versions = workspace.store().loads().versions();
		CodeList registers = registers(dictionary);
		List<Known> known = new ArrayList<>();
		for (Code code : registers.codes()) {
			List<Import> imports = versions.stream().filter(one -> one.state() == VersionState.COMPLETE && one.kind().equals(KIND + code.id()))
					.map(one -> new Import(one.id(), one.fileName(), one.year(), one.accepted())).toList();
			Precisions precisions = new Precisions(comparisons(), code.id());
			known.add(new Known(code.id(), code.label(), registers.sector(code.id()).orElse(""), dictionary.register(code.id()).isPresent(), imports,
					comparisons().latest(code.id()), precisions.all()));
		}
		return known;
	}

	@Override
	public List<ComparisonRun> compare(List<String> names, OptionalInt year, Optional<LocalDate> asOf, Progress progress) throws LookbackException {
		Dictionary dictionary = dictionary();
		List<String> registers = new ArrayList<>();
		for (String name : names) {
			registers.add(id(name));
		}
		if (registers.isEmpty()) {
			dictionary.registers().forEach(one -> registers.add(one.id()));
		}
		try (FactSource facts = workspace.store().facts()) {
			RegisterComparison.Request request = request(registers, facts, year, asOf, false);
			if (!names.isEmpty()) {
				RegisterComparison.refuseMissing(registers, request.year(), workspace.store().loads().versions());
			}
			try (RegisterComparison comparison = RegisterComparison.gather(request, dictionary, facts, workspace.store().loads().versions(), progress)) {
				List<ComparisonRun> runs = new ArrayList<>();
				for (String register : names.isEmpty() ? comparison.filled() : registers) {
					ComparisonSpec spec = new ComparisonSpec(register, request.year(), request.asOf(), facts.changeSequence(), comparison.versions(register),
							workspace.user());
					runs.add(compare(comparison, spec, progress));
				}
				return runs;
			}
		}
	}

	private ComparisonRun compare(RegisterComparison comparison, ComparisonSpec spec, Progress progress) throws LookbackException {
		try (ComparisonWriter writer = comparisons().begin(spec)) {
			ComparisonCounts counts = comparison.compare(spec.register(), entry -> {
				if (entry.suspected()) {
					writer.accept(entry);
				}
			}, progress);
			return writer.complete(counts);
		}
	}

	private RegisterComparison.Request request(List<String> registers, FactSource facts, OptionalInt year, Optional<LocalDate> asOf, boolean counts) {
		int chosen = year.orElse(facts.currentYear());
		LocalDate end = LocalDate.of(chosen, 12, 31);
		LocalDate day = asOf.orElse(end.isBefore(LocalDate.now()) ? end : LocalDate.now());
		return new RegisterComparison.Request(registers, chosen, day, counts, workspace.directory().resolve(FOLDER));
	}

	/** The dictionary with what the workspace itself says of registers. */
	private Dictionary dictionary() throws LookbackException {
		Dictionary dictionary = workspace.dictionary();
		Path own = workspace.directory().resolve(OWN_TERMS);
		if (!Files.isRegularFile(own)) {
			return dictionary;
		}
		try (InputStream in = Files.newInputStream(own)) {
			return dictionary.extendedBy(OWN_TERMS, in);
		} catch (DictionaryException wrong) {
			throw new LookbackException(OpenWorkspace.say("registers.wrong", wrong.getMessage()), wrong);
		} catch (IOException unreadable) {
			throw new LookbackException(OpenWorkspace.say("file.unreadable", own, unreadable.getMessage()), unreadable);
		}
	}

	private static CodeList registers(Dictionary dictionary) {
		return dictionary.codeList("Register").orElseThrow();
	}

	private String id(String name) throws LookbackException {
		CodeList registers = registers(dictionary());
		return registers.read(name, 0).map(Code::id).orElseThrow(() -> new LookbackException(
				OpenWorkspace.say("register.unknown", name, String.join(", ", registers.codes().stream().map(Code::id).toList()))));
	}

	private RegisterComparisons comparisons() throws LookbackException {
		return workspace.store().comparisons();
	}

	@Override
	public Optional<ComparisonRun> last(String name) throws LookbackException {
		return comparisons().latest(id(name));
	}

	@Override
	public List<Row> page(ComparisonRun run, Selection selection, int from, int count) throws LookbackException {
		List<Row> page = new ArrayList<>();
		Iterator<Row> rows = rows(run, selection);
		for (int i = 0; i < from && rows.hasNext(); i++) {
			rows.next();
		}
		while (page.size() < count && rows.hasNext()) {
			page.add(rows.next());
		}
		return page;
	}

	private Iterator<Row> rows(ComparisonRun run, Selection selection) throws LookbackException {
		return new EntryRows(comparisons(), run, selection);
	}

	@Override
	public List<Verification> history(String key) throws LookbackException {
		return comparisons().history(key);
	}

	@Override
	public Verification verify(String key, String outcome, String how, String note, Progress progress) throws LookbackException {
		RegisterComparisons.Kept kept = comparisons().find(key.strip().toUpperCase(Locale.ROOT))
				.orElseThrow(() -> new LookbackException(OpenWorkspace.say("register.noEntry", key)));
		String code = VerifiedCodes.read(dictionary(), outcome);
		String register = kept.run().spec().register();
		long household = kept.entry().subject().map(RegisterSubject::household).orElse(0L);
		Verification verification = new Verification(register, kept.entry().key(), code, workspace.user(), Instant.now(), how, note, kept.run().id(),
				kept.run().edition(), household);
		comparisons().verify(verification);
		new VerifiedRecords(workspace.store()).mark(kept.entry(), register, code, workspace.user(), note);
		workspace.changed(Change.DATA, progress);
		return verification;
	}

	@Override
	public List<Precision> precision(String name) throws LookbackException {
		return new Precisions(comparisons(), id(name)).byImport();
	}

	@Override
	public RegisterDefinition definition(String name) throws LookbackException {
		String id = id(name);
		return dictionary().register(id).orElseThrow(() -> new LookbackException(OpenWorkspace.say("register.undefined", id)));
	}

	@Override
	public Departments departments(RegionLevel level, OptionalInt year, Optional<LocalDate> asOf, Progress progress) throws LookbackException {
		Dictionary dictionary = dictionary();
		List<DepartmentCount> counts = dictionary.departmentCounts();
		List<String> registers = counts.stream().map(DepartmentCount::register).distinct().toList();
		Store store = workspace.store();
		try (FactSource facts = store.facts()) {
			RegisterComparison.Request request = request(registers, facts, year, asOf, true);
			try (RegisterComparison comparison = RegisterComparison.gather(request, dictionary, facts, store.loads().versions(), progress)) {
				List<String> missing = new ArrayList<>();
				for (String register : registers) {
					if (comparison.filled().contains(register)) {
						comparison.compare(register, entry -> progress.check(), progress);
					} else {
						comparison.count(register);
						missing.add(register);
					}
				}
				RegionTree regions = facts.regions();
				return new Departments(request.year(), request.asOf(), level, counts,
						RegisterComparison.addUp(comparison.departments(), village -> regions.at(level, village).map(Region::code).orElse("")),
						RegisterComparison.addUp(comparison.departments(), village -> ""), missing);
			}
		}
	}

	@Override
	public long export(ComparisonRun run, Selection selection, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		String register = run.spec().register();
		workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export",
				OpenWorkspace.say("register.export", register, run.spec().year()) + " → " + file.getFileName(), "");
		RegisterRows words = words(register, locale);
		progress.begin(OpenWorkspace.say("export.task", file.getFileName()), 0);
		return Exports.rows(file, OpenWorkspace.say("register.export", register, run.spec().year()), RegisterRows.headings(locale), rows(run, selection),
				row -> words.cells(run, row, reveal), locale, progress);
	}

	@Override
	public void export(Departments departments, Path file, Locale locale) throws LookbackException {
		DepartmentSheet sheet = new DepartmentSheet(departments, workspace.regions(), locale);
		Exports.rows(file, sheet.title(), sheet.headings(), sheet.rows().iterator(), row -> row, locale, Progress.NONE);
	}

	@Override
	public List<List<String>> table(Departments departments, Locale locale) {
		DepartmentSheet sheet = new DepartmentSheet(departments, workspace.regions(), locale);
		List<List<String>> table = new ArrayList<>();
		table.add(sheet.headings());
		table.addAll(sheet.rows());
		return table;
	}

	@Override
	public void revealed(ComparisonRun run, int entries) throws LookbackException {
		workspace.store().changes().log(workspace.user(), "reveal", OpenWorkspace.say("register.revealed", run.spec().register(), run.spec().year(), entries),
				"");
	}

	@Override
	public String words(ComparisonRun run, RegisterFinding finding, boolean reveal, Locale locale) throws LookbackException {
		return finding.words(dictionary(), definition(run.spec().register()), reveal, locale);
	}

	private RegisterRows words(String register, Locale locale) throws LookbackException {
		return new RegisterRows(dictionary(), definition(register), workspace.regions(), locale);
	}

	@Override
	public List<String> cells(ComparisonRun run, Row row, boolean reveal, Locale locale) throws LookbackException {
		return words(run.spec().register(), locale).cells(run, row, reveal);
	}

	@Override
	public List<String> headings(Locale locale) {
		return RegisterRows.headings(locale);
	}
}
