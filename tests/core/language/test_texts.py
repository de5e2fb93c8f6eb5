"""What the catalogues promise readers: four whole languages, short texts, no tricks."""

import re
import unicodedata

import pytest

from core.language.catalogue import LANGUAGES, texts
from tests.core.language.catalogues import COUNTS, Written, everything, references, written

# Sentences about a campaign document's faults are for staff with the file open; their room tests them.
ELSEWHERE = ("faults",)
ALL = list(everything(but=ELSEWHERE))
CASE = re.compile(r"^org-genitive$")  # the organisation's name is one value in two cases


def test_every_language_says_the_same_things_and_offers_the_same_choices() -> None:
    """Nobody gets less because of their language."""
    finnish = written("fi", ELSEWHERE)
    for language in LANGUAGES:
        other = written(language, ELSEWHERE)
        assert list(other) == list(finnish), language
        assert {i: w.keys for i, w in other.items()} == {i: w.keys for i, w in finnish.items()}, language
        assert {i: w.file for i, w in other.items()} == {i: w.file for i, w in finnish.items()}, language


def test_the_same_values_appear_in_finnish_swedish_and_english() -> None:
    """A figure or date that is told to one is told to all; plain Finnish may leave some out."""
    finnish, easy = written("fi", ELSEWHERE), written("fi-easy", ELSEWHERE)
    for language in ("sv", "en"):
        other = written(language, ELSEWHERE)
        for text_id, message in finnish.items():
            assert _names(other[text_id]) == _names(message), f"{language} {text_id}"
    for text_id, message in easy.items():
        assert _names(message) <= _names(finnish[text_id]), text_id


def test_a_choice_fits_on_a_button() -> None:
    """Twenty characters are all that the strictest messenger shows."""
    long = []
    for message in ALL:
        for key in message.keys:
            label = texts().choice(message.language, message.id, key, message.examples())
            if len(label) > 20 and not _is_word_list(message):
                long.append((message.language, message.id, key, label))
    assert not long


def test_the_choices_of_a_message_can_be_told_apart() -> None:
    """Two equal buttons could not be answered in words."""
    for message in ALL:
        labels = [texts().choice(message.language, message.id, k, message.examples()) for k in message.keys]
        assert len({label.casefold() for label in labels}) == len(labels), (message.language, message.id)


def test_every_text_keeps_its_limit_with_the_longest_values() -> None:
    """A text that can't fit is rewritten, never cut."""
    over = []
    for message in ALL:
        text = texts().say(message.language, message.id, message.examples())
        if len(text) > message.limit:
            over.append((message.language, message.id, len(text), message.limit))
    assert not over


def test_no_text_has_an_emoji_or_an_isolation_mark() -> None:
    """Screen readers read pictures aloud at length and may stumble over invisible marks."""
    for message in ALL:
        text = _whole(message)
        assert not [c for c in text if unicodedata.category(c) in ("So", "Sk", "Cf", "Cs", "Co")], message.id


def test_plain_finnish_has_at_most_ten_words_a_sentence() -> None:
    """Selkosuomi is for people who read with effort."""
    long = []
    for message in written("fi-easy", ELSEWHERE).values():
        plain = dict.fromkeys(message.values, "x") | dict.fromkeys(message.counted, 21)
        text = texts().say("fi-easy", message.id, plain)
        for sentence in re.split(r"[.!?:·]\s|\n|–|, x", text + " "):
            words = re.findall(r"\w[\w/’-]*", sentence)
            if len(words) > 10:
                long.append((message.id, sentence))
    assert not long


@pytest.mark.parametrize("count", COUNTS)
def test_every_counted_text_renders_for_any_count(count: int) -> None:
    """One person is not "1 people", and nought is a number too."""
    seen = 0
    for message in ALL:
        for name in sorted(message.counted):
            text = texts().say(message.language, message.id, message.examples() | {name: count})
            seen += 1
            assert "{" not in text
            assert (
                not re.search(r"(?<![\d\u00a0,/.–-])1 \w+(t|a|ä|s|er|or|ar)\b(?! 1)", text) or count != 1
            ), text
    assert seen > 50


def test_no_text_is_put_together_from_others() -> None:
    """Pieces fit together in one language only."""
    for message in everything():
        assert not references(message.entry), (message.language, message.id)


def test_a_value_never_carries_a_finnish_ending() -> None:
    """`{ $body }lle` bends no word right; values stand in the nominative."""
    for message in everything():
        if message.language in ("fi", "fi-easy"):
            text = texts().say(message.language, message.id, _marked(message))
            assert not re.search(r"¤[a-zåäö]", text), message.id


def test_texts_are_in_nfc_and_quote_in_their_own_way() -> None:
    """Search and comparison rely on one form; English quotes with straight marks, the others with ”."""
    for message in ALL:
        text = _whole(message)
        assert unicodedata.is_normalized("NFC", text), message.id
        assert ("”" if message.language == "en" else '"') not in text, (message.language, message.id)
        assert "…" not in text
        assert "  " not in text


def test_a_sentence_ends_with_one_full_stop_also_after_a_date() -> None:
    """A Finnish date ends in a full stop of its own."""
    for message in ALL:
        assert ".." not in _whole(message), (message.language, message.id)


def _names(message: Written) -> set[str]:
    return {CASE.sub("org", name) for name in message.values}


def _is_word_list(message: Written) -> bool:
    return message.limit <= 40  # words inside sentences and table heads, never on a button


def _whole(message: Written) -> str:
    examples = message.examples()
    choices = [texts().choice(message.language, message.id, key, examples) for key in message.keys]
    return "\n".join([texts().say(message.language, message.id, examples), *choices])


def _marked(message: Written) -> dict[str, str | int | float]:
    return {name: 21 if name in message.counted else "¤" for name in message.values}
