package org.lookback.ingest.internal.compare;

/** Texts that differ in one place. */
final class Distance {

	private Distance() {
	}

	/** Whether one character was changed, added or left out. Two texts of one character each always are, and say nothing. */
	static boolean atMostOne(String a, String b) {
		if (Math.min(a.length(), b.length()) < 2 || Math.abs(a.length() - b.length()) > 1) {
			return false;
		}
		int start = 0;
		while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
			start++;
		}
		int end = 0;
		while (end < Math.min(a.length(), b.length()) - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
			end++;
		}
		return Math.max(a.length(), b.length()) - start - end <= 1;
	}

	/** Whether one digit is another, or two neighbours have changed places. Both are equally long. */
	static boolean oneSlip(String a, String b) {
		if (a.length() != b.length()) {
			return false;
		}
		int first = -1;
		int count = 0;
		for (int i = 0; i < a.length(); i++) {
			if (a.charAt(i) != b.charAt(i)) {
				first = first < 0 ? i : first;
				count++;
			}
		}
		return count <= 1 || count == 2 && a.charAt(first) == b.charAt(first + 1) && a.charAt(first + 1) == b.charAt(first);
	}
}
