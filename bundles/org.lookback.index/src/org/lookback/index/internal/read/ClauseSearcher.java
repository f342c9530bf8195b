package org.lookback.index.internal.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.lookback.index.api.Fragment;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Searching;
import org.lookback.index.internal.schema.ClauseText;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.text.Marking;
import org.lookback.index.internal.text.Question;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.text.WordQueries;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;

/** Finds clauses. */
public final class ClauseSearcher {

	/** So many clauses are offered that come near a question when none has its words. */
	private static final int NEAREST = 50;

	private static final SortField DOCUMENT = new SortField(Names.DOCUMENT, SortField.Type.STRING);
	private static final SortField PLACE = new SortField(Names.NUMBER, SortField.Type.LONG);
	private static final Sort ORDER = new Sort(DOCUMENT, PLACE);

	private final Snapshot snapshot;

	public ClauseSearcher(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	/**
	 * A page of clauses; by relevance, or in their order when there are no words. When none has the words, those that come nearest, as for a question in
	 * plain words.
	 */
	public Hits search(org.lookback.model.api.query.Query query, Shape.Rows rows) throws IOException, LookbackException {
		if (rows.sort().isPresent()) {
			throw new LookbackException(Messages.in(Searching.class).get("field.noSort", rows.sort().get()));
		}
		Words words = Plan.words(query);
		IndexSearcher searcher = snapshot.clauses();
		Conditions conditions = new ClauseConditions(searcher.getIndexReader(), LocalDate.now())::query;
		Query exact = lucene(query, words, conditions);
		boolean nearest = question(query, words) && searcher.count(exact) == 0;
		Query lucene = nearest ? narrowed(Question.of(words.wanted(), TextFields.OWN), query, conditions) : exact;
		if (rows.limit() == 0) {
			return new Hits(nearest ? 0 : searcher.count(lucene), List.of());
		}
		Sort sort = words.isEmpty() ? ORDER : new Sort(SortField.FIELD_SCORE, DOCUMENT, PLACE);
		int top = nearest ? Math.min(NEAREST, Math.max(1, rows.offset() + rows.limit())) : (int) Math.max(1, Math.min((long) rows.offset() + rows.limit(), searcher.getIndexReader().maxDoc()));
		TopFieldDocs found = searcher.search(lucene, new TopFieldCollectorManager(sort, top, null, Integer.MAX_VALUE));
		List<Hit> hits = new ArrayList<>();
		for (int i = rows.offset(); i < found.scoreDocs.length; i++) {
			ScoreDoc doc = found.scoreDocs[i];
			hits.add(hit(clause(searcher, doc.doc), words, words.isEmpty() ? 0 : (Float) ((FieldDoc) doc).fields[0]));
		}
		return new Hits(nearest ? Math.min(NEAREST, found.totalHits.value()) : found.totalHits.value(), hits, nearest);
	}

	/**
	 * What is wrong with a condition.
	 *
	 * @return empty when clauses can be asked for it
	 */
	public Optional<String> complaint(Filter filter) throws IOException {
		try {
			new ClauseConditions(snapshot.clauses().getIndexReader(), LocalDate.now()).query(filter);
			return Optional.empty();
		} catch (LookbackException wrong) {
			return Optional.of(wrong.getMessage());
		}
	}

	/** How many clauses there are. */
	public int count() throws IOException {
		return snapshot.clauses().getIndexReader().numDocs();
	}

	/** Whether there is nothing but words and conditions, and none of them is to be found just so or to be left out. */
	private static boolean question(org.lookback.model.api.query.Query query, Words words) {
		return query.groups().isEmpty() && words.excluded().isEmpty() && !words.isEmpty() && words.wanted().stream().noneMatch(Words.Word::quoted);
	}

	/** Makes queries of conditions. */
	@FunctionalInterface
	private interface Conditions {
		Query query(Filter filter) throws IOException, LookbackException;
	}

	private static Query lucene(org.lookback.model.api.query.Query query, Words words, Conditions conditions) throws IOException, LookbackException {
		return narrowed(words.isEmpty() ? MatchAllDocsQuery.INSTANCE : WordQueries.tree(words, word -> WordQueries.word(word, TextFields.OWN)), query, conditions);
	}

	/** Found documents that meet the conditions and groups of a query too. */
	private static Query narrowed(Query found, org.lookback.model.api.query.Query query, Conditions conditions) throws IOException, LookbackException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		all.add(found, Occur.MUST);
		for (Filter filter : query.filters()) {
			all.add(conditions.query(filter), Occur.FILTER);
		}
		for (Group group : query.groups()) {
			BooleanQuery.Builder any = new BooleanQuery.Builder();
			for (org.lookback.model.api.query.Query one : group.any()) {
				any.add(lucene(one, Plan.words(one), conditions), Occur.SHOULD);
			}
			all.add(any.build(), group.not() ? Occur.MUST_NOT : Occur.FILTER);
		}
		return all.build();
	}

	private static Clause clause(IndexSearcher searcher, int doc) throws IOException {
		return ClauseText.read(searcher.storedFields().document(doc).get(Names.CLAUSE));
	}

	private static Hit hit(Clause clause, Words words, float score) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("heading", String.join(" / ", clause.heading()));
		fields.put("text", clause.text());
		fields.put("document", clause.documentTitle());
		fields.put("number", clause.number());
		fields.put("anchor", clause.anchor());
		fields.put("package", clause.packageId());
		fields.put("issuer", clause.issuer());
		fields.put("issued", clause.issued());
		fields.put("validFrom", clause.validity().from());
		fields.put("validUntil", clause.validity().until());
		fields.put("validity", clause.validity().on(LocalDate.now()).id());
		Map<String, List<Fragment>> highlights = new LinkedHashMap<>();
		for (String field : List.of("text", "heading", "document", "number")) {
			List<Fragment> fragments = Marking.fragments(fields.get(field), Marking.marks(words.wanted(), fields.get(field)));
			if (!fragments.isEmpty()) {
				highlights.put(field, fragments);
			}
		}
		String title = clause.documentTitle() + " · " + (clause.heading().isEmpty() ? clause.anchor() : clause.heading().getLast());
		return new Hit(Shape.Kind.CLAUSES, clause.id(), 0, title, score, highlights, fields);
	}

	public Optional<Clause> clause(String id) throws IOException {
		IndexSearcher searcher = snapshot.clauses();
		ScoreDoc[] found = searcher.search(new TermQuery(new Term(Names.NUMBER_TERM, id)), 1).scoreDocs;
		return found.length == 0 ? Optional.empty() : Optional.of(clause(searcher, found[0].doc));
	}

	/** All clauses in their order. */
	public List<Clause> all() throws IOException {
		return all(MatchAllDocsQuery.INSTANCE);
	}

	/** The clauses of one document in their order. */
	public List<Clause> of(String packageId, String document) throws IOException {
		return all(new TermQuery(new Term(Names.DOCUMENT, packageId + '/' + document)));
	}

	private List<Clause> all(Query found) throws IOException {
		IndexSearcher searcher = snapshot.clauses();
		int count = Math.max(1, searcher.getIndexReader().maxDoc());
		List<Clause> clauses = new ArrayList<>();
		for (ScoreDoc doc : searcher.search(found, count, ORDER).scoreDocs) {
			clauses.add(clause(searcher, doc.doc));
		}
		return clauses;
	}
}
