package io.github.greenvn.benchmarks;

/** The program of a cold start: makes one call with one client, and prints how long that took, from {@code main} on. */
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
        System.exit(0); // threads of some clients would keep the process for a minute
    }
}
