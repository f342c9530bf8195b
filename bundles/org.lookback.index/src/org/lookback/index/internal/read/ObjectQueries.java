package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.lookback.index.internal.read.Plan.Condition;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.text.WordQueries;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.LookbackException;

/**
 * A plan as the Lucene queries of each level. A word is met by a household when it stands in the household's own text, in that of a
 * member or of an event; by a member or an event when it stands in its own text or in that of its household. An item of the ledger is met by
 * its own words and its household's, but a household is not met by those of its items, which change without it.
 */
final class ObjectQueries {

	private final Snapshot snapshot;
	private final Schema schema;
	private final Plan plan;
	private final ConditionQueries conditions;

	ObjectQueries(Snapshot snapshot, Schema schema, Plan plan) throws IOException {
		this.snapshot = snapshot;
		this.schema = schema;
		this.plan = plan;
		this.conditions = new ConditionQueries(snapshot, schema);
	}

	private static Query level(Level level) {
		return new TermQuery(new Term(Names.LEVEL, level.mark()));
	}

	/** What is of no year is of every year. */
	private Query year(Level level) {
		return level.loose() ? level(level) : new TermQuery(new Term(Names.YEAR, level.mark() + plan.year()));
	}

	/** The objects of a level that are listed. */
	Query listed(Level level) throws IOException, LookbackException {
		return switch (level) {
		case HOUSEHOLD -> households();
		case MEMBER -> members();
		case FINDING, NOTICE, MEASURE -> events(level);
		case ITEM, WARNING -> loose(level);
		};
	}

	/** The households that meet everything. */
	Query households() throws IOException, LookbackException {
		return households(!plan.words().isEmpty());
	}

	private Query households(boolean worded) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(year(Level.HOUSEHOLD), Occur.FILTER);
		if (worded) {
			all.add(WordQueries.tree(plan.words(), this::inBlock), Occur.MUST);
		}
		for (Condition condition : plan.conditions(Level.HOUSEHOLD)) {
			all.add(conditions.query(condition, false), Occur.FILTER);
		}
		if (!plan.conditions(Level.MEMBER).isEmpty()) {
			all.add(orNothing(Level.MEMBER, new ToParentBlockJoinQuery(matching(Level.MEMBER), snapshot.parents(), ScoreMode.None)), Occur.FILTER);
		}
		for (Level level : Level.BESIDE) {
			if (!plan.conditions(level).isEmpty()) {
				all.add(withEvent(level), Occur.FILTER);
			}
		}
		for (Plan.Part part : plan.parts()) {
			all.add(any(part), part.not() ? Occur.MUST_NOT : Occur.FILTER);
		}
		return all.build();
	}

	/** The households that meet one of a part's plans. */
	private Query any(Plan.Part part) throws IOException, LookbackException {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (Plan one : part.any()) {
			any.add(new ObjectQueries(snapshot, schema, one).households(), Occur.SHOULD);
		}
		return any.build();
	}

	private Query withEvent(Level level) throws IOException, LookbackException {
		List<Condition> wanted = plan.conditions(level);
		if (wanted.size() == 1 && Schema.copied(wanted.getFirst().column()) && !(wanted.getFirst().filter() instanceof Filter.Other)) {
			return conditions.query(wanted.getFirst(), true);
		}
		return orNothing(level, new NumberSetQuery(Numbers.of(snapshot, snapshot.events(), matching(level))));
	}

	/** The households to which those objects of a loose level belong that meet everything. */
	Query householdsOf(Level level) throws IOException, LookbackException {
		Query all = households(false);
		return plan.words().isEmpty() ? all
				: new BooleanQuery.Builder().add(all, Occur.FILTER).add(new NumberSetQuery(Numbers.of(snapshot, snapshot.events(), loose(level))), Occur.FILTER).build();
	}

	private Query orNothing(Level level, Query some) throws IOException {
		if (level.loose() && plan.metByNothing(level)) {
			return new BooleanQuery.Builder().add(some, Occur.SHOULD).add(new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
					.add(new NumberSetQuery(Numbers.of(snapshot, snapshot.events(), level(level))), Occur.MUST_NOT).build(), Occur.SHOULD).build();
		}
		return plan.metByNothing(level) ? new BooleanQuery.Builder().add(some, Occur.SHOULD)
				.add(NumericDocValuesField.newSlowExactQuery(Names.count(level), 0), Occur.SHOULD).build() : some;
	}

	/** Objects of a level in the plan's year that meet the conditions of their own level, whatever their household. */
	Query matching(Level level) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(year(level), Occur.FILTER);
		for (Condition condition : plan.conditions(level)) {
			all.add(conditions.query(condition, false), Occur.FILTER);
		}
		return all.build();
	}

	/** Objects of a level in the plan's year that meet the words. */
	Query worded(Level level) throws IOException {
		return new BooleanQuery.Builder().add(year(level), Occur.FILTER)
				.add(WordQueries.tree(plan.words(), level == Level.MEMBER ? this::inMember : this::inEvent), Occur.MUST).build();
	}

	private Query members() throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(matching(Level.MEMBER), Occur.FILTER);
		if (!plan.words().isEmpty()) {
			all.add(worded(Level.MEMBER), Occur.MUST);
		}
		if (plan.narrowedBeside(Level.MEMBER)) {
			all.add(new ToChildBlockJoinQuery(households(), snapshot.parents()), Occur.FILTER);
		}
		return all.build();
	}

	private Query events(Level level) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(matching(level), Occur.FILTER);
		if (!plan.words().isEmpty()) {
			all.add(worded(level), Occur.MUST);
		}
		if (plan.narrowedBeside(level)) {
			all.add(new NumberSetQuery(Numbers.of(snapshot, snapshot.households(), households())), Occur.FILTER);
		}
		return all.build();
	}

	private Query loose(Level level) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(matching(level), Occur.FILTER);
		if (!plan.words().isEmpty()) {
			all.add(worded(level), Occur.MUST);
		}
		if (plan.narrowedBeside(level)) {
			all.add(new BooleanQuery.Builder().add(new NumberSetQuery(Numbers.of(snapshot, snapshot.households(), households(false))), Occur.SHOULD)
					.add(homeless(level), Occur.SHOULD).build(), Occur.FILTER);
		}
		return all.build();
	}

	/** Those of the listed objects of a loose level that belong to no household of the year. */
	Query alone(Level level) throws IOException, LookbackException {
		return new BooleanQuery.Builder().add(loose(level), Occur.FILTER).add(homeless(level), Occur.FILTER).build();
	}

	/** Objects of a loose level that belong to no household of the year, and meet what is asked of households. */
	private Query homeless(Level level) throws IOException, LookbackException {
		return new BooleanQuery.Builder().add(level(level), Occur.FILTER).add(new NumberSetQuery(snapshot.householdsOf(plan.year())), Occur.MUST_NOT)
				.add(asHousehold(level, false), Occur.FILTER).build();
	}

	/** An object without a household stands for one of which only the region is known and that has nothing but this object. */
	private Query asHousehold(Level level, boolean worded) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(level(level), Occur.FILTER);
		for (Level other : Level.values()) {
			if (other == level || other == Level.HOUSEHOLD) {
				for (Condition condition : plan.conditions(other)) {
					all.add(conditions.query(condition, false), Occur.FILTER);
				}
			} else if (!plan.metByNothing(other)) {
				return new MatchNoDocsQuery();
			}
		}
		if (worded && !plan.words().isEmpty()) {
			all.add(WordQueries.tree(plan.words(), this::inEventAlone), Occur.FILTER);
		}
		for (Plan.Part part : plan.parts()) {
			BooleanQuery.Builder any = new BooleanQuery.Builder();
			for (Plan one : part.any()) {
				any.add(new ObjectQueries(snapshot, schema, one).asHousehold(level, true), Occur.SHOULD);
			}
			all.add(any.build(), part.not() ? Occur.MUST_NOT : Occur.FILTER);
		}
		return all.build();
	}

	/** The documents of households and members whose own text, or that of their events too, has a word. */
	private Query word(Words.Word word, boolean ofEventsToo) throws IOException {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		any.add(WordQueries.word(word, TextFields.OWN), Occur.SHOULD);
		any.add(snapshot.phraseBook(TextFields.LABELS, false).containing(word.text()), Occur.SHOULD);
		if (ofEventsToo) {
			any.add(WordQueries.word(word, TextFields.MEASURES), Occur.SHOULD);
			any.add(snapshot.phraseBook(TextFields.MEASURE_LABELS, false).containing(word.text()), Occur.SHOULD);
			any.add(WordQueries.word(word, TextFields.FINDINGS), Occur.SHOULD);
			any.add(snapshot.phraseBook(TextFields.FINDING_LABELS, false).containing(word.text()), Occur.SHOULD);
		}
		return any.build();
	}

	private Query childWord(Words.Word word) throws IOException {
		return new BooleanQuery.Builder().add(level(Level.MEMBER), Occur.FILTER).add(word(word, false), Occur.MUST).build();
	}

	private Query parentWord(Words.Word word) throws IOException {
		return new BooleanQuery.Builder().add(level(Level.HOUSEHOLD), Occur.FILTER).add(word(word, true), Occur.MUST).build();
	}

	private Query inBlock(Words.Word word) throws IOException {
		return new BooleanQuery.Builder().add(word(word, true), Occur.SHOULD)
				.add(new ToParentBlockJoinQuery(childWord(word), snapshot.parents(), ScoreMode.Max), Occur.SHOULD).build();
	}

	private Query inMember(Words.Word word) throws IOException {
		return new BooleanQuery.Builder().add(word(word, false), Occur.SHOULD)
				.add(new ToChildBlockJoinQuery(parentWord(word), snapshot.parents()), Occur.SHOULD).build();
	}

	/** Own words count; so do those of the household and its members, but not those of its other events. */
	private Query inEvent(Words.Word word) throws IOException {
		Query around = new BooleanQuery.Builder().add(year(Level.HOUSEHOLD), Occur.FILTER)
				.add(new BooleanQuery.Builder().add(word(word, false), Occur.SHOULD)
						.add(new ToParentBlockJoinQuery(childWord(word), snapshot.parents(), ScoreMode.None), Occur.SHOULD).build(), Occur.MUST)
				.build();
		return new BooleanQuery.Builder().add(inEventAlone(word), Occur.SHOULD)
				.add(new NumberSetQuery(Numbers.of(snapshot, snapshot.households(), around)), Occur.SHOULD).build();
	}

	private Query inEventAlone(Words.Word word) throws IOException {
		return new BooleanQuery.Builder().add(WordQueries.word(word, TextFields.OWN), Occur.SHOULD)
				.add(snapshot.phraseBook(TextFields.LABELS, true).containing(word.text()), Occur.SHOULD).build();
	}
}
