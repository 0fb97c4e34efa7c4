package io.github.greenvn.sample.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server for the tests of this JVM, which starts with the first of them and ends with the JVM. */
final class PostgresServer {

    private static EmbeddedPostgres server;
    private static int databases;

    private PostgresServer() {}

    /**
     * Creates a database. Skips the test if no server can run on this machine; fails it where the environment has {@code
     * CI}.
     *
     * @return its URL
     */
    static synchronized String createDatabase() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
        } catch (IOException | RuntimeException e) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("PostgreSQL does not start", e);
            }
            Assumptions.abort("PostgreSQL does not start: " + e);
        }
        databases++;
        execute(url("postgres"), "CREATE DATABASE test" + databases);
        return url("test" + databases);
    }

    private static String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that a test does. */
    interface Action {
        void run() throws Exception;
    }

    /** Does something while new journals cannot be created, and until a number of sessions wait to create one. */
    static void beforeCreation(String url, int waiting, Action action) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('greenvn_update'))");
            action.run();
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (numbers(url, "SELECT pid FROM pg_locks WHERE NOT granted").size() < waiting) {
                assertThat(System.nanoTime()).as("sessions wait").isLessThan(deadline);
            }
        }
    }

    /** {@return the numbers in the first column of a result} */
    static List<Long> numbers(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
