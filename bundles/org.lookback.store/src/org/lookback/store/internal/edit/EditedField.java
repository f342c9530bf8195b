package org.lookback.store.internal.edit;

import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.hand.HandService;

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
	@Column(name = "change_id")
	private int changeId;
	@Column(name = "source_file")
	private String sourceFile;
	@Column(name = "source_sheet")
	private String sourceSheet;
	@Column(name = "source_row")
	private long sourceRow;

	protected EditedField() {
	}

	EditedField(HandService.Values.Value value) {
		this.household = value.household();
		this.member = value.member();
		this.entity = value.entity();
		this.dataYear = value.year();
		this.rowKey = value.rowKey();
		this.field = value.field();
		this.newValue = value.json();
		this.afterVersion = value.afterVersion();
		this.seq = value.seq();
		this.changeId = value.change();
		this.sourceFile = value.source().map(Source::file).orElse(null);
		this.sourceSheet = value.source().map(Source::sheet).orElse(null);
		this.sourceRow = value.source().map(Source::row).orElse(0L);
	}
}
