package org.lookback.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.Command;
import org.lookback.cli.internal.Json;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.ImportKind;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Templates;
import org.lookback.workbench.api.Templates.Template;
import org.lookback.workbench.api.Templates.Written;
import org.lookback.workbench.api.Workspace;

/** {@code template}: the forms that documents name, and one for each kind of file, as workbooks to be filled in. */
public final class TemplateCommand implements Command {

	@Override
	public String name() {
		return "template";
	}

	@Override
	public Set<String> valued() {
		return Set.of("out", "village");
	}

	@Override
	public Set<String> flags() {
		return Set.of("reveal");
	}

	@Override
	public int run(Call call) throws LookbackException {
		List<String> words = call.arguments().words();
		String verb = words.isEmpty() ? "" : words.get(0);
		if (!(verb.equals("list") && words.size() == 1 || verb.equals("write") && words.size() == 2)) {
			throw new UsageException(call.console().say("template.bad"));
		}
		Optional<String> village = call.arguments().option("village");
		try (Workspace workspace = call.open(village.isPresent() ? Access.WRITE : Access.READ)) {
			return verb.equals("list") ? list(workspace.templates(), call) : write(workspace.templates(), words.get(1), village, call);
		}
	}

	private static int list(Templates templates, Call call) throws LookbackException {
		List<Template> all = templates.list();
		if (call.json()) {
			Json.print(all.stream().map(one -> Json.of("id", one.id(), "package", one.packageId(), "zh", one.form().title().zh(), "en",
					one.form().title().en(), "kinds", one.kinds().stream().map(ImportKind::id).toList(), "fields", one.form().fields(), "outputs",
					one.outputs())).toList(), call.console().out());
		} else {
			all.forEach(one -> call.console().print(one.id() + "\t" + one.form().title().in(call.console().locale()) + "\t" + (one.kinds().isEmpty()
					? call.console().say("template.text")
					: one.kinds().stream().map(ImportKind::id).collect(Collectors.joining(" ")))));
		}
		return DONE;
	}

	private static int write(Templates templates, String id, Optional<String> village, Call call) throws LookbackException {
		Path file = call.path(call.arguments().required("out"));
		Written written = templates.write(templates.find(id), village, call.arguments().has("reveal"), file, call.console().locale(), call.progress());
		if (call.json()) {
			Json.print(Json.of("file", file.toString(), "sheets", written.sheets(), "columns", written.columns(), "households", written.households()),
					call.console().out());
		} else {
			call.console().print(call.console().say("template.written", written.sheets(), written.columns(), written.households(), file));
		}
		return DONE;
	}
}
