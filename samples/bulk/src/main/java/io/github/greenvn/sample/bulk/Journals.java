package io.github.greenvn.sample.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds, creates and checks journals. A journal is of one list and for one service. */
final class Journals {

    /** The columns of a list, as SQL. */
    static final String COLUMNS = String.join(", ", Update.COLUMNS);

    private static final int VERSION = 1;

    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private Journals() {}

    /** {@return a location for messages: without the parameters of a URL, which may have secrets} */
    static String name(String location) {
        return isPostgres(location) ? location.replaceFirst("\\?.*", "") : location;
    }

    private static boolean isPostgres(String location) {
        return location.startsWith(PostgresDatabase.PREFIX);
    }

    private static void checkLocation(String location) {
        if (!isPostgres(location)
                && (location.contains("?") || URL.matcher(location).matches())) {
            throw Failure.usage("--journal must be a file without ? in its name, or jdbc:postgresql://HOST/DATABASE");
        }
    }

    /**
     * Opens a journal, and finishes what ended workers left.
     *
     * @param location a SQLite file or the URL of a PostgreSQL database
     * @return the journal; empty if there is none
     */
    static Optional<Journal> find(String location, Map<String, String> environment) {
        checkLocation(location);
        if (!isPostgres(location) && !SqliteDatabase.exists(location)) {
            return Optional.empty();
        }
        Database database = connect(location, environment);
        try {
            if (exists(database)) {
                return Optional.of(open(database));
            }
            if (!database.isEmpty()) {
                throw Failure.journal("the file " + database + " is not a journal: it lacks the tables of one");
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        database.close();
        return Optional.empty();
    }

    /** Creates a journal of a list. If another process creates it at the same time, opens that one. */
    static Journal create(String location, Map<String, String> environment, List<Update> list, String baseUrl) {
        Database database = connect(location, environment);
        try {
            create(database, list, baseUrl);
            return open(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Journal open(Database database) {
        checkVersion(database);
        Journal journal = new Journal(database);
        journal.recover();
        return journal;
    }

    private static Database connect(String location, Map<String, String> environment) {
        return isPostgres(location) ? PostgresDatabase.open(location, environment) : SqliteDatabase.open(location);
    }

    private static boolean exists(Database database) {
        return database.hasTable("greenvn_update");
    }

    /** Creates the tables and writes the list, as one transaction, unless another process has done so. */
    private static void create(Database database, List<Update> list, String baseUrl) {
        database.transaction(() -> {
            database.lockTables();
            if (!exists(database)) {
                createTables(database);
                database.update("INSERT INTO greenvn_journal VALUES (?, ?, ?, 0, 0, 0)", VERSION, hash(list), baseUrl);
                database.batch(
                        "INSERT INTO greenvn_update (line, " + COLUMNS
                                + ", state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        list.stream().map(Journals::row).toList());
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

    private static void checkVersion(Database database) {
        long version = database.number("SELECT schema_version FROM greenvn_journal");
        if (version != VERSION) {
            throw Failure.journal(
                    "the journal " + database + " has version " + version + "; this program reads version " + VERSION);
        }
    }

    /** Throws if a journal is of another list, so that the two are not mixed. */
    static void checkList(Journal journal, List<Update> list) {
        Database database = journal.database;
        if (!database.one("SELECT list_hash FROM greenvn_journal", row -> row.getString(1))
                .equals(hash(list))) {
            throw Failure.usage("the journal " + database + " has another list, of "
                    + database.number("SELECT count(*) FROM greenvn_update")
                    + " updates; run the list that it was created with, or name another --journal for this one");
        }
    }

    /** Throws if a journal is for another service: an update that this one applied is not applied there. */
    static void checkService(Journal journal, String baseUrl) {
        String own = baseUrl(journal);
        if (!own.equals(baseUrl)) {
            throw Failure.usage("the journal " + journal.database + " is for " + own + ", not for " + baseUrl
                    + "; see LEADASSIST_BASE_URL");
        }
    }

    static String baseUrl(Journal journal) {
        return journal.database.one("SELECT base_url FROM greenvn_journal", row -> row.getString(1));
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
