package org.lookback.store.internal.edit;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One field that a person set or cleared. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "hand_edit")
public class EditedField {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handEdit")
	@SequenceGenerator(name = "handEdit", sequenceName = "hand_edit_seq", allocationSize = 50)
	@Column(name = "id")
	private long id;
	@Column(name = "household")
	private long household;
	@Column(name = "member")
	private int member;
	@Column(name = "entity")
	private String entity;
	@Column(name = "data_year")
	private int dataYear;
	@Column(name = "row_key")
	private String rowKey;
	@Column(name = "field")
	private String field;
	@Column(name = "new_value")
	private String newValue;
	@Column(name = "after_version")
	private int afterVersion;
	@Column(name = "seq")
	private long seq;

	protected EditedField() {
	}

	EditedField(long household, int member, String entity, int dataYear, String rowKey, String field, String newValue, int afterVersion, long seq) {
		this.household = household;
		this.member = member;
		this.entity = entity;
		this.dataYear = dataYear;
		this.rowKey = rowKey;
		this.field = field;
		this.newValue = newValue;
		this.afterVersion = afterVersion;
		this.seq = seq;
	}
}
