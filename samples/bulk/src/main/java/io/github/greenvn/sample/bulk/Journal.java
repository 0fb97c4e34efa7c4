package io.github.greenvn.sample.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of every update of one list, in a database. Not thread-safe; several processes may each have their own.
 *
 * <p>No update is sent twice, because
 *
 * <ul>
 *   <li>the whole list is written by one transaction before the first request, and another list is refused;
 *   <li>an update is sent only after {@link #sending} has committed {@code SENDING}, which it does only for an update that
 *       this worker has in {@code READING}. If the commit fails or its result is lost, nothing is sent;
 *   <li>no statement leads from {@code SENDING} back to a state in which an update is taken, except that its own worker
 *       records that no byte was sent or that the service did nothing;
 *   <li>what a worker leaves in {@code SENDING} when it ends becomes {@code UNKNOWN}, and what it leaves in {@code READING}
 *       becomes {@code PENDING}. A worker that was taken for ended and still runs can neither send nor record: both need
 *       the state in which it left the update.
 * </ul>
 */
final class Journal implements AutoCloseable {

    /** The requests of an update: reading the allocation, and the update itself. */
    private static final int REQUESTS = 2;

    private static final int SCHEMA_VERSION = 1;
    private static final int NO_WORKER = 0;
    private static final String COLUMNS = String.join(", ", Update.COLUMNS);

    private final Database database;
    private int worker = NO_WORKER;

    private Journal(Database database) {
        this.database = database;
    }

    /** An update with all that the journal knows of it. */
    record Entry(
            Update update,
            State state,
            @Nullable String numberBefore,
            @Nullable String numberAfter,
            int status,
            @Nullable String detail,
            long takenAt,
            long changedAt) {}

    /**
     * Opens a journal, and finishes what ended workers left.
     *
     * @param location a SQLite file or the URL of a PostgreSQL database
     * @return the journal; empty if there is none
     */
    static Optional<Journal> find(String location, Map<String, String> environment) {
        if (!location.startsWith(PostgresDatabase.PREFIX) && !SqliteDatabase.exists(location)) {
            return Optional.empty();
        }
        Journal journal = new Journal(connect(location, environment));
        try {
            if (journal.database.hasTable("greenvn_update")) {
                journal.checkVersion();
                journal.recover();
                return Optional.of(journal);
            }
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        journal.close();
        return Optional.empty();
    }

    /** Creates a journal of a list. If another process creates it at the same time, returns that one. */
    static Journal create(String location, Map<String, String> environment, List<Update> list, String baseUrl) {
        Journal journal = new Journal(connect(location, environment));
        try {
            journal.database.transaction(() -> {
                journal.database.lockTables();
                if (!journal.database.hasTable("greenvn_update")) {
                    journal.write(list, baseUrl);
                }
                return journal;
            });
            journal.checkVersion();
            return journal;
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static Database connect(String location, Map<String, String> environment) {
        return location.startsWith(PostgresDatabase.PREFIX)
                ? PostgresDatabase.open(location, environment)
                : SqliteDatabase.open(location);
    }

    private void write(List<Update> list, String baseUrl) {
        // Times are those of the database, in milliseconds since 1970.
        database.update("CREATE TABLE greenvn_journal (schema_version INTEGER NOT NULL, list_hash TEXT NOT NULL,"
                + " base_url TEXT NOT NULL, workers INTEGER NOT NULL, last_request BIGINT NOT NULL,"
                + " next_request BIGINT NOT NULL)");
        database.update("CREATE TABLE greenvn_update (line INTEGER PRIMARY KEY, "
                + Update.COLUMNS.stream().map(name -> name + " TEXT NOT NULL, ").collect(Collectors.joining())
                + "state TEXT NOT NULL, worker INTEGER, number_before TEXT, number_after TEXT, http_status INTEGER,"
                + " detail TEXT, taken_at BIGINT, changed_at BIGINT)");
        database.update("CREATE INDEX greenvn_update_state ON greenvn_update (state, line)");
        database.update(
                "INSERT INTO greenvn_journal VALUES (?, ?, ?, 0, 0, 0)", SCHEMA_VERSION, hash(list), baseUrl);
        database.batch(
                "INSERT INTO greenvn_update (line, " + COLUMNS + ", state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                list.stream().map(Journal::row).toList());
    }

    private static List<Object> row(Update update) {
        List<Object> row = new ArrayList<>();
        row.add(update.line());
        row.addAll(update.values());
        row.add(State.PENDING.name());
        return row;
    }

    /** Returns a hash of the updates, which does not depend on how the file quotes cells or ends lines. */
    private static String hash(List<Update> list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Update update : list) {
                digest.update(update.values().toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkVersion() {
        long version = database.number("SELECT schema_version FROM greenvn_journal");
        if (version != SCHEMA_VERSION) {
            throw new JournalException("the journal " + database + " has version " + version
                    + "; this program reads version " + SCHEMA_VERSION);
        }
    }

    /** Throws if the journal is not of this list and this service, so that neither is mixed with another. */
    void check(List<Update> list, String baseUrl) {
        if (!database.one("SELECT list_hash FROM greenvn_journal", row -> row.getString(1))
                .equals(hash(list))) {
            throw new UsageException("the journal " + database + " has another list of "
                    + database.number("SELECT count(*) FROM greenvn_update")
                    + " updates; use the file it was created with, or another --journal for this one");
        }
        checkService(baseUrl);
    }

    void checkService(String baseUrl) {
        String own = baseUrl();
        if (!own.equals(baseUrl)) {
            throw new UsageException("the journal " + database + " is for " + own + ", not for " + baseUrl
                    + "; see LEADASSIST_BASE_URL");
        }
    }

    String baseUrl() {
        return database.one("SELECT base_url FROM greenvn_journal", row -> row.getString(1));
    }

    /** Begins to take updates. */
    void start() {
        worker = database.one(
                "UPDATE greenvn_journal SET workers = workers + 1 RETURNING workers", row -> row.getInt(1));
        if (!database.lockWorker(worker)) {
            throw new JournalException("the journal " + database + " has a lock of worker " + worker + " already");
        }
    }

    /**
     * Finishes what ended workers left: an update that may have been sent is {@code UNKNOWN}.
     *
     * @return the number of updates that became {@code PENDING}
     */
    int recover() {
        int pending = 0;
        for (int ended : database.list(
                "SELECT DISTINCT worker FROM greenvn_update WHERE state IN ('READING', 'SENDING') AND worker <> ?",
                row -> row.getInt(1),
                worker)) {
            if (database.lockWorker(ended)) {
                pending += recover(ended);
                database.unlockWorker(ended);
            }
        }
        return pending;
    }

    private int recover(int ended) {
        return database.transaction(() -> {
            database.update(
                    "UPDATE greenvn_update SET state = 'UNKNOWN', detail = ?, changed_at = " + database.now()
                            + " WHERE state = 'SENDING' AND worker = ?",
                    "The process that sent it ended before it recorded the outcome.",
                    ended);
            return database.update(
                    "UPDATE greenvn_update SET state = 'PENDING' WHERE state = 'READING' AND worker = ?", ended);
        });
    }

    /**
     * Takes the next update. Of those that failed without effect, it takes what an earlier worker left, so that no update
     * is taken again and again.
     */
    Claim claim(Limits limits) {
        return database.transaction(() -> {
            List<Update> next = database.list(
                    "SELECT line, " + COLUMNS + " FROM greenvn_update WHERE " + sendable(limits)
                            + " ORDER BY line LIMIT 1" + database.skipLocked(),
                    Journal::update,
                    worker);
            if (next.isEmpty()) {
                return new Claim.NothingLeft();
            }
            long wait = reserve(limits.rate(), REQUESTS);
            if (wait > 0) {
                return new Claim.Wait(wait);
            }
            // The row of the rate is locked, so no other process takes an update meanwhile.
            if (billed() >= limits.maxBilled()) {
                return new Claim.LimitReached();
            }
            database.update(
                    "UPDATE greenvn_update SET state = 'READING', worker = ?, taken_at = " + database.now()
                            + " WHERE line = ?",
                    worker,
                    next.get(0).line());
            return new Claim.Taken(next.get(0));
        });
    }

    private static String sendable(Limits limits) {
        return "(state = 'PENDING' OR worker < ? AND (state = 'NOT_SENT' OR state = 'REJECTED' AND "
                + (limits.retryRejected() ? "TRUE" : "http_status = 429") + "))";
    }

    /** {@return the updates that a run would send, without regard to limits} */
    List<Update> sendable(boolean retryRejected) {
        return database.list(
                "SELECT line, " + COLUMNS + " FROM greenvn_update WHERE "
                        + sendable(new Limits(1, 0, 0, retryRejected)) + " ORDER BY line",
                Journal::update,
                Integer.MAX_VALUE);
    }

    /** {@return the number of updates that have been billed or may have been or may yet be} */
    long billed() {
        return database.number("SELECT count(*) FROM greenvn_update"
                + " WHERE state IN ('APPLIED', 'UNKNOWN', 'SENDING', 'READING')");
    }

    /**
     * Reserves one request.
     *
     * @param rate the requests a minute
     * @return the milliseconds to wait before this is called again; 0 if it may be sent now
     */
    long reserve(int rate) {
        return database.transaction(() -> reserve(rate, 1));
    }

    private long reserve(int rate, int requests) {
        Clock clock = readClock();
        if (clock.next() > clock.now()) {
            writeClock(clock);
            return clock.next() - clock.now();
        }
        writeClock(new Clock(clock.now(), clock.now() + (60_000L * requests + rate - 1) / rate));
        return 0;
    }

    /** Keeps all processes from sending for a time. */
    void pause(long millis) {
        database.transaction(() -> {
            Clock clock = readClock();
            writeClock(new Clock(clock.now(), Math.max(clock.next(), clock.now() + millis)));
            return clock;
        });
    }

    /** The database's time and that of the next request. */
    private record Clock(long now, long next) {}

    /** Locks and reads the times. If the clock was set back, the time that is left to wait stays as it was. */
    private Clock readClock() {
        Clock stored = database.one(
                "SELECT last_request, next_request FROM greenvn_journal" + database.forUpdate(),
                row -> new Clock(row.getLong(1), row.getLong(2)));
        long now = database.number("SELECT " + database.now());
        return new Clock(now, now < stored.now() ? now + stored.next() - stored.now() : stored.next());
    }

    private void writeClock(Clock clock) {
        database.update("UPDATE greenvn_journal SET last_request = ?, next_request = ?", clock.now(), clock.next());
    }

    /** Records that an update that this worker has taken is about to be sent. It must not be sent unless this returns. */
    void sending(Update update, String numberBefore) {
        changed(update, database.update(
                "UPDATE greenvn_update SET state = 'SENDING', number_before = ?, changed_at = " + database.now()
                        + " WHERE line = ? AND state = 'READING' AND worker = ?",
                numberBefore,
                update.line(),
                worker));
    }

    /** Records the outcome of an update that this worker has taken. */
    void record(Update update, Result result) {
        changed(update, database.update(
                "UPDATE greenvn_update SET state = ?, number_after = ?, http_status = ?, detail = ?, changed_at = "
                        + database.now() + " WHERE line = ? AND state IN ('READING', 'SENDING') AND worker = ?",
                result.state().name(),
                result.number(),
                result.status(),
                result.detail(),
                update.line(),
                worker));
    }

    private void changed(Update update, int rows) {
        if (rows != 1) {
            throw new JournalException("the journal " + database + " no longer has " + update
                    + " as taken by this process: another one took it for ended");
        }
    }

    /** Records what an unknown update turned out to be. */
    void resolve(Update update, State state, @Nullable String number, String detail) {
        database.update(
                "UPDATE greenvn_update SET state = ?, number_after = ?, detail = ?, changed_at = " + database.now()
                        + " WHERE line = ? AND state = 'UNKNOWN'",
                state.name(),
                number,
                detail,
                update.line());
    }

    /** {@return the number of updates in each state that there is} */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.forEach(
                "SELECT state, count(*) FROM greenvn_update GROUP BY state",
                row -> Map.entry(State.valueOf(row.getString(1)), row.getLong(2)),
                count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Passes every update to a consumer, in the order of the list. */
    void forEach(Consumer<Entry> consumer) {
        database.forEach(
                "SELECT line, " + COLUMNS + ", state, number_before, number_after, http_status, detail, taken_at,"
                        + " changed_at FROM greenvn_update ORDER BY line",
                Journal::entry,
                consumer);
    }

    private static Update update(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (String column : Update.COLUMNS) {
            values.add(row.getString(column));
        }
        return Update.of(row.getInt("line"), values);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                update(row),
                State.valueOf(row.getString("state")),
                row.getString("number_before"),
                row.getString("number_after"),
                row.getInt("http_status"),
                row.getString("detail"),
                row.getLong("taken_at"),
                row.getLong("changed_at"));
    }

    @Override
    public void close() {
        database.close();
    }
}
