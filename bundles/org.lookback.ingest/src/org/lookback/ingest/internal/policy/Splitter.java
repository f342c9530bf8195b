package org.lookback.ingest.internal.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.lookback.ingest.api.PolicyPiece;
import org.lookback.ingest.internal.policy.Marker.Kind;

/**
 * Splits paragraphs into clauses by their markers. Kinds nest as official documents nest them; where a text nests them otherwise, its numbers
 * decide: a list that goes on behind another one holds it. What stands before the first marker of a layer is a clause a paragraph.
 */
final class Splitter {

	private static final String PARAGRAPH = "第%d段";
	private static final String HEAD = "标题";
	private static final String SIGNATURE = "落款";
	private static final String SENTENCE_ENDS = "。；：:;";
	private static final int LONGEST_HEADING = 60;
	private static final int LONGEST_TITLE = 60;
	/** 附件12： is no longer. */
	private static final int BARE = 8;
	private static final int NEAR = 4;
	private static final Pattern TITLE = Pattern.compile("[^。；：，]{2,}?(方案|办法|细则|意见|规定|标准|指南|规程|预案|清单|计划|要点|规划|条例|制度|导则|指引|目录|通知|决定|批复|公告)(（[^）]*）)?");

	/** A marker whose clauses are being read. */
	private record Open(Kind kind, int number, String anchor, String heading) {
	}

	private final List<String> paragraphs;
	private final List<Optional<Marker>> markers;
	private final int bodyFrom;
	private final List<Open> open = new ArrayList<>();
	private final List<PolicyPiece> pieces = new ArrayList<>();
	private final Map<String, Integer> taken = new HashMap<>();
	private final StringBuilder text = new StringBuilder();
	private String anchor = "";
	private List<String> heading = List.of();
	private boolean signed;
	private int signedUntil;

	/** @param bodyFrom the first paragraph behind the title */
	Splitter(List<String> paragraphs, int bodyFrom) {
		this.paragraphs = paragraphs;
		this.bodyFrom = bodyFrom;
		this.markers = paragraphs.stream().map(Marker::of).toList();
	}

	List<PolicyPiece> pieces() {
		for (int i = 0; i < paragraphs.size(); i++) {
			paragraph(i);
		}
		finish();
		return pieces;
	}

	private void paragraph(int at) {
		String paragraph = paragraphs.get(at);
		Optional<Marker> marker = at < bodyFrom ? Optional.empty() : markers.get(at).filter(found -> found.kind() != Kind.ANNEX || layer(found, at));
		if (at < bodyFrom) {
			go(HEAD, paragraph);
		} else if (marker.isPresent()) {
			open(marker.get(), at);
			append(paragraph);
		} else if (at < signedUntil) {
			append(paragraph);
		} else if (at > bodyFrom && Signature.at(paragraphs, at).isPresent()) {
			signedUntil = Signature.at(paragraphs, at).get().until();
			signed = true;
			leaveLists();
			start(prefix() + SIGNATURE);
			append(paragraph);
		} else if (annexTitle(paragraph)) {
			append(paragraph);
			Open annex = open.removeLast();
			open.add(new Open(annex.kind(), annex.number(), annex.anchor(), annex.heading() + ' ' + paragraph));
		} else if (signed && paragraph.length() <= LONGEST_TITLE && TITLE.matcher(paragraph).matches()) {
			title(paragraph);
		} else if (open.isEmpty() || open.getLast().kind() == Kind.ANNEX) {
			start(prefix() + String.format(PARAGRAPH, taken.merge(prefix() + PARAGRAPH, 1, Integer::sum)));
			append(paragraph);
		} else {
			append(paragraph);
		}
	}

	/** An annex begins a layer when it stands alone, or behind the signature; before that, 附件：… is the list of the annexes. */
	private boolean layer(Marker annex, int at) {
		return annex.rest().isEmpty() || signed && IntStream.range(at + 1, Math.min(paragraphs.size(), at + NEAR)).noneMatch(i -> Signature.at(paragraphs, i).isPresent());
	}

	/** The line behind a bare 附件 is its title. */
	private boolean annexTitle(String paragraph) {
		return !open.isEmpty() && open.getLast().kind() == Kind.ANNEX && anchor.equals(open.getLast().anchor()) && text.length() <= BARE
				&& paragraph.length() <= LONGEST_TITLE && paragraph.chars().noneMatch(c -> "。；：".indexOf(c) >= 0);
	}

	/** A document within the file: its title begins a layer like an annex. */
	private void title(String paragraph) {
		Matcher kind = TITLE.matcher(paragraph);
		open(new Marker(Kind.ANNEX, 0, kind.matches() ? kind.group(1) : HEAD, paragraph), -1);
		append(paragraph);
	}

	private void go(String label, String paragraph) {
		if (!anchor.equals(label)) {
			start(label);
		}
		append(paragraph);
	}

	private void open(Marker marker, int at) {
		Optional<Open> same = open.stream().filter(one -> one.kind() == marker.kind()).findFirst();
		if (same.isPresent()) {
			open.subList(open.indexOf(same.get()), open.size()).clear();
		} else {
			while (!open.isEmpty() && open.getLast().kind().compareTo(marker.kind()) > 0 && !goesOn(open.getLast(), at)) {
				open.removeLast();
			}
		}
		String own = start(prefix() + marker.label());
		open.add(new Open(marker.kind(), marker.number(), own, at < 0 ? marker.rest() : heading(paragraphs.get(at))));
	}

	/** Whether the list that is open goes on behind what begins here, before anything that holds it begins anew. */
	private boolean goesOn(Open list, int at) {
		for (int i = at + 1; i < paragraphs.size(); i++) {
			Optional<Marker> later = markers.get(i);
			if (later.isPresent() && later.get().kind() == list.kind()) {
				return later.get().number() == list.number() + 1;
			}
			if (later.isPresent() && open.subList(0, open.indexOf(list)).stream().anyMatch(above -> above.kind() == later.get().kind())) {
				return false;
			}
		}
		return false;
	}

	private String prefix() {
		return open.isEmpty() ? "" : open.getLast().anchor() + '/';
	}

	/** Begins a clause; its anchor is made unique. */
	private String start(String wanted) {
		finish();
		int times = taken.merge(wanted, 1, Integer::sum);
		anchor = times == 1 ? wanted : wanted + '~' + times;
		heading = open.stream().map(Open::heading).toList();
		return anchor;
	}

	private void append(String paragraph) {
		text.append(text.isEmpty() ? "" : "\n").append(paragraph);
	}

	private void finish() {
		if (!text.isEmpty()) {
			pieces.add(new PolicyPiece(anchor, heading, text.toString()));
			text.setLength(0);
		}
	}

	private void leaveLists() {
		while (!open.isEmpty() && open.getLast().kind() != Kind.ANNEX) {
			open.removeLast();
		}
	}

	/** The first sentence of a paragraph, cut when that is long. */
	private static String heading(String paragraph) {
		int end = 0;
		while (end < paragraph.length() && (end == 0 || SENTENCE_ENDS.indexOf(paragraph.charAt(end)) < 0)) {
			end++;
		}
		return end <= LONGEST_HEADING ? paragraph.substring(0, end) : paragraph.substring(0, LONGEST_HEADING) + '…';
	}
}
