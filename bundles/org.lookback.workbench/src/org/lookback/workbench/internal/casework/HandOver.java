package org.lookback.workbench.internal.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.HandStep;
import org.lookback.store.api.HandStep.Spot;
import org.lookback.workbench.api.Helping.Newcomer;
import org.lookback.workbench.internal.versions.TypedValues;

/** The steps by which a helper comes to households, and by which another one leaves them. */
public final class HandOver {

	private static final String ENTITY = "helper";
	private static final String RESPONSIBLE = "帮扶责任人";

	private final Messages messages = Messages.in(HandOver.class);
	private final Newcomer newcomer;
	private final LocalDate from;
	private final Object role;
	private final List<HandStep> steps = new ArrayList<>();

	/**
	 * @param role reads what was typed for it
	 * @throws LookbackException when he has no name, or a role that nobody knows
	 */
	public HandOver(Newcomer newcomer, LocalDate from, Field role, TypedValues typed) throws LookbackException {
		this.newcomer = new Newcomer(newcomer.name().strip(), newcomer.unit().strip(), newcomer.key().strip(), newcomer.role().strip());
		if (this.newcomer.name().isEmpty()) {
			throw new LookbackException(messages.get("helper.name"));
		}
		this.from = from;
		this.role = this.newcomer.role().isEmpty() ? RESPONSIBLE : typed.typed(role, this.newcomer.role(), from.getYear()).orElse(RESPONSIBLE);
	}

	public Helper helper() {
		return new Helper(newcomer.name(), newcomer.unit());
	}

	/**
	 * The newcomer begins.
	 *
	 * @throws LookbackException when the household has him already
	 */
	public void begin(HelpedHousehold household) throws LookbackException {
		Optional<HelpTerm> there = household.terms().stream().filter(term -> term.helper().equals(helper()) && !term.before(from)).findFirst();
		if (there.isPresent()) {
			throw new LookbackException(messages.get("helper.already", household.key(), helper().name()));
		}
		String key = newcomer.key().isEmpty() ? helper().unit() + helper().name() : newcomer.key();
		String rowKey = key.replace('|', ' ') + '|' + ValueReader.canonical(from);
		if (household.terms().stream().anyMatch(term -> term.rowKey().equals(rowKey))) {
			throw new LookbackException(messages.get("helper.sameKey", household.key(), key, from.toString()));
		}
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("helperKey", key.replace('|', ' '));
		values.put("helpFrom", from);
		values.put("helperName", helper().name());
		values.put("helperRole", role);
		if (!helper().unit().isEmpty()) {
			values.put("unit", helper().unit());
		}
		steps.add(new HandStep.NewRow(spot(household, rowKey), values));
	}

	/**
	 * Another one's time ends the day before.
	 *
	 * @return whether he had the household then
	 * @throws LookbackException when he himself came no earlier than the newcomer
	 */
	public boolean end(HelpedHousehold household, Helper former) throws LookbackException {
		List<HelpTerm> had = household.on(from).stream().filter(term -> term.helper().equals(former)).toList();
		for (HelpTerm term : had) {
			if (term.from().filter(first -> !first.isBefore(from)).isPresent()) {
				throw new LookbackException(messages.get("helper.later", former.name(), household.key(), term.from().get().toString(), from.toString()));
			}
			steps.add(new HandStep.SetValue(spot(household, term.rowKey()), "helpUntil", Optional.of(from.minusDays(1)), Optional.empty()));
		}
		return !had.isEmpty();
	}

	private static Spot spot(HelpedHousehold household, String rowKey) {
		return new Spot(household.key(), Optional.empty(), ENTITY, 0, rowKey);
	}

	public List<HandStep> steps() {
		return List.copyOf(steps);
	}
}
