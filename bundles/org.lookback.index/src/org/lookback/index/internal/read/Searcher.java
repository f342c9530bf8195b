package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Listing;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;

/** Finds pages of households, members, findings and measures. */
public final class Searcher {

	/** From here on, a page is taken from the order of everything instead of from a heap of the best. */
	private static final int DEEP = 2_000;
	/** So many rows of a list are found at once; whoever goes further waits for the order of everything. */
	private static final int FIRST = 500;

	private final Snapshot snapshot;
	private final Schema schema;
	private final int currentYear;

	public Searcher(Snapshot snapshot, Schema schema, int currentYear) {
		this.snapshot = snapshot;
		this.schema = schema;
		this.currentYear = currentYear;
	}

	/** Packages whose outcomes the index holds. */
	public static List<String> packages(Snapshot snapshot) throws IOException {
		return snapshot.commitData().getOrDefault(Names.PACKAGES, "").lines().filter(line -> !line.isBlank()).toList();
	}

	public Hits search(Query query, Shape.Rows rows, boolean reveal) throws IOException, LookbackException {
		Plan plan = Plan.of(schema, query, currentYear);
		Level level = Names.level(rows.kind());
		org.apache.lucene.search.Query lucene = new ObjectQueries(snapshot, schema, plan).listed(level);
		IndexSearcher searcher = snapshot.searcher(level);
		if (rows.limit() == 0) {
			return new Hits(searcher.count(lucene), List.of());
		}
		HitMaker maker = new HitMaker(new Cells(snapshot, schema), plan, reveal, Locale.getDefault());
		if (rows.sort().isPresent() || rows.descending() || rows.offset() + rows.limit() > DEEP && plan.words().isEmpty()) {
			return ordered(query, rows, level, maker);
		}
		int top = Math.max(1, (int) Math.min((long) rows.offset() + rows.limit(), searcher.getIndexReader().maxDoc()));
		Sort sort = plan.words().isEmpty() ? new Sort(new SortField(Names.NUMBER, SortField.Type.LONG), SortField.FIELD_DOC)
				: new Sort(SortField.FIELD_SCORE, new SortField(Names.NUMBER, SortField.Type.LONG), SortField.FIELD_DOC);
		TopFieldDocs found = searcher.search(lucene, new TopFieldCollectorManager(sort, top, null, Integer.MAX_VALUE));
		maker.expect(level, Arrays.stream(found.scoreDocs).skip(rows.offset()).mapToInt(doc -> doc.doc).toArray());
		List<Hit> hits = new ArrayList<>();
		for (int i = rows.offset(); i < found.scoreDocs.length; i++) {
			ScoreDoc doc = found.scoreDocs[i];
			float score = plan.words().isEmpty() ? 0 : (Float) ((FieldDoc) doc).fields[0];
			hits.add(maker.make(rows.kind(), level, doc.doc, score));
		}
		return new Hits(found.totalHits.value(), hits);
	}

	private Hits ordered(Query query, Shape.Rows rows, Level level, HitMaker maker) throws IOException, LookbackException {
		long last = (long) rows.offset() + rows.limit();
		Ordering ordering = new Ordering(snapshot, schema, currentYear);
		int[] order;
		int total;
		if (last <= DEEP) {
			FirstRows.Found first = ordering.first(query, level, rows.sort(), rows.descending(), (int) last);
			order = first.docs();
			total = first.total();
		} else {
			order = ordering.order(query, level, rows.sort(), rows.descending());
			total = order.length;
		}
		int[] page = Arrays.stream(order).skip(rows.offset()).limit(rows.limit()).toArray();
		maker.expect(level, page);
		List<Hit> hits = new ArrayList<>();
		for (int doc : page) {
			hits.add(maker.make(rows.kind(), level, doc, 0));
		}
		return new Hits(total, hits);
	}

	/** Everything that a query finds, in order, to be closed by the caller. The order of what comes after the first rows is made when it is asked for. */
	public Listing list(Query query, Shape.Kind kind, Optional<String> sort, boolean descending) throws IOException, LookbackException {
		Plan plan = Plan.of(schema, query, currentYear);
		Level level = Names.level(kind);
		FirstRows.Found first = new Ordering(snapshot, schema, currentYear).first(query, level, sort, descending, FIRST);
		RowOrder order = new RowOrder(first, () -> new Ordering(snapshot, schema, currentYear).order(query, level, sort, descending));
		return new SnapshotListing(snapshot.acquire(), schema, level, plan.year(), order);
	}
}
