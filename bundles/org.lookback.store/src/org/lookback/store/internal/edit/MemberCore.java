package org.lookback.store.internal.edit;

import java.time.LocalDate;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member's identity: the household's number × 256 + his own, and how the first file named him. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "member")
public class MemberCore {

	@Id
	@Column(name = "id")
	private long id;
	@Column(name = "member_code")
	private String memberCode;
	@Column(name = "id_number")
	private String idNumber;
	@Column(name = "name")
	private String name;
	@Column(name = "birth_date")
	private LocalDate birthDate;
	@Column(name = "version")
	private int version;

	public long id() {
		return id;
	}
}
