package org.lookback.platform.tests;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** An entity for the store's smoke test. */
@Entity(name = "Village")
@SequenceGenerator(name = "village_seq", sequenceName = "village_seq", allocationSize = 1000)
public class Village {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "village_seq")
  private long id;
  private String name;

  protected Village() {
  }

  Village(String name) {
    this.name = name;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }
}
