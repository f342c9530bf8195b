package org.lookback.workbench.internal.casework.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** Items and their history in words. */
public final class LedgerWords {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

	private final RegionTree regions;
	private final LedgerRules rules;
	private final Messages messages;

	public LedgerWords(RegionTree regions, Locale locale) {
		this.regions = regions;
		rules = new LedgerRules(locale);
		messages = Messages.in(LedgerWords.class, locale);
	}

	/** The heading of a column. */
	public String heading(LedgerField field) {
		return rules.heading(field);
	}

	/** A cell; names of persons masked unless revealed. */
	public String cell(LedgerItem item, LedgerField field, boolean reveal) {
		return said(field, item.text(field), reveal, item.text(LedgerField.LEVEL));
	}

	private String said(LedgerField field, String value, boolean reveal, String level) {
		if (field == LedgerField.REGION) {
			return place(value);
		}
		if (field == LedgerField.NAME) {
			return reveal || value.isEmpty() || !(level.equals("户") || level.equals("人")) ? value : Masking.name(value);
		}
		return field == LedgerField.ROUNDS || field == LedgerField.EVIDENCE ? String.join(messages.get("comma"), value.lines().toList()) : rules.said(field, value);
	}

	private String place(String code) {
		List<Region> path = regions.path(code);
		StringBuilder name = new StringBuilder();
		path.stream().skip(Math.max(0, path.size() - 3)).map(Region::name).forEach(name::append);
		return name.isEmpty() ? code : name.toString();
	}

	/** When, who, what was done, what changed, why. */
	public List<String> said(LedgerChange change, String level, boolean reveal) {
		List<String> changes = new ArrayList<>();
		change.after().keySet().stream().sorted().filter(field -> field != LedgerField.GONE && field != LedgerField.EVIDENCE_HASH)
				.forEach(field -> changes.add(messages.get("history", heading(field), blank(said(field, change.before().getOrDefault(field, ""), reveal, level)),
						blank(said(field, change.after().get(field), reveal, level)))));
		return List.of(TIME.format(change.batch().when().atZone(ZoneId.systemDefault())), change.batch().who(), kind(change.batch().kind()),
				String.join("\n", changes), change.batch().why());
	}

	/** When, who, what was done, why. */
	public String said(LedgerBatch entry) {
		return (TIME.format(entry.when().atZone(ZoneId.systemDefault())) + "  " + entry.who() + "  " + kind(entry.kind()) + "  " + entry.why()).strip();
	}

	/** What was done. */
	public String kind(String kind) {
		return messages.get("kind." + kind);
	}

	private String blank(String value) {
		return value.isEmpty() ? messages.get("blank") : value;
	}
}
