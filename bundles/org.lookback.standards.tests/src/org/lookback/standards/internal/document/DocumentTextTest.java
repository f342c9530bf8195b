package org.lookback.standards.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.standards.internal.yaml.Problems;

/** How a document's clauses are marked. */
class DocumentTextTest {

	private final Problems problems = new Problems("package");

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private DocumentText parse(String text) {
		return DocumentText.parse("documents/a.txt", text, problems);
	}

	@Test
	void clausesHaveAnchorHeadingsAndText() {
		DocumentText text = parse("※ 跨页已接上\n\n¶ 附件\n§ 认定标准和标注程序\n\n¶ 附件/一\n§ 一、认定标准\n存在以下情形之一的：\n¶ 附件/一/1\n1、收入达到的；\n另起一段。\n");
		assertEquals(List.of("跨页已接上"), text.editing());
		assertEquals(List.of("附件", "附件/一", "附件/一/1"), text.pieces().stream().map(DocumentText.Piece::anchor).toList());
		DocumentText.Piece last = text.pieces().getLast();
		assertEquals(List.of("认定标准和标注程序", "一、认定标准"), last.headings());
		assertEquals("1、收入达到的；\n另起一段。", last.text());
		assertEquals("一、认定标准\n存在以下情形之一的：", text.pieces().get(1).text());
		assertTrue(problems.none());
	}

	@Test
	void quotationsAreLookedUpAcrossParagraphs() {
		assertEquals("1、收入达到的；另起一段。", DocumentText.joined("1、收入达到的；\n另起一段。"));
	}

	@Test
	void faultsHaveTheirLines() {
		parse("没有锚点\n¶ 一\n文字\n¶ 一\n又一段\n¶ 二\n¶\n文字\n");
		assertEquals(List.of(1, 4, 6, 7, 8), problems.sorted().stream().map(p -> p.line()).toList());
		assertTrue(problems.sorted().get(1).message().contains("line 2"));
	}

	@Test
	void aTextWithoutClausesIsRefused() {
		parse("");
		assertEquals(1, problems.count());
	}
}
