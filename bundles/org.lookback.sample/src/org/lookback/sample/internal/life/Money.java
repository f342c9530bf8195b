package org.lookback.sample.internal.life;

/** Money as files write it; inside it is fen. */
public final class Money {

	private static final int FEN = 100;

	private Money() {
	}

	/** Yuan with as many decimals as needed: 6500, 6500.5, 6500.25. */
	public static String text(long fen) {
		long whole = Math.abs(fen) / FEN;
		int rest = (int) (Math.abs(fen) % FEN);
		String sign = fen < 0 ? "-" : "";
		if (rest == 0) {
			return sign + whole;
		}
		return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
	}

	/** A share of an amount, to the fen, halves away from zero. */
	public static long share(long fen, int heads) {
		return Math.floorDiv(2 * fen + heads, 2L * heads);
	}

	/** Whole yuan, as fen. */
	public static long yuan(double yuan) {
		return Math.round(yuan) * FEN;
	}
}
