package org.lookback.workbench.internal.procedure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.briefing.api.OfficialPage;
import org.lookback.casework.api.procedure.CaseHousehold;
import org.lookback.casework.api.procedure.CaseView;
import org.lookback.casework.api.procedure.StepDates.Span;
import org.lookback.casework.api.procedure.StepState;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.NoticeTemplate;

/** A package's template with its placeholders filled in, as a Word page; in the language of the template, which is Chinese. */
public final class NoticePage {

	private static final Locale LOCALE = Locale.CHINA;
	private static final String VILLAGE = "村委会";
	private static final String TOWN = "居委会";
	private static final Pattern PLACEHOLDER = Pattern.compile("[{]([^{}]*)[}]");

	/**
	 * A row of the list of names, as it is to be printed.
	 *
	 * @param head   masked unless asked otherwise
	 * @param number the head's ID number, masked unless asked otherwise
	 */
	public record Row(String head, String number, int persons, String village) {
	}

	private final Messages messages = Messages.in(NoticePage.class, LOCALE);
	private final RegionTree regions;
	private final CaseView view;
	private final StepState step;
	private final LocalDate today;

	public NoticePage(RegionTree regions, CaseView view, StepState step, LocalDate today) {
		this.regions = regions;
		this.view = view;
		this.step = step;
		this.today = today;
	}

	/** @param objectionsTo who takes objections */
	public void write(NoticeTemplate template, List<Row> rows, String objectionsTo, Path file) throws LookbackException {
		Map<String, String> values = values(objectionsTo);
		OfficialPage page = new OfficialPage(fill(template.title(), values), LOCALE);
		for (String paragraph : template.paragraphs()) {
			if (paragraph.equals(NoticeTemplate.LIST)) {
				page.table(messages.get("notice.listTitle", view.count().households(), view.count().persons()),
						List.of(messages.get("notice.columns").split(" *\\| *")), list(rows));
			} else if (paragraph.equals("{clause}")) {
				page.quote(values.get("clause"));
			} else {
				page.text(fill(paragraph, values));
			}
		}
		page.signature(template.signature().stream().map(line -> fill(line, values)).toList()).write(file);
	}

	private static List<List<String>> list(List<Row> rows) {
		List<List<String>> lines = new ArrayList<>();
		for (Row row : rows) {
			lines.add(List.of(String.valueOf(lines.size() + 1), row.head(), row.number(), String.valueOf(row.persons()), row.village()));
		}
		return lines;
	}

	private Map<String, String> values(String objectionsTo) {
		String village = view.households().stream().map(CaseHousehold::village).findFirst().orElse("");
		Map<String, String> values = new HashMap<>();
		String name = region(village, RegionLevel.VILLAGE);
		values.put("village", bare(name));
		values.put("village committee", name.endsWith(TOWN) ? name : bare(name) + messages.get("notice.committee"));
		values.put("township", region(village, RegionLevel.TOWNSHIP));
		values.put("county", region(village, RegionLevel.COUNTY));
		values.put("households", String.valueOf(view.count().households()));
		values.put("persons", String.valueOf(view.count().persons()));
		values.put("from", step.begun().map(this::day).orElseGet(() -> messages.get("notice.unstated")));
		values.put("until", until());
		values.put("days", step.days().map(days -> messages.get("notice.days", days)).orElseGet(() -> messages.get("notice.noDays")));
		values.put("clause", view.state().pinned().cite(step.step().clause()));
		values.put("document", '《' + view.state().pinned().documents().getOrDefault(step.step().clause().document(), "") + '》');
		values.put("objections to", objectionsTo.isBlank() ? step.step().actor() : objectionsTo.strip());
		values.put("date", day(today));
		return values;
	}

	private String until() {
		if (step.ended().isPresent() || step.begun().isEmpty() || step.days().isEmpty()) {
			return step.days().isPresent() ? step.ended().map(this::day).orElseGet(() -> messages.get("notice.unstated")) : messages.get("notice.unstated");
		}
		List<Span> spans = view.dates(step.step().id()).spans();
		Optional<LocalDate> first = spans.getFirst().earliest();
		if (first.isEmpty()) {
			return messages.get("notice.unstated");
		}
		boolean both = spans.size() > 1 && spans.getFirst().count() == DayCount.CALENDAR && !spans.getFirst().earliest().equals(spans.getLast().earliest());
		return both ? messages.get("notice.open", day(first.get()), spans.getLast().earliest().map(this::day).orElseGet(() -> messages.get("notice.unstated")))
				: day(first.get());
	}

	private String day(LocalDate day) {
		return messages.get("notice.date", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	/** A village without the committee that the list of regions names in its stead: 孙溜村村委会 is 孙溜村. */
	private static String bare(String name) {
		return name.endsWith(VILLAGE) ? name.substring(0, name.length() - VILLAGE.length()) + (name.endsWith('村' + VILLAGE) ? "" : "村") : name;
	}

	private String region(String village, RegionLevel level) {
		return regions.path(village).stream().filter(region -> region.level() == level).map(Region::name).findFirst().orElse("");
	}

	private static String fill(String text, Map<String, String> values) {
		Matcher matcher = PLACEHOLDER.matcher(text);
		StringBuilder filled = new StringBuilder();
		while (matcher.find()) {
			matcher.appendReplacement(filled, Matcher.quoteReplacement(values.getOrDefault(matcher.group(1), matcher.group())));
		}
		return matcher.appendTail(filled).toString();
	}
}
