package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.briefing.api.FormTable;
import org.lookback.briefing.api.FormWorkbook;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Ingest;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Form;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Templates;
import org.lookback.workbench.internal.forms.FormTables;
import org.lookback.workbench.internal.forms.KnownRows;

/** The forms of the packages on the shelf, and one for each kind of file, as workbooks. */
final class TemplateDesk implements Templates {

	private static final ClauseRef NO_CLAUSE = new ClauseRef("", "", "");
	/** Kinds whose files are written by something else, or have columns of their own. */
	private static final Set<ImportKind.Form> NO_FORM = Set.of(ImportKind.Form.SHEETS, ImportKind.Form.REGISTER, ImportKind.Form.WIDE);
	private static final int CLAUSES_SHOWN = 3;

	private final OpenWorkspace workspace;

	TemplateDesk(OpenWorkspace workspace) {
		this.workspace = workspace;
	}

	@Override
	public List<Template> list() throws LookbackException {
		Dictionary dictionary = workspace.dictionary();
		FormTables tables = new FormTables(dictionary);
		List<Template> all = new ArrayList<>();
		for (StandardsPackage standards : workspace.shelf().catalog().packages()) {
			for (Form form : standards.forms()) {
				all.add(new Template(standards.id(), form, tables.kinds(form.fields()), tables.outputs(form.fields())));
			}
		}
		for (ImportKind.Form form : ImportKind.Form.values()) {
			if (!NO_FORM.contains(form)) {
				all.add(common(ImportKind.of(form), dictionary));
			}
		}
		return all;
	}

	private static Template common(ImportKind kind, Dictionary dictionary) {
		SheetFields sheet = SheetFields.core();
		List<String> fields = switch (kind.form()) {
		case ROSTER -> sheet.roster();
		case CARDS -> Stream.concat(sheet.household().stream(), sheet.member().stream().map(SheetFields.Column::field)).toList();
		default -> Ingest.fields(kind, dictionary).stream().filter(field -> !field.derived() && kind.form().entities().contains(field.entity()))
				.map(Field::id).toList();
		};
		Label title = new Label(Messages.in(TemplateDesk.class, Locale.CHINESE).get("template." + kind.id()),
				Messages.in(TemplateDesk.class, Locale.ENGLISH).get("template." + kind.id()));
		return new Template("", new Form(kind.id(), title, NO_CLAUSE, ObjectKind.HOUSEHOLD, fields, "", List.of()), List.of(kind), List.of());
	}

	@Override
	public Template find(String id) throws LookbackException {
		List<Template> all = list();
		List<Template> found = all.stream().filter(one -> one.id().equals(id)).toList();
		if (found.isEmpty()) {
			found = all.stream().filter(one -> one.form().id().equalsIgnoreCase(id) || one.form().title().zh().equals(id)
					|| one.form().title().zh().equals(id.replaceAll("[《》]", ""))).toList();
		}
		if (found.size() == 1) {
			return found.getFirst();
		}
		String near = (found.isEmpty() ? all : found).stream().map(Template::id).collect(Collectors.joining(" "));
		throw new LookbackException(OpenWorkspace.say(found.isEmpty() ? "template.none" : "template.several", id, near));
	}

	@Override
	public Written write(Template template, Optional<String> village, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException {
		String title = template.form().title().in(locale);
		if (template.kinds().isEmpty()) {
			throw new LookbackException(OpenWorkspace.say("template.text", title));
		}
		Dictionary dictionary = workspace.dictionary();
		FormTables forms = new FormTables(dictionary);
		Map<String, String> clauses = clauses(template);
		Known known = village.isPresent() ? known(village.get(), progress) : new Known("", 0, workspace.regions(), List.of());
		KnownRows rows = new KnownRows(dictionary, known.regions(), known.year(), reveal, locale);
		List<FormTable> tables = new ArrayList<>();
		int columns = 0;
		for (ImportKind kind : template.kinds()) {
			List<Field> fields = forms.columns(kind, template.form().fields());
			Map<String, String> headings = Ingest.headings(kind, fields, dictionary);
			fields = fields.stream().filter(field -> headings.containsKey(field.id())).toList();
			Set<String> required = forms.required(kind, fields);
			String name = dictionary.entity(kind.form().main()).label().in(locale);
			tables.add(new FormTable(name, title + (template.kinds().size() > 1 ? " · " + name : ""), kind.mark(), fields.stream().map(
					field -> new FormTable.Column(field, headings.get(field.id()), required.contains(field.id()), clauses.getOrDefault(field.id(), clauses.get("")))).toList(),
					village.isPresent() ? rows.of(kind, fields, known.village(), known.households()) : List.of()));
			columns += fields.size();
		}
		if (village.isPresent()) {
			workspace.store().changes().log(workspace.user(), reveal ? "export-revealed" : "export", file.getFileName().toString(), "");
		}
		new FormWorkbook(dictionary, locale).write(tables, notes(template, dictionary, locale), file);
		return new Written(tables.size(), columns, known.households().size());
	}

	/** What is known of a village. */
	private record Known(String village, int year, RegionTree regions, List<Household> households) {
	}

	private Known known(String village, Progress progress) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			RegionTree regions = facts.regions();
			if (regions.region(village).isEmpty()) {
				throw new LookbackException(OpenWorkspace.say("correct.noRegion", village));
			}
			List<Household> households = new ArrayList<>();
			for (long number : facts.householdsIn(village::equals, progress)) {
				facts.household(number).filter(one -> one.root().text("villageCode").filter(village::equals).isPresent()).ifPresent(households::add);
			}
			households.sort(Comparator.comparing(Household::key));
			return new Known(village, facts.currentYear(), regions, households);
		}
	}

	private static List<String> notes(Template template, Dictionary dictionary, Locale locale) {
		Messages messages = Messages.in(TemplateDesk.class, locale);
		Form form = template.form();
		List<String> notes = new ArrayList<>(List.of(messages.get("template.title", form.title().in(locale))));
		if (!form.clause().document().isEmpty()) {
			notes.add(messages.get("template.clause", form.clause().document(), form.clause().anchor(), form.clause().quote()));
		}
		if (!form.note().isEmpty()) {
			notes.add(form.note());
		}
		if (!template.outputs().isEmpty()) {
			notes.add(messages.get("template.outputs",
					template.outputs().stream().map(id -> dictionary.field(id).label().in(locale)).collect(Collectors.joining("、"))));
		}
		notes.add(messages.get("template.import"));
		return notes;
	}

	/** Where the documents ask for fields: the clauses of the package's rules that read them; under the empty id that of the form. */
	private Map<String, String> clauses(Template template) throws LookbackException {
		Map<String, String> words = new LinkedHashMap<>();
		ClauseRef own = template.form().clause();
		words.put("", own.document().isEmpty() ? "" : own.document() + ' ' + own.anchor());
		Optional<StandardsPackage> standards = workspace.shelf().catalog().find(template.packageId());
		if (standards.isEmpty()) {
			return words;
		}
		Map<String, Set<String>> anchors = new TreeMap<>();
		try {
			LocalDate today = LocalDate.now();
			Evaluator evaluator = Standards.evaluator(standards.get(), new Readings(List.of()), workspace.regions(), today, today.getYear());
			for (Rule rule : standards.get().rules()) {
				for (String field : evaluator.dependencies(rule.id()).fields()) {
					anchors.computeIfAbsent(field, id -> new TreeSet<>()).add(rule.clause().document() + ' ' + rule.clause().anchor());
				}
			}
		} catch (PackageException broken) {
			throw new LookbackException(broken.getMessage(), broken);
		}
		anchors.forEach((field, where) -> words.put(field, where.stream().limit(CLAUSES_SHOWN).collect(Collectors.joining("；"))));
		return words;
	}
}
