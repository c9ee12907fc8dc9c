package org.openvalidate.problem;

/**
 * One thing that is wrong, as a person would want to be told it.
 *
 * @param where the place in the user's own words: file, sheet and cell, or environment variable
 * @param what what is wrong there, in one sentence
 * @param remedy what to write or run instead, in one sentence
 */
public record Problem(String where, String what, String remedy) {

    @Override
    public String toString() {
        return where + ": " + what + " " + remedy;
    }
}
