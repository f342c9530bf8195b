package org.lookback.sample.internal.life;

/**
 * A household's income of a year, in fen; sums follow the dictionary's identities.
 *
 * @param heads persons counted, at least 1
 */
public record Income(int year, int heads, long wage, long business, long businessCost, long property, long familyPlanning, long lowGuarantee,
		long destitute, long pension, long ecology, long other, long paid) {

	/** 转移性收入. */
	public long transfer() {
		return familyPlanning + lowGuarantee + destitute + pension + ecology + other;
	}

	/** 纯收入. */
	public long net() {
		return wage + business + property + transfer() - businessCost;
	}

	/** 人均纯收入. */
	public long netPerCapita() {
		return Money.share(net(), heads);
	}

	/** 人均可支配收入. */
	public long disposablePerCapita() {
		return Money.share(net() - paid, heads);
	}
}
