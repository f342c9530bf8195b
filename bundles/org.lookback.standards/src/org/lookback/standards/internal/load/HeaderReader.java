package org.lookback.standards.internal.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;
import org.lookback.model.api.verdict.Concept;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.Outcomes;
import org.lookback.standards.internal.document.DocumentText;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code package.yaml} and the documents that it names. */
final class HeaderReader {

	/** What {@code package.yaml} says. */
	record Header(String id, Label title, String version, String province, List<String> regions, Optional<LocalDate> validFrom,
			Optional<LocalDate> validUntil, List<Document> documents, Outcomes outcomes, Map<String, String> completeness,
			Map<String, Set<String>> unknownCodes) {
	}

	/** What an id of a package looks like. */
	static final String ID = "[a-z][a-z0-9-]*";
	/** What beside a field a parameter may declare complete. */
	private static final Set<String> LISTS = Set.of("kin", "register", "changes", "measures", "visits", "loans", "helpers", "facilities", "projects",
			"lastYear");
	private static final List<String> CONCEPTS = Arrays.stream(Concept.values()).map(Concept::name).toList();

	private final Messages messages = Messages.in(HeaderReader.class);
	private final PackageFiles files;
	private final Dictionary dictionary;
	private final Problems problems;
	private final Ids documentIds;

	HeaderReader(PackageFiles files, Dictionary dictionary, Problems problems) {
		this.files = files;
		this.dictionary = dictionary;
		this.problems = problems;
		this.documentIds = new Ids(problems);
	}

	Header read(Section section) {
		String id = section.text("id");
		if (!id.matches(ID)) {
			problems.add(section.place("id"), messages.get("badId", id));
		}
		List<Section> sections = section.sections("documents");
		List<Document> documents = sections.stream().map(d -> document(id, d)).toList();
		new Forwards(documents, problems).check(sections);
		Header header = new Header(id, section.requiredLabel("title"), section.text("version"), section.text("province"),
				section.texts("regions"), section.date("validFrom"), section.date("validUntil"), documents, outcomes(section),
				completeness(section), unknown(section));
		section.done();
		return header;
	}

	private Document document(String packageId, Section section) {
		String id = documentIds.read(section, "id");
		String title = section.text("title");
		String number = section.optional("number");
		String issuer = section.text("issuer");
		Optional<LocalDate> issued = section.date("issued");
		String path = "documents/" + id + ".txt";
		Optional<String> text = files.text(path);
		if (!id.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*")) {
			problems.add(section.place("id"), messages.get("badDocumentId", id));
		} else if (files.bytes(path).isEmpty()) {
			problems.add(section.place("id"), messages.get("noText", path));
		}
		DocumentText parsed = text.map(t -> DocumentText.parse(path, t, problems)).orElse(new DocumentText(List.of(), List.of()));
		List<Clause> clauses = new ArrayList<>();
		for (DocumentText.Piece piece : parsed.pieces()) {
			clauses.add(new Clause(packageId, id, title, number, issuer, issued.map(LocalDate::toString).orElse(""), piece.anchor(),
					piece.headings(), piece.text(), clauses.size()));
		}
		Document document = new Document(id, title, number, issuer, issued, section.optional("issuedAsPrinted"), section.optional("note"),
				section.optional("layer"), section.texts("forwards"), parsed.editing(), clauses);
		section.done();
		return document;
	}

	private Outcomes outcomes(Section root) {
		Optional<Section> section = root.section("outcomes");
		Outcomes outcomes = new Outcomes(section.flatMap(s -> s.label("otherwise")).orElse(both("otherwise")),
				section.map(s -> Concept.valueOf(s.oneOf("otherwiseConcept", CONCEPTS))).orElse(Concept.NORMAL),
				section.flatMap(s -> s.label("outOfScope")).orElse(both("outOfScope")),
				section.flatMap(s -> s.label("undecided")).orElse(both("undecided")));
		section.ifPresent(Section::done);
		return outcomes;
	}

	private static Label both(String key) {
		return new Label(Messages.in(HeaderReader.class, Locale.CHINESE).get(key), Messages.in(HeaderReader.class, Locale.ENGLISH).get(key));
	}

	private Map<String, String> completeness(Section root) {
		Map<String, String> completeness = new LinkedHashMap<>();
		root.section("completeness").ifPresent(section -> section.all().forEach((list, node) -> {
			completeness.put(list, section.optional(list));
			boolean field = list.contains(".") && dictionary.fields().stream().anyMatch(f -> f.id().equals(list));
			if (!field && !LISTS.contains(list)) {
				problems.add(node.place(), messages.get("noList", list));
			}
		}));
		return completeness;
	}

	private Map<String, Set<String>> unknown(Section root) {
		Map<String, Set<String>> unknown = new LinkedHashMap<>();
		root.section("unknown").ifPresent(section -> section.all().forEach((list, node) -> {
			Set<String> codes = new TreeSet<>(section.texts(list));
			unknown.put(list, codes);
			codes.stream().filter(code -> dictionary.codeList(list).flatMap(l -> l.code(code)).isEmpty())
					.forEach(code -> problems.add(place(node), messages.get("noCode", code, list, "")));
		}));
		return unknown;
	}

	private static Place place(Node node) {
		return node.place();
	}
}
