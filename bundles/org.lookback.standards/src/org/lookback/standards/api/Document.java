package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.Clause;

/**
 * One document that a package brings.
 *
 * @param id              unique within the package, also the name of its text file
 * @param number          document number (文号), empty when it has none
 * @param issued          date of issue as it is read
 * @param issuedAsPrinted the date as the document prints it, when that is not what it is read as; else empty
 * @param note            why it is read so, and other oddities, may be empty
 * @param layer           which layer of the file it is (转发通知, 通知, 附件), may be empty
 * @param forwards        ids of the documents it forwards or has as annex
 * @param editing         what was done to the text, as its file says
 * @param clauses         in the order of the document
 */
public record Document(String id, String title, String number, String issuer, Optional<LocalDate> issued, String issuedAsPrinted, String note,
		String layer, List<String> forwards, List<String> editing, List<Clause> clauses) {

	public Document {
		forwards = List.copyOf(forwards);
		editing = List.copyOf(editing);
		clauses = List.copyOf(clauses);
	}

	/** The clause of an anchor, if there is one. */
	public Optional<Clause> clause(String anchor) {
		return clauses.stream().filter(c -> c.anchor().equals(anchor)).findFirst();
	}
}
