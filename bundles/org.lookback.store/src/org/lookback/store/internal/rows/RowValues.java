package org.lookback.store.internal.rows;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The values of a row by field name: the layout's slots and the fields that it lacks. Read-only, and much smaller and quicker to
 * make than a hash map a row.
 */
public final class RowValues extends AbstractMap<String, Object> {

	private final Layout layout;
	private final Object[] slots;
	private final Map<String, Object> extra;

	public RowValues(Layout layout, Object[] slots, Map<String, Object> extra) {
		this.layout = layout;
		this.slots = slots;
		this.extra = extra;
	}

	@Override
	public Object get(Object field) {
		int slot = layout.slot((String) field);
		return slot >= 0 ? slots[slot] : extra.get(field);
	}

	@Override
	public Object getOrDefault(Object field, Object otherwise) {
		Object value = get(field);
		return value == null ? otherwise : value;
	}

	@Override
	public boolean containsKey(Object field) {
		return field instanceof String && get(field) != null;
	}

	@Override
	public void forEach(BiConsumer<? super String, ? super Object> reader) {
		for (int i = 0; i < slots.length; i++) {
			if (slots[i] != null) {
				reader.accept(layout.names().get(i), slots[i]);
			}
		}
		extra.forEach(reader);
	}

	@Override
	public Set<Entry<String, Object>> entrySet() {
		return new AbstractSet<>() {
			@Override
			public Iterator<Entry<String, Object>> iterator() {
				return new Entries();
			}

			@Override
			public int size() {
				int size = extra.size();
				for (Object value : slots) {
					size += value == null ? 0 : 1;
				}
				return size;
			}
		};
	}

	private final class Entries implements Iterator<Entry<String, Object>> {

		private final Iterator<Entry<String, Object>> others = extra.entrySet().iterator();
		private int next = -1;

		Entries() {
			advance();
		}

		private void advance() {
			do {
				next++;
			} while (next < slots.length && slots[next] == null);
		}

		@Override
		public boolean hasNext() {
			return next < slots.length || others.hasNext();
		}

		@Override
		public Entry<String, Object> next() {
			if (next < slots.length) {
				Entry<String, Object> entry = Map.entry(layout.names().get(next), slots[next]);
				advance();
				return entry;
			}
			if (!others.hasNext()) {
				throw new NoSuchElementException();
			}
			return others.next();
		}
	}
}
