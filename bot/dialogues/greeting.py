"""The questions of first contact, in the organisation's words (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bot.dialogues.wording import Named, campaign_args, only
from core.campaigns.documents import Shown
from core.campaigns.tables import CampaignId
from core.messaging.values import Ask

LANGUAGES: Final = ("fi", "fi-easy", "sv", "en")
CODE_BAD: Final = Ask("code-bad", choices=("again", "without", "new"))
CODE_WAIT: Final = Ask("code-wait", choices=("without",))
_POOL: Final = ("join", "only-this", "decline")


@dataclass(frozen=True)
class Greeting:
    """What is asked of somebody who is coming in; `cap` invitations a month are promised at most."""

    named: Named
    cap: int

    def language(self) -> Ask:
        """Ask for the language, in all of them."""
        names = {f"org-{language}": self.named(language)["org"] for language in ("fi", "sv", "en")}
        return Ask("join-language", names, LANGUAGES)

    def stranger(self, language: str, about: CampaignId | None, shown: Shown | None = None) -> Ask:
        """Greet somebody of whom nothing is known; `shown` is what it is about, where that is known."""
        return Ask("web-hello", self._org(language, shown), ("have-code", "no-code", "what"), about)

    def invitee(self, language: str, shown: Shown) -> Ask:
        """Greet somebody who was drawn."""
        args = only(campaign_args(shown, language), "title", "minutes") | self._org(language, shown)
        return Ask("join-hello", args, ("continue", "who", "decline"), shown.id)

    def what(self, language: str, shown: Shown | None) -> Ask:
        """Tell a stranger what this is: who asks, where something is open."""
        if shown is not None:
            return self.who(language, shown)
        values = self.named(language)
        args = {"org": values["org"], "url": values["privacy"]}
        return Ask("web-what", args, ("have-code", "no-code"))

    def who(self, language: str, shown: Shown) -> Ask:
        """Tell who asks and what becomes of the answers."""
        values = self.named(language, shown.organisation)
        args = only(campaign_args(shown, language), "body", "meets")
        args |= {"org": values["org"], "url": values["privacy"]}
        return Ask("join-who", args, ("continue", "decline"), shown.id)

    def consent(self, about: CampaignId | None) -> Ask:
        """Ask about the pool; "only this survey" where there is one."""
        choices = _POOL if about is not None else ("join", "decline")
        return Ask("consent-pool", {"cap": self.cap}, choices, about)

    def done(self, language: str, shown: Shown | None) -> Ask | None:
        """Offer to begin at once; None where nothing is open."""
        if shown is None or not shown.open:
            return None
        args = only(campaign_args(shown, language), "title", "minutes", "results", "body")
        return Ask("join-done", args, ("start", "later"), shown.id)

    def contact(self, language: str, shown: Shown | None) -> dict[str, str | int]:
        """Say how a person is reached: at whoever asks, where that is known."""
        return only(self._values(language, shown), "contact")

    def _org(self, language: str, shown: Shown | None) -> dict[str, str | int]:
        return only(self._values(language, shown), "org", "org-genitive")

    def _values(self, language: str, shown: Shown | None) -> Mapping[str, str]:
        return self.named(language, None if shown is None else shown.organisation)
