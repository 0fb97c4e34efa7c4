package io.github.greenvn.sample.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A SQLite file, which one process has for itself until its connection ends, however it ends. A commit is on the disk, and
 * in the file itself rather than in a log beside it, when it returns. So a file that is moved takes its commits along.
 */
final class SqliteDatabase extends Database {

    private SqliteDatabase(String name, Connection connection) {
        super(name, connection);
    }

    static boolean exists(String file) {
        return Files.exists(Path.of(file));
    }

    /**
     * Opens a file, and creates it if it does not exist, readable by its owner only.
     *
     * @throws Failure if it is in use by another process, damaged, or not a SQLite file
     */
    static SqliteDatabase open(String file) {
        try {
            create(Path.of(file));
            Connection connection =
                    DriverManager.getConnection("jdbc:sqlite:" + Path.of(file).toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute("PRAGMA journal_mode = TRUNCATE");
                statement.execute("PRAGMA synchronous = EXTRA");
                statement.execute("PRAGMA fullfsync = ON");
                statement.execute("BEGIN EXCLUSIVE");
                // A commit would write the first page of a new file, which then looks like a database without tables.
                statement.execute("ROLLBACK");
                check(statement);
            } catch (SQLException | Failure e) {
                connection.close();
                throw e;
            }
            return new SqliteDatabase(file, connection);
        } catch (IOException e) {
            throw Failure.journal("the journal " + file + " cannot be created: " + e, e);
        } catch (SQLException e) {
            throw Failure.journal("the journal " + file + " cannot be opened: " + describe(e), e);
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
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
    boolean isEmpty() {
        return number("PRAGMA page_count") == 0;
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
            case 26 -> "it is not a SQLite file, or it is damaged";
            default -> e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause());
        };
    }
}
