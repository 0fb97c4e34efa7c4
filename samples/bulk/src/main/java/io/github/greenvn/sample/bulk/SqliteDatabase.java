package io.github.greenvn.sample.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A SQLite file, which one process has for itself until its connection ends, however it ends. A commit is on the disk when
 * it returns: with a write-ahead log, {@code synchronous=FULL} syncs the log at each commit.
 */
final class SqliteDatabase extends Database {

    private SqliteDatabase(String name, Connection connection) {
        super(name, connection);
    }

    static boolean exists(String file) {
        return Files.exists(Path.of(file));
    }

    /**
     * Opens a file, and creates it if it does not exist.
     *
     * @throws Failure if it is in use by another process, damaged, or no SQLite file
     */
    static SqliteDatabase open(String file) {
        if (file.contains("?")) {
            throw Failure.usage("--journal must be a file without ? in its name, or jdbc:postgresql://HOST/DATABASE");
        }
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + Path.of(file).toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("BEGIN EXCLUSIVE");
                statement.execute("COMMIT");
                check(statement);
            } catch (SQLException | Failure e) {
                connection.close();
                throw e;
            }
            return new SqliteDatabase(file, connection);
        } catch (SQLException e) {
            throw Failure.journal("the journal " + file + " cannot be opened: " + describe(e), e);
        }
    }

    private static void check(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!rows.getString(1).equals("ok")) {
                throw new SQLException("it is damaged: " + rows.getString(1));
            }
        }
    }

    @Override
    String now() {
        return "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
    }

    @Override
    boolean hasTable(String table) {
        return number("SELECT count(*) FROM sqlite_master WHERE name = ?", table) > 0;
    }

    @Override
    String explain(SQLException e) {
        return describe(e);
    }

    private static String describe(SQLException e) {
        return switch (e.getErrorCode() & 0xFF) {
            case 5, 6 -> "another process uses it";
            case 8 -> "it cannot be written";
            case 11 -> "it is damaged";
            case 13 -> "the disk is full";
            case 26 -> "it is no SQLite file, or damaged";
            default -> e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause());
        };
    }
}
