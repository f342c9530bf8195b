package org.lookback.index.internal.write;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.ClauseText;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.text.TextFields;
import org.lookback.model.api.verdict.Clause;

/** A clause as a document: found by its words, its headings, its document's title and number. */
final class ClauseDocuments {

	private ClauseDocuments() {
	}

	static Document make(Clause clause, int order) {
		Document document = new Document();
		document.add(new Field(Names.LEVEL, "c", DocumentBuilder.TERM));
		document.add(new Field(Names.NUMBER_TERM, clause.id(), DocumentBuilder.TERM));
		document.add(NumericDocValuesField.indexedField(Names.NUMBER, order));
		document.add(new BinaryDocValuesField(Names.KEY, new BytesRef(clause.id())));
		document.add(new StoredField(Names.CLAUSE, ClauseText.write(clause)));
		document.add(new Field(TextFields.OWN, clause.text(), DocumentBuilder.TEXT));
		clause.heading().forEach(heading -> document.add(new Field(TextFields.OWN, heading, DocumentBuilder.TEXT)));
		document.add(new Field(TextFields.OWN, clause.documentTitle(), DocumentBuilder.TEXT));
		document.add(new Field(TextFields.OWN, clause.number(), DocumentBuilder.TEXT));
		return document;
	}
}
