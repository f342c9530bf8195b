package org.lookback.ingest.internal.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

import org.lookback.ingest.api.IssueKind;

/**
 * Values of one row that cannot all be right. They are kept as they stand and named, so that a person can ask; rules about whole households
 * are the standards' and not checked here.
 */
final class Contradictions {

	private static final List<String> TRANSFERS = List.of("familyPlanningGrant", "lowGuaranteeGrant", "destituteGrant", "pension",
			"ecologyGrant", "otherTransfer");
	private static final BigDecimal FEN = new BigDecimal("0.01");
	private static final long MONTHS = 12;

	private final Columns columns;

	Contradictions(Columns columns) {
		this.columns = columns;
	}

	/** Sums of income. Only where all parts that the file has columns for are known on the row, and the sum is. */
	void ofHousehold(RowRead row) {
		Map<String, Object> income = row.of("income");
		BigDecimal transfer = number(income, "transfer");
		if (transfer != null && TRANSFERS.stream().allMatch(part -> income.get(part) != null)) {
			BigDecimal sum = TRANSFERS.stream().map(part -> number(income, part)).reduce(BigDecimal.ZERO, BigDecimal::add);
			expect(row, "income.transfer", transfer, sum);
		}
		BigDecimal net = number(income, "netIncome");
		if (net != null && all(income, "wage", "business", "property", "transfer", "businessCost")) {
			expect(row, "income.netIncome", net, number(income, "wage").add(number(income, "business")).add(number(income, "property"))
					.add(transfer).subtract(number(income, "businessCost")));
		}
		BigDecimal each = number(income, "netPerCapita");
		if (net != null && each != null && income.get("incomeHeads") instanceof Long heads && heads > 0) {
			expect(row, "income.netPerCapita", each, net.divide(BigDecimal.valueOf(heads), 2, RoundingMode.HALF_UP));
		}
	}

	/** What a person cannot be or do at once. */
	void ofMember(RowRead row) {
		Map<String, Object> year = row.of("memberYear");
		if (year.get("workMonths") instanceof Long months && (months < 0 || months > MONTHS)) {
			warn(row, "memberYear.workMonths", months.toString(), RunMessages.text("check.months"));
		}
		String id = String.valueOf(row.of("member").getOrDefault("idNumber", ""));
		String certificate = String.valueOf(row.of("member").getOrDefault("disabilityCert", ""));
		if (id.length() == 18 && certificate.length() >= 20 && !certificate.startsWith(id)) {
			warn(row, "member.disabilityCert", "", RunMessages.text("check.certificate"));
		}
	}

	private void expect(RowRead row, String field, BigDecimal said, BigDecimal computed) {
		if (said.subtract(computed).abs().compareTo(FEN) > 0) {
			warn(row, field, said.toPlainString(), RunMessages.text("check.sum", said.toPlainString(), computed.toPlainString()));
		}
	}

	private void warn(RowRead row, String field, String value, String reason) {
		row.warn(new CellIssue(IssueKind.CONTRADICTION, columns.heading(field), value, reason, RunMessages.text("check.do")));
	}

	private static boolean all(Map<String, Object> values, String... names) {
		return List.of(names).stream().allMatch(name -> values.get(name) != null);
	}

	private static BigDecimal number(Map<String, Object> values, String name) {
		return (BigDecimal) values.get(name);
	}
}
