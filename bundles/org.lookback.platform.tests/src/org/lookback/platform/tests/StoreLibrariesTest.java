package org.lookback.platform.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;

/** EclipseLink over a file of H2's, inside Equinox. */
class StoreLibrariesTest {

  @Test
  void anEntityIsWrittenAndReadByAQuery(@TempDir Path folder) {
    var source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("smoke") + ";WRITE_DELAY=0");
    source.setUser("sa");
    source.setPassword("");
    var configuration = new PersistenceConfiguration("smoke")
        .provider(PersistenceProvider.class.getName())
        .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
        .managedClass(Village.class)
        .property(PersistenceUnitProperties.NON_JTA_DATASOURCE, source)
        .property(PersistenceUnitProperties.CLASSLOADER, Village.class.getClassLoader())
        .property(PersistenceUnitProperties.WEAVING, "false")
        .property(PersistenceUnitProperties.TARGET_DATABASE, "org.eclipse.persistence.platform.database.H2Platform")
        .property(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.CREATE_ONLY)
        .property("eclipselink.logging.level", "SEVERE");
    try (EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(configuration)) {
      try (EntityManager manager = factory.createEntityManager()) {
        manager.getTransaction().begin();
        var village = new Village("红旗村");
        manager.persist(village);
        manager.getTransaction().commit();
        assertTrue(village.id() > 0);
      }
      try (EntityManager manager = factory.createEntityManager()) {
        var found = manager.createQuery("select v from Village v where v.name like :start", Village.class)
            .setParameter("start", "红%").getResultList();
        assertEquals(1, found.size());
        assertEquals("红旗村", found.get(0).name());
      }
    }
  }
}
