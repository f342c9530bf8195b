package org.lookback.ingest.internal.compare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.compare.RegisterSubject.Kind;

/**
 * A person of ours, as far as the comparison needs him.
 *
 * @param idNumber 18 characters, or empty
 * @param left     the day he left his household, for somebody who has
 * @param expected whether he should be listed, for each register: a place in {@code Truth}
 * @param values   what his data say of the compared fields, canonical, empty where nothing is recorded
 * @param counts   for each department count whether he belongs to the population, then whether he counts by our data
 */
record PersonLine(Kind kind, String code, String name, String idNumber, Optional<LocalDate> birthDate, Optional<LocalDate> left, byte[] expected,
		String[] values, byte[] counts) {

	RegisterSubject subject(HouseholdLine household) {
		return new RegisterSubject(kind, household.number(), household.key(), code, name, idNumber, birthDate, household.villageCode());
	}

	void write(DataOutputStream out) throws IOException {
		out.writeByte(kind.ordinal());
		Lines.write(code, out);
		Lines.write(name, out);
		Lines.write(idNumber, out);
		Lines.write(birthDate, out);
		Lines.write(left, out);
		Lines.write(expected, out);
		Lines.write(values, out);
		Lines.write(counts, out);
	}

	static PersonLine read(DataInputStream in) throws IOException {
		return new PersonLine(Kind.values()[in.readByte()], in.readUTF(), in.readUTF(), in.readUTF(), Lines.date(in), Lines.date(in), Lines.bytes(in),
				Lines.texts(in), Lines.bytes(in));
	}
}
