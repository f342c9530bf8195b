package org.lookback.ingest.internal.run;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/** A row a member of a household that is known; without the household's key only persons who are known already. */
final class MemberSink implements RowSink {

	private final Loading loading;
	private final Heads heads = new Heads();
	private final Contradictions contradictions;

	MemberSink(Loading loading) {
		this.loading = loading;
		contradictions = new Contradictions(loading.columns());
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		MemberRef member = loading.memberOfKnown(row);
		loading.once(row, member.household(), member.member(), row.year());
		loading.load().add(member, row.fact("member"));
		loading.load().add(member, row.yearly("memberYear", row.of("memberYear")));
		contradictions.ofMember(row);
		heads.check(row, member.household(), loading.columns().heading("member.relationToHead"));
	}
}
