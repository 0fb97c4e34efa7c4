package io.github.greenvn;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.greenvn.ScriptedServer.Script;
import io.github.greenvn.v1.api.GreenVnApi;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** A client, and servers on loopback that make its call hang. */
final class HangingCallSetup implements AutoCloseable {

    final LeadAssistBuilder builder = LeadAssist.builder().credentials(Calls.API_KEY, Calls.API_TOKEN);
    private final Deque<Closeable> open = new ArrayDeque<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private ScriptedServer server;
    private final CallStage stage;
    private final List<Thread> callers = new ArrayList<>();
    private boolean occupied;

    HangingCallSetup(CallStage stage) {
        this.stage = stage;
        stage.hang(this);
    }

    void serve(Script script) {
        server = ScriptedServer.start(Scripts.run(arrived::countDown).then(script));
        open.push(server::close);
        builder.baseUrl(server.url());
    }

    /** Makes another call take the only pooled connection first. */
    void occupyTheConnection() {
        occupied = true;
    }

    /** Returns the port of a listener that accepts no more connections. */
    int fullListener() {
        ServerSocket listener = listener();
        connectTo(listener);
        connectTo(listener);
        return listener.getLocalPort();
    }

    /** Returns the port of a listener that accepts connections and never responds. */
    int silentListener() {
        return listener().getLocalPort();
    }

    private ServerSocket listener() {
        try {
            ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            open.push(listener);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connectTo(ServerSocket listener) {
        try {
            open.push(new Socket(listener.getInetAddress(), listener.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a resolver that hangs and cannot be interrupted, as the system's own. */
    DnsResolver hangingLookup() {
        return new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                while (never.getCount() > 0) {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        // The system's own ignores interrupts too.
                    }
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        };
    }

    /** Starts a call that hangs, and returns its thread. Adds the call's result to the list when it ends. */
    Thread hangingCall(GreenVnApi api, List<CallResult> results) throws InterruptedException {
        if (occupied) {
            start(api, new ArrayList<>());
            arrived.await();
        }
        Thread caller = start(api, results);
        stage.await(caller);
        if (server != null) {
            arrived.await();
        }
        return caller;
    }

    private Thread start(GreenVnApi api, List<CallResult> results) {
        Thread thread = new Thread(() -> {
            Throwable thrown = catchThrowable(() -> api.updateGreenVn("acme1", "1"));
            results.add(new CallResult(thrown, Thread.currentThread().isInterrupted()));
        });
        callers.add(thread);
        thread.start();
        return thread;
    }

    /** Waits for every call to end. */
    void joinCallers() throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** Returns the number of requests that arrived from the call that hangs. */
    int received() {
        int all = server == null ? 0 : server.arrived();
        return occupied ? all - 1 : all;
    }

    /** Ends hanging lookups, and with them their threads. */
    void endLookups() {
        never.countDown();
    }

    /** The exception of a call, and the interrupted status of its thread afterwards. */
    record CallResult(Throwable thrown, boolean interrupted) {}

    @Override
    public void close() throws IOException {
        endLookups();
        for (Closeable each : open) {
            each.close();
        }
    }
}
