package org.lookback.cli.internal.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.briefing.api.page.BriefFile;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Briefing;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** {@code brief}: a page for a meeting in Word, PowerPoint or Excel; templates; a figure of a page opened again. */
public final class BriefCommand implements Command {

	@Override
	public String name() {
		return "brief";
	}

	@Override
	public Set<String> valued() {
		return Set.of("template", "storyboard", "from", "out", "date", "year", "filter", "title", "organisation", "number", "figure", "name");
	}

	@Override
	public Set<String> flags() {
		return Set.of("public", "reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String what = words.isEmpty() ? "" : words.getFirst();
		return switch (what) {
		case "" -> write(call);
		case "templates" -> templates(call);
		case "list" -> list(call);
		case "new" -> begin(call);
		case "open" -> open(call);
		default -> throw new UsageException(call.console().say("brief.bad"));
		};
	}

	private static int templates(Call call) throws LookbackException {
		try (Workspace workspace = call.open(Access.READ)) {
			List<Briefing.Template> templates = workspace.briefing().templates(call.console().locale());
			if (call.json()) {
				Json.print(templates.stream().map(one -> Json.of("name", one.name(), "title", one.title(), "about", one.about(), "packages", one.packages())).toList(),
						call.console().out());
			} else {
				templates.forEach(one -> call.console().print(one.name() + '\t' + one.title() + '\t' + one.about()));
			}
		}
		return DONE;
	}

	private static int list(Call call) throws LookbackException {
		try (Workspace workspace = call.open(Access.READ)) {
			List<Briefing.Kept> kept = workspace.briefing().storyboards();
			List<Issue> issues = workspace.briefing().issues();
			if (call.json()) {
				Json.print(Json.of("storyboards", kept.stream().map(one -> Json.of("name", one.name(), "title", one.title())).toList(), "issues",
						issues.stream().map(one -> Json.of("id", one.id(), "file", one.file(), "made", one.made().toString(), "by", one.by(), "public", one.isPublic(),
								"figures", one.figures().size())).toList()),
						call.console().out());
			} else {
				kept.forEach(one -> call.console().print(one.name() + '\t' + one.title().replace('\n', ' ')));
				issues.forEach(one -> call.console().print(one.id() + '\t' + one.made() + '\t' + one.file() + '\t' + one.figures().size()));
			}
		}
		return DONE;
	}

	/** The storyboard that is asked for: a template, a file, one of the workspace, or that of the last briefing. */
	private static Storyboard story(Briefing briefing, Call call) throws LookbackException {
		Optional<String> template = call.arguments().option("template");
		Optional<String> file = call.arguments().option("storyboard");
		Optional<String> from = call.arguments().option("from");
		if (template.isPresent() && file.isPresent() || template.isEmpty() && file.isEmpty() && from.isEmpty()) {
			throw new UsageException(call.console().say("brief.which"));
		}
		Storyboard story;
		if (template.isPresent()) {
			story = briefing.template(template.get());
		} else if (file.isPresent()) {
			Path path = call.path(file.get());
			story = Files.isRegularFile(path) ? Storyboard.read(path) : briefing.storyboard(file.get());
		} else {
			Storyboard before = briefing.issue(from.get()).story();
			Storyboard.Head head = before.head();
			story = before.with(new Storyboard.Head(head.title(), head.organisation(), head.number(), head.redHead(), head.paper(), Optional.empty(), head.packages(),
					head.year(), head.round(), head.filter(), head.least(), head.signature()));
		}
		return changed(story, call);
	}

	private static Storyboard changed(Storyboard story, Call call) throws LookbackException {
		Storyboard.Head head = story.head();
		head = head.with(call.arguments().option("title").orElse(head.title()), call.arguments().option("organisation").orElse(head.organisation()),
				call.arguments().option("number").orElse(head.number()));
		if (call.arguments().option("date").isPresent()) {
			head = head.on(call.date("date", LocalDate.now()));
		}
		if (call.arguments().option("filter").isPresent()) {
			head = head.filtered(String.join(" ", call.arguments().all("filter")));
		}
		int year = call.arguments().number("year", 0, 1978, 2100);
		return story.with(year == 0 ? head : head.inYear(year));
	}

	private static int write(Call call) throws LookbackException {
		Path out = call.path(call.arguments().required("out"));
		if (BriefFile.of(out).isEmpty()) {
			throw new UsageException(call.console().say("brief.ending", out.getFileName()));
		}
		boolean reveal = call.arguments().has("reveal");
		boolean isPublic = call.arguments().has("public");
		if (reveal && isPublic) {
			throw new UsageException(call.console().say("brief.both"));
		}
		Storyboard story;
		try (Workspace workspace = call.open(Access.READ)) {
			story = story(workspace.briefing(), call);
		}
		try (Workspace workspace = call.open(reveal || story.asksStore() ? Access.WRITE : Access.READ)) {
			Briefing.Wish wish = new Briefing.Wish(reveal, isPublic, call.arguments().option("from"), LocalDate.now());
			Issue issue = workspace.briefing().write(story, wish, out, call.console().locale(), call.progress());
			if (call.json()) {
				Json.print(Json.of("issue", issue.id(), "file", out.toString(), "public", isPublic, "figures",
						issue.figures().stream().map(figure -> figure(figure, isPublic)).toList()), call.console().out());
			} else {
				call.console().print(call.console().say("brief.written", out, issue.id(), issue.figures().size()));
			}
		}
		return DONE;
	}

	/** Of an issue for the public only what stands in it is told. */
	private static Object figure(Figure figure, boolean isPublic) {
		return Json.of("id", figure.id(), "key", figure.key(), "kind", figure.kind().name().toLowerCase(java.util.Locale.ROOT), "label", figure.label(), "value",
				figure.value(), "count", figure.count().isPresent() && !isPublic ? figure.count().getAsLong() : null, "unit", figure.unit().id(), "query",
				figure.asked(), "packages", figure.origin().packages(), "asOf", figure.origin().asOf().map(LocalDate::toString).orElse(null), "dataVersion",
				figure.origin().dataVersion(), "last", figure.last().isPresent() && !isPublic ? figure.last().getAsLong() : null);
	}

	/** A storyboard in the workspace, to be changed by hand. */
	private static int begin(Call call) throws LookbackException {
		String name = call.arguments().words().size() > 1 ? call.arguments().words().get(1) : call.arguments().required("name");
		try (Workspace workspace = call.open(Access.READ)) {
			Briefing briefing = workspace.briefing();
			if (briefing.storyboards().stream().anyMatch(kept -> kept.name().equals(name))) {
				throw new UsageException(call.console().say("brief.there", name));
			}
			Path file = briefing.keep(name, story(briefing, call));
			call.console().print(call.console().say("brief.begun", file));
		}
		return DONE;
	}

	private static int open(Call call) throws LookbackException {
		String id = call.arguments().required("figure");
		try (Workspace workspace = call.open(Access.READ)) {
			Briefing.Opened opened = workspace.briefing().open(id, call.console().locale());
			if (call.json()) {
				Json.print(Json.of("figure", figure(opened.figure(), false), "issue", opened.issue().id(), "now", opened.now(), "moved", opened.moved(), "query",
						opened.query().print(), "year", opened.query().year().isPresent() ? opened.query().year().getAsInt() : null, "says", opened.says()),
						call.console().out());
			} else {
				call.console().print(opened.figure().id() + '\t' + opened.figure().label() + '\t' + opened.figure().value());
				call.console().print(opened.figure().asked());
				opened.says().forEach(call.console()::print);
			}
			return opened.moved() ? FOUND : DONE;
		}
	}
}
