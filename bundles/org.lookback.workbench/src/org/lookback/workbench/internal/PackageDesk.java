package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageCatalog;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Authoring;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Checking.Explained;

/** Writing packages in the workspace's {@code packages} folder. */
final class PackageDesk implements Authoring {

	private static final String HEADER = "package.yaml";

	private final OpenWorkspace workspace;
	private final PackageShelf shelf;
	private final PackageFolder folder;

	PackageDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
		this.shelf = workspace.shelf();
		this.folder = new PackageFolder(workspace.directory().resolve("packages"));
	}

	@Override
	public List<Shelved> shelf() throws LookbackException {
		return shelf.catalog().entries().stream()
				.map(entry -> new Shelved(entry.source().name(), PackageShelf.id(entry), folder.of(entry.source().name()), entry.standards(), entry.problems()))
				.toList();
	}

	@Override
	public List<String> files(Shelved shelved) throws LookbackException {
		try {
			return source(shelved).list();
		} catch (IOException unreadable) {
			throw unreadable(shelved.source(), unreadable);
		}
	}

	@Override
	public String text(Shelved shelved, String path) throws LookbackException {
		try (InputStream in = source(shelved).open(path)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		} catch (IOException unreadable) {
			throw unreadable(path, unreadable);
		}
	}

	@Override
	public void save(Shelved shelved, String path, String text) throws LookbackException {
		workspace.store();
		folder.write(place(shelved), path, text);
		reload();
	}

	private static Path place(Shelved shelved) throws LookbackException {
		return shelved.folder().orElseThrow(() -> new LookbackException(say("package.readOnly", shelved.id())));
	}

	@Override
	public List<Version> versions(Shelved shelved, String path) throws LookbackException {
		return shelved.editable() ? folder.versions(place(shelved), path) : List.of();
	}

	@Override
	public Assessment assess(Shelved shelved, Map<String, String> drafts, boolean thorough, Progress progress) throws LookbackException {
		return new PackageReview(workspace.regions(), shelf.readings()).of(source(shelved), drafts, thorough, progress);
	}

	private PackageSource source(Shelved shelved) throws LookbackException {
		return shelf.catalog().entries().stream().map(PackageCatalog.Entry::source).filter(each -> each.name().equals(shelved.source())).findFirst()
				.orElseThrow(() -> new LookbackException(say("package.gone", shelved.source())));
	}

	@Override
	public List<ExampleResult> test(StandardsPackage draft, Progress progress) throws LookbackException {
		progress.check();
		return Standards.test(draft, workspace.regions());
	}

	@Override
	public Explained explain(StandardsPackage draft, String household, Optional<LocalDate> asOf) throws LookbackException {
		LocalDate date = asOf.isPresent() ? asOf.get() : dateOf(draft.id());
		return new Checks(workspace).explain(household, draft, date, true);
	}

	/**
	 * The date of the package's latest run, else of any, because a copy is tried under the date of what it was copied from; else today, or the
	 * last day of the data's year when that is over.
	 */
	private LocalDate dateOf(String packageId) throws LookbackException {
		Optional<LocalDate> run = workspace.checkNotes().read(shelf).stream()
				.sorted(Comparator.comparing((CheckRun each) -> !each.packageId().equals(packageId)).thenComparing(CheckRun::finished, Comparator.reverseOrder()))
				.map(CheckRun::asOf).findFirst();
		LocalDate endOfData = LocalDate.of(workspace.overview().year(), 12, 31);
		return run.orElse(endOfData.isBefore(LocalDate.now()) ? endOfData : LocalDate.now());
	}

	@Override
	public Shelved create(PackageSkeleton outline) throws LookbackException {
		workspace.store();
		folder.checkNew(outline.id(), shelf.catalog().packages().stream().map(StandardsPackage::id).toList());
		Path made = folder.make(outline.id(), outline.files());
		reload();
		return find(made);
	}

	@Override
	public Shelved copy(Shelved shelved, String id) throws LookbackException {
		workspace.store();
		folder.checkNew(id, shelf.catalog().packages().stream().map(StandardsPackage::id).toList());
		Map<String, String> texts = new LinkedHashMap<>();
		for (String path : files(shelved)) {
			texts.put(path, text(shelved, path));
		}
		texts.computeIfPresent(HEADER, (path, text) -> text.replaceFirst("(?m)^id:.*$", "id: " + id));
		texts.replaceAll((path, text) -> path.equals("sample/readings.yaml") ? text.replaceAll("\\bpackage: *" + shelved.id() + "\\b", "package: " + id) : text);
		Path made = folder.make(id, texts);
		reload();
		return find(made);
	}

	@Override
	public List<KeptReading> readings(String packageId) throws LookbackException {
		return book().of(packageId);
	}

	@Override
	public void addReading(Reading reading) throws LookbackException {
		StandardsPackage standards = shelf.find(reading.packageId());
		Standards.evaluator(standards, new Readings(List.of(reading)), workspace.regions(), LocalDate.now(), LocalDate.now().getYear());
		ReadingsBook book = book();
		String text = book.with(reading);
		book.remember();
		workspace.policies().setReadings(text);
	}

	@Override
	public void removeReading(Reading reading) throws LookbackException {
		ReadingsBook book = book();
		String text = book.without(reading);
		book.remember();
		workspace.policies().setReadings(text);
	}

	private ReadingsBook book() throws LookbackException {
		return new ReadingsBook(workspace.directory(), folder, shelf.readingsText());
	}

	@Override
	public Effect effect(StandardsPackage standards, Optional<Reading> more, Progress progress) throws LookbackException {
		LocalDate date = dateOf(standards.id());
		try (FactSource facts = workspace.store().facts()) {
			Readings now = shelf.readings();
			Evaluator present = workspace.census().ready(Standards.evaluator(standards, now, facts.regions(), date, facts.currentYear()), facts);
			Optional<Evaluator> after = more.isEmpty() ? Optional.empty()
					: Optional.of(workspace.census().ready(
							Standards.evaluator(standards, now.with(new Readings(List.of(more.get()))), facts.regions(), date, facts.currentYear()), facts));
			return new ReadingsEffect(present, after).over(facts, progress);
		}
	}

	private Shelved find(Path made) throws LookbackException {
		return shelf().stream().filter(each -> each.folder().filter(made::equals).isPresent()).findFirst()
				.orElseThrow(() -> new LookbackException(say("package.gone", made)));
	}

	@Override
	public void reload() throws LookbackException {
		workspace.packagesChanged();
	}

	private static LookbackException unreadable(String what, IOException why) {
		return new LookbackException(say("file.unreadable", what, why.getMessage()), why);
	}

	private static String say(String key, Object... arguments) {
		return Messages.in(PackageDesk.class).get(key, arguments);
	}
}
