/** A consumer that is a module: it needs to name nothing but the client. */
module org.example.consumer {
    requires io.github.greenvn.client;
}
