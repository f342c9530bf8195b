package org.lookback.store.internal.check;

import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.store.internal.rows.Bytes;

/**
 * Packs what a run says of households that lie next to each other into blocks. A household is its place in the block and its length, then outcome,
 * rule, truths, persons and what keeps its decisions open, then each finding: kind, object, facts. Findings that make a block too long go on in another
 * part of it, behind the same beginning. Read by {@link OutcomeBlock}. Used by one thread at a time.
 */
public final class OutcomePacker {

	/** Takes finished blocks. */
	@FunctionalInterface
	public interface Taker {
		void take(int block, byte[] said) throws LookbackException;
	}

	/** A block goes on in another part when it is longer. */
	private static final int LONG = 1 << 18;

	private final Taker taker;
	private final Bytes all = new Bytes();
	private final Bytes head = new Bytes();
	private final Bytes one = new Bytes();
	private int block = -1;
	private int place;
	private boolean empty = true;

	public OutcomePacker(Taker taker) {
		this.taker = taker;
	}

	/** One that was determined now. */
	void add(Determination determination, int outcome, int rule, int persons, List<Integer> open, RunKinds kinds) throws LookbackException {
		begin(determination.household(), outcome, rule, Truths.pack(determination.truths()), persons, OpenDecisions.pack(open));
		for (Finding finding : determination.findings()) {
			found(kinds.kind(finding), finding.objectKey(), FactsText.write(finding.facts()));
		}
		for (Finding finding : determination.notices()) {
			found(kinds.kind(finding), finding.objectKey(), FactsText.write(finding.facts()));
		}
		end();
	}

	/** Begins a household. */
	public void begin(long household, int outcome, int rule, byte[] truths, int persons, byte[] open) throws LookbackException {
		move(household);
		head.clear();
		head.count(outcome);
		head.count(rule + 1L);
		head.nested(truths, 0, truths.length);
		head.count(persons);
		head.nested(open, 0, open.length);
		place = (int) (household - Ids.household(block));
		one.clear();
		one.all(head);
	}

	/** A finding of the household that was begun last. */
	public void found(int kind, String object, String facts) throws LookbackException {
		if (one.size() > LONG) {
			end();
			one.clear();
			one.all(head);
		}
		one.count(kind);
		one.anyText(object);
		one.anyText(facts);
	}

	/** Ends a household. */
	public void end() throws LookbackException {
		room(one.size());
		all.one(place);
		all.nested(one);
		empty = false;
	}

	/** A household as it stands in a block of another run. */
	void copy(long household, byte[] from, int first, int length) throws LookbackException {
		move(household);
		room(length);
		all.one((int) (household - Ids.household(block)));
		all.nested(from, first, length);
		empty = false;
	}

	private void move(long household) throws LookbackException {
		int next = Ids.block(household);
		if (next != block) {
			flush();
			block = next;
		}
	}

	private void room(int more) throws LookbackException {
		if (all.size() + more > LONG) {
			flush();
		}
	}

	/** Hands over what has no full block yet. */
	public void flush() throws LookbackException {
		if (!empty) {
			taker.take(block, all.toArray());
			all.clear();
			empty = true;
		}
	}
}
