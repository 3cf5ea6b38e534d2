package org.dragoman.page.html;

/**
 * A run of text that a reader sees as one block: a paragraph, a heading, a list item, a button's label.
 *
 * @param index its number in the document, from 0
 * @param region the innermost region that it stands in
 * @param text its text, white space normalised, never empty
 * @param linkCharacters how many of its characters stand in links
 * @param links how many links it holds
 * @param strong whether all of it is bold or emphasised
 * @param link where its first link leads; empty where it has none
 * @param afterImage whether a picture stands right before it: in its block, or with nothing but empty blocks between
 */
record Line(int index, Region region, String text, int linkCharacters, int links, boolean strong, String link,
        boolean afterImage) {

    /** The share of its characters that stand in links. */
    double linkShare() {
        return (double) linkCharacters / text.length();
    }

    int plainCharacters() {
        return text.length() - linkCharacters;
    }
}
