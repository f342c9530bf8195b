package org.lookback.store.internal.edit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.lookback.store.api.SavedQuery;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A query somebody saved. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "saved_query")
public class QueryEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "savedQuery")
	@SequenceGenerator(name = "savedQuery", sequenceName = "saved_query_seq", allocationSize = 50)
	@Column(name = "id")
	private long id;
	@Column(name = "name")
	private String name;
	@Column(name = "query_text")
	private String queryText;
	@Column(name = "shape_text")
	private String shapeText;
	@Column(name = "owner_name")
	private String ownerName;
	@Column(name = "saved")
	private OffsetDateTime saved;

	void take(SavedQuery query) {
		name = query.name();
		queryText = query.query();
		shapeText = query.shape();
		ownerName = query.owner();
		saved = query.saved().atOffset(ZoneOffset.UTC);
	}

	SavedQuery query() {
		return new SavedQuery(id, name, queryText, shapeText, ownerName, saved.toInstant());
	}
}
