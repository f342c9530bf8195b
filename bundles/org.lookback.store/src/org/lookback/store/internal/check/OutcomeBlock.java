package org.lookback.store.internal.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.store.api.CheckRun;
import org.lookback.store.internal.rows.BytesIn;

/** One block that {@link OutcomePacker} made, of all its parts: households that lie next to each other. Not shared between threads. */
final class OutcomeBlock {

	/** What a part says of a household, and what the next part does. */
	private record Piece(byte[] part, int from, int end, Piece next) {

		Piece before(Piece last) {
			return new Piece(part, from, end, next == null ? last : next.before(last));
		}
	}

	private final CheckRun run;
	private final List<RunKinds.Outcome> outcomes;
	private final List<RunKinds.Kind> kinds;
	private final boolean withFacts;
	private final BytesIn in = new BytesIn();
	private final Piece[] pieces = new Piece[Ids.HOUSEHOLDS];
	private int block;

	/** @param withFacts whether the facts of findings are wanted */
	OutcomeBlock(CheckRun run, RunNames.Of names, boolean withFacts) {
		this.run = run;
		this.outcomes = names.outcomes();
		this.kinds = names.kinds();
		this.withFacts = withFacts;
	}

	/** Forgets what it holds. */
	void begin(int number) {
		block = number;
		Arrays.fill(pieces, null);
	}

	int number() {
		return block;
	}

	/** Adds the part that comes next. */
	void add(byte[] part) throws SQLException {
		try {
			in.begin(part, 0);
			while (!in.ended()) {
				int place = in.one();
				int end = in.end();
				Piece piece = new Piece(part, in.at(), end, null);
				pieces[place] = pieces[place] == null ? piece : pieces[place].before(piece);
				in.at(end);
			}
		} catch (RuntimeException e) {
			throw damaged(e);
		}
	}

	private SQLException damaged(RuntimeException e) {
		return new SQLException("block " + block + " of check " + run.id() + " is damaged: " + e, e);
	}

	/** The household at a place that the run speaks of, at this one or behind it; the count of places when there is none. */
	int next(int from) {
		int place = from;
		while (place < pieces.length && pieces[place] == null) {
			place++;
		}
		return place;
	}

	/** Copies a household as it is. */
	void copy(int place, OutcomePacker to) throws LookbackException {
		for (Piece piece = pieces[place]; piece != null; piece = piece.next()) {
			to.copy(Ids.household(block) + place, piece.part(), piece.from(), piece.end() - piece.from());
		}
	}

	/** What is said of the household at a place. */
	Determination determination(int place) throws SQLException {
		long household = Ids.household(block) + place;
		Piece piece = pieces[place];
		try {
			in.begin(piece.part(), piece.from());
			RunKinds.Outcome outcome = outcomes.get((int) in.count());
			int rule = (int) in.count() - 1;
			byte[] truths = in.nested();
			List<Finding> problems = new ArrayList<>(2);
			List<Finding> notices = new ArrayList<>(2);
			in.count();
			in.at(in.end());
			findings(piece, household, problems, notices);
			for (Piece more = piece.next(); more != null; more = more.next()) {
				in.begin(more.part(), more.from());
				head();
				findings(more, household, problems, notices);
			}
			return new Determination(household, outcome.outcome(), outcome.concept(), outcome.value(), rule < 0 ? "" : run.rules().get(rule),
					Truths.unpack(truths, run.rules().size()), problems, notices);
		} catch (RuntimeException e) {
			throw damaged(e);
		}
	}

	private void head() {
		in.count();
		in.count();
		in.at(in.end());
		in.count();
		in.at(in.end());
	}

	private void findings(Piece piece, long household, List<Finding> problems, List<Finding> notices) {
		while (in.at() < piece.end()) {
			RunKinds.Kind kind = kinds.get((int) in.count());
			String object = in.anyText();
			(kind.nature() == FindingKind.PROBLEM ? problems : notices).add(kind.finding(run.packageId(), object, household, facts()));
		}
	}

	private List<UsedFact> facts() {
		if (withFacts) {
			return FactsText.read(in.anyText());
		}
		in.skipText();
		return List.of();
	}

	/** How many persons of the household at a place were counted. */
	int persons(int place) {
		toPersons(place);
		return (int) in.count();
	}

	/** What keeps the decisions on the household at a place open. */
	byte[] open(int place) {
		toPersons(place);
		in.count();
		return in.nested();
	}

	private void toPersons(int place) {
		in.begin(pieces[place].part(), pieces[place].from());
		in.count();
		in.count();
		in.at(in.end());
	}
}
