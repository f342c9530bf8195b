package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.ClauseFields;
import org.lookback.index.internal.schema.Column;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;

/** What stands in the fields of policy texts: their titles, numbers, issuers, packages. */
public final class ClauseValues {

	private final IndexReader reader;

	public ClauseValues(Snapshot snapshot) throws IOException {
		this.reader = snapshot.clauses().getIndexReader();
	}

	/** The values of a field, named in any way, that are texts; none when it holds codes or days, or there is no such field. */
	Collection<String> of(String field) throws IOException {
		Optional<Column> column = column(field);
		TreeSet<String> values = new TreeSet<>();
		if (column.isEmpty() || column.get().numeric() || codes(column.get().field().orElseThrow()).isPresent()) {
			return values;
		}
		for (LeafReaderContext leaf : reader.leaves()) {
			TermsEnum terms = DocValues.getSortedSet(leaf.reader(), column.get().id()).termsEnum();
			for (BytesRef term = terms.next(); term != null; term = terms.next()) {
				values.add(term.utf8ToString());
			}
		}
		return values;
	}

	static Optional<CodeList> codes(Field field) {
		return Dictionary.clauses().codeList(field);
	}

	static Collection<Field> fields() {
		return List.copyOf(Dictionary.clauses().fields());
	}

	static Optional<Column> column(String field) {
		try {
			return Optional.of(ClauseFields.find(field));
		} catch (LookbackException noSuchField) {
			return Optional.empty();
		}
	}
}
