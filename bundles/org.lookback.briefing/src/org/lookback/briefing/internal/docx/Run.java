package org.lookback.briefing.internal.docx;

/**
 * Words of a paragraph.
 *
 * @param link a mark of the same document that they lead to; empty for none
 * @param mark a mark that they carry; empty for none
 */
public record Run(String text, String link, String mark) {

	public static Run of(String text) {
		return new Run(text, "", "");
	}
}
