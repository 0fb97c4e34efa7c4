/** A module that uses the client and requires no module but the client's. */
module org.example.consumer {
    requires io.github.greenvn.client;
}
