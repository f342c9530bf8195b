package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;

/** The years of an index. */
public final class Years {

	private Years() {
	}

	/** Years that households have a document of, ascending. */
	public static List<Integer> of(Snapshot snapshot) throws IOException {
		TreeSet<Integer> years = new TreeSet<>();
		for (LeafReaderContext leaf : snapshot.households().getIndexReader().leaves()) {
			Terms terms = leaf.reader().terms(Names.YEAR);
			if (terms == null) {
				continue;
			}
			TermsEnum all = terms.iterator();
			for (BytesRef term = all.next(); term != null; term = all.next()) {
				String text = term.utf8ToString();
				if (text.startsWith(Level.HOUSEHOLD.mark()) && !text.endsWith(Names.LAST)) {
					years.add(Integer.parseInt(text.substring(1)));
				}
			}
		}
		return new ArrayList<>(years);
	}
}
