package io.github.greenvn.sample.bulk;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal of the user. */
interface Terminal {

    /** No terminal. */
    Terminal NONE = question -> null;

    /** {@return the answer of the user; null if there is no terminal, or if it was closed} */
    @Nullable
    String ask(String question);

    /** {@return the terminal of this process; {@link #NONE} unless both input and output are connected to it} */
    @SuppressWarnings("SystemConsoleNull") // with this provider it is null without a terminal on Java 22 and later, too
    static Terminal ofProcess() {
        System.setProperty("jdk.console", "java.base");
        Console console = System.console();
        return console == null ? NONE : question -> console.readLine("%s", question);
    }
}
