package org.lookback.store.internal.edit;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One setting of the workspace. */
@Entity
@Access(AccessType.FIELD)
@Table(name = "setting")
public class SettingEntity {

	@Id
	@Column(name = "setting_key")
	private String key;
	@Column(name = "setting_value")
	private String value;

	protected SettingEntity() {
	}

	SettingEntity(String key, String value) {
		this.key = key;
		this.value = value;
	}

	String value() {
		return value;
	}
}
