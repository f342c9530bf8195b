package org.lookback.index.internal.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.lookback.index.internal.schema.ClauseText;
import org.lookback.index.internal.schema.Names;
import org.lookback.model.api.verdict.Clause;

/** The clauses that an index holds, by document. */
final class ClauseGroups {

	private ClauseGroups() {
	}

	static Map<String, List<Clause>> read(Path folder) throws IOException {
		Map<String, List<Clause>> groups = new HashMap<>();
		try (FSDirectory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
			for (LeafReaderContext leaf : reader.leaves()) {
				Bits live = leaf.reader().getLiveDocs();
				StoredFields stored = leaf.reader().storedFields();
				for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
					if (live == null || live.get(doc)) {
						Clause clause = ClauseText.read(stored.document(doc).get(Names.CLAUSE));
						groups.computeIfAbsent(ClauseDocuments.group(clause), group -> new ArrayList<>()).add(clause);
					}
				}
			}
		}
		groups.values().forEach(clauses -> clauses.sort(Comparator.comparingInt(Clause::order)));
		return groups;
	}
}
