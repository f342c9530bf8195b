package org.lookback.store.internal.edit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.SqlErrors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;

/** EclipseLink over the store's database, started on first use. No cache is shared, nothing is woven. */
public final class Persistence implements AutoCloseable {

	/** All classes that it maps. */
	public static final List<Class<?>> ENTITIES = List.of(HouseholdCore.class, MemberCore.class, EditedField.class, QueryEntity.class,
			RoundEntity.class, SettingEntity.class);

	/** Work inside a transaction; the connection is the transaction's own. */
	interface Work<T> {
		T run(EntityManager entities, Connection connection) throws SQLException, LookbackException;
	}

	private final Database database;
	private EntityManagerFactory factory;

	public Persistence(Database database) {
		this.database = database;
	}

	/** Runs a transaction that writes. */
	<T> T write(Work<T> work) throws LookbackException {
		return database.alone(() -> transaction(work));
	}

	private <T> T transaction(Work<T> work) throws LookbackException {
		try (EntityManager entities = factory().createEntityManager()) {
			entities.getTransaction().begin();
			try {
				T result = work.run(entities, entities.unwrap(Connection.class));
				entities.getTransaction().commit();
				return result;
			} finally {
				if (entities.getTransaction().isActive()) {
					entities.getTransaction().rollback();
				}
			}
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		} catch (PersistenceException e) {
			throw translate(e);
		}
	}

	private static LookbackException translate(PersistenceException e) {
		for (Throwable cause = e; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return SqlErrors.translate(sql);
			}
		}
		return Words.error(e, "databaseError", e.getMessage());
	}

	private synchronized EntityManagerFactory factory() {
		if (factory == null) {
			PersistenceConfiguration configuration = new PersistenceConfiguration("lookback");
			ENTITIES.forEach(configuration::managedClass);
			configuration.property(PersistenceUnitProperties.NON_JTA_DATASOURCE, database.source())
					.property(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL")
					.property(PersistenceUnitProperties.CLASSLOADER, Persistence.class.getClassLoader())
					.property(PersistenceUnitProperties.WEAVING, "false")
					.property(PersistenceUnitProperties.TARGET_DATABASE, Dialect.eclipseLinkPlatform())
					.property(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false")
					.property(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger")
					.property(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
			factory = started(configuration);
		}
		return factory;
	}

	/**
	 * EclipseLink looks for the classes with the thread's class loader, whatever its own property says, and where that does not see them maps
	 * nothing and says nothing.
	 */
	private static EntityManagerFactory started(PersistenceConfiguration configuration) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(Persistence.class.getClassLoader());
		try {
			EntityManagerFactory made = new PersistenceProvider().createEntityManagerFactory(configuration);
			made.createEntityManager().close();
			return made;
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	public synchronized void close() {
		if (factory != null) {
			factory.close();
			factory = null;
		}
	}
}
