package org.lookback.ingest.internal.run;

import java.util.Map;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.MemberRef;
import org.lookback.store.api.RejectedRowException;

/**
 * A row a change of a household's members: somebody who came is made when nobody named him before, somebody who left is known. The day of the
 * change is that of coming or leaving where the row says no other.
 */
final class ChangeSink implements RowSink {

	private final Loading loading;

	ChangeSink(Loading loading) {
		this.loading = loading;
	}

	@Override
	public void take(RowRead row) throws RowRejected, RejectedRowException, LookbackException {
		Map<String, Object> change = row.of("memberChange");
		Map<String, Object> person = row.of("member");
		for (String day : new String[] { "memberFrom", "memberUntil" }) {
			if (change.get("changedOn") == null && person.get(day) != null) {
				change.put("changedOn", person.get(day));
			}
		}
		if (change.get("changedOn") == null) {
			throw loading.noKey(row, loading.columns().heading("memberChange.changedOn"), "row.noChangeDate");
		}
		MemberRef member = loading.memberOfKnown(row);
		loading.once(row, member.household(), member.member(), change.get("changedOn"));
		loading.load().add(member, row.fact("member"));
		loading.load().add(member, row.fact("memberChange"));
	}
}
