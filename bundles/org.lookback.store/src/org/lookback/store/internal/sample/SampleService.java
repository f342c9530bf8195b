package org.lookback.store.internal.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.SampleDraws;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.JsonText;
import org.lookback.store.internal.sql.Database;

/** {@link SampleDraws}. */
public final class SampleService implements SampleDraws {

	private static final String SELECT = "SELECT id, name, content, data_version, frame_hash, result_hash, who, why, made FROM sample_draw ";
	private static final int PART = 500_000;

	private final Database database;

	public SampleService(Database database) {
		this.database = database;
	}

	@Override
	public Draw keep(Draw draw, String frame, String result) throws LookbackException {
		String packedFrame = Packed.pack(frame);
		String packedResult = Packed.pack(result);
		return database.write(connection -> {
			long id = Database.greatest(connection, "sample_draw", "id") + 1;
			Database.run(connection, "INSERT INTO sample_draw (id, name, content, data_version, frame_hash, result_hash, who, why, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
					id, draw.name(), JsonText.write(new HashMap<>(draw.content())), draw.dataVersion(), draw.frameHash(), draw.resultHash(), draw.who(), draw.why(),
					draw.made().atOffset(ZoneOffset.UTC));
			insert(connection, draw.frameHash(), packedFrame);
			insert(connection, draw.resultHash(), packedResult);
			Journal.append(connection, SampleLines.SAMPLE, draw.who(), SampleLines.content(draw, packedFrame, packedResult));
			ChangeLog.append(connection, new ChangeLog.Line(draw.who(), ChangeLog.SAMPLE, draw.name(), 0, 0, "", draw.resultHash(), draw.why()));
			return new Draw(id, draw.name(), draw.content(), draw.dataVersion(), draw.frameHash(), draw.resultHash(), draw.who(), draw.why(), draw.made());
		});
	}

	private static void insert(Connection connection, String hash, String packed) throws SQLException {
		if (Database.first(connection, "SELECT 1 FROM sample_text WHERE hash = ? AND part = 0", row -> true, hash).isPresent()) {
			return;
		}
		for (int part = 0; part * PART <= packed.length(); part++) {
			Database.run(connection, "INSERT INTO sample_text (hash, part, content) VALUES (?, ?, ?)", hash, part,
					packed.substring(part * PART, Math.min(packed.length(), (part + 1) * PART)));
		}
	}

	@Override
	public List<Draw> list() throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "ORDER BY id", SampleService::draw));
	}

	private static Draw draw(ResultSet row) throws SQLException {
		Map<String, String> content = new HashMap<>();
		((Map<?, ?>) JsonText.read(row.getString(3))).forEach((key, value) -> content.put(String.valueOf(key), String.valueOf(value)));
		return new Draw(row.getLong(1), row.getString(2), content, row.getLong(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
				row.getObject(9, OffsetDateTime.class).toInstant());
	}

	@Override
	public Optional<String> text(String hash) throws LookbackException {
		List<String> parts = database.read(
				connection -> Database.list(connection, "SELECT content FROM sample_text WHERE hash = ? ORDER BY part", row -> row.getString(1), hash));
		return parts.isEmpty() ? Optional.empty() : Optional.of(Packed.unpack(String.join("", parts)));
	}
}
