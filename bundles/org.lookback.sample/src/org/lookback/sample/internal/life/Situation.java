package org.lookback.sample.internal.life;

import java.util.List;

/**
 * How a registered household came into the system and out of poverty.
 *
 * @param cause       main cause of poverty
 * @param others      other causes, up to two
 * @param standard    识别标准
 * @param identified  首次识别时间, ISO
 * @param exitYear    year of exit, 0 for not yet
 * @param announced   whether the exit was announced (预脱贫) in its own year's files
 * @param endedOn     since when no longer supported, ISO; empty: still
 * @param endedReason 不再享受政策原因
 * @param fellBackIn  year of falling back, 0 for never
 * @param resettlement 搬迁安置类别
 * @param monetised   是否货币化安置
 * @param filed       是否已做“备案处理”
 */
public record Situation(String cause, List<String> others, String standard, String identified, int exitYear, boolean announced, String endedOn,
		String endedReason, int fellBackIn, String resettlement, String monetised, String filed) {

	static final Situation UNREGISTERED = new Situation("", List.of(), "", "", 0, false, "", "", 0, "", "", "");

	/** Year of identification; 0 for an unregistered household. */
	public int identifiedIn() {
		return identified.isEmpty() ? 0 : Integer.parseInt(identified.substring(0, 4));
	}

	/** Whether it had exited by the end of a year, fallen back or not. */
	public boolean exited(int year) {
		return exitYear > 0 && exitYear <= year;
	}

	/** Whether supported no longer at the end of a year. */
	public boolean ended(int year) {
		return !endedOn.isEmpty() && Integer.parseInt(endedOn.substring(0, 4)) <= year;
	}

	/** 脱贫属性 at the end of a year. */
	public String status(int year) {
		if (fellBackIn > 0 && fellBackIn <= year) {
			return "返贫";
		}
		if (!exited(year)) {
			return "未脱贫";
		}
		if (announced && exitYear == year) {
			return "预脱贫";
		}
		return ended(year) ? "已脱贫（不再享受政策）" : "已脱贫（享受政策）";
	}

	/** 脱贫年度 as known at the end of a year, blank before. */
	public String exitYearIn(int year) {
		return exited(year) ? Integer.toString(exitYear) : "";
	}

	/** Causes besides the main one. */
	public String otherCauses() {
		return String.join("、", others);
	}
}
