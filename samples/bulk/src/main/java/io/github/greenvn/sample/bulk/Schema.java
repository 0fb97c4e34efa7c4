package io.github.greenvn.sample.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a journal, and what it was created for: one list and one service. */
final class Schema {

    /** The columns of a list, as SQL. */
    static final String COLUMNS = String.join(", ", Update.COLUMNS);

    private static final int VERSION = 1;

    private Schema() {}

    static boolean exists(Database database) {
        return database.hasTable("greenvn_update");
    }

    /** Creates the tables and writes the list, as one transaction, unless another process has done so. */
    static void create(Database database, List<Update> list, String baseUrl) {
        database.transaction(() -> {
            database.lockTables();
            if (!exists(database)) {
                createTables(database);
                database.update("INSERT INTO greenvn_journal VALUES (?, ?, ?, 0, 0, 0)", VERSION, hash(list), baseUrl);
                database.batch(
                        "INSERT INTO greenvn_update (line, " + COLUMNS + ", state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        list.stream().map(Schema::row).toList());
            }
            return database;
        });
    }

    /** Creates the tables. Times are those of the database, in milliseconds since 1970. */
    private static void createTables(Database database) {
        database.update("CREATE TABLE greenvn_journal (schema_version INTEGER NOT NULL, list_hash TEXT NOT NULL,"
                + " base_url TEXT NOT NULL, workers INTEGER NOT NULL, last_request BIGINT NOT NULL,"
                + " next_request BIGINT NOT NULL)");
        database.update("CREATE TABLE greenvn_update (line INTEGER PRIMARY KEY, "
                + Update.COLUMNS.stream().map(name -> name + " TEXT NOT NULL, ").collect(Collectors.joining())
                + "state TEXT NOT NULL, worker INTEGER, number_before TEXT, number_after TEXT, http_status INTEGER,"
                + " detail TEXT, taken_at BIGINT, changed_at BIGINT)");
        database.update("CREATE INDEX greenvn_update_state ON greenvn_update (state, line)");
    }

    private static List<Object> row(Update update) {
        List<Object> row = new ArrayList<>();
        row.add(update.line());
        row.addAll(update.values());
        row.add(State.PENDING.name());
        return row;
    }

    static void checkVersion(Database database) {
        long version = database.number("SELECT schema_version FROM greenvn_journal");
        if (version != VERSION) {
            throw new JournalException("the journal " + database + " has version " + version
                    + "; this program reads version " + VERSION);
        }
    }

    static void checkList(Database database, List<Update> list) {
        if (!database.one("SELECT list_hash FROM greenvn_journal", row -> row.getString(1))
                .equals(hash(list))) {
            throw new UsageException("the journal " + database + " has another list, of "
                    + database.number("SELECT count(*) FROM greenvn_update")
                    + " updates; run the list that it was created with, or name another --journal for this one");
        }
    }

    static void checkService(Database database, String baseUrl) {
        String own = baseUrl(database);
        if (!own.equals(baseUrl)) {
            throw new UsageException("the journal " + database + " is for " + own + ", not for " + baseUrl
                    + "; see LEADASSIST_BASE_URL");
        }
    }

    static String baseUrl(Database database) {
        return database.one("SELECT base_url FROM greenvn_journal", row -> row.getString(1));
    }

    /** Returns a hash of the updates, which does not depend on how the file quotes cells or ends lines. */
    private static String hash(List<Update> list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            list.forEach(update -> digest.update(update.values().toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
