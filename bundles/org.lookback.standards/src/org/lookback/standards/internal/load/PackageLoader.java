package org.lookback.standards.internal.load;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Appendix;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.example.ExampleReader;
import org.lookback.standards.internal.load.HeaderReader.Header;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Loads a package: header and documents, own fields, parameters, rules, procedures, examples; then all problems at once. */
public final class PackageLoader {

	private static final String HEADER = "package.yaml";
	private static final String DICTIONARY = "dictionary.yaml";
	private static final String PARAMETERS = "parameters.yaml";
	private static final String PROCEDURES = "procedures.yaml";
	private static final String WARNINGS = "warnings.yaml";
	private static final String SAMPLE = "sample/readings.yaml";

	private final Messages messages = Messages.in(PackageLoader.class);
	private final Problems problems;
	private final PackageFiles files;

	private PackageLoader(PackageSource source) {
		problems = new Problems(source.name());
		files = PackageFiles.read(source, problems);
	}

	/** @throws PackageException with everything that is wrong */
	public static StandardsPackage load(PackageSource source, Dictionary core) throws PackageException {
		return new PackageLoader(source).load(core);
	}

	/**
	 * A dictionary with a package's own fields laid over it; the same dictionary when it has none.
	 *
	 * @throws DictionaryException when the fields clash
	 * @throws PackageException    when the package's files cannot be read
	 */
	public static Dictionary extend(PackageSource source, Dictionary dictionary) throws PackageException {
		PackageLoader loader = new PackageLoader(source);
		loader.problems.failIfAny();
		return loader.extended(dictionary);
	}

	private Dictionary extended(Dictionary dictionary) {
		Optional<byte[]> own = files.bytes(DICTIONARY);
		return own.isPresent() ? dictionary.extendedBy(DICTIONARY, new ByteArrayInputStream(own.get())) : dictionary;
	}

	private StandardsPackage load(Dictionary core) throws PackageException {
		problems.failIfAny();
		Dictionary dictionary = core;
		try {
			dictionary = extended(core);
		} catch (DictionaryException wrong) {
			problems.add(Place.of(DICTIONARY), String.valueOf(wrong.getMessage()));
		}
		if (files.bytes(HEADER).isEmpty()) {
			problems.add(Place.of(HEADER), messages.get("noHeader"));
		}
		Optional<Section> root = files.yaml(HEADER);
		if (root.isEmpty()) {
			problems.failIfAny();
		}
		Header header = new HeaderReader(files, dictionary, problems).read(root.orElseThrow());
		StandardsPackage loaded = content(header, dictionary);
		problems.failIfAny();
		return loaded;
	}

	private StandardsPackage content(Header header, Dictionary dictionary) {
		Clauses clauses = new Clauses(header.documents(), problems);
		int before = problems.count();
		List<Parameter> parameters = files.yaml(PARAMETERS).map(new ParameterReader(dictionary, clauses, problems)::read).orElse(List.of());
		if (problems.count() == before) {
			checkCompleteness(header, parameters);
		}
		Vocabulary vocabulary = new Vocabulary(dictionary, parameters, header.completeness(), header.unknownCodes(), List.of());
		RuleReader rules = new RuleReader(vocabulary, clauses, problems);
		files.yamlIn("rules").forEach(path -> files.yaml(path).ifPresent(rules::read));
		ProcedureReader procedureReader = new ProcedureReader(parameters, clauses, files, problems);
		List<Procedure> procedures = files.yaml(PROCEDURES).map(procedureReader::read).orElse(List.of());
		ExampleReader examples = new ExampleReader(dictionary, parameters, rules.rules(), problems);
		List<Example> read = files.yamlIn("tests").stream().flatMap(path -> files.yaml(path).stream())
				.flatMap(section -> examples.read(section).stream()).toList();
		checkSample();
		WarningScheme warnings = files.yaml(WARNINGS).map(new WarningReader(vocabulary, rules.rules(), clauses, problems)::read)
				.orElseGet(WarningScheme::unwritten);
		Appendix appendix = new AppendixReader(files, dictionary, clauses, problems).read(parameters, rules.rules(), procedures, warnings);
		procedureReader.check(appendix.deadlines());
		return new StandardsPackage(header.id(), header.title(), header.version(), header.province(), header.regions(), header.validFrom(),
				header.validUntil(), header.documents(), parameters, rules.rules(), header.outcomes(), procedures, read, appendix,
				header.completeness(), header.unknownCodes(), dictionary, files.hash(), files.text(SAMPLE));
	}

	private void checkCompleteness(Header header, List<Parameter> parameters) {
		for (Map.Entry<String, String> entry : header.completeness().entrySet()) {
			Optional<Parameter> parameter = parameters.stream().filter(p -> p.id().equals(entry.getValue())).findFirst();
			Set<Parameter.Type> wanted = entry.getKey().equals("register") ? Set.of(Parameter.Type.CODES) : Set.of(Parameter.Type.BOOL);
			if (parameter.filter(p -> wanted.contains(p.type())).isEmpty()) {
				problems.add(Place.of(HEADER), messages.get("completeness", entry.getKey(), entry.getValue(),
						wanted.iterator().next().name().toLowerCase(java.util.Locale.ROOT)));
			}
		}
	}

	private void checkSample() {
		files.bytes(SAMPLE).ifPresent(bytes -> {
			try {
				ReadingsReader.read(SAMPLE, bytes);
			} catch (PackageException wrong) {
				wrong.problems().forEach(p -> problems.add(new Place(p.file(), p.line(), p.column()), p.message()));
			}
		});
	}
}
