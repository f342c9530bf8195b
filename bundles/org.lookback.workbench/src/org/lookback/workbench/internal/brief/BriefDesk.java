package org.lookback.workbench.internal.brief;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.BriefFile;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Workspace;

/** Storyboards and records as files of the workspace, and briefings made of them. */
public final class BriefDesk implements Briefing {

	private static final String LATEST = "latest";
	private static final String PREVIEW = "B0";

	private final Workspace workspace;
	private final Ask.Origins origins;
	private final Recorder recorder;
	private final Path folder;
	private final Path made;

	/** What the workspace notes of a briefing. */
	public interface Recorder {
		/** Who works here. */
		String user();

		/** Notes that a briefing was written, with personal data in full or not. */
		void written(String file, boolean revealed) throws LookbackException;
	}

	/** Where the numbers of a workspace come from. */
	public interface Origins extends Ask.Origins {
	}

	public BriefDesk(Workspace workspace, Origins origins, Recorder recorder) {
		this.workspace = workspace;
		this.origins = origins;
		this.recorder = recorder;
		this.folder = workspace.directory().resolve("briefings");
		this.made = folder.resolve("made");
	}

	private static String say(String key, Object... values) {
		return Ask.say(Locale.getDefault(), key, values);
	}

	@Override
	public List<Template> templates(Locale locale) throws LookbackException {
		return Shelf.templates(locale);
	}

	@Override
	public Storyboard template(String name) throws LookbackException {
		return Shelf.template(name);
	}

	@Override
	public List<Kept> storyboards() throws LookbackException {
		List<Kept> kept = new ArrayList<>();
		for (Path file : files(folder, Storyboard.ENDING)) {
			String name = file.getFileName().toString();
			name = name.substring(0, name.length() - Storyboard.ENDING.length());
			try {
				kept.add(new Kept(name, Storyboard.read(file).head().title(), file));
			} catch (LookbackException unreadable) {
				kept.add(new Kept(name, say("brief.unreadable", name), file));
			}
		}
		return kept;
	}

	/** Files of a folder, the latest change first. */
	private static List<Path> files(Path folder, String ending) throws LookbackException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed()
					.thenComparing(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())).toList();
		} catch (IOException failure) {
			throw new LookbackException(say("brief.folder", folder, String.valueOf(failure.getMessage())), failure);
		}
	}

	@Override
	public Storyboard storyboard(String name) throws LookbackException {
		Path file = file(name);
		if (!Files.isRegularFile(file)) {
			throw new LookbackException(say("brief.unknown", name, String.join(", ", storyboards().stream().map(Kept::name).toList())));
		}
		return Storyboard.read(file);
	}

	private Path file(String name) throws LookbackException {
		if (name.isBlank() || name.length() > 80 || name.chars().anyMatch(c -> "\\/:*?\"<>|".indexOf(c) >= 0 || c < ' ') || name.startsWith(".")) {
			throw new LookbackException(say("brief.name", name));
		}
		return folder.resolve(name + Storyboard.ENDING);
	}

	@Override
	public Path keep(String name, Storyboard story) throws LookbackException {
		Path file = file(name);
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.createDirectories(folder);
			Files.writeString(draft, story.print(), StandardCharsets.UTF_8);
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			throw new LookbackException(say("brief.folder", file, String.valueOf(failure.getMessage())), failure);
		}
		return file;
	}

	@Override
	public void delete(String name) throws LookbackException {
		Path file = file(name);
		try {
			Files.deleteIfExists(file);
		} catch (IOException failure) {
			throw new LookbackException(say("brief.folder", file, String.valueOf(failure.getMessage())), failure);
		}
	}

	private Brief compose(Storyboard story, Wish wish, String id, boolean lenient, Locale locale, Progress progress) throws LookbackException {
		Optional<Issue> last = wish.last().isPresent() ? Optional.of(issue(wish.last().get())) : Optional.empty();
		return new Composer(workspace, story, wish, origins, last, id, locale, progress).compose(lenient);
	}

	@Override
	public Brief preview(Storyboard story, Wish wish, Locale locale, Progress progress) throws LookbackException {
		return compose(story, wish, PREVIEW, true, locale, progress);
	}

	@Override
	public Issue write(Storyboard story, Wish wish, Path file, Locale locale, Progress progress) throws LookbackException {
		BriefFile kind = BriefFile.of(file).orElseThrow(() -> new LookbackException(say("brief.ending", file.getFileName())));
		LocalDate day = story.head().date().orElse(wish.date());
		Path record = reserve(day);
		boolean done = false;
		try {
			String name = record.getFileName().toString();
			Brief brief = compose(story, wish, name.substring(0, name.length() - Issue.ENDING.length()), false, locale, progress);
			recorder.written(file.getFileName().toString(), wish.reveal() && !wish.isPublic());
			kind.write(brief, file, progress);
			Issue issue = new Issue(brief.id(), file.getFileName().toString(), day, recorder.user(), wish.isPublic(), story, brief.figures());
			issue.write(record);
			done = true;
			return issue;
		} finally {
			if (!done) {
				record.toFile().delete();
			}
		}
	}

	/** A record that nobody else has, empty as yet. */
	private Path reserve(LocalDate day) throws LookbackException {
		try {
			Files.createDirectories(made);
			String begin = "B" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + '-';
			for (int i = 1;; i++) {
				try {
					return Files.createFile(made.resolve(begin + i + Issue.ENDING));
				} catch (FileAlreadyExistsException taken) {
					if (i == Integer.MAX_VALUE) {
						throw taken;
					}
				}
			}
		} catch (IOException failure) {
			throw new LookbackException(say("brief.folder", made, String.valueOf(failure.getMessage())), failure);
		}
	}

	@Override
	public List<Issue> issues() throws LookbackException {
		List<Issue> issues = new ArrayList<>();
		for (Path file : files(made, Issue.ENDING)) {
			if (file.toFile().length() > 0) {
				issues.add(Issue.read(file));
			}
		}
		return issues;
	}

	@Override
	public Issue issue(String id) throws LookbackException {
		if (id.equals(LATEST)) {
			for (Path file : files(made, Issue.ENDING)) {
				if (file.toFile().length() > 0) {
					return Issue.read(file);
				}
			}
			throw new LookbackException(say("brief.none.made"));
		}
		if (id.matches("[A-Za-z0-9-]{2,40}") && Files.isRegularFile(made.resolve(id + Issue.ENDING))) {
			return Issue.read(made.resolve(id + Issue.ENDING));
		}
		Path path = workspace.directory().getFileSystem().getPath(id);
		if (id.endsWith(Issue.ENDING) && Files.isRegularFile(path)) {
			return Issue.read(path);
		}
		List<String> known = files(made, Issue.ENDING).stream().map(file -> file.getFileName().toString().replace(Issue.ENDING, "")).limit(20).toList();
		throw new LookbackException(say("brief.issue", id, String.join(", ", known)));
	}

	private long now(Issue issue, Figure figure, Locale locale) throws LookbackException {
		Optional<Amount> ofStore = StoreNumbers.of(figure);
		if (ofStore.isPresent()) {
			Ask ask = new Ask(workspace, issue.story(), origins, false, locale);
			return StoreNumbers.count(ask, "", issue.story().head().round(), ofStore.get(), Progress.NONE);
		}
		return workspace.searching().count(figure.query(), new Shape.Counts(List.of(), figure.unit())).total();
	}

	@Override
	public Opened open(String figureId, Locale locale) throws LookbackException {
		String id = figureId.strip();
		int dash = id.lastIndexOf('-');
		if (dash <= 0) {
			throw new LookbackException(say("brief.figure", id));
		}
		Issue issue = issue(id.substring(0, dash));
		Figure figure = issue.figure(id).orElseThrow(() -> new LookbackException(say("brief.figure", id)));
		long now = now(issue, figure, locale);
		Figure.Origin origin = figure.origin();
		long data = origins.lastChange();
		boolean changed = data > origin.dataVersion();
		List<String> says = new ArrayList<>();
		if (changed) {
			says.add(Ask.say(locale, "brief.moved.data", Long.toString(origin.dataVersion()), Long.toString(data)));
		}
		List<String> packages = origins.packages(figure.fields(), figure.query());
		if (!packages.equals(origin.packages())) {
			says.add(Ask.say(locale, "brief.moved.package", String.join("; ", origin.packages()), String.join("; ", packages)));
		}
		if (figure.count().isPresent()) {
			long then = figure.count().getAsLong();
			says.add(Ask.say(locale, then == now ? "brief.moved.same" : "brief.moved.count", Long.toString(then), Long.toString(now), figure.unit().label(locale)));
		}
		if (StoreNumbers.of(figure).isPresent()) {
			says.add(Ask.say(locale, "brief.store.list"));
		}
		return new Opened(issue, figure, now, figure.query(), changed || !packages.equals(origin.packages()), says);
	}
}
