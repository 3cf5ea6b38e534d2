package org.dragoman.who;

import org.dragoman.language.Mention;

/** Something in a sentence that may be a mention, by where it begins. */
sealed interface Candidate {
    int first();

    record Person(Named named) implements Candidate {
        @Override
        public int first() {
            return named.first();
        }
    }

    record Described(Phrase phrase) implements Candidate {
        @Override
        public int first() {
            return phrase.first();
        }
    }

    record OfItem(Item item) implements Candidate {
        @Override
        public int first() {
            return item.first();
        }
    }

    record Unknown(Mention mention) implements Candidate {
        @Override
        public int first() {
            return mention.first();
        }
    }

    record Pronoun(int first) implements Candidate {}

    record Two(int first) implements Candidate {}
}
