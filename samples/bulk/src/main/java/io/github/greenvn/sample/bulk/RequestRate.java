package io.github.greenvn.sample.bulk;

/** The rate of the requests of all processes that use a journal, by the database's clock. */
final class RequestRate {

    private final Database database;

    RequestRate(Database database) {
        this.database = database;
    }

    /** The database's time and that of the next request, in milliseconds since 1970. */
    private record Clock(long now, long next) {}

    /**
     * Reserves requests, in a transaction of the caller. Until that ends, no other process can.
     *
     * @param rate the requests a minute
     * @return the milliseconds to wait before this is called again; 0 if the requests may be sent now
     */
    long reserve(int rate, int requests) {
        Clock clock = read();
        if (clock.next() > clock.now()) {
            write(clock);
            return clock.next() - clock.now();
        }
        write(new Clock(clock.now(), clock.now() + (60_000L * requests + rate - 1) / rate));
        return 0;
    }

    /** Keeps all processes from sending for a time. */
    void pause(long millis) {
        database.transaction(() -> {
            Clock clock = read();
            write(new Clock(clock.now(), Math.max(clock.next(), clock.now() + millis)));
            return clock;
        });
    }

    /** Locks and reads the times. If the clock was set back, the time that is left to wait stays as it was. */
    private Clock read() {
        Clock last = database.one(
                "SELECT last_request, next_request FROM greenvn_journal" + database.forUpdate(),
                row -> new Clock(row.getLong(1), row.getLong(2)));
        long now = database.number("SELECT " + database.now());
        return new Clock(now, now < last.now() ? now + last.next() - last.now() : last.next());
    }

    private void write(Clock clock) {
        database.update("UPDATE greenvn_journal SET last_request = ?, next_request = ?", clock.now(), clock.next());
    }
}
