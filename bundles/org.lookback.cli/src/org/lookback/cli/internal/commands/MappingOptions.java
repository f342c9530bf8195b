package org.lookback.cli.internal.commands;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.cli.internal.Call;
import org.lookback.cli.internal.UsageException;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing;

/** What a person says on the command line about columns and texts: {@code --column}, {@code --value}, {@code --save-mapping}. */
final class MappingOptions {

	/** Options that take a value. */
	static final Set<String> VALUED = Set.of("column", "value", "save-mapping");
	/** No saved mapping is applied by itself. */
	static final String UNAIDED = "no-saved-mapping";

	private MappingOptions() {
	}

	/** The plan with what was said. */
	static ImportPlan said(ImportPlan plan, Call call) throws UsageException {
		ImportPlan said = plan;
		for (String typed : call.arguments().all("column")) {
			said = column(said, typed, call);
		}
		for (String typed : call.arguments().all("value")) {
			said = value(said, typed, call);
		}
		return said;
	}

	/** HEADING=FIELD; HEADING= keeps the column as it stands. */
	private static ImportPlan column(ImportPlan plan, String typed, Call call) throws UsageException {
		int equals = typed.lastIndexOf('=');
		int index = equals < 0 ? -1 : index(plan, typed.substring(0, equals));
		String name = typed.substring(equals + 1).strip();
		Optional<Field> field = plan.targets().stream().filter(target -> target.id().equals(name)).findFirst()
				.or(() -> plan.targets().stream().filter(target -> target.label().zh().equals(name)).findFirst());
		if (index < 0 || field.isEmpty() && !name.isEmpty()) {
			throw new UsageException(call.console().say("mapping.column", typed, plan.sniffed().name(), plan.kind().id()));
		}
		return plan.withColumn(index, field.map(Field::id));
	}

	/** HEADING:TEXT=CODE; HEADING:TEXT= means that nothing is recorded. */
	private static ImportPlan value(ImportPlan plan, String typed, Call call) throws UsageException {
		int equals = typed.lastIndexOf('=');
		int colon = Math.max(typed.indexOf(':'), typed.indexOf('：'));
		int index = colon < 0 || equals < colon ? -1 : index(plan, typed.substring(0, colon));
		String code = typed.substring(equals + 1).strip();
		List<String> codes = index < 0 ? List.of() : plan.codes(index);
		if (codes.isEmpty() || !code.isEmpty() && !codes.contains(code)) {
			throw new UsageException(call.console().say("mapping.value", typed, plan.sniffed().name(), String.join("、", codes)));
		}
		return plan.withMeaning(index, typed.substring(colon + 1, equals), Optional.of(code).filter(id -> !id.isEmpty()));
	}

	private static int index(ImportPlan plan, String heading) {
		return plan.columns().stream().filter(column -> column.heading().equals(heading.strip())).mapToInt(ColumnMapping::index).findFirst()
				.orElse(-1);
	}

	/** Keeps the mapping of the only file under the name that was typed. */
	static void save(List<ImportPlan> plans, Importing importing, Call call) throws LookbackException {
		Optional<String> name = call.arguments().option("save-mapping");
		if (name.isPresent() && plans.size() != 1) {
			throw new UsageException(call.console().say("mapping.one", plans.size()));
		}
		if (name.isPresent()) {
			int version = importing.mappings().save(name.get(), plans.get(0)).version();
			call.console().note(call.console().say("mapping.kept", name.get(), version));
		}
	}
}
