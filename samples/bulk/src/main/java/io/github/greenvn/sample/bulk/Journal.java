package io.github.greenvn.sample.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The pause after a 429 without Retry-After: the service counts the requests of a minute. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** The longest pause, however long the service asks for. */
    private static final Duration MAX_PAUSE = Duration.ofHours(1);

    private static final int NO_WORKER = 0;
    private static final String SELECT = "SELECT line, " + Journals.COLUMNS + ", state, number_before, number_after,"
            + " http_status, detail, changed_at FROM greenvn_update ";
    /** Those that failed without effect, and for a reason that another run may not meet. */
    private static final String FAILED =
            "(state = 'NOT_SENT' OR state = 'REJECTED' AND http_status IN (401, 402, 403, 429)) AND worker < ?";

    private static final String SENDABLE = "WHERE (state = 'PENDING' OR " + FAILED + ")";

    final Database database;
    private final RequestRate rate;
    private int worker = NO_WORKER;

    Journal(Database database) {
        this.database = database;
        this.rate = new RequestRate(database);
    }

    /** An update with all that the journal knows of it. */
    record Entry(
            Update update,
            State state,
            @Nullable String numberBefore,
            @Nullable String numberAfter,
            @Nullable Integer status,
            @Nullable String detail,
            @Nullable Instant changedAt) {}

    /** The number of updates that a run would send, and of those among them without a body. */
    record Left(long updates, long withoutBody) {}

    /** Begins to take updates. */
    void start() {
        worker = database.one(
                "UPDATE greenvn_journal SET workers = workers + 1 RETURNING workers", row -> row.getInt(1));
        if (!database.lockWorker(worker)) {
            throw Failure.journal("the journal " + database + " has a lock of worker " + worker + " already");
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
     * Takes the next update. Of those that failed without effect, which come last, it takes what an earlier worker left, so
     * that no update is taken again and again.
     */
    Claim claim(Limits limits) {
        return database.transaction(() -> {
            List<Update> next = next("state = 'PENDING'");
            if (next.isEmpty()) {
                next = next(FAILED, worker);
            }
            if (next.isEmpty()) {
                return new Claim.NothingLeft();
            }
            long wait = rate.reserve(limits.rate(), REQUESTS);
            if (wait > 0) {
                return new Claim.Wait(wait);
            }
            // The row of the rate is locked, so no other process takes an update meanwhile.
            if (limits.maxBilled() != null && billed() >= limits.maxBilled()) {
                return new Claim.LimitReached("--max-billed");
            }
            if (database.number("SELECT count(*) FROM greenvn_update WHERE state = 'UNKNOWN'") >= limits.maxUnknown()) {
                return new Claim.LimitReached("--max-unknown");
            }
            database.update(
                    "UPDATE greenvn_update SET state = 'READING', worker = ?,"
                            + " taken_at = (SELECT last_request FROM greenvn_journal) WHERE line = ?",
                    worker,
                    next.get(0).line());
            return new Claim.Taken(next.get(0));
        });
    }

    private List<Update> next(String condition, Object... arguments) {
        return database.list(
                SELECT + "WHERE " + condition + " ORDER BY line LIMIT 1" + database.skipLocked(),
                Journal::update,
                arguments);
    }

    /** {@return the updates that a run would send, without regard to limits} */
    List<Update> sendable() {
        return database.list(SELECT + SENDABLE + " ORDER BY line", Journal::update, Integer.MAX_VALUE);
    }

    /** {@return the number of those} */
    Left left() {
        return database.one(
                "SELECT count(*), count(CASE WHEN body = 'none' THEN 1 END) FROM greenvn_update " + SENDABLE,
                row -> new Left(row.getLong(1), row.getLong(2)),
                Integer.MAX_VALUE);
    }

    /** {@return the number of updates that have been billed or may have been or may yet be} */
    long billed() {
        return database.number(
                "SELECT count(*) FROM greenvn_update WHERE state IN ('APPLIED', 'UNKNOWN', 'SENDING', 'READING')");
    }

    /**
     * Reserves a request that is no update.
     *
     * @return the milliseconds to wait before this is called again; 0 if it may be sent now
     */
    long reserve(int requestsPerMinute) {
        return database.transaction(() -> rate.reserve(requestsPerMinute, 1));
    }

    /** Keeps all processes from sending for a time, if the service throttles them. */
    void pauseAfter(Result result) {
        if (result.throttled()) {
            Duration pause = result.retryAfter() == null ? PAUSE : result.retryAfter();
            rate.pause((pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE).toMillis());
        }
    }

    /** Records that an update that this worker has taken is about to be sent. It must not be sent unless this returns. */
    void sending(Update update, String numberBefore) {
        changed(
                update,
                database.update(
                        "UPDATE greenvn_update SET state = 'SENDING', number_before = ?, changed_at = " + database.now()
                                + " WHERE line = ? AND state = 'READING' AND worker = ?",
                        numberBefore,
                        update.line(),
                        worker));
    }

    /** Records the outcome of an update that this worker has taken. */
    void record(Update update, Result result) {
        changed(
                update,
                database.update(
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
            throw Failure.journal("the journal " + database + " no longer has " + update
                    + " as taken by this process: another process found this one's database session closed");
        }
    }

    /** Records that an unknown update turned out to be applied. */
    void resolve(Update update, String number, String detail) {
        database.update(
                "UPDATE greenvn_update SET state = 'APPLIED', number_after = ?, detail = ?, changed_at = "
                        + database.now() + " WHERE line = ? AND state = 'UNKNOWN'",
                number,
                detail,
                update.line());
    }

    /** {@return the workers that may be sending an update} */
    List<Integer> sendingWorkers() {
        return database.list(
                "SELECT DISTINCT worker FROM greenvn_update WHERE state = 'SENDING' ORDER BY worker",
                row -> row.getInt(1));
    }

    /** {@return the number of updates in each state that there is} */
    Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.list(
                "SELECT state, count(*) FROM greenvn_update GROUP BY state",
                row -> counts.put(State.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** {@return the updates in these states, in the order of the list} */
    List<Entry> entries(Set<State> states) {
        String names = states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return database.list(SELECT + "WHERE state IN (" + names + ") ORDER BY line", Journal::entry);
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
                row.getObject("http_status") == null ? null : row.getInt("http_status"),
                row.getString("detail"),
                row.getObject("changed_at") == null ? null : Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    @Override
    public void close() {
        database.close();
    }
}
