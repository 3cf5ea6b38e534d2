"""Tests of the parts that need no data: python tests.py."""

import itertools
import unittest

import numpy as np

import decode
import entities
import lemmas
import wordpiece
from conllu import Sentence


class Decoding(unittest.TestCase):
    def test_is_the_best_of_all_trees_with_one_root(self):
        draw = np.random.default_rng(1)
        for count in (1, 2, 3, 4, 5):
            for _ in range(40):
                scores = draw.normal(size=(count, count + 1)) * 5
                heads = decode.tree(scores)
                self.assertTrue(_single_rooted(heads))
                trees = filter(_single_rooted, itertools.product(range(count + 1), repeat=count))
                best = max(_total(scores, tree) for tree in trees)
                self.assertAlmostEqual(_total(scores, heads), best, places=6)

    def test_a_name_goes_on_only_with_its_own_type(self):
        scores = np.array([[0, 5, 0, 0, 0, 4, 0], [0, 0, 1, 0, 0, 0, 3], [0, 0, 9, 0, 0, 0, 0]], dtype=float)
        self.assertEqual([1, 2, 2], decode.names(scores))


def _single_rooted(heads):
    if sum(head == 0 for head in heads) != 1:
        return False
    for node in range(1, len(heads) + 1):
        seen = set()
        while node:
            if node in seen:
                return False
            seen.add(node)
            node = heads[node - 1]
    return True


def _total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads))


class Lemmas(unittest.TestCase):
    def test_scripts_give_the_lemma(self):
        for form, lemma in (("Rebels", "rebel"), ("went", "go"), ("is", "be"), ("Kenya", "Kenya"), ("companies", "company")):
            script = lemmas.Scripts([(form, lemma)], minimum=1).labels[-1]
            self.assertEqual(lemma, lemmas.apply(script, form, "X"))

    def test_names_keep_their_case_and_no_lemma_is_empty(self):
        self.assertEqual("NATO", lemmas.apply("l|0|", "NATO", "PROPN"))
        self.assertEqual("as", lemmas.apply("l|2|", "As", "ADP"))

    def test_irregular_words_are_replaced(self):
        self.assertIn("=|go", lemmas.Scripts([("went", "go")], minimum=1).labels)


class WordPieces(unittest.TestCase):
    tokeniser = wordpiece.Tokeniser(["[PAD]", "war", "##s", "-", "e"])

    def test_longest_piece_first_and_punctuation_apart(self):
        self.assertEqual((1, 2, 3, 1), self.tokeniser.pieces("Wars-war"))

    def test_accents_are_stripped(self):
        self.assertEqual((4,), self.tokeniser.pieces("É"))

    def test_unknown_and_empty_words_are_unknown(self):
        self.assertEqual((wordpiece.UNKNOWN,), self.tokeniser.pieces("warx"))
        self.assertEqual((wordpiece.UNKNOWN,), self.tokeniser.pieces("\u0301"))

    def test_shapes(self):
        shapes = {"war": 1, "War": 2, "WAR": 3, "U.S.": 3, "eBay": 4, "al-Assad": 4, "3rd": 5, "I": 6, ",": 7, "中国": 1}
        for word, shape in shapes.items():
            self.assertEqual(shape, wordpiece.shape(word), word)


class Entities(unittest.TestCase):
    def test_names_are_cut_down_and_kinds_sit_on_heads(self):
        sentence = Sentence("d", ["the", "President", "Ana", "Silva", "of", "Peru"])
        sentence.upos = ["DET", "PROPN", "PROPN", "PROPN", "ADP", "PROPN"]
        sentence.xpos = ["DT", "NNP", "NNP", "NNP", "IN", "NNP"]
        sentence.heads = [3, 3, 0, 3, 6, 3]
        sentence.misc = [{"Entity": "(1-person-new"}, {}, {}, {}, {}, {"Entity": "(2-place-new)1)"}]
        self.assertEqual([0, 0, 1, 2, 0, 5], entities.named(sentence))
        self.assertEqual([0, 0, 1, 0, 0, 2], entities.kinds(sentence))

    def test_spans_of_labels(self):
        self.assertEqual([(0, 1, "PER"), (2, 2, "PER"), (4, 4, "LOC")], entities.spans([1, 2, 1, 0, 6]))


if __name__ == "__main__":
    unittest.main()
