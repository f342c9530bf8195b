package org.lookback.index.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.lucene.document.Document;
import org.lookback.index.api.LedgerItems;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/**
 * The documents of the ledger's items: each stands among the events, of no year, and carries its household's number and the regions it lies in. It is
 * replaced by its own key, whatever becomes of its household.
 */
public final class ItemDocuments {

	private static final String REGION = "region";

	private final Schema schema;
	private final Vocabulary vocabulary;
	private final RegionTree tree;
	private final Map<String, Region> seen = new ConcurrentHashMap<>();
	private long count;

	public ItemDocuments(Schema schema, RegionTree tree) {
		this.schema = schema;
		this.vocabulary = new Vocabulary(schema.dictionary());
		this.tree = tree;
	}

	/** Writes all items, beside those that are there. */
	public void write(LedgerItems items, Writers writers, Progress progress) throws LookbackException, IOException {
		count += LooseDocuments.write(items::each, this::make, writers, progress);
	}

	private Document make(LedgerItems.Item item) {
		DocumentBuilder document = new DocumentBuilder(vocabulary, Level.ITEM, item.household(), item.key()).item(item.key());
		for (Column column : schema.of("ledger")) {
			Object value = item.values().get(column.field().orElseThrow().name());
			if (value != null) {
				document.add(column, value);
			}
		}
		if (!item.words().isBlank()) {
			document.label(item.words());
		}
		if (item.values().get(REGION) instanceof String code) {
			StringBuilder names = new StringBuilder();
			for (Region region : path(code)) {
				seen.put(region.code(), region);
				schema.region(region.level()).ifPresent(column -> document.copy(column, region.code()));
				names.append(region.name());
			}
			if (!names.isEmpty()) {
				document.label(names.toString());
			}
		}
		return document.build();
	}

	/** The path of a code or, when the tree lacks it, of the narrowest region above that it has. */
	private List<Region> path(String code) {
		List<Region> path = tree.path(code);
		for (int digits = code.length() - 1; path.isEmpty() && digits > 1; digits--) {
			path = tree.path(code.substring(0, digits));
		}
		return path;
	}

	/** All regions that were met. */
	public Collection<Region> regions() {
		return new ArrayList<>(seen.values());
	}

	/** How many were written. */
	public long count() {
		return count;
	}
}
