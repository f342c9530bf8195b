package org.lookback.workbench.internal;

import java.util.Optional;

import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HandEdit;
import org.lookback.store.api.Store;

/**
 * Writes what people found into the records that hang under a member, where rules read it ({@code r.verified}). Records of kin and of
 * nobody cannot be edited: their verification stands with the entry alone.
 */
final class VerifiedRecords {

	private static final String ENTITY = "registerRecord";
	private static final String FIELD = "verified";

	private final Store store;

	VerifiedRecords(Store store) {
		this.store = store;
	}

	void mark(RegisterEntry entry, String register, String code, String who, String note) throws LookbackException {
		Optional<Household> household = Optional.empty();
		try (FactSource facts = store.facts()) {
			if (entry.subject().isPresent()) {
				household = facts.household(entry.subject().get().household());
			}
		}
		if (household.isEmpty()) {
			return;
		}
		RegisterSubject subject = entry.subject().get();
		for (Fact member : household.get().members()) {
			String memberCode = member.text("memberCode").orElse("");
			for (RegisterListing listing : entry.listings()) {
				boolean his = member.children(ENTITY).stream().anyMatch(record -> record.text("register").filter(register::equals).isPresent()
						&& record.text("recordNo").filter(listing.recordNo()::equals).isPresent() && record.text(FIELD).filter(code::equals).isEmpty());
				if (his) {
					store.edits().change(new HandEdit(subject.household(), Optional.of(memberCode), ENTITY, Optional.empty(),
							register + '|' + listing.recordNo(), FIELD, Optional.of(code), who, note));
				}
			}
		}
	}
}
