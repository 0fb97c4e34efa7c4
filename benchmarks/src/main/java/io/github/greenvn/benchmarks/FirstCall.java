package io.github.greenvn.benchmarks;

/** A program that makes one call with one client, and prints the time since the start of {@code main} in nanoseconds. */
final class FirstCall {

    private FirstCall() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        String number = Client.valueOf(args[0]).start(args[1]).update(Request.WITH_BODY);
        long elapsed = System.nanoTime() - start;
        if (!number.equals("+917205827365")) {
            throw new IllegalStateException("got the number " + number);
        }
        System.out.println(elapsed);
        System.exit(0); // the threads of some clients would keep the process alive for a minute
    }
}
