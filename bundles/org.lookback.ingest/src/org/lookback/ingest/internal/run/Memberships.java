package org.lookback.ingest.internal.run;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.Store;

/** What is known of memberships before an import; read when first asked. */
final class Memberships implements AutoCloseable {

	private final Store store;
	private Optional<FactSource> facts = Optional.empty();

	/**
	 * @param from      since when he belongs to the household
	 * @param until     his last day
	 * @param firstYear the first year that anything was said of him
	 */
	record Membership(Optional<LocalDate> from, Optional<LocalDate> until, OptionalInt firstYear) {
	}

	Memberships(Store store) {
		this.store = store;
	}

	/** Of the member whom a row names; empty when nobody spoke of him yet. */
	Optional<Membership> of(MemberRef member, RowRead row) throws LookbackException {
		if (facts.isEmpty()) {
			facts = Optional.of(store.facts());
		}
		Optional<Household> household = facts.get().household(member.household());
		return household.flatMap(one -> one.members().stream().filter(person -> names(row, person)).findFirst()).map(Memberships::membership);
	}

	private static boolean names(RowRead row, Fact person) {
		Optional<String> id = person.text("idNumber");
		return row.idNumber.isPresent() && id.isPresent() ? row.idNumber.equals(id)
				: row.name.isEmpty() ? row.memberCode.isPresent() && person.text("memberCode").equals(row.memberCode)
						: person.text("name").filter(row.name::equals).isPresent()
								&& (row.birthDate.isEmpty() || person.date("birthDate").isEmpty() || person.date("birthDate").equals(row.birthDate));
	}

	private static Membership membership(Fact person) {
		OptionalInt first = person.children("memberYear").stream().mapToInt(year -> year.year().orElse(Integer.MAX_VALUE)).min();
		return new Membership(person.date("memberFrom"), person.date("memberUntil"), first);
	}

	@Override
	public void close() {
		facts.ifPresent(FactSource::close);
	}
}
