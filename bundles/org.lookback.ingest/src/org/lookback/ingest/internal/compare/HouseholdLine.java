package org.lookback.ingest.internal.compare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.compare.RegisterSubject.Kind;

/**
 * A household of ours with its persons.
 *
 * @param first    number of its first person; the others follow
 * @param expected for each register whose condition is asked of households: a place in {@code Truth}
 * @param values   what its data say of the compared fields; several rows (houses, loans) joined by {@link #OR}
 */
record HouseholdLine(long number, String key, String headName, String villageCode, int first, byte[] expected, String[] values, List<PersonLine> persons) {

	/** Between the values of several rows. */
	static final String OR = "\u001F";

	static final Spool.Form<HouseholdLine> FORM = new Spool.Form<>() {
		@Override
		public void write(HouseholdLine line, DataOutputStream out) throws IOException {
			out.writeLong(line.number());
			Lines.write(line.key(), out);
			Lines.write(line.headName(), out);
			Lines.write(line.villageCode(), out);
			out.writeInt(line.first());
			Lines.write(line.expected(), out);
			Lines.write(line.values(), out);
			out.writeShort(line.persons().size());
			for (PersonLine person : line.persons()) {
				person.write(out);
			}
		}

		@Override
		public HouseholdLine read(DataInputStream in) throws IOException {
			long number = in.readLong();
			String key = in.readUTF();
			String head = in.readUTF();
			String village = in.readUTF();
			int first = in.readInt();
			byte[] expected = Lines.bytes(in);
			String[] values = Lines.texts(in);
			int size = in.readUnsignedShort();
			List<PersonLine> persons = new ArrayList<>(size);
			for (int i = 0; i < size; i++) {
				persons.add(PersonLine.read(in));
			}
			return new HouseholdLine(number, key, head, village, first, expected, values, persons);
		}
	};

	/** Who belongs to it in the year. */
	int members() {
		return (int) persons.stream().filter(person -> person.kind() == Kind.MEMBER).count();
	}

	RegisterSubject subject() {
		return new RegisterSubject(Kind.HOUSEHOLD, number, key, "", headName, "", Optional.empty(), villageCode);
	}
}
