package org.lookback.model.internal.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionChanges.Successor;

/** Looks up in the shipped files what became of a region, in either direction. */
public final class Changes {

	private Changes() {
	}

	/** What became of a region of the earlier division in the later. */
	public static Successor forward(String code) {
		return RegionData.changesOf(code).successor(code);
	}

	/** What a region of the later division was in the earlier; several that became one cannot be told apart. */
	public static Successor backward(String code, boolean inEarlier) {
		ChangeFile changes = RegionData.changesOf(code);
		List<String> were = new ArrayList<>(changes.changedInto(code));
		boolean stayed = inEarlier && !changes.left(code);
		if (stayed && !were.contains(code)) {
			were.add(code);
		}
		if (were.size() == 1) {
			String was = were.get(0);
			Kind kind = was.equals(code) ? changes.name(code).isPresent() ? Kind.RENAMED : Kind.SAME : Kind.RECODED;
			return new Successor(Optional.of(was), kind);
		}
		return new Successor(Optional.empty(), were.isEmpty() ? Kind.GONE : Kind.MERGED);
	}
}
