package io.github.greenvn.contract.live;

/** What a live check found; the later one outweighs the earlier one. */
enum Verdict {
    AGREED("agreed"),
    COULD_NOT_TELL("could not tell"),
    DRIFT("drift");

    final String words;

    Verdict(String words) {
        this.words = words;
    }
}
