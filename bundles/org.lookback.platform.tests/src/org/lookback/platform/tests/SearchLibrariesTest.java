package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneDictionary;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every Lucene module, inside Equinox: what is wired wrongly fails here and not before an analyst. */
class SearchLibrariesTest {

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final Analyzer analyzer = new UnigramsAndBigrams();
  private final FacetsConfig facets = new FacetsConfig();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void twoHouseholds() throws Exception {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      writer.addDocuments(List.of(member("张三"), member("李四"), household("因病致贫，不再享受低保", "因病")));
      writer.addDocuments(List.of(member("王五"), household("因学致贫，住房安全", "因学")));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws Exception {
    reader.close();
    directory.close();
  }

  @Test
  void chineseSubstringsAreFoundAndHighlighted() throws Exception {
    QueryParser parser = new QueryParser("text", analyzer);
    Query query = parser.parse("\"不再\"");
    var top = searcher.search(query, 10);
    assertEquals(1, top.totalHits.value());
    String[] snippets = UnifiedHighlighter.builder(searcher, analyzer).build().highlight("text", query, top);
    assertTrue(snippets[0].contains("<b>不"), snippets[0]);
  }

  @Test
  void aMemberLeadsToItsHousehold() throws Exception {
    var households = new QueryBitSetProducer(new TermQuery(new Term("kind", "household")));
    var query = new ToParentBlockJoinQuery(new TermQuery(new Term("name", "李四")), households, ScoreMode.None);
    assertEquals(1, searcher.count(query));
  }

  @Test
  void facetsCount() throws Exception {
    var state = new DefaultSortedSetDocValuesReaderState(reader, facets);
    FacetsCollector collected =
        FacetsCollectorManager.search(searcher, new MatchAllDocsQuery(), 10, new FacetsCollectorManager()).facetsCollector();
    var result = new SortedSetDocValuesFacetCounts(state, collected).getTopChildren(10, "cause");
    assertEquals(2, result.childCount);
  }

  @Test
  void suggestionsAndSpelling() throws Exception {
    try (var suggester = new AnalyzingInfixSuggester(new ByteBuffersDirectory(), analyzer)) {
      suggester.build(new LuceneDictionary(reader, "name").getEntryIterator() instanceof org.apache.lucene.search.suggest.InputIterator input
          ? input
          : new org.apache.lucene.search.suggest.InputIterator.InputIteratorWrapper(new LuceneDictionary(reader, "name").getEntryIterator()));
      assertEquals(1, suggester.lookup("李", false, 5).size());
    }
    assertEquals(0, new DirectSpellChecker().suggestSimilar(new Term("name", "张三"), 3, reader).length);
  }

  @Test
  void theAnalyzerKeepsSingleCharactersAndPairs() throws Exception {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", new StringReader("低保户"))) {
      var term = stream.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
    }
    assertEquals(List.of("低", "低保", "保", "保户", "户"), terms);
  }

  private Document member(String name) {
    var document = new Document();
    document.add(new StringField("kind", "member", Field.Store.YES));
    document.add(new StringField("name", name, Field.Store.YES));
    return document;
  }

  private Document household(String text, String cause) throws Exception {
    var document = new Document();
    document.add(new StringField("kind", "household", Field.Store.YES));
    document.add(new TextField("text", text, Field.Store.YES));
    document.add(new SortedSetDocValuesFacetField("cause", cause));
    return facets.build(document);
  }

  private static final class UnigramsAndBigrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      var source = new StandardTokenizer();
      var folded = new LowerCaseFilter(new CJKWidthFilter(source));
      return new TokenStreamComponents(source, new CJKBigramFilter(folded, CJKBigramFilter.HAN, true));
    }
  }
}
