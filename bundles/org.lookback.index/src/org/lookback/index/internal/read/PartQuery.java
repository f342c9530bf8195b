package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.Objects;

import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;

/** Documents with a value in a column that has some words in it, at its beginning or at its end; small and capital Latin letters are the same. */
final class PartQuery extends MultiTermQuery {

	private static final char ANY = '*';

	private final String typed;
	private final BytesRef part;
	private final boolean begins;
	private final boolean ends;

	/** @param typed with an asterisk in front, behind or both, where anything may stand */
	PartQuery(String column, String typed) {
		super(column, DOC_VALUES_REWRITE);
		this.typed = typed;
		this.begins = typed.charAt(0) != ANY;
		this.ends = typed.charAt(typed.length() - 1) != ANY;
		this.part = new BytesRef(typed.substring(begins ? 0 : 1, typed.length() - (ends ? 0 : 1)));
	}

	/** Whether what was typed means a part of a value. */
	static boolean isPart(String typed) {
		boolean first = !typed.isEmpty() && typed.charAt(0) == ANY;
		boolean last = !typed.isEmpty() && typed.charAt(typed.length() - 1) == ANY;
		return (first || last) && typed.length() > (first && last ? 2 : 1);
	}

	@Override
	protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
		return new FilteredTermsEnum(terms.iterator(), false) {
			@Override
			protected AcceptStatus accept(BytesRef term) {
				return has(term) ? AcceptStatus.YES : AcceptStatus.NO;
			}
		};
	}

	private boolean has(BytesRef term) {
		int last = term.length - part.length;
		for (int at = ends && !begins ? Math.max(0, last) : 0; at <= (begins ? Math.min(0, last) : last); at++) {
			if (stands(term, at) && (!ends || at == last)) {
				return true;
			}
		}
		return false;
	}

	private boolean stands(BytesRef term, int at) {
		for (int i = 0; i < part.length; i++) {
			if (folded(term.bytes[term.offset + at + i]) != folded(part.bytes[part.offset + i])) {
				return false;
			}
		}
		return true;
	}

	private static int folded(byte letter) {
		return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
	}

	@Override
	public void visit(QueryVisitor visitor) {
		if (visitor.acceptField(getField())) {
			visitor.visitLeaf(this);
		}
	}

	@Override
	public String toString(String field) {
		return getField() + ':' + typed;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && typed.equals(((PartQuery) other).typed);
	}

	@Override
	public int hashCode() {
		return Objects.hash(super.hashCode(), typed);
	}
}
