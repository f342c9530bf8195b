package org.lookback.casework.internal.helper;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.internal.Heads;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/** Who is responsible for a registered household, and who was. */
public final class HelpReader {

	private static final String REGISTERED = "建档立卡户";
	private static final Comparator<HelpTerm> BY_DAY = Comparator.comparing((HelpTerm term) -> term.from().orElse(LocalDate.MIN)).thenComparing(HelpTerm::rowKey);

	private final int year;

	public HelpReader(int year) {
		this.year = year;
	}

	/** Empty when it is not registered in the year. */
	public Optional<HelpedHousehold> of(Household household) {
		Fact root = household.root();
		return root.child("householdYear", year).filter(HelpReader::registered)
				.map(row -> new HelpedHousehold(household.number(), household.key(), root.text("householdCode").orElse(""), root.text("villageCode").orElse(""),
						Heads.name(household).orElse(""), household.members(year).size(), row.text("exitStatus").orElse(""),
						root.children("helper").stream().map(HelpReader::term).sorted(BY_DAY).toList()));
	}

	/** Who has an exit status is registered, unless his class says otherwise. */
	private static boolean registered(Fact row) {
		return row.text("registrationClass").map(REGISTERED::equals).orElse(row.get("exitStatus").isPresent());
	}

	private static HelpTerm term(Fact row) {
		String rowKey = row.text("helperKey").orElse("") + '|' + row.get("helpFrom").map(ValueReader::canonical).orElse("");
		return new HelpTerm(rowKey, row.text("helperKey").orElse(""), new Helper(row.text("helperName").orElse(""), row.text("unit").orElse("")),
				row.text("helperRole").orElse(""), row.date("helpFrom"), row.date("helpUntil"));
	}
}
