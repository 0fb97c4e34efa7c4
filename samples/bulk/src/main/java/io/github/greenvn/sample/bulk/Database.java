package io.github.greenvn.sample.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database with one connection, which is never opened again once it is lost. Not thread-safe. */
abstract class Database implements AutoCloseable {

    private final String name;
    private final Connection connection;

    /**
     * Creates a database.
     *
     * @param name the file or the URL, for messages
     */
    Database(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /** Reads a row of a result. */
    interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** {@return the SQL expression of the database's time, in milliseconds since 1970} */
    abstract String now();

    abstract boolean hasTable(String table);

    /** {@return true if a journal may be created in it: a SQLite file is for one alone} */
    boolean isEmpty() {
        return true;
    }

    /** {@return what an error means to the user} */
    abstract String explain(SQLException e);

    // What follows is for a database that several processes share.

    /** {@return the SQL that locks the selected rows until the end of the transaction} */
    String forUpdate() {
        return "";
    }

    /** {@return the SQL that does so, and leaves out rows that are locked} */
    String skipLocked() {
        return "";
    }

    /** Keeps other processes from creating tables until the end of the transaction. */
    void lockTables() {}

    /**
     * Locks a worker, without waiting, until it is unlocked or the connection ends, however it ends.
     *
     * @return false if another connection has locked it: the worker is running
     */
    boolean lockWorker(int worker) {
        return true;
    }

    void unlockWorker(int worker) {}

    /** Runs statements as one transaction, which is committed when this returns, and rolled back if it throws. */
    final <T> T transaction(Supplier<T> statements) {
        try {
            connection.setAutoCommit(false);
            T result = statements.get();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            closeAfter(e);
            throw failure(e);
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    /** Closes the connection, which rolls its transaction back: nothing is done in a journal after a failure. */
    private void closeAfter(Exception failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** {@return the number of rows that the statement changed} */
    final int update(String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs a statement once for each list of arguments. */
    final void batch(String sql, List<? extends List<?>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<?> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** {@return each row of the result, as the reader reads it} */
    final <T extends @Nullable Object> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** {@return the only row of the result} */
    final <T extends @Nullable Object> T one(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).get(0);
    }

    final long number(String sql, @Nullable Object... arguments) {
        return one(sql, row -> row.getLong(1), arguments);
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private Failure failure(SQLException e) {
        return Failure.journal("the journal " + name + " failed: " + explain(e), e);
    }

    @Override
    public final void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public final String toString() {
        return name;
    }
}
