package org.lookback.store.internal.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockWriter;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.rows.Shape;
import org.lookback.store.internal.sql.Batches;

/** Gathers rows of one household that come one after the other, and hands them to the background as one block. */
final class Blocks {

	/** A household with more rows at once gets several blocks. */
	private static final int ROWS = 64;

	private record Shaped(Shape shape, Row row) {
	}

	private record Block(long id, List<Shaped> rows) {
	}

	private final int version;
	private final Batches.Lane<Block> lane;
	private final BlockWriter writer = new BlockWriter();
	private final BitSet households = new BitSet();
	private final LongTable more = new LongTable();
	private List<Shaped> open = new ArrayList<>();
	private int household;

	Blocks(Batches batches, int version) {
		this.version = version;
		lane = batches.lane("INSERT INTO fact_block (id, version, rows_of) VALUES (?, " + version + ", ?)", (statement, block) -> {
			writer.begin();
			for (Shaped one : block.rows()) {
				writer.add(one.shape(), one.row());
			}
			statement.setLong(1, block.id());
			statement.setBytes(2, writer.block());
		});
	}

	/** A row of a household or of no household; the shape knows a number for each of its fields. */
	void add(Shape shape, Row row) throws LookbackException {
		int number = RowId.number(row.id());
		if (RowId.loose(row.id())) {
			long key = Hash.mix((long) shape.number() << Integer.SIZE | number);
			lane.add(new Block(BlockId.loose(shape.number(), number, version, another(key, BlockId.MAX_LOOSE_COUNT)), List.of(new Shaped(shape, row))));
			return;
		}
		if (number != household || open.size() == ROWS) {
			close();
			household = number;
		}
		open.add(new Shaped(shape, row));
	}

	/** Hands over the block that is still open. */
	void close() throws LookbackException {
		if (!open.isEmpty()) {
			int count = 0;
			if (households.get(household)) {
				count = another(Hash.mix(household), BlockId.MAX_COUNT);
			}
			households.set(household);
			lane.add(new Block(BlockId.of(household, version, count), open));
			open = new ArrayList<>();
		}
	}

	private int another(long key, int greatest) {
		int last = more.get(key);
		int next = last == LongTable.NONE ? 1 : last + 1;
		if (next > greatest) {
			throw new IllegalStateException("more than " + greatest + " blocks of one household");
		}
		more.put(key, next);
		return next;
	}
}
