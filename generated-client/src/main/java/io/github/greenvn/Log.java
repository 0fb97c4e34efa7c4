package io.github.greenvn;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client's log. If it fails, that is ignored: it must not hide the outcome of a call that may have been billed. */
final class Log {

    private static final Logger LOG = LoggerFactory.getLogger(LeadAssist.class);

    private Log() {}

    static boolean isDebugEnabled() {
        try {
            return LOG.isDebugEnabled();
        } catch (Throwable e) {
            return false;
        }
    }

    static void debug(String format, @Nullable Object... arguments) {
        try {
            LOG.debug(format, arguments);
        } catch (Throwable e) {
            // There is nowhere left to report it.
        }
    }

    static void warn(String format, @Nullable Object... arguments) {
        try {
            LOG.warn(format, arguments);
        } catch (Throwable e) {
            // There is nowhere left to report it.
        }
    }
}
