package org.lookback.cli.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Complaint;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/**
 * One call of a command: what was typed, where to print, the service to ask.
 *
 * @param lookback  the façades
 * @param arguments what was typed after the command's name
 */
public record Call(Lookback lookback, Arguments arguments, Console console) {

	public boolean json() {
		return arguments.has("json");
	}

	/** The workspace's folder: {@code --workspace}, else the one of the environment (LOOKBACK_WORKSPACE). */
	public Path directory() throws UsageException {
		Optional<String> given = arguments.option("workspace").or(() -> Optional.ofNullable(System.getenv("LOOKBACK_WORKSPACE")));
		if (given.isEmpty() || given.get().isBlank()) {
			throw new UsageException(console.say("workspace.missing"));
		}
		return path(given.get());
	}

	public Workspace open(Access access) throws LookbackException {
		return lookback.open(directory(), access, Progress.NONE);
	}

	/** Notes that personal values are going to be printed in full, when that was asked for; what goes into a file is noted with the file. */
	public void noteRevealed(Workspace workspace, String command) throws LookbackException {
		if (arguments.has("reveal") && arguments.option("out").isEmpty()) {
			workspace.revealing(command + ' ' + String.join(" ", arguments.words()));
		}
	}

	public Path path(String typed) throws UsageException {
		try {
			return Path.of(typed).toAbsolutePath().normalize();
		} catch (InvalidPathException wrong) {
			throw new UsageException(console.say("path.bad", typed, wrong.getReason()));
		}
	}

	/** Progress as lines on standard error; silent for JSON. */
	public Progress progress() {
		return json() ? Progress.NONE : new ConsoleProgress(console);
	}

	public LocalDate date(String option, LocalDate otherwise) throws UsageException {
		Optional<String> given = arguments.option(option);
		try {
			return given.map(LocalDate::parse).orElse(otherwise);
		} catch (DateTimeParseException wrong) {
			throw new UsageException(console.say("date.bad", option, given.orElseThrow()));
		}
	}

	public Unit unit() throws UsageException {
		String typed = arguments.option("unit").orElse("household");
		return Unit.of(typed).orElseThrow(() -> new UsageException(console.say("unit.bad", typed)));
	}

	/** Fields that an option names, given several times or separated by commas. */
	public List<String> fields(String option) {
		List<String> fields = new ArrayList<>();
		arguments.all(option).forEach(given -> fields.addAll(List.of(given.split("[,，]"))));
		return fields;
	}

	/** The query of {@code --query}, narrowed by every {@code --filter} and {@code --year}; a query that is not understood in full is refused. */
	public Query query(String typed) throws UsageException {
		return narrowed(understood(typed));
	}

	/** A query as it is typed; one that is not understood in full is refused. */
	public Query understood(String typed) throws UsageException {
		Reading reading = Query.read(typed, filter -> Optional.empty());
		if (!reading.complaints().isEmpty()) {
			throw new UsageException(said(reading.complaints().getFirst()));
		}
		return reading.query();
	}

	/** A complaint with its place. */
	public String said(Complaint complaint) {
		return console.say("query.complaint", complaint.from() + 1, complaint.until(), complaint.message());
	}

	/** A query narrowed by every {@code --filter} and {@code --year}. */
	public Query narrowed(Query wide) throws UsageException {
		Query query = wide;
		for (String filter : arguments.all("filter")) {
			query = narrowed(query, filter(filter));
		}
		if (arguments.option("year").isPresent()) {
			query = query.inYear(arguments.number("year", 0, 1978, 2100));
		}
		return query;
	}

	/** Values of one field given one by one are alternatives, as if they had been given together. */
	private static Query narrowed(Query query, Filter more) {
		if (more instanceof Filter.In in) {
			List<String> values = new ArrayList<>();
			query.filters().stream().filter(f -> f instanceof Filter.In && f.field().equals(in.field()))
					.forEach(f -> values.addAll(((Filter.In) f).values()));
			if (!values.isEmpty()) {
				values.addAll(in.values());
				return query.with(in.field(), List.of(new Filter.In(in.field(), values)));
			}
		}
		return query.and(more);
	}

	private Filter filter(String typed) throws UsageException {
		int equals = typed.indexOf('=');
		if (equals > 0 && "<>".indexOf(typed.charAt(equals - 1)) < 0) {
			String field = typed.substring(0, equals).strip();
			String values = typed.substring(equals + 1).strip();
			return values.isEmpty() ? new Filter.Missing(field) : new Filter.In(field, List.of(values.split("[,，]")));
		}
		Query compared = Query.parse(typed);
		if (compared.filters().size() == 1 && compared.text().isEmpty()) {
			return compared.filters().get(0);
		}
		throw new UsageException(console.say("filter.bad", typed));
	}
}
