package io.github.greenvn;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** An appender that records every log event at every level until it is closed. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static int open;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();

    LogCapture() {
        setContext(ROOT.getLoggerContext());
        start();
        ROOT.addAppender(this);
        setLevel(1);
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        if (event.getLevel() == Level.WARN) {
            warnings.add(event.getFormattedMessage());
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns the messages of the warnings. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        ROOT.detachAppender(this);
        setLevel(-1);
        stop();
    }

    /** Enables logging while at least one capture is open. */
    private static synchronized void setLevel(int more) {
        open += more;
        ROOT.setLevel(open > 0 ? Level.TRACE : Level.OFF);
    }
}
