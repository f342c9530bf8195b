package org.lookback.index.internal.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns words into Lucene queries over the text fields of one document. */
public final class WordQueries {

	/** What makes the query of one word; may look into another index. */
	@FunctionalInterface
	public interface Leaf {
		Query query(Words.Word word) throws IOException;
	}

	private static final ChineseAnalyzer ANALYZER = ChineseAnalyzer.forQueries();
	private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+");
	private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]+");
	private static final Pattern LETTERS = Pattern.compile("[a-z]+");
	private static final String IDEOGRAPH = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC];

	private WordQueries() {
	}

	private record Token(String text, boolean ideograph, int from, int until) {
	}

	/** The query of a whole tree of words: groups and, alternatives or, excluded not. */
	public static Query tree(Words words, Leaf leaf) throws IOException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		if (words.groups().isEmpty()) {
			all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
		}
		for (List<Words.Word> group : words.groups()) {
			BooleanQuery.Builder any = new BooleanQuery.Builder();
			for (Words.Word word : group) {
				any.add(leaf.query(word), Occur.SHOULD);
			}
			all.add(any.build(), Occur.MUST);
		}
		for (Words.Word word : words.excluded()) {
			all.add(leaf.query(word), Occur.MUST_NOT);
		}
		return all.build();
	}

	/** One word in the text fields of a document, whichever of these it has. */
	public static Query word(Words.Word word, String... textFields) {
		List<Token> tokens = tokens(word.text());
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (String field : textFields) {
			any.add(phrase(field, tokens), Occur.SHOULD);
		}
		String plain = word.text().strip().toLowerCase(Locale.ROOT);
		if (plain.length() >= Pieces.LENGTH && NUMBER.matcher(plain).matches()) {
			any.add(Pieces.query(plain), Occur.SHOULD);
		}
		if (!word.quoted() && CODE.matcher(plain).matches()) {
			for (String field : textFields) {
				any.add(new PrefixQuery(new Term(field, plain)), Occur.SHOULD);
			}
			if (LETTERS.matcher(plain).matches()) {
				any.add(new PrefixQuery(new Term(TextFields.PINYIN, plain)), Occur.SHOULD);
			}
		}
		return any.build();
	}

	/** The single characters and words of a text, and the pairs of neighbouring characters. */
	static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		Token last = null;
		for (Token token : tokens(text)) {
			pieces.add(token.text());
			if (last != null && last.ideograph() && token.ideograph() && last.until() == token.from()) {
				pieces.add(last.text() + token.text());
			}
			last = token;
		}
		return pieces;
	}

	/** Pairs of neighbouring characters as a phrase; a character alone, or a word, as it is. */
	private static Query phrase(String field, List<Token> tokens) {
		if (tokens.isEmpty()) {
			return new MatchNoDocsQuery();
		}
		if (tokens.size() == 1) {
			return new TermQuery(new Term(field, tokens.getFirst().text()));
		}
		PhraseQuery.Builder phrase = new PhraseQuery.Builder();
		boolean covered = false;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
			boolean pair = next != null && token.ideograph() && next.ideograph() && token.until() == next.from();
			if (pair) {
				phrase.add(new Term(field, token.text() + next.text()), i);
			} else if (!covered) {
				phrase.add(new Term(field, token.text()), i);
			}
			covered = pair;
		}
		PhraseQuery query = phrase.build();
		return query.getTerms().length == 1 ? new TermQuery(query.getTerms()[0]) : query;
	}

	private static List<Token> tokens(String text) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = ANALYZER.tokenStream(TextFields.OWN, text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
			TypeAttribute type = stream.addAttribute(TypeAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				boolean ideograph = IDEOGRAPH.equals(type.type()) || CJKBigramFilter.SINGLE_TYPE.equals(type.type());
				tokens.add(new Token(term.toString(), ideograph, offset.startOffset(), offset.endOffset()));
			}
			stream.end();
		} catch (IOException neverFromMemory) {
			throw new UncheckedIOException(neverFromMemory);
		}
		return tokens;
	}
}
