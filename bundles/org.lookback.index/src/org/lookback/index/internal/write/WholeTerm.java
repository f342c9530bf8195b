package org.lookback.index.internal.write;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.InvertableType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A term that is kept whole. It enters the index as it stands, without a stream of tokens made for it: a document has dozens of them. */
final class WholeTerm extends Field {

	private static final FieldType TYPE = type();

	/** @param term never changed afterwards */
	WholeTerm(String name, BytesRef term) {
		super(name, term, TYPE);
	}

	WholeTerm(String name, String term) {
		this(name, new BytesRef(term));
	}

	private static FieldType type() {
		FieldType type = new FieldType();
		type.setTokenized(false);
		type.setOmitNorms(true);
		type.setIndexOptions(IndexOptions.DOCS);
		type.freeze();
		return type;
	}

	@Override
	public InvertableType invertableType() {
		return InvertableType.BINARY;
	}
}
