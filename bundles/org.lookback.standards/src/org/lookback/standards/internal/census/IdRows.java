package org.lookback.standards.internal.census;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.standards.api.Census.Holders;

/** ID numbers with the household and village that each stands in, in blocks: 16 bytes a member. */
final class IdRows {

	private static final int BLOCK = 1 << 14;

	private final List<Block> blocks = new ArrayList<>();

	/** Up to {@link #BLOCK} rows. */
	private static final class Block {
		private final long[] ids = new long[BLOCK];
		private final int[] households = new int[BLOCK];
		private final int[] villages = new int[BLOCK];
		private int size;
	}

	void add(long id, int household, int village) {
		if (blocks.isEmpty() || blocks.getLast().size == BLOCK) {
			blocks.add(new Block());
		}
		Block last = blocks.getLast();
		last.ids[last.size] = id;
		last.households[last.size] = household;
		last.villages[last.size++] = village;
	}

	void addAll(IdRows other) {
		blocks.addAll(0, other.blocks);
	}

	/** Who has the numbers that stand more than once. */
	Map<Long, Holders> repeated() {
		long[] twice = twice();
		int[] members = new int[twice.length];
		Map<Integer, Set<Integer>> households = new HashMap<>();
		Map<Integer, Set<Integer>> villages = new HashMap<>();
		for (Block block : blocks) {
			for (int row = 0; row < block.size; row++) {
				int at = Arrays.binarySearch(twice, block.ids[row]);
				if (at >= 0) {
					members[at]++;
					households.computeIfAbsent(at, key -> new HashSet<>()).add(block.households[row]);
					villages.computeIfAbsent(at, key -> new HashSet<>()).add(block.villages[row]);
				}
			}
		}
		Map<Long, Holders> repeated = new HashMap<>();
		for (int at = 0; at < twice.length; at++) {
			repeated.put(twice[at], new Holders(members[at], households.get(at).size(), villages.get(at).size()));
		}
		return repeated;
	}

	/** The numbers that stand more than once, ascending. */
	private long[] twice() {
		long[] all = new long[Math.toIntExact(blocks.stream().mapToLong(block -> block.size).sum())];
		int filled = 0;
		for (Block block : blocks) {
			System.arraycopy(block.ids, 0, all, filled, block.size);
			filled += block.size;
		}
		Arrays.sort(all);
		int found = 0;
		for (int i = 1; i < all.length; i++) {
			if (all[i] == all[i - 1] && (found == 0 || all[found - 1] != all[i])) {
				all[found++] = all[i];
			}
		}
		return Arrays.copyOf(all, found);
	}
}
