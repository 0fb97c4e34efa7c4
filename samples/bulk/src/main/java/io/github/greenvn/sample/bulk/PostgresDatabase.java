package io.github.greenvn.sample.bulk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database. A worker is locked by an advisory lock of its session, which the server releases when the session
 * ends, however it ends. So the connection must not go through a pooler that gives a session to several clients.
 */
final class PostgresDatabase extends Database {

    static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern PASSWORD = Pattern.compile("pass(word)?=", Pattern.CASE_INSENSITIVE);

    /**
     * Commits are on the disk, a machine that stops within a transaction does not stop the others for long, and the server's
     * own defaults change nothing.
     */
    private static final String OPTIONS = "-c synchronous_commit=on -c lock_timeout=30s"
            + " -c idle_in_transaction_session_timeout=15s"
            + " -c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3"
            + " -c default_transaction_isolation=read\\ committed";

    /** The first key of the advisory locks, which tells those of this program and of this journal from others. */
    private static final String LOCK_SPACE = "to_regclass('greenvn_update')::oid::int";

    private PostgresDatabase(String name, Connection connection) {
        super(name, connection);
    }

    /**
     * Connects to a database.
     *
     * @param environment may have {@code PGUSER} and {@code PGPASSWORD}
     */
    static PostgresDatabase open(String url, Map<String, String> environment) {
        if (url.contains("@") || PASSWORD.matcher(url).find()) {
            throw Failure.usage("--journal must not have a password, which other users could see;"
                    + " set PGPASSWORD, or write it to ~/.pgpass");
        }
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "greenvn-bulk");
        properties.setProperty("options", OPTIONS);
        if (environment.containsKey("PGUSER")) {
            properties.setProperty("user", environment.get("PGUSER"));
        }
        if (environment.containsKey("PGPASSWORD")) {
            properties.setProperty("password", environment.get("PGPASSWORD"));
        }
        String name = Journals.name(url);
        try {
            return new PostgresDatabase(name, DriverManager.getConnection(url, properties));
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).replace(url, name);
            throw Failure.journal("the journal " + name + " cannot be opened: " + reason, e);
        }
    }

    @Override
    String now() {
        return "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    }

    @Override
    String skipLocked() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    String forUpdate() {
        return " FOR UPDATE";
    }

    @Override
    boolean hasTable(String table) {
        return one("SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), table);
    }

    @Override
    void lockTables() {
        one("SELECT pg_advisory_xact_lock(hashtext('greenvn_update'))", row -> "locked");
    }

    @Override
    boolean lockWorker(int worker) {
        return one("SELECT pg_try_advisory_lock(" + LOCK_SPACE + ", ?)", row -> row.getBoolean(1), worker);
    }

    @Override
    void unlockWorker(int worker) {
        one("SELECT pg_advisory_unlock(" + LOCK_SPACE + ", ?)", row -> row.getBoolean(1), worker);
    }

    @Override
    String explain(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
