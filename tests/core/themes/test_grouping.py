"""A set's replies grouped: real sentences, copies, languages, and what people send in place of sentences."""

import pickle
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import normalized_mutual_info_score

from core.embeddings.centring import unit
from core.embeddings.port import Vectors
from core.themes.grouping import Fixed, Grouped, Text, group, placed, space_of
from tests.core.themes.sentences import heaps, said, utterances

BUS = "Bussit harvemmin myöhässä, kiitos"


def invented(sizes: list[int], language: str = "fi", seed: int = 0) -> tuple[list[Text], Vectors]:
    """Give texts that differ, with a model's rows in heaps that all lean one way, as real models' do."""
    rows, _ = heaps(sizes, spread=0.8, seed=seed)
    texts = [Text(n + 1, f"vastaus {n}", language) for n in range(len(rows))]
    return texts, unit(rows + 2 * np.eye(1, rows.shape[1], 63, dtype=np.float32))


def whole(found: Grouped, texts: list[Text]) -> None:
    """Check what always holds: each reply in one theme or other, sizes are people, all are on the map."""
    ids = {text.id for text in texts}
    assert set(found.label_of) == set(found.similarity) == set(found.points) == ids
    counted = Counter(found.label_of.values())
    assert {n: one.size for n, one in enumerate(found.clusters) if one.size} == {
        label: size for label, size in counted.items() if label != -1
    }
    assert all(abs(x) <= 1 and abs(y) <= 1 for x, y in found.points.values())
    assert all(found.similarity[one] == 0 for one in ids if found.label_of[one] == -1)


def test_without_a_model_real_sentences_reach_the_bar() -> None:
    """By wording alone 0.64 of the information in the labels comes back, and few replies are left over."""
    texts = said("fi")
    found = group(texts, None, "town")
    whole(found, texts)
    labels = [found.label_of[text.id] for text in texts]
    assert normalized_mutual_info_score([one.intent for one in utterances()], labels) >= 0.64
    assert labels.count(-1) <= 0.1 * len(texts)
    assert {one.language for one in found.clusters} == {"fi"}
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_says_nothing_is_in_no_theme() -> None:
    """A model gives a thumb up a direction too, and it would be counted as one more who wrote about buses."""
    texts, rows = invented([40, 40])
    texts[3], texts[50] = Text(4, "👍👍", "fi"), Text(51, "...", "fi")
    found = group(texts, rows, "s")
    whole(found, texts)
    assert [reply for reply, label in found.label_of.items() if label == -1] == [4, 51]
    theme_of = {reply: label for reply, label in found.label_of.items() if label != -1 and reply != 7}
    after = placed(texts, rows, theme_of)
    assert after[4] == (None, 0)
    assert after[7][0] == found.label_of[7]


@settings(max_examples=8, deadline=None)
@given(st.permutations(range(60)), st.booleans())
def test_the_order_of_replies_means_nothing(order: list[int], model: bool) -> None:
    """The same replies in another order, copies among them: the same themes, likeness and map."""
    texts = said("fi", 40) + said("sv", 20)
    texts = [Text(n, "Sama" if n % 9 == 0 else one.text, one.language) for n, one in enumerate(texts)]
    _, rows = invented([25, 20, 15])
    found = group(texts, rows if model else None, "s")
    whole(found, texts)
    assert group([texts[n] for n in order], rows[order] if model else None, "s") == found


def test_wording_keeps_languages_apart() -> None:
    """Without a model that knows both, a theme in two languages is two themes, and each says its language."""
    texts = said("fi", 150) + [Text(1000 + one.id, one.text, "sv") for one in said("sv", 100)]
    found = group(texts, None, "s")
    whole(found, texts)
    for label, one in enumerate(found.clusters):
        spoken = {text.language for text in texts if found.label_of[text.id] == label}
        assert spoken == {one.language}
    assert {one.language for one in found.clusters} == {"fi", "sv"}
    sizes = [one.size for one in found.clusters]
    assert sizes == sorted(sizes, reverse=True)


def test_a_model_brings_languages_together() -> None:
    """What a language adds to all its vectors is taken away, so that themes don't follow the languages."""
    texts, rows = invented([40, 40])
    spoken = ["fi" if n % 2 else "sv" for n in range(80)]
    lean = np.where(np.arange(80)[:, None] % 2, np.eye(1, 64, 60), np.eye(1, 64, 61)).astype(np.float32)
    texts = [Text(one.id, one.text, language) for one, language in zip(texts, spoken, strict=True)]
    found = group(texts, unit(rows + 3 * lean), "s")
    assert [one.size for one in found.clusters] == [40, 40]
    assert [one.language for one in found.clusters] == [None, None]
    assert len({found.label_of[n] for n in range(1, 41)}) == 1


def test_five_thousand_copies_of_one_sentence() -> None:
    """A campaign counts as its people, and leaves the other themes as they would be without it."""
    texts = said("fi", 300)
    copies = [Text(10_000 + n, BUS + "!" * (n % 3), "fi") for n in range(5_000)]
    alone, found = group(texts, None, "s"), group([*texts, *copies], None, "s")
    whole(found, [*texts, *copies])
    assert {found.label_of[one.id] for one in copies} == {0}
    assert found.clusters[0].size >= 5_000
    assert abs(len(found.clusters) - len(alone.clusters)) <= 2
    before = [alone.label_of[one.id] for one in texts]
    after = [found.label_of[one.id] for one in texts]
    assert normalized_mutual_info_score(before, after) > 0.9


@pytest.mark.parametrize("model", [True, False])
def test_all_the_same(model: bool) -> None:
    """Forty people who say one thing have one theme; forty smileys have none."""
    rows = np.tile(np.eye(1, 8, dtype=np.float32), (40, 1)) if model else None
    texts = [Text(n, BUS, "fi") for n in range(40)]
    found = group(texts, rows, "s")
    whole(found, texts)
    assert [one.size for one in found.clusters] == [40]
    smileys = group([Text(n, "🙂", "fi") for n in range(40)], rows, "s")
    assert smileys.clusters == ()


def test_all_different() -> None:
    """Forty replies that share no words are no theme."""
    texts = [Text(n, chr(0x4E00 + 7 * n) * 3, "fi") for n in range(40)]
    found = group(texts, None, "s")
    whole(found, texts)
    assert found.clusters == ()


@pytest.mark.parametrize("model", [True, False])
def test_too_few(model: bool) -> None:
    """Of fewer than thirty replies nothing is made but what staff made; nor of nothing at all."""
    texts, rows = invented([15, 14])
    found = group(texts, rows if model else None, "s", fixed=[Fixed(7, frozenset({3, 5}))])
    whole(found, texts)
    assert [(one.fixed, one.size) for one in found.clusters] == [(7, 2)]
    assert group([], np.zeros((0, 8), np.float32) if model else None, "s").clusters == ()


def test_odd_texts_among_real_ones() -> None:
    """Empty, one word, smileys, 20,000 characters: each has its place, and the rest theirs."""
    odd = ["", " ", ".", "Ei", "🙂🙂", "a" * 20_000, "sana " * 4_000, "\x00\u200b", "😀 hyvä"]
    texts = said("fi", 60) + [Text(500 + n, one, "fi") for n, one in enumerate(odd)]
    found = group(texts, None, "s")
    whole(found, texts)
    assert found.label_of[500] == found.label_of[504] == -1


def test_themes_made_by_hand_come_first_and_stay() -> None:
    """They keep their order and replies, take in what is near, and one without replies is empty, not gone."""
    texts, rows = invented([40, 30, 20])
    fixed = [Fixed(9, frozenset({1, 2, 3})), Fixed(4, frozenset({999})), Fixed(5, frozenset(range(41, 71)))]
    found = group(texts, rows, "s", fixed=fixed)
    whole(found, texts)
    assert [one.fixed for one in found.clusters[:3]] == [9, 4, 5]
    assert all(
        found.label_of[reply] == n for n, one in enumerate(fixed) for reply in one.replies if reply != 999
    )
    assert found.clusters[1].size == 0
    assert [one.fixed for one in found.clusters[3:]] == [None] * (len(found.clusters) - 3)


@pytest.mark.parametrize("model", [True, False])
def test_later_replies_are_placed_by_the_nearest(model: bool) -> None:
    """A reply like a theme's joins it, one like none is other, and those that have a theme aren't asked again."""
    texts, rows = invented([40, 40])
    if not model:
        texts = [
            Text(n, f"{'bussi myöhästyi taas' if n < 40 else 'terveyskeskus on kaukana'} {n % 40:x}", "fi")
            for n in range(1, 80)
        ]
        texts.append(Text(80, "🙂", "fi"))
    theme_of = {text.id: 100 if text.id < 40 else 200 for text in texts[:-15] if text.id > 8}
    found = placed(texts, rows if model else None, theme_of)
    assert set(found) == {*range(1, 9), *range(66, 81)}
    assert {found[n][0] for n in range(1, 9)} == {100}
    assert {found[n][0] for n in range(66, 80)} == {200}
    assert model or found[80] == (None, 0)
    assert placed(texts, rows if model else None, {}) == {text.id: (None, 0) for text in texts}


def test_a_copy_joins_its_like() -> None:
    """The same words are never in two themes, or in one and in none, only because some came later."""
    texts, rows = invented([40, 40])
    texts += [Text(100, texts[3].text.upper(), "fi"), Text(101, texts[4].text, "fi")]
    rows = np.concatenate([rows, rows[50:52]])
    theme_of = {text.id: 100 if text.id <= 40 else 200 for text in texts if text.id < 100 and text.id != 5}
    theme_of[4] = 200  # staff moved it
    found = placed(texts, rows, theme_of, least=2.0)
    assert {reply: theme for reply, (theme, _) in found.items()} == {5: None, 100: 200, 101: None}


def test_rows_as_they_are_compared() -> None:
    """Copies share their row, rows have length 1 or nothing, and the order is that of the texts."""
    texts = [Text(98, "a b c", "fi"), *said("sv", 50), Text(99, "A, b c", "fi")]
    rows = space_of(texts, None)
    lengths = np.linalg.norm(rows, axis=1)
    assert np.all((np.abs(lengths - 1) < 1e-5) | (lengths == 0))
    _, vectors = invented([52])
    mixed = space_of([Text(98, "a b c", "sv"), *said("sv", 50), Text(99, "A, b c", "sv")], vectors)
    assert np.array_equal(mixed[0], mixed[-1])
    assert not np.array_equal(mixed[0], mixed[1])
