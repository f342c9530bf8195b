package org.lookback.model.api.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.internal.dictionary.Normal;
import org.lookback.model.internal.dictionary.ValueMessages;

/**
 * A list of codes, in the order they are offered, and the reading of what files say.
 *
 * <p>A code's id is its Chinese term. {@link #read} also takes the national system's number, the label in either language, old
 * spellings, and number and term together ({@code 01 因病}, {@code 因病（01）}). A spelling whose meaning changed is bound to the years it was
 * used in.
 */
public final class CodeList {

	/** A spelling that means {@code code} in files up to and including a year, and possibly something else later. */
	public record DatedReading(String text, int until, String code) {
	}

	private static final Pattern NUMBERED = Pattern
			.compile("[(\\[]?(\\d{1,3})[)\\].、,:：\\s-]*(\\D*[^\\d\\s.、,:(-])|(\\D*[^\\d\\s.、,:(\\[-])[(\\[.、,:：\\s-]*(\\d{1,3})[)\\]]?");

	private final String id;
	private final boolean extensible;
	private final List<Code> codes;
	private final List<Code> offered;
	private final Map<String, String> sectors;
	private final List<DatedReading> dated;
	private final List<String> blanks;
	private final int lastDated;
	private final Map<String, Code> byId = new LinkedHashMap<>();
	private final Map<String, Code> exact = new HashMap<>();
	private final Map<String, Code> normal = new HashMap<>();

	/**
	 * @param id         name of the list
	 * @param extensible whether a standards package may add codes
	 * @param codes      in order; ids are unique
	 * @param sectors    the sector a code belongs to, by code id, where one does
	 * @param dated      spellings that hold only up to a year
	 * @param blanks     ids of codes that count as "nothing recorded"
	 * @throws DictionaryException when two codes share an id or a spelling
	 */
	public CodeList(String id, boolean extensible, List<Code> codes, Map<String, String> sectors,
			List<DatedReading> dated, List<String> blanks) {
		this.id = id;
		this.extensible = extensible;
		this.codes = List.copyOf(codes);
		this.offered = codes.stream().filter(Code::offered).toList();
		this.sectors = Map.copyOf(sectors);
		this.dated = List.copyOf(dated);
		this.blanks = List.copyOf(blanks);
		this.lastDated = dated.stream().mapToInt(DatedReading::until).max().orElse(Integer.MIN_VALUE);
		for (Code code : this.codes) {
			if (byId.put(code.id(), code) != null) {
				throw ValueMessages.wrong("list.twoCodes", id, code.id());
			}
		}
		this.codes.forEach(this::remember);
	}

	private void remember(Code code) {
		List<String> texts = new ArrayList<>(List.of(code.id(), code.label().zh(), code.label().en()));
		texts.addAll(code.reads());
		code.national().ifPresent(national -> {
			texts.add(national);
			texts.add(national + " " + code.label().zh());
			texts.add(national + " " + code.id());
		});
		for (String text : texts) {
			exact.putIfAbsent(text, code);
			Code other = normal.putIfAbsent(Normal.code(text), code);
			if (other != null && other != code) {
				throw ValueMessages.wrong("list.twoMeanings", id, text, other.id(), code.id());
			}
		}
	}

	/** Name of the list, for example {@code Cause}. */
	public String id() {
		return id;
	}

	/** Whether a standards package may add codes. */
	public boolean extensible() {
		return extensible;
	}

	/** All codes in order, those that are only read among them. */
	public List<Code> codes() {
		return codes;
	}

	/** The codes a form offers, in order. */
	public List<Code> offered() {
		return offered;
	}

	/** The code of exactly this id. */
	public Optional<Code> code(String codeId) {
		return Optional.ofNullable(byId.get(codeId));
	}

	/** The sector a code belongs to (programmes and items of measures have one), as an id of the list {@code Sector}. */
	public Optional<String> sector(String codeId) {
		return Optional.ofNullable(sectors.get(codeId));
	}

	/** Whether a code is an old file's way to say "nothing recorded" (非在校生): readers treat it as absent. */
	public boolean blank(Code code) {
		return blanks.contains(code.id());
	}

	/**
	 * What a file of a year means by a text.
	 *
	 * @param text id, label, national value with or without leading zeros, old spelling; width, case, spaces and
	 *             punctuation do not matter
	 * @param year the year the data belong to; decides spellings whose meaning changed
	 * @return the code, or empty when the text means none of them, or nothing certain in that year
	 */
	public Optional<Code> read(String text, int year) {
		if (year > lastDated) {
			Code hit = exact.get(text);
			if (hit != null) {
				return Optional.of(hit);
			}
		}
		String key = Normal.code(text);
		if (key.isEmpty()) {
			return Optional.empty();
		}
		for (DatedReading reading : dated) {
			if (year <= reading.until() && Normal.code(reading.text()).equals(key)) {
				return code(reading.code());
			}
		}
		return Optional.ofNullable(normal.get(key)).or(() -> numbered(text, year));
	}

	/**
	 * A term with a number before or behind it: the national one ({@code 因病（01）}), or that of a list the file brings itself
	 * ({@code 2.自有}). A number that means another term makes the text unsure.
	 */
	private Optional<Code> numbered(String text, int year) {
		Matcher parts = NUMBERED.matcher(Normal.width(text));
		if (!parts.matches()) {
			return Optional.empty();
		}
		boolean before = parts.group(1) != null;
		Optional<Code> term = Optional.ofNullable(normal.get(Normal.code(parts.group(before ? 2 : 3))));
		return term.filter(code -> read(parts.group(before ? 1 : 4), year).filter(other -> other != code).isEmpty());
	}

	/** All spellings that hold only up to a year. */
	public List<DatedReading> datedReadings() {
		return dated;
	}

	/**
	 * This list with a standards package's codes behind its own. A code that is there already with the same label is
	 * left as it is.
	 *
	 * @throws DictionaryException when the list is closed, or a code is there with another label
	 */
	public CodeList with(String source, List<Code> more, Map<String, String> moreSectors) {
		if (!extensible) {
			throw ValueMessages.wrong("list.closed", source, id);
		}
		List<Code> all = new ArrayList<>(codes);
		for (Code code : more) {
			Code there = byId.get(code.id());
			if (there == null) {
				all.add(code);
			} else if (!there.label().equals(code.label())) {
				throw ValueMessages.wrong("list.otherLabel", source, id, code.id(), there.label().zh());
			}
		}
		Map<String, String> allSectors = new HashMap<>(moreSectors);
		allSectors.putAll(sectors);
		return new CodeList(id, true, all, allSectors, dated, blanks);
	}

	@Override
	public String toString() {
		return id + offered.stream().map(Code::id).toList();
	}
}
