package org.lookback.workbench.internal.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.briefing.api.TableWorkbook;
import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.casework.api.helper.HelperRow;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Helpers and their households in words. */
public final class HelperWords {

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final Locale locale;
	private final Messages messages;

	public HelperWords(Dictionary dictionary, RegionTree regions, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.locale = locale;
		messages = Messages.in(HelperWords.class, locale);
	}

	private List<String> headings(String table) {
		return List.of(messages.get("helper." + table + ".columns").split(" *\\| *"));
	}

	/** Counts by exit status: headings, a row a status, the total. */
	public List<List<Object>> table(HelperBoard board) {
		List<List<Object>> table = new ArrayList<>();
		table.add(List.copyOf(headings("status")));
		board.rows().forEach(row -> table.add(cells(row.status().isEmpty() ? messages.get("helper.status.none") : code("ExitStatus", row.status()), row)));
		table.add(cells(messages.get("helper.total"), board.total()));
		return table;
	}

	private static List<Object> cells(String label, HelperRow row) {
		return List.of(label, row.all().households(), row.all().persons(), row.helped().households(), row.helped().persons(), row.without().households(),
				row.without().persons(), row.ended().households(), row.never().households());
	}

	public List<String> loadHeadings() {
		return headings("load");
	}

	/** One helper. */
	public List<Object> cells(HelperLoad load, boolean reveal) {
		return List.of(name(load.helper(), reveal), load.helper().unit(), code("HelperRole", load.role()), load.all().households(), load.all().persons(),
				load.noLonger().households(), (long) load.villages(), load.since().map(LocalDate::toString).orElse(""));
	}

	private String name(Helper helper, boolean reveal) {
		return helper.name().isEmpty() ? messages.get("helper.noName") : reveal ? helper.name() : Masking.name(helper.name());
	}

	public List<String> householdHeadings() {
		return headings("household");
	}

	/** One household on a day. */
	public List<String> cells(HelpedHousehold one, LocalDate day, boolean reveal) {
		List<HelpTerm> now = one.on(day);
		Optional<HelpTerm> last = one.terms().stream().filter(term -> term.before(day)).reduce((a, b) -> b);
		String who = now.stream().map(term -> who(term, reveal)).collect(Collectors.joining("、"));
		String before = now.isEmpty() ? last.map(term -> messages.get("helper.before", who(term, reveal), term.until().map(LocalDate::toString).orElse(""))).orElse("") : "";
		return List.of(place(one.village()), one.code().isEmpty() ? one.key() : one.code(), reveal ? one.head() : Masking.name(one.head()),
				String.valueOf(one.persons()), one.status().isEmpty() ? messages.get("helper.status.none") : code("ExitStatus", one.status()),
				now.isEmpty() ? messages.get("helper.nobody") : who, now.stream().flatMap(term -> term.from().stream()).map(LocalDate::toString).findFirst().orElse(""), before);
	}

	private String who(HelpTerm term, boolean reveal) {
		String unit = term.helper().unit();
		return name(term.helper(), reveal) + (unit.isEmpty() ? "" : messages.get("helper.unit", unit));
	}

	private String place(String village) {
		return regions.path(village).stream().map(Region::name).skip(2).collect(Collectors.joining());
	}

	private String code(String list, String code) {
		return code.isEmpty() ? "" : dictionary.codeList(list).flatMap(codes -> codes.code(code)).map(Code::label).map(label -> label.in(locale)).orElse(code);
	}

	/** Writes everything. */
	public void write(HelperBoard board, List<HelpedHousehold> households, boolean reveal, Path file) throws LookbackException {
		TableWorkbook workbook = new TableWorkbook(locale);
		List<List<Object>> table = table(board);
		List<String> note = List.of(messages.get("helper.note", board.day().toString()));
		workbook.addNumbers(messages.get("helper.status.title"), headings("status"), table.subList(1, table.size()), true, note);
		workbook.addNumbers(messages.get("helper.load.title"), loadHeadings(), board.loads().stream().map(load -> cells(load, reveal)).toList(), false, List.of());
		workbook.addList(messages.get("helper.without.title"), householdHeadings(),
				households.stream().filter(one -> HelperList.WITHOUT.holds(one, board.day())).map(one -> cells(one, board.day(), reveal)).toList(), List.of());
		workbook.write(file);
	}
}
