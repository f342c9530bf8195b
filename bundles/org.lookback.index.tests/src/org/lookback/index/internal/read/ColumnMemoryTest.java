package org.lookback.index.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.index.internal.read.ColumnMemory.Kept;

/** Columns of made-up segments, kept unpacked. */
class ColumnMemoryTest {

	private static final int SEGMENTS = 3;
	private static final int DOCUMENTS = 700;

	private DirectoryReader reader;

	@BeforeEach
	void segments() throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
			for (int i = 0; i < SEGMENTS * DOCUMENTS; i++) {
				writer.addDocument(document(i));
				if (i % DOCUMENTS == DOCUMENTS - 1) {
					writer.commit();
				}
			}
		}
		reader = DirectoryReader.open(directory);
	}

	private static Document document(int i) {
		Document document = new Document();
		if (i % 7 != 0) {
			document.add(new SortedSetDocValuesField("few", new BytesRef("term" + i % 5)));
			document.add(new SortedSetDocValuesField("many", new BytesRef("term" + i % 400)));
			document.add(new SortedNumericDocValuesField("number", i % 300 - 150));
		}
		document.add(new SortedSetDocValuesField("several", new BytesRef("a")));
		document.add(new SortedSetDocValuesField("several", new BytesRef("b")));
		document.add(new SortedNumericDocValuesField("numbers", 1));
		document.add(new SortedNumericDocValuesField("numbers", 2));
		return document;
	}

	@AfterEach
	void close() throws IOException {
		reader.close();
	}

	@Test
	void valuesAreAsTheSegmentHasThem() throws IOException {
		ColumnMemory memory = new ColumnMemory();
		for (LeafReaderContext leaf : reader.leaves()) {
			Kept few = memory.terms(leaf, "few").orElseThrow();
			Kept many = memory.terms(leaf, "many").orElseThrow();
			Kept number = memory.numbers(leaf, "number").orElseThrow();
			for (int doc = 0; doc < DOCUMENTS; doc++) {
				int i = leaf.docBase + doc;
				assertEquals(i % 7 == 0 ? 0 : i % 5 + 1, few.numbers().at(doc));
				assertEquals(i % 7 == 0, many.numbers().at(doc) == 0);
				int place = number.numbers().at(doc);
				assertEquals(i % 7 == 0, place == 0);
				assertTrue(place == 0 || number.values()[place - 1] == i % 300 - 150);
			}
		}
	}

	@Test
	void aColumnIsReadOnce() throws IOException {
		ColumnMemory memory = new ColumnMemory();
		LeafReaderContext leaf = reader.leaves().getFirst();
		assertSame(memory.terms(leaf, "few").orElseThrow(), memory.terms(leaf, "few").orElseThrow());
	}

	@Test
	void columnsWithSeveralValuesAreNotKept() throws IOException {
		ColumnMemory memory = new ColumnMemory();
		LeafReaderContext leaf = reader.leaves().getFirst();
		assertTrue(memory.terms(leaf, "several").isEmpty());
		assertTrue(memory.numbers(leaf, "numbers").isEmpty());
		assertEquals(0, memory.size());
	}

	@Test
	void aColumnThatNobodyHasIsNothingEverywhere() throws IOException {
		Kept kept = new ColumnMemory().terms(reader.leaves().getFirst(), "nobody's").orElseThrow();
		assertEquals(0, kept.numbers().at(DOCUMENTS - 1));
	}

	/** With room for two columns of one segment, whatever is asked for comes and the oldest goes. */
	@Test
	void theLeastUsedGoWhenThereIsNoRoom() throws IOException {
		long most = 6L * DOCUMENTS;
		ColumnMemory memory = new ColumnMemory(most);
		for (int round = 0; round < 3; round++) {
			for (LeafReaderContext leaf : reader.leaves()) {
				assertTrue(memory.terms(leaf, "few").isPresent());
				assertTrue(memory.terms(leaf, "many").isPresent());
				assertTrue(memory.numbers(leaf, "number").isPresent());
				assertTrue(memory.size() <= most, () -> memory.size() + " bytes");
			}
		}
		assertTrue(memory.size() > 0);
	}

	@Test
	void aSegmentTooLargeForTheRoomIsNotKept() throws IOException {
		assertTrue(new ColumnMemory(DOCUMENTS).terms(reader.leaves().getFirst(), "few").isEmpty());
	}

	@Test
	void whatGoesWithItsSegmentIsForgotten() throws IOException {
		ColumnMemory memory = new ColumnMemory();
		for (LeafReaderContext leaf : reader.leaves()) {
			memory.terms(leaf, "few");
		}
		assertEquals((long) SEGMENTS * DOCUMENTS, memory.size());
		reader.close();
		assertEquals(0, memory.size());
	}
}
