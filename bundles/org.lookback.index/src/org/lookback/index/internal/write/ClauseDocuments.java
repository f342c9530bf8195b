package org.lookback.index.internal.write;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.ClauseFields;
import org.lookback.index.internal.schema.ClauseText;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.text.TextFields;
import org.lookback.model.api.verdict.Clause;

/** A clause as a document: found by its words, its headings, its document's title and number, and by what its document is. */
final class ClauseDocuments {

	private ClauseDocuments() {
	}

	/** The document a clause belongs to. */
	static String group(Clause clause) {
		return clause.packageId() + '/' + clause.document();
	}

	static Document make(Clause clause) {
		Document document = new Document();
		document.add(new WholeTerm(Names.LEVEL, "c"));
		document.add(new WholeTerm(Names.DOCUMENT, group(clause)));
		document.add(new SortedDocValuesField(Names.DOCUMENT, new BytesRef(group(clause))));
		document.add(new WholeTerm(Names.NUMBER_TERM, clause.id()));
		document.add(NumericDocValuesField.indexedField(Names.NUMBER, clause.order()));
		document.add(new BinaryDocValuesField(Names.KEY, new BytesRef(clause.id())));
		document.add(new StoredField(Names.CLAUSE, ClauseText.write(clause)));
		document.add(new Field(TextFields.OWN, clause.text(), TextFields.TEXT));
		clause.heading().forEach(heading -> document.add(new Field(TextFields.OWN, heading, TextFields.TEXT)));
		document.add(new Field(TextFields.OWN, clause.documentTitle(), TextFields.TEXT));
		document.add(new Field(TextFields.OWN, clause.number(), TextFields.TEXT));
		ClauseFields.terms(clause).forEach((column, terms) -> terms.forEach(term -> document.add(new SortedSetDocValuesField(column, new BytesRef(term)))));
		ClauseFields.days(clause).forEach((column, day) -> document.add(new SortedNumericDocValuesField(column, day)));
		return document;
	}
}
