package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.model.api.verdict.Validity;
import org.lookback.standards.api.Document;
import org.lookback.store.api.PolicyText;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.PolicyLibrary;
import org.lookback.workbench.api.PolicyLibrary.Draft;
import org.lookback.workbench.api.PolicyLibrary.Fate;
import org.lookback.workbench.api.PolicyLibrary.Outcome;
import org.lookback.workbench.api.Workspace;

/** {@code policy}: policy texts that people add beside those of the packages. */
public final class PolicyCommand implements Command {

	private static final Set<String> VERBS = Set.of("add", "list", "show", "set", "remove");
	private static final List<String> DETAILS = List.of("title", "number", "issuer", "issued", "from", "until", "repealed");

	@Override
	public String name() {
		return "policy";
	}

	@Override
	public Set<String> valued() {
		return Set.of("collection", "title", "number", "issuer", "issued", "from", "until", "repealed", "why");
	}

	@Override
	public Set<String> flags() {
		return Set.of("dry-run");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
		boolean listing = verb.equals("list");
		if (!VERBS.contains(verb) || listing != rest.isEmpty() || Set.of("show", "set").contains(verb) && rest.size() != 1) {
			throw new UsageException(call.console().say("policy.bad"));
		}
		Access access = switch (verb) {
		case "add" -> Access.CREATE;
		case "show" -> Access.READ;
		default -> Access.WRITE;
		};
		try (Workspace workspace = call.open(access)) {
			PolicyLibrary library = workspace.library();
			return switch (verb) {
			case "add" -> add(library, rest, call);
			case "list" -> list(library, call);
			case "show" -> show(library, rest.getFirst(), call);
			case "set" -> set(library, rest.getFirst(), call);
			default -> remove(library, rest, call);
			};
		}
	}

	private static int add(PolicyLibrary library, List<String> typed, Call call) throws LookbackException {
		List<Path> files = new ArrayList<>();
		for (String one : typed) {
			files.add(call.path(one));
		}
		boolean described = DETAILS.stream().anyMatch(detail -> call.arguments().option(detail).isPresent());
		if (call.arguments().has("dry-run")) {
			return PolicyPrint.drafts(library.look(files, call.progress()), call);
		}
		Map<Path, PolicyDetails> corrected = new HashMap<>();
		if (described) {
			List<Draft> drafts = library.look(files, call.progress());
			if (drafts.size() != 1) {
				throw new UsageException(call.console().say("policy.one", drafts.size()));
			}
			corrected.put(drafts.getFirst().file(), described(drafts.getFirst().details(), call));
		}
		List<Outcome> outcomes = library.add(files, call.arguments().option("collection").orElse(library.defaultCollection()), corrected, call.progress());
		if (outcomes.isEmpty()) {
			throw new LookbackException(call.console().say("policy.noFiles"));
		}
		PolicyPrint.outcomes(outcomes, call);
		boolean failed = outcomes.stream().allMatch(outcome -> outcome.fate() == Fate.FAILED);
		return failed ? BAD : outcomes.stream().allMatch(outcome -> outcome.fate() == Fate.ADDED) ? DONE : FOUND;
	}

	/** Details with what is said on the command line. */
	private static PolicyDetails described(PolicyDetails found, Call call) {
		Validity validity = new Validity(call.arguments().option("from").orElse(found.validity().from()),
				call.arguments().option("until").orElse(found.validity().until()), call.arguments().option("repealed").map(PolicyCommand::yes)
						.orElse(found.validity().repealed()));
		return new PolicyDetails(call.arguments().option("title").orElse(found.title()), call.arguments().option("number").orElse(found.number()),
				call.arguments().option("issuer").orElse(found.issuer()), call.arguments().option("issued").orElse(found.issued()), validity);
	}

	private static boolean yes(String typed) {
		return Set.of("yes", "true", "是", "1").contains(typed.strip());
	}

	private static int list(PolicyLibrary library, Call call) throws LookbackException {
		List<PolicyText> texts = library.texts();
		if (call.json()) {
			Json.print(texts.stream().map(PolicyPrint::document).toList(), call.console().out());
		} else if (texts.isEmpty()) {
			call.console().print(call.console().say("policy.empty"));
		} else {
			texts.forEach(text -> PolicyPrint.line(text, call));
		}
		return DONE;
	}

	/** The only text that is meant. */
	private static PolicyText one(PolicyLibrary library, String typed, Call call) throws LookbackException {
		List<PolicyText> found = library.find(typed);
		if (found.size() > 1) {
			throw new LookbackException(call.console().say("policy.several", typed, String.join(" ", found.stream().map(PolicyText::id).toList())));
		}
		return found.getFirst();
	}

	private static int show(PolicyLibrary library, String typed, Call call) throws LookbackException {
		PolicyText text = one(library, typed, call);
		Document document = library.document(text);
		if (call.json()) {
			Map<String, Object> shown = PolicyPrint.document(text);
			shown.put("clauses", document.clauses().stream().map(clause -> Json.of("id", clause.id(), "anchor", clause.anchor(), "heading", clause.heading(),
					"text", clause.text())).toList());
			Json.print(shown, call.console().out());
		} else {
			PolicyPrint.line(text, call);
			document.clauses().forEach(clause -> call.console().print(clause.anchor() + "\t" + clause.text().replace('\n', ' ')));
		}
		return DONE;
	}

	private static int set(PolicyLibrary library, String typed, Call call) throws LookbackException {
		if (DETAILS.stream().allMatch(detail -> call.arguments().option(detail).isEmpty())) {
			throw new UsageException(call.console().say("policy.nothing"));
		}
		PolicyText text = one(library, typed, call);
		library.change(text.id(), described(text.details(), call), call.progress());
		PolicyText now = one(library, text.id(), call);
		if (call.json()) {
			Json.print(PolicyPrint.document(now), call.console().out());
		} else {
			PolicyPrint.line(now, call);
		}
		return DONE;
	}

	private static int remove(PolicyLibrary library, List<String> typed, Call call) throws LookbackException {
		List<String> ids = new ArrayList<>();
		for (String one : typed) {
			ids.add(one(library, one, call).id());
		}
		List<String> once = ids.stream().distinct().toList();
		library.remove(once, call.arguments().option("why").orElse(""), call.progress());
		if (call.json()) {
			Json.print(Json.of("removed", once), call.console().out());
		} else {
			call.console().print(call.console().say("policy.removed", once.size()));
		}
		return DONE;
	}
}
