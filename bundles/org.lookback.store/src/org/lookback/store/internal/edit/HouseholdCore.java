package org.lookback.store.internal.edit;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A household's identity: what it is called, for ever. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "household")
public class HouseholdCore {

	@Id
	@Column(name = "number")
	private int number;
	@Column(name = "household_key")
	private String householdKey;
	@Column(name = "county_code")
	private String countyCode;
	@Column(name = "household_code")
	private String householdCode;
	@Column(name = "local_key")
	private String localKey;
	@Column(name = "version")
	private int version;

	public int number() {
		return number;
	}

	public String householdKey() {
		return householdKey;
	}

	public String countyCode() {
		return countyCode;
	}
}
