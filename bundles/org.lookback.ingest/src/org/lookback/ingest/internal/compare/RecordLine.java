package org.lookback.ingest.internal.compare;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.compare.RegisterListing;
import org.lookback.model.api.facts.Source;

/**
 * A record of a register, as far as the comparison needs it.
 *
 * @param hung   number of the person it was matched to when it was imported; -1 for nobody
 * @param values what it says of the compared fields, canonical or as written, empty where it says nothing
 * @param counts bits: for which of the register's department counts it counts
 */
record RecordLine(RegisterListing listing, int hung, String[] values, int counts) {

	static final Spool.Form<RecordLine> FORM = new Spool.Form<>() {
		@Override
		public void write(RecordLine line, DataOutputStream out) throws IOException {
			RegisterListing one = line.listing();
			Lines.write(one.recordNo(), out);
			Lines.write(one.name(), out);
			Lines.write(one.idNumber(), out);
			Lines.write(one.birthDate(), out);
			Lines.write(one.villageCode(), out);
			out.writeBoolean(one.active());
			Lines.write(one.state(), out);
			out.writeByte(one.details().size());
			for (Map.Entry<String, String> detail : one.details().entrySet()) {
				Lines.write(detail.getKey(), out);
				Lines.write(detail.getValue(), out);
			}
			Lines.write(one.verified(), out);
			Lines.write(one.source().file(), out);
			Lines.write(one.source().sheet(), out);
			out.writeLong(one.source().row());
			out.writeInt(line.hung());
			Lines.write(line.values(), out);
			out.writeInt(line.counts());
		}

		@Override
		public RecordLine read(DataInputStream in) throws IOException {
			String number = in.readUTF();
			String name = in.readUTF();
			String id = in.readUTF();
			Optional<LocalDate> birth = Lines.date(in);
			String village = in.readUTF();
			boolean active = in.readBoolean();
			String state = in.readUTF();
			Map<String, String> details = new LinkedHashMap<>();
			for (int left = in.readUnsignedByte(); left > 0; left--) {
				details.put(in.readUTF(), in.readUTF());
			}
			String verified = in.readUTF();
			Source source = new Source(in.readUTF(), in.readUTF(), in.readLong());
			return new RecordLine(new RegisterListing(number, name, id, birth, village, active, state, details, verified, source), in.readInt(), Lines.texts(in),
					in.readInt());
		}
	};
}
