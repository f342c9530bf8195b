package org.lookback.index.internal.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Names;
import org.lookback.index.internal.schema.Terms;
import org.lookback.index.internal.text.Pieces;
import org.lookback.index.internal.text.PiecesField;
import org.lookback.index.internal.text.TextFields;
import org.lookback.index.internal.text.TextsField;
import org.lookback.index.internal.text.Words;
import org.lookback.model.api.personal.Pinyin;

/** Puts values into one document: columns, and the text by which it is found. */
final class DocumentBuilder {

	private static final int LONGEST_LABEL = 1_000;

	private final Vocabulary vocabulary;
	private final Document document = new Document();
	private final Set<String> texts = new LinkedHashSet<>();
	private final List<Vocabulary.Label> labels = new ArrayList<>();
	private final List<String> pinyin = new ArrayList<>(2);
	private final List<String> numbers = new ArrayList<>(4);

	DocumentBuilder(Vocabulary vocabulary, Level level, long household, String key) {
		this.vocabulary = vocabulary;
		document.add(new WholeTerm(Names.LEVEL, vocabulary.bytes(level.mark())));
		if (!level.loose()) {
			document.add(new WholeTerm(Names.NUMBER_TERM, Long.toString(household)));
		}
		document.add(NumericDocValuesField.indexedField(Names.NUMBER, household));
		document.add(new BinaryDocValuesField(Names.KEY, new BytesRef(key)));
	}

	/** A document that stands beside one that says already what it is of. */
	DocumentBuilder(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/** Says that the document belongs to a year. */
	DocumentBuilder year(Level level, int year) {
		document.add(new WholeTerm(Names.YEAR, vocabulary.bytes(level.mark() + year)));
		return this;
	}

	/** Says that it is the last year of its household. */
	DocumentBuilder lastYear(Level level) {
		document.add(new WholeTerm(Names.YEAR, vocabulary.bytes(level.mark() + Names.LAST)));
		return this;
	}

	/** Says which item of the ledger it is. */
	DocumentBuilder item(String key) {
		document.add(new WholeTerm(Names.ITEM_TERM, key));
		return this;
	}

	/** Says of which package's findings or notices it is one. */
	DocumentBuilder found(String packageId) {
		document.add(new WholeTerm(Names.FOUND_TERM, vocabulary.bytes(packageId)));
		return this;
	}

	/** Says of which package's warnings it is one. */
	DocumentBuilder warning(String packageId) {
		document.add(new WholeTerm(Names.WARNING_TERM, vocabulary.bytes(packageId)));
		return this;
	}

	DocumentBuilder count(Level level, long number) {
		document.add(new NumericDocValuesField(Names.count(level), number));
		return this;
	}

	/** A value of a column, and of the text when people search for it. */
	void add(Column column, Object value) {
		add(vocabulary.of(column), value);
	}

	/** {@link #add(Column, Object)} of a column that was looked up before. */
	void add(Vocabulary.Words column, Object value) {
		if (value instanceof String text && text.isEmpty()) {
			return;
		}
		if (column.numeric()) {
			copy(column, value);
		} else if (column.few()) {
			each(column, value, true);
		} else {
			copy(column, value);
			if (column.searchable()) {
				text(column, (String) value);
			}
		}
	}

	/** A value of a column alone. */
	void copy(Column column, Object value) {
		copy(vocabulary.of(column), value);
	}

	/** {@link #copy(Column, Object)} of a column that was looked up before. */
	void copy(Vocabulary.Words column, Object value) {
		if (column.numeric()) {
			document.add(new SortedNumericDocValuesField(column.id(), column.column().number(value)));
		} else {
			each(column, value, false);
		}
	}

	private void each(Vocabulary.Words column, Object value, boolean searched) {
		if (value instanceof List<?> several) {
			several.forEach(one -> term(column, String.valueOf(one), searched));
		} else {
			term(column, Terms.one(value), searched);
		}
	}

	private void term(Vocabulary.Words column, String term, boolean searched) {
		if (!column.few()) {
			column(column, new BytesRef(term));
			return;
		}
		Vocabulary.Kept kept = column.term(term);
		column(column, kept.bytes());
		if (searched && kept.label().isPresent()) {
			label(kept.label().get());
		}
	}

	private void column(Vocabulary.Words column, BytesRef term) {
		document.add(column.single() ? new SortedDocValuesField(column.id(), term) : new SortedSetDocValuesField(column.id(), term));
	}

	/** Says that some event has no value of the column. */
	void empty(Vocabulary.Words column) {
		document.add(new SortedSetDocValuesField(column.id(), new BytesRef(Names.EMPTY)));
	}

	private void text(Vocabulary.Words column, String text) {
		boolean number = Pieces.fits(text);
		if (number) {
			numbers.add(text);
		}
		if (!number || Pieces.wordToo(text)) {
			texts.add(text);
		}
		if (column.personal() && Pinyin.fits(text)) {
			pinyin.addAll(Pinyin.of(text));
		}
	}

	/** A text that many documents have. */
	DocumentBuilder label(String text) {
		if (text.length() <= LONGEST_LABEL) {
			label(vocabulary.label(text));
		} else {
			texts.add(text);
		}
		return this;
	}

	private void label(Vocabulary.Label label) {
		for (Vocabulary.Label known : labels) {
			if (known == label) {
				return;
			}
		}
		labels.add(label);
	}

	/** Texts and numbers. */
	Collection<String> texts() {
		Set<String> all = new LinkedHashSet<>(texts);
		all.addAll(numbers);
		return all;
	}

	/** Those that are kept whole. */
	Collection<Vocabulary.Label> labels() {
		return labels;
	}

	/** Texts that are kept whole, in another field. */
	void labels(String labelField, Collection<Vocabulary.Label> labels) {
		for (Vocabulary.Label label : labels) {
			document.add(new WholeTerm(labelField, label.bytes()));
		}
	}

	/** Words in another text field. */
	void words(String textField, Collection<String> words) {
		if (!words.isEmpty()) {
			document.add(new TextsField(textField, words));
		}
	}

	Document build() {
		words(TextFields.OWN, texts);
		labels(TextFields.LABELS, labels);
		pinyin.forEach(name -> document.add(new WholeTerm(TextFields.PINYIN, name)));
		if (!numbers.isEmpty()) {
			document.add(new PiecesField(numbers));
		}
		return document;
	}
}
