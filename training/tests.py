"""Tests of the parts that need no data: python tests.py."""

import itertools
import random
import tempfile
import unittest
from pathlib import Path

import numpy as np

import calibrate
import decode
import entities
import lemmas
import measure_opinion
import opinion
import opinion_data
import wordpiece
import words
from conllu import Sentence


class Calibrating(unittest.TestCase):
    def setUp(self):
        draw = np.random.default_rng(3)
        self.rows = draw.normal(size=(400, 24)).astype(np.float32)
        self.weight = draw.normal(size=(16, 24)).astype(np.float32)

    def error(self, rows, activation):
        return calibrate.squared_error(activation, rows, self.weight, rows @ self.weight.T)

    def test_an_outlying_channel_costs_the_others_little(self):
        self.rows[:, 5] *= 60
        plain = calibrate.of_range(self.rows.min(0), self.rows.max(0), None, 1.0)
        self.assertLess(self.error(self.rows, calibrate.best(self.rows, self.weight)), self.error(self.rows, plain) / 4)

    def test_zero_stays_zero(self):
        activation = calibrate.best(np.abs(self.rows), self.weight)
        self.assertEqual(0, np.abs(activation.rounded(np.zeros((1, 24), np.float32))).max())


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


class Words(unittest.TestCase):
    def test_clitics_hyphens_and_punctuation_are_words(self):
        text = "Peru's U.S.-based envoys can't pay $1.5m, O'Neil said."
        cut = [text[start:end] for start, end in words.spans(text)]
        self.assertEqual(
            ["Peru", "'s", "U.S.", "-", "based", "envoys", "ca", "n't", "pay", "$", "1.5m", ",", "O'Neil", "said", "."], cut
        )

    def test_words_within_a_span(self):
        self.assertEqual([1, 2], words.within([(0, 3), (4, 7), (8, 9), (9, 10)], (4, 9)))


class Opinions(unittest.TestCase):
    line = "[s1: Aides] said [a1: Ana Silva] {1 ACCUSE/allege: accused} [r1 a2: Peru] , which {2 REJECT negated: did not refuse} ."

    def sentence(self, line=line):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "events.txt"
            path.write_text(line + "\n", encoding="utf-8")
            return opinion_data.read_events([path])[0]

    def test_marks_become_numbers_of_words(self):
        accused, refused = self.sentence().events
        self.assertEqual(([4], [[2, 3]], [[5]], [[0]]),
                         (accused.trigger, accused.actors, accused.recipients, accused.speakers))
        self.assertEqual(([8, 9, 10], "negated", [[5]]), (refused.trigger, refused.status, refused.actors))

    def test_an_event_is_asked_for_by_its_trigger(self):
        sentence = self.sentence()
        marks, answers = opinion_data.event_sample(sentence, sentence.events[0])
        self.assertEqual([4], [word for word, mark in enumerate(marks) if mark == opinion.TRIGGER])
        self.assertEqual("ACCUSE", opinion.TYPES[answers["type"].index(1)])
        self.assertEqual([3, 0, 1, 1, 0, 2] + [0] * 6, answers["roles"])
        asked = {mode: value for mode, value in zip(opinion.MODES, answers["modes"]) if value >= 0}
        self.assertEqual({"ACCUSE/allege": 1, "ACCUSE/disapprove": 0, "ACCUSE/investigate": 0}, asked)

    def test_who_only_meets_is_source_and_target_of_each_other(self):
        sentence = self.sentence("[a: Peru] and [a: Chile] {CONSULT: met} .")
        self.assertEqual([([0], [2]), ([2], [0])], sorted((list(s), list(t)) for s, t, _ in opinion_data.pairs(sentence)))

    def test_other_names_keep_the_marks_in_their_places(self):
        sentence = self.sentence()
        sentence.names = [(2, 3, "PER"), (5, 5, "LOC")]
        for seed in range(20):
            changed = opinion_data.with_names(sentence, random.Random(seed))
            accused, refused = changed.events
            self.assertEqual("accused", changed.forms[accused.trigger[0]])
            self.assertEqual("said", changed.forms[accused.actors[0][0] - 1])
            self.assertEqual(accused.trigger[0], accused.actors[0][-1] + 1)
            self.assertEqual(",", changed.forms[refused.actors[0][-1] + 1])
            self.assertEqual(["did", "not", "refuse"], [changed.forms[word] for word in refused.trigger])

    def test_source_and_target_may_come_in_any_order_or_be_absent(self):
        self.assertEqual(("ab c d", (5, 6), (0, 2)), opinion_data.unmarked("<t>ab</t> c <s>d</s>"))
        self.assertEqual(("ab c", (0, 2), (0, 0)), opinion_data.unmarked("<s>ab</s> c"))

    def test_macro_f1_is_the_mean_over_labels_that_occur(self):
        mean, by_label = measure_opinion.macro_f1(["a", "a", "b"], ["a", "b", "b"], ["a", "b", "c"])
        self.assertEqual({"a": 2 / 3, "b": 2 / 3}, by_label)
        self.assertAlmostEqual(2 / 3, mean)

    def test_runs_of_equal_labels(self):
        self.assertEqual([(1, 2, 4), (3, 3, 5), (5, 5, 4)], measure_opinion.runs([0, 4, 4, 5, 0, 4]))


if __name__ == "__main__":
    unittest.main()
