package benchmark;

import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Searching;

/**
 * What is asked.
 *
 * @param ours asks a workspace
 * @param sql  asks a database the same; several statements where one cannot say it: the answers stand one after the other
 */
record Question(String name, Ours ours, List<String> sql) {

	/** A question to a workspace; every engine's answer is reduced to the same numbers, so that they can be compared. */
	@FunctionalInterface
	interface Ours {
		List<Long> ask(Searching searching) throws LookbackException;
	}
}
